import { openPool } from '@flow/postgres'
import { anActor, eventually, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { brokenBooks } from '../../testing/books.ts'
import { aKnownPerson } from '../../testing/known-person.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { sweepHolds } from '../../testing/sweep.ts'

const EUR = (amount: number) => ({ amount, currency: 'EUR' })
const seat = (quantity: number, more = {}) => ({
  ...{ name: `Seat of ${quantity}`, kind: 'paid' as const, price: EUR(1000), quantity },
  ...more,
})
const WAITING = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`

/** A door in the way of transactions, which shows how many stand before it. */
const test = serviceTest(eventsService).extend('gate', { scope: 'file' }, async ({ adminUrl }, { onCleanup }) => {
  const pool = openPool({ url: adminUrl, max: 2 })
  const client = await pool.connect()
  onCleanup(async () => {
    client.release(true)
    await pool.end()
  })
  return {
    close: async (text: string, values: readonly unknown[]) => {
      await client.query('begin')
      await client.query(text, values as unknown[])
    },
    open: () => client.query('commit'),
    /** True once so many wait for a lock. */
    waiting: (count: number) => eventually(async () => (await pool.query(WAITING)).rows[0].count === count),
  }
})

const LOCK_DATE = 'select from events.stock where event_id = $1 for update'

test('a ticket that is given on while its order is refunded leaves no guest without one', async ({
  api,
  db,
  service,
  gate,
}) => {
  const { event, organiser } = await makeEvent(api, { tiers: [seat(5)] })
  const [buyer, friend] = [anActor(), await aKnownPerson({ db, service })]
  const lines = [{ tierId: event.tiers[0]?.id, quantity: 1 }]
  const { id } = (await api.as(buyer).post(`/api/v1/events/${event.id}/orders`, { lines })).body
  const [ticket] = (await api.as(buyer).post(`/api/v1/orders/${id}/complete`, { method: 'door' })).body.tickets
  await gate.close(LOCK_DATE, [event.id])
  const given = api.as(buyer).post(`/api/v1/tickets/${ticket.id}/transfer`, { userId: friend.id })
  await gate.waiting(1)
  const refunded = api.as(organiser).post(`/api/v1/orders/${id}/refund`)
  await gate.waiting(2)
  await gate.open()
  expect([(await given).status, (await refunded).status]).toEqual([204, 200])
  expect(await brokenBooks(db)).toEqual([])
})

test('who takes a place of a date that goes at that moment is told so', async ({ api, gate }) => {
  const { event } = await makeEvent(api, { recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' } })
  const { items } = (await api.get(`/api/v1/events/${event.id}/occurrences`)).body
  const occurrenceId = items[1].id
  await gate.close('delete from events.occurrences where id = $1', [occurrenceId])
  const taken = api.as(anActor()).post(`/api/v1/events/${event.id}/attend`, { occurrenceId })
  await gate.waiting(1)
  await gate.open()
  expect((await taken).body).toMatchObject({ status: 404, code: 'event_not_found' })
  // The date that was the next is remembered, and goes too.
  const lines = [{ tierId: event.id, quantity: 1 }]
  const order = () => api.as(anActor()).post(`/api/v1/events/${event.id}/orders`, { lines })
  expect((await order()).status).toBe(422)
  await gate.close('delete from events.occurrences where id = $1', [items[0].id])
  await gate.open()
  expect((await order()).status).toBe(422)
})

test('nobody is let in with a ticket and gets its money back', async ({ api, gate }) => {
  const { event, organiser } = await makeEvent(api, { tiers: [seat(5)] })
  const buyer = api.as(anActor())
  const lines = [{ tierId: event.tiers[0]?.id, quantity: 1 }]
  const { id } = (await buyer.post(`/api/v1/events/${event.id}/orders`, { lines })).body
  const [ticket] = (await buyer.post(`/api/v1/orders/${id}/complete`, { method: 'door' })).body.tickets
  await gate.close(LOCK_DATE, [event.id])
  const cancelled = buyer.delete(`/api/v1/orders/${id}`)
  await gate.waiting(1)
  const scan = { code: ticket.code, deviceId: 'north' }
  const scanned = api.as(organiser).post(`/api/v1/events/${event.id}/check-ins`, scan)
  await Promise.race([scanned, gate.waiting(2)])
  await gate.open()
  expect([(await cancelled).status, (await scanned).body.status]).toEqual([204, 'refunded'])
})

test('a ticket is not given on once it was scanned, also at the same moment', async ({ api, db, service, gate }) => {
  const { event } = await makeEvent(api, { tiers: [seat(5)] })
  const [buyer, friend] = [api.as(anActor()), await aKnownPerson({ db, service })]
  const lines = [{ tierId: event.tiers[0]?.id, quantity: 1 }]
  const { id } = (await buyer.post(`/api/v1/events/${event.id}/orders`, { lines })).body
  const [ticket] = (await buyer.post(`/api/v1/orders/${id}/complete`, { method: 'door' })).body.tickets
  const scan = `with one as (update events.tickets set updated_at = now() where id = $1 returning *)
    insert into events.check_ins (ticket_id, event_id, occurrence_id, at, device_id) select id, event_id, occurrence_id, now(), 'x'
    from one`
  await gate.close(scan, [ticket.id])
  const given = buyer.post(`/api/v1/tickets/${ticket.id}/transfer`, { userId: friend.id })
  await gate.waiting(1)
  await gate.open()
  expect((await given).body.code).toBe('ticket_state')
})

test('a transfer that came too late is honoured whoever waits for other tickets', async ({
  api,
  service,
  clock,
  db,
}) => {
  const { event, organiser } = await makeEvent(api, {
    ...{ startsAt: inHours(2000), endsAt: inHours(2002), capacity: 4 },
    tiers: [seat(3), seat(1)],
  })
  const [path, [many, last]] = [`/api/v1/events/${event.id}`, event.tiers]
  const own = api.as(organiser)
  await own.put(`${path}/sale-settings`, {
    ...{ questions: [], methods: ['door', 'invoice'], invoiceDays: 1, bankDetails: 'IT60 X054 2811 1010' },
    ...{ selfCancelHours: 24, transfers: true, taxName: null, taxRate: 0, seller: null },
  })
  const buy = async (tierId: string | undefined, method: string) => {
    const buyer = api.as(anActor())
    const { id } = (await buyer.post(`${path}/orders`, { lines: [{ tierId, quantity: 1 }] })).body
    expect((await buyer.post(`/api/v1/orders/${id}/complete`, { method })).status).toBe(200)
    return id as string
  }
  const late = await buy(many?.id, 'invoice')
  await buy(last?.id, 'door')
  expect((await api.as(anActor()).post(`${path}/waitlist`, { tierId: last?.id })).status).toBe(201)
  clock.advance(2 * 86_400_000)
  await sweepHolds(service.deps)
  expect((await own.get(`/api/v1/orders/${late}`)).body.status).toBe('expired')
  expect((await own.post(`/api/v1/orders/${late}/mark-paid`)).status).toBe(204)
  expect((await own.get(`/api/v1/orders/${late}`)).body).toMatchObject({
    status: 'paid',
    tickets: [{ status: 'valid' }],
  })
  expect(await brokenBooks(db)).toEqual([])
})

test('what is held comes from the pool that its tier is in, also while the organiser moves the tier', async ({
  api,
  gate,
}) => {
  const { event, organiser } = await makeEvent(api)
  const path = `/api/v1/events/${event.id}`
  const own = api.as(organiser)
  const [one, other] = [
    (await own.post(`${path}/pools`, { name: 'Hall', capacity: 5 })).body.id,
    (await own.post(`${path}/pools`, { name: 'Balcony', capacity: 5 })).body.id,
  ]
  const tier = (await own.post(`${path}/tiers`, { ...seat(5), poolId: one })).body
  const hold = () => api.as(anActor()).post(`${path}/orders`, { lines: [{ tierId: tier.id, quantity: 1 }] })
  const buyer = api.as(anActor())
  const first = await buyer.post(`${path}/orders`, { lines: [{ tierId: tier.id, quantity: 1 }] })
  expect((await buyer.delete(`/api/v1/orders/${first.body.id}`)).status).toBe(204)
  await gate.close(LOCK_DATE, [event.id])
  const held = hold()
  await gate.waiting(1)
  const moved = own.put(`${path}/tiers/${tier.id}`, { ...seat(5), poolId: other })
  await Promise.race([moved, gate.waiting(2)])
  await gate.open()
  expect([(await held).status, (await moved).status]).toEqual([201, 409])
})

test('who gets in line while the organiser moves a tier elsewhere is told what there is now', async ({ api, gate }) => {
  const { event, organiser } = await makeEvent(api)
  const path = `/api/v1/events/${event.id}`
  const own = api.as(organiser)
  const hall = (await own.post(`${path}/pools`, { name: 'Hall', capacity: 1 })).body.id
  const balcony = (await own.post(`${path}/pools`, { name: 'Balcony', capacity: 5 })).body.id
  const [moving, staying] = [seat(5), seat(4)]
  const tier = (await own.post(`${path}/tiers`, { ...moving, poolId: hall })).body
  const other = (await own.post(`${path}/tiers`, { ...staying, poolId: hall })).body
  const sold = await api.as(anActor()).post(`${path}/orders`, { lines: [{ tierId: other.id, quantity: 1 }] })
  expect(sold.status).toBe(201)
  const join = () => api.as(anActor()).post(`${path}/waitlist`, { tierId: tier.id })
  expect((await join()).status).toBe(201)
  await gate.close('select from events.part_stock where part_id = $1 for update', [hall])
  const joined = join()
  await gate.waiting(1)
  expect((await own.put(`${path}/tiers/${tier.id}`, { ...moving, poolId: balcony })).status).toBe(200)
  await gate.open()
  expect((await joined).body).toMatchObject({ status: 409, code: 'conflict' })
})
