import { eventually } from '@flow/testkit'
import { expect, test } from 'vitest'
import { publish } from './publish.ts'
import { recording, useBuses } from './testing/buses.ts'
import { seeded } from './testing/chance.ts'
import { effectsOn, nextVersion, thingChanged, useHouse } from './testing/house.ts'

const house = useHouse()
const { start, freshName } = useBuses(house)
const { asOwner, open, openAnother } = house

test.each([11, 12, 13, 14])(
  'through failures and killed connections each event takes effect once and in order (seed %i)',
  async seed => {
    const chance = seeded(seed)
    const service = freshName()
    const things = Array.from({ length: 6 }, (_, index) => `chance-${seed}-${index}`)
    const mishap = async (...[tx, envelope]: Parameters<typeof recording>) => {
      if (!things.includes(envelope.aggregateId)) return
      await recording(tx, envelope)
      const what = chance.below(12)
      if (what === 0) throw new Error('mishap')
      if (what === 1) await tx.query({ text: 'select 1 / 0', params: [] }).catch(() => undefined)
      if (what === 2) {
        const [row] = await tx.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid', params: [] })
        await asOwner('select pg_terminate_backend($1, 5000)', [row?.pid])
      }
    }
    const options = { service, batch: 7, retry: { attempts: 1_000, baseMs: 1, maxMs: 4 }, random: chance.random }
    for (let copies = 0; copies < 2; copies++) start(mishap, { ...options, db: openAnother('consumer') })
    const writers = open('source')
    let published = 0
    await Promise.all(
      Array.from({ length: 3 }, async () => {
        for (let round = 0; round < 30; round++) {
          const thingId = chance.of(things)
          await writers.asService('test', async tx =>
            publish(tx, thingChanged, { thingId, n: await nextVersion(tx, thingId) }),
          )
          published++
        }
      }),
    )
    const db = open('consumer')
    const all = async () => Promise.all(things.map(thing => effectsOn(db, thing)))
    await eventually(async () => (await all()).flat().length >= published)
    for (const effects of await all()) expect(effects).toEqual(effects.map((_, index) => index))
  },
)
