import { eventually } from '@flow/testkit'
import { expect, test } from 'vitest'
import { nextDueAt } from './parked-events.ts'
import { recording, useBuses } from './testing/buses.ts'
import { effectsOn, useHouse } from './testing/house.ts'

const house = useHouse()
const { start, publishAll, freshName, deadLetters } = useBuses(house)
const { asOwner, open, openAnother } = house

/** Fails the first `times` attempts on one event. */
const failing = (thingId: string, n: number, times: number) => {
  let left = times
  return async (...[tx, envelope]: Parameters<typeof recording>) => {
    await recording(tx, envelope)
    const { payload } = envelope
    if (payload.thingId === thingId && payload.n === n && left-- > 0) throw new Error(`${thingId} ${n} does not work`)
  }
}

/** Whether so many events of a thing are parked. */
const isParked = async (service: string, thingId: string, events: number) => {
  const parked = 'select from consumer.parked_events where consumer = $1 and aggregate_id = $2'
  return (await asOwner(parked, [service, thingId])).rows.length === events
}

test('a failed event is tried again, and later ones of its aggregate wait behind it', async () => {
  const bus = start(failing('flaky', 2, 3))
  await publishAll('flaky', [1, 2, 3, 4])
  await publishAll('steady', [1, 2])
  await eventually(async () => (await effectsOn(bus.db, 'flaky')).length === 4)
  await eventually(async () => (await effectsOn(bus.db, 'steady')).length === 2)
  expect(await effectsOn(bus.db, 'flaky')).toEqual([1, 2, 3, 4])
  expect(await effectsOn(bus.db, 'steady')).toEqual([1, 2])
  expect(await deadLetters(bus, 'flaky')).toEqual([])
})

test('an event that never works becomes a dead letter, stops nobody, and works when replayed', async () => {
  let broken = true
  const bus = start(async (tx, envelope) => {
    if (envelope.payload.thingId === 'poison' && envelope.payload.n === 1 && broken) throw new Error('poison')
    await recording(tx, envelope)
  })
  await publishAll('poison', [1, 2])
  await publishAll('healthy', [1])
  const [letter] = await eventually(async () => {
    const letters = await deadLetters(bus, 'poison')
    return letters.length && (await effectsOn(bus.db, 'poison')).length ? letters : undefined
  })
  expect(letter).toMatchObject({ source: 'source', attempts: 4, error: 'Error: poison', event: { payload: { n: 1 } } })
  expect(await effectsOn(bus.db, 'poison')).toEqual([2])
  await eventually(async () => (await effectsOn(bus.db, 'healthy')).length === 1)
  expect(await bus.lag()).toMatchObject([{ source: 'source', parked: 0, dead: 1 }])
  broken = false
  expect(await bus.replay(letter as NonNullable<typeof letter>)).toBe(true)
  await eventually(async () => (await effectsOn(bus.db, 'poison')).length === 2)
  expect(await deadLetters(bus, 'poison')).toEqual([])
  expect(await bus.replay(letter as NonNullable<typeof letter>)).toBe(false)
})

const inject = async (payload: object, version = 1) =>
  asOwner(
    `insert into source.outbox (id, type, version, aggregate_id, payload)
     values (gen_random_uuid(), 'thing.changed', $2, 'injected', $1)`,
    [payload, version],
  )

test('a payload that does not fit is dead at once, and the error does not repeat it', async () => {
  await inject({ thingId: 'injected', n: 'private' })
  const bus = start(recording)
  await publishAll('after', [1])
  await eventually(async () => (await effectsOn(bus.db, 'after')).length)
  const [letter] = await deadLetters(bus, 'injected')
  expect(letter).toMatchObject({ attempts: 1, error: expect.stringMatching(/^Unfit: the payload of thing.changed/) })
  expect(letter?.error).not.toContain('private')
})

test('a newer version than this copy knows waits for a newer copy', async () => {
  await inject({ thingId: 'injected', n: 1 }, 2)
  const bus = start(recording, { retry: { attempts: 8, baseMs: 3_600_000, maxMs: 3_600_000 } })
  await eventually(async () => (await bus.lag())[0]?.parked)
  expect((await bus.deadLetters()).filter(letter => letter.event.version === 2)).toEqual([])
})

test('a handler that hangs loses its transaction; what it does later has no effect', async () => {
  const late: Promise<unknown>[] = []
  const wake = Promise.withResolvers<void>()
  const bus = start(
    async (tx, envelope) => {
      await recording(tx, envelope)
      if (envelope.payload.thingId !== 'hanging') return
      const more = wake.promise.then(() => recording(tx, envelope))
      late.push(more)
      await more
    },
    { handlerMs: 150, retry: { attempts: 6, baseMs: 1, maxMs: 1 } },
  )
  await publishAll('hanging', [1])
  await publishAll('moving', [1])
  await eventually(async () => (await deadLetters(bus, 'hanging')).length)
  wake.resolve()
  expect(new Set((await Promise.allSettled(late)).map(result => result.status))).toEqual(new Set(['rejected']))
  expect(await effectsOn(bus.db, 'hanging')).toEqual([])
  await eventually(async () => (await effectsOn(bus.db, 'moving')).length === 1)
})

test('a handler cannot change an event for others', async () => {
  const bus = start(async (tx, envelope) => {
    await recording(tx, envelope)
    if (envelope.payload.thingId === 'changed') envelope.payload.n = 9
  })
  await publishAll('changed', [1])
  const [letter] = await eventually(async () => {
    const letters = await deadLetters(bus, 'changed')
    return letters.length ? letters : undefined
  })
  expect(letter).toMatchObject({ error: expect.stringContaining('read only'), event: { payload: { n: 1 } } })
})

test('an error that a handler swallowed is laid at its own door', async () => {
  const bus = start(async (tx, envelope) => {
    if (envelope.payload.thingId === 'swallowing')
      await tx.query({ text: 'select 1 / 0', params: [] }).catch(() => undefined)
    else await recording(tx, envelope)
  })
  await publishAll('first', [1, 2])
  await publishAll('swallowing', [1])
  await publishAll('last', [1, 2])
  await eventually(async () => (await deadLetters(bus, 'swallowing')).length)
  expect(await effectsOn(bus.db, 'first')).toEqual([1, 2])
  expect(await effectsOn(bus.db, 'last')).toEqual([1, 2])
  expect((await bus.deadLetters()).map(letter => letter.event.aggregateId)).not.toContain('first')
})

test('events that wait behind a failed one are not due before it', async () => {
  const service = freshName()
  const hour = 3_600_000
  const bus = start(failing('patient', 1, 1), { service, retry: { attempts: 4, baseMs: hour, maxMs: hour } })
  await publishAll('patient', [1, 2, 3])
  await eventually(() => isParked(service, 'patient', 3))
  const next = await bus.db.asService('test', tx => nextDueAt(tx, service, ['source']))
  expect(next?.getTime()).toBeGreaterThan(Date.now() + hour / 4)
})

test('what a copy parked before it died, another copy tries again', async () => {
  const service = freshName()
  const db = open('consumer')
  const dying = start(failing('orphan', 1, Number.POSITIVE_INFINITY), {
    service,
    db: openAnother('consumer'),
    retry: { attempts: 10_000, baseMs: 40, maxMs: 40 },
  })
  await publishAll('orphan', [1, 2])
  await eventually(() => isParked(service, 'orphan', 2))
  await dying.stop()
  start(recording, { service, db })
  await eventually(async () => (await effectsOn(db, 'orphan')).length === 2)
  expect(await effectsOn(db, 'orphan')).toEqual([1, 2])
})
