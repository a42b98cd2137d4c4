import { int8, statement } from '@flow/postgres'
import { anActor } from '@flow/testkit'
import { expect, test } from 'vitest'
import { carryCorrelation } from './correlation.ts'
import { growLog, readPage } from './event-log.ts'
import { publish, publishMany } from './publish.ts'
import { thingChanged, thingNoticed, useHouse } from './testing/house.ts'

const { open } = useHouse()
const countOutbox = statement('test.countOutbox', { count: int8 }, 'select count(*) as count from outbox')

const published = async (thingId: string) => {
  const db = open('source')
  await growLog(db, 'source')
  const page = await readPage(db, 0, [thingChanged.name, thingNoticed.name], 1_000)
  return page.events.filter(event => event.aggregateId === thingId)
}

test('an event exists if and only if its transaction commits', async () => {
  const db = open('source')
  await db.asService('test', tx => publish(tx, thingChanged, { thingId: 'kept', n: 1 }))
  const undone = db.asService('test', async tx => {
    await publish(tx, thingChanged, { thingId: 'undone', n: 1 })
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  expect(await published('kept')).toMatchObject([
    { type: 'thing.changed', version: 1, payload: { thingId: 'kept', n: 1 }, correlationId: null },
  ])
  expect(await published('undone')).toEqual([])
})

test('a savepoint that is undone takes its events along', async () => {
  await open('source').asService('test', async tx => {
    await publish(tx, thingChanged, { thingId: 'saved', n: 1 })
    const inner = tx.savepoint(async () => {
      await publish(tx, thingChanged, { thingId: 'saved', n: 2 })
      throw new Error('no')
    })
    await expect(inner).rejects.toThrow('no')
    await publish(tx, thingChanged, { thingId: 'saved', n: 3 })
  })
  expect((await published('saved')).map(event => event.payload)).toMatchObject([{ n: 1 }, { n: 3 }])
})

test('a person may publish and not read what others published', async () => {
  const db = open('source')
  const person = anActor()
  await db.asUser(person, tx => publish(tx, thingChanged, { thingId: 'personal', n: 1 }))
  expect(await published('personal')).toHaveLength(1)
  await db.asService('test', tx => publish(tx, thingChanged, { thingId: 'hidden', n: 1 }))
  expect(await db.read(person, countOutbox)).toEqual([{ count: 0 }])
  await expect(readAs(person)).resolves.toEqual([])
})

const readLog = statement('test.readLog', { position: int8 }, 'select position from event_log')
const readAs = (person: ReturnType<typeof anActor>) => open('source').read(person, readLog)

test('a payload that does not fit is refused, and the refusal does not repeat it', async () => {
  const faulty = { thingId: 'faulty', n: 'secret' as unknown as number }
  const refused = open('source').asService('test', tx => publish(tx, thingChanged, faulty))
  await expect(refused).rejects.toThrow(/thing\.changed does not fit: \/n must be/)
  await expect(refused).rejects.not.toThrow(/secret/)
})

test('many events keep their order, with the correlation of their request', async () => {
  carryCorrelation({ current: () => 'request-1', run: (_, work) => work() })
  const payloads = Array.from({ length: 500 }, (_, n) => ({ thingId: 'many', n }))
  await open('source').asService('test', tx => publishMany(tx, thingChanged, payloads))
  carryCorrelation({ current: () => undefined, run: (_, work) => work() })
  const events = await published('many')
  expect(events.map(event => event.payload)).toEqual(payloads)
  expect(new Set(events.map(event => event.correlationId))).toEqual(new Set(['request-1']))
})
