import type { Database, Tx } from '@flow/postgres'
import { eventually } from '@flow/testkit'
import { expect, test } from 'vitest'
import { growLog, readPage, trimEventLog } from './event-log.ts'
import { localSource } from './local-source.ts'
import { publish, publishMany } from './publish.ts'
import { readOutboxHandler, remoteSource } from './source.ts'
import { gate, seeded } from './testing/chance.ts'
import { nextVersion, silent, thingChanged, useHouse } from './testing/house.ts'

const { open, openAnother, asOwner } = useHouse()
const types = [thingChanged.name]

const grow = async (db: Database) => (await growLog(db, 'source')).head
const eventsOf = async (db: Database, things: readonly string[]) => {
  const { events } = await readPage(db, 0, types, 100_000)
  return events.filter(event => things.includes(event.aggregateId))
}
const publishOne = (tx: Tx, thingId: string, n: number) => publish(tx, thingChanged, { thingId, n })

test('a transaction that commits late is not skipped, and one that stays open holds nobody up', async () => {
  const db = open('source')
  const [late, wrote] = [gate(), gate()]
  const slow = db.asService('test', async tx => {
    await publishOne(tx, 'late', 1)
    wrote.open()
    await late.opened
  })
  await wrote.opened
  await db.asService('test', tx => publishOne(tx, 'early', 1))
  const first = await grow(db)
  expect((await eventsOf(db, ['early', 'late'])).map(event => event.aggregateId)).toEqual(['early'])
  late.open()
  await slow
  await grow(db)
  const rest = await readPage(db, first, types, 10)
  expect(rest.events.map(event => event.aggregateId)).toEqual(['late'])
})

test('order per aggregate is the order of its lock, though the transactions began the other way round', async () => {
  const db = open('source')
  const [older, newer] = [gate(), gate()]
  const first = db.asService('test', async tx => {
    await nextVersion(tx, 'another')
    older.open()
    await newer.opened
    await publishOne(tx, 'turned', await nextVersion(tx, 'turned'))
  })
  await older.opened
  await db.asService('test', async tx => publishOne(tx, 'turned', await nextVersion(tx, 'turned')))
  newer.open()
  await first
  await grow(db)
  expect((await eventsOf(db, ['turned'])).map(event => event.payload)).toMatchObject([{ n: 0 }, { n: 1 }])
})

test.each([1, 2, 3])(
  'whatever the schedule, the log is dense, complete and in order per aggregate (seed %i)',
  async seed => {
    const [one, two] = [open('source'), openAnother('source')]
    const chance = seeded(seed)
    const things = Array.from({ length: 5 }, (_, index) => `seed-${seed}-${index}`)
    const before = await grow(one)
    let writing = true
    const numberers = [one, two].map(async db => {
      while (writing) await grow(db)
    })
    const kept: string[] = []
    const writers = Array.from({ length: 6 }, async () => {
      for (let round = 0; round < 25; round++) {
        const plan = {
          thing: chance.of(things),
          other: chance.of(things),
          undo: chance.below(5) === 0,
          waits: chance.below(4),
        }
        const work = one.asService('test', async tx => {
          if (plan.other < plan.thing) await nextVersion(tx, plan.other)
          const n = await nextVersion(tx, plan.thing)
          await publishOne(tx, plan.thing, n)
          for (let turn = 0; turn < plan.waits; turn++) await chance.turn()
          if (plan.undo) throw new Error('undone')
          return `${plan.thing} ${n}`
        })
        await work.then(
          done => kept.push(done),
          () => undefined,
        )
      }
    })
    await Promise.all(writers)
    writing = false
    await Promise.all(numberers)
    await grow(two)
    const { head, events } = await readPage(one, before, types, 10_000)
    expect(events.map(event => event.position)).toEqual(events.map((_, index) => before + index + 1))
    expect(events.at(-1)?.position).toBe(head)
    const told = events.map(event => event.payload as { thingId: string; n: number })
    expect(told.map(({ thingId, n }) => `${thingId} ${n}`).toSorted()).toEqual(kept.toSorted())
    for (const thing of things) {
      const versions = told.filter(payload => payload.thingId === thing).map(payload => payload.n)
      expect(versions).toEqual(versions.toSorted((a, b) => a - b))
    }
  },
)

test('a read answers at once what is there, and waits for what is not', async () => {
  const db = open('source')
  const source = localSource({ service: 'source', db, log: silent })
  const after = await grow(db)
  const empty = await source.read({ after, limit: 10, types, waitMs: 0 })
  expect(empty).toEqual({ head: after, events: [] })
  const waiting = source.read({ after, limit: 10, types, waitMs: 60_000 })
  await db.asService('test', tx =>
    publishMany(tx, thingChanged, [
      { thingId: 'a', n: 1 },
      { thingId: 'a', n: 2 },
    ]),
  )
  expect((await waiting).events[0]).toMatchObject({ position: after + 1, payload: { thingId: 'a', n: 1 } })
  const rest = await source.read({ after: after + 1, limit: 10, types, waitMs: 60_000 })
  expect(rest.events).toMatchObject([{ position: after + 2 }])
  await source.stop()
})

test('a reader at one copy is woken by what another copy numbered', async () => {
  const [here, there] = [openAnother('source'), openAnother('source')]
  const source = localSource({ service: 'source', db: here, log: silent, tickMs: 3_600_000 })
  const after = await grow(there)
  const waiting = source.read({ after, limit: 10, types, waitMs: 60_000 })
  await eventually(async () => {
    const { rows } = await asOwner(`select 1 from pg_stat_activity where query like 'listen "flow_log_source%'`)
    return rows.length
  })
  await asOwner(
    `insert into source.outbox (id, type, version, aggregate_id, payload)
     values (gen_random_uuid(), 'thing.changed', 1, 'elsewhere', '{"thingId": "elsewhere", "n": 1}')`,
  )
  await grow(there)
  expect((await waiting).events).toMatchObject([{ aggregateId: 'elsewhere' }])
  await source.stop()
})

test('events that nobody told of are found by looking', async () => {
  const db = open('source')
  const source = localSource({ service: 'source', db, log: silent, tickMs: 20 })
  const waiting = source.read({ after: await grow(db), limit: 10, types, waitMs: 60_000 })
  await asOwner(
    `insert into source.outbox (id, type, version, aggregate_id, payload)
     values (gen_random_uuid(), 'thing.changed', 1, 'orphan', '{"thingId": "orphan", "n": 1}')`,
  )
  expect((await waiting).events).toMatchObject([{ aggregateId: 'orphan' }])
  await source.stop()
})

test('stopping ends the reads that wait', async () => {
  const db = open('source')
  const source = localSource({ service: 'source', db, log: silent })
  const after = await grow(db)
  const waiting = source.read({ after, limit: 10, types, waitMs: 3_600_000 })
  await source.stop()
  expect(await waiting).toEqual({ head: after, events: [] })
})

test('the internal call keeps what is asked of it within bounds', async () => {
  const db = open('source')
  const source = localSource({ service: 'source', db, log: silent })
  const remote = remoteSource(readOutboxHandler(source))
  const odd = { after: Number.NaN, limit: 1e9, types, waitMs: -1 }
  expect((await remote.read(odd)).events.length).toBeLessThanOrEqual(1_000)
  await source.stop()
})

test('what is old goes from the beginning of the log, and numbers go on', async () => {
  const db = open('source')
  await db.asService('test', tx => publishOne(tx, 'old', 1))
  const head = await grow(db)
  await asOwner(`update source.event_log set created_at = '2020-01-01' where position < $1`, [head])
  await trimEventLog(db, new Date('2021-01-01'))
  expect((await readPage(db, 0, types, 10)).events.map(event => event.position)).toEqual([head])
  await db.asService('test', tx => publishOne(tx, 'new', 1))
  expect(await grow(db)).toBe(head + 1)
})
