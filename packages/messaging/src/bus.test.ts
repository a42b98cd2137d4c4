import { domainEvent } from '@flow/contracts'
import { database, openPool } from '@flow/postgres'
import { eventually } from '@flow/testkit'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { createBus } from './bus.ts'
import { on } from './consumers.ts'
import { readOutboxHandler, remoteSource } from './source.ts'
import { recording, useBuses } from './testing/buses.ts'
import { gate } from './testing/chance.ts'
import { effectsOn, recordEffect, silent, thingChanged, thingNoticed, useHouse } from './testing/house.ts'

const house = useHouse()
const { start, source, freshName, publishAll } = useBuses(house)
const { open, openAnother, asOwner } = house
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('a consumer handles what was published before it began and what is published after, in order', async () => {
  await publishAll('plain', [1, 2])
  const { db } = start(recording)
  await publishAll('plain', [3])
  await eventually(async () => (await effectsOn(db, 'plain')).length === 3)
  expect(await effectsOn(db, 'plain')).toEqual([1, 2, 3])
})

test('two copies of a consumer handle each event once', async () => {
  const service = freshName()
  const copies = ['consumer', 'consumer'].map(name => start(recording, { service, batch: 3, db: openAnother(name) }))
  for (const n of upTo(40)) await publishAll('copied', [n])
  const db = open('consumer')
  await eventually(async () => (await effectsOn(db, 'copied')).length >= 40)
  await Promise.all(copies.map(copy => copy.stop()))
  expect(await effectsOn(db, 'copied')).toEqual(upTo(40))
})

test('two services each handle every event', async () => {
  const [one, two] = [start(recording), start(recording)]
  await publishAll('twice', [1, 2])
  await eventually(async () => (await effectsOn(one.db, 'twice')).length === 4)
  expect((await effectsOn(two.db, 'twice')).toSorted()).toEqual([1, 1, 2, 2])
})

test('a consumer whose connection dies between handler and commit has its effect once', async () => {
  let deaths = 0
  const { db } = start(async (tx, envelope) => {
    await recording(tx, envelope)
    if (envelope.payload.n === 2 && ++deaths <= 3) {
      const [row] = await tx.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid', params: [] })
      await asOwner('select pg_terminate_backend($1, 5000)', [row?.pid])
    }
  })
  await publishAll('killed', upTo(5))
  await eventually(async () => (await effectsOn(db, 'killed')).length === 5)
  expect(await effectsOn(db, 'killed')).toEqual(upTo(5))
  expect(deaths).toBeGreaterThan(3)
})

test('events of names nobody here listens to are passed over, and the place moves on behind them', async () => {
  const { db, lag } = start([on(thingNoticed, (tx, { payload }) => recordEffect(tx, payload.thingId, 0))], {
    waitMs: 20,
  })
  await publishAll('unheard', upTo(3))
  await eventually(async () => (await lag())[0]?.behind === 0 && (await lag())[0]?.position)
  expect(await effectsOn(db, 'unheard')).toEqual([])
})

test('a log is read through another service’s internal call, over JSON', async () => {
  const readOutbox = readOutboxHandler(source())
  const overJson = remoteSource(async input =>
    JSON.parse(JSON.stringify(await readOutbox(JSON.parse(JSON.stringify(input))))),
  )
  const { db } = start(recording, { sourceOf: () => overJson })
  await publishAll('remote', upTo(3))
  await eventually(async () => (await effectsOn(db, 'remote')).length === 3)
  expect(await effectsOn(db, 'remote')).toEqual(upTo(3))
})

test('a source that cannot be reached makes the bus degraded, and is read on when it is back', async () => {
  const real = source()
  let away = true
  const bus = start(recording, {
    sourceOf: () => ({ read: async request => (away ? Promise.reject(new Error('away')) : real.read(request)) }),
  })
  await publishAll('away', [1])
  await eventually(() => bus.health().status === 'degraded')
  expect(bus.health().unreachable).toEqual(['source'])
  away = false
  await eventually(async () => (await effectsOn(bus.db, 'away')).length === 1)
  await eventually(() => bus.health().status === 'ok')
})

test('a log that is shorter than what was read of it is told, not skipped over', async () => {
  const service = freshName()
  const db = open('consumer')
  await asOwner(`insert into consumer.subscriptions (consumer, source, position) values ($1, 'source', 1000000)`, [
    service,
  ])
  const bus = start(recording, { service, db, waitMs: 10 })
  await eventually(() => bus.health().status === 'degraded')
  expect(bus.health().unreachable).toEqual(['source'])
})

test('a rebuild handles the whole log again', async () => {
  const bus = start(recording)
  await publishAll('rebuilt', [1, 2])
  await eventually(async () => (await effectsOn(bus.db, 'rebuilt')).length === 2)
  await bus.rebuild('source')
  await eventually(async () => (await effectsOn(bus.db, 'rebuilt')).length === 4)
  expect(await effectsOn(bus.db, 'rebuilt')).toEqual([1, 2, 1, 2])
})

test('stopping waits for the handler that runs, and what it did stays done', async () => {
  const [entered, leave] = [gate(), gate()]
  const bus = start(async (tx, envelope) => {
    await recording(tx, envelope)
    if (envelope.payload.thingId !== 'stopped') return
    entered.open()
    await leave.opened
  })
  await publishAll('stopped', [1])
  await entered.opened
  const stopped = bus.stop()
  leave.open()
  await stopped
  expect(await effectsOn(bus.db, 'stopped')).toEqual([1])
})

test('a bus without consumers touches nothing', async () => {
  const db = database(openPool({ url: 'postgresql://nobody@127.0.0.1:1/nothing' }))
  const bus = createBus({ service: 'none', db, log: silent, consumers: {}, sourceOf: () => source() })
  bus.start()
  expect(bus.health()).toEqual({ status: 'ok', unreachable: [] })
  await bus.stop()
})

test('two handlers of one event in one service are refused', () => {
  const twice = [on(thingChanged, recording), on(thingChanged, recording)]
  expect(() => start(twice)).toThrow('two handlers of one service listen to thing.changed')
})

test('a handler knows the payload’s type', () => {
  const typed = domainEvent('typed.event', 1, Type.Object({ count: Type.Integer() }), () => '')
  expect(on(typed, async (_, { payload }) => payload.count.toFixed()).event.name).toBe('typed.event')
})
