import { newId } from '@flow/contracts'
import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'
import { sweepHolds } from '../../testing/sweep.ts'

const test = serviceTest(eventsService)
const EUR = (amount: number) => ({ amount, currency: 'EUR' })
const paid = (quantity: number, more = {}) => ({
  name: 'Seat',
  kind: 'paid' as const,
  price: EUR(1500),
  quantity,
  ...more,
})

describe('holding tickets', () => {
  test('holds places for ten minutes at the organiser’s price and gives tickets when it is completed', async ({
    api,
    events,
  }) => {
    const { event } = await makeEvent(api, { tiers: [paid(10)] })
    const [tier] = event.tiers
    const buyer = anActor()
    const mine = api.as(buyer)
    const held = await mine.post(`/api/v1/events/${event.id}/orders`, { lines: [{ tierId: tier?.id, quantity: 3 }] })
    expect(held.status).toBe(201)
    expect(held.body).toMatchObject({
      status: 'held',
      total: EUR(4500),
      lines: [{ quantity: 3, unitPrice: EUR(1500) }],
    })
    expect(Date.parse(held.body.expiresAt) - Date.parse(held.body.createdAt)).toBe(600_000)
    expect((await api.get(`/api/v1/events/${event.id}/tiers`)).body.items[0]).toMatchObject({
      available: 7,
      sale: 'open',
    })
    expect((await api.get(`/api/v1/events/${event.id}`)).body).toMatchObject({ attendeeCount: 0 })
    const done = await mine.post(`/api/v1/orders/${held.body.id}/complete`, { method: 'door' })
    expect(done.status).toBe(200)
    expect(done.body).toMatchObject({ status: 'due', method: 'door' })
    expect(done.body.tickets).toHaveLength(3)
    const again = await mine.post(`/api/v1/orders/${held.body.id}/complete`, { method: 'door' })
    expect(again.body.tickets).toEqual(done.body.tickets)
    expect((await api.as(buyer).get(`/api/v1/events/${event.id}`)).body).toMatchObject({
      attendeeCount: 3,
      viewer: { attending: true },
    })
    const told = (await events('attendee.registered')).filter(one => one.payload.userId === buyer.id)
    expect(told.map(one => one.payload.partySize)).toEqual([3])
    expect((await events('order.completed')).filter(one => one.payload.buyerId === buyer.id)).toHaveLength(1)
    expect((await mine.get('/api/v1/tickets')).body.items).toHaveLength(3)
    expect((await mine.get('/api/v1/orders')).body.items).toMatchObject([{ id: held.body.id, event: { id: event.id } }])
  })

  test('of sixty who want seven places at once seven get one, the others a clear no', async ({ api }) => {
    const { event } = await makeEvent(api, { tiers: [paid(7)] })
    const body = { lines: [{ tierId: event.tiers[0]?.id, quantity: 1 }] }
    const replies = await Promise.all(
      Array.from({ length: 60 }, () => api.as(anActor()).post(`/api/v1/events/${event.id}/orders`, body)),
    )
    expect(replies.filter(one => one.status === 201)).toHaveLength(7)
    for (const one of replies) if (one.status !== 201) expect([one.status, one.body.code]).toEqual([409, 'sold_out'])
    expect((await api.get(`/api/v1/events/${event.id}/tiers`)).body.items[0]).toMatchObject({
      available: 0,
      sale: 'sold_out',
    })
  })

  test('the same key and body is the same order, also sold out and at once; another body is refused', async ({
    api,
  }) => {
    const { event } = await makeEvent(api, { tiers: [paid(2)] })
    const path = `/api/v1/events/${event.id}/orders`
    const buyer = api.as(anActor())
    const headers = { 'idempotency-key': newId() }
    const body = { lines: [{ tierId: event.tiers[0]?.id, quantity: 2 }] }
    const replies = await Promise.all(Array.from({ length: 5 }, () => buyer.post(path, body, headers)))
    expect((await api.as(anActor()).post(path, { lines: [{ ...body.lines[0], quantity: 1 }] })).body.code).toBe(
      'sold_out',
    )
    replies.push(await buyer.post(path, body, headers))
    for (const one of replies) expect([one.status, one.body]).toEqual([201, replies[0]?.body])
    const other = await buyer.post(path, { lines: [{ ...body.lines[0], quantity: 1 }] }, headers)
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused'])
  })

  test('tiers that share a pool never sell more than it holds, also in one order', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, { capacity: 9 })
    const own = api.as(organiser)
    const pool = await own.post(`/api/v1/events/${event.id}/pools`, { name: 'Hall', capacity: 5 })
    expect(pool.status).toBe(201)
    const tiers = await Promise.all(
      ['A', 'B'].map(name => own.post(`/api/v1/events/${event.id}/tiers`, { ...paid(4), name, poolId: pool.body.id })),
    )
    const [a, b] = tiers.map(one => one.body.id)
    const path = `/api/v1/events/${event.id}/orders`
    const order = (first: number, second: number) =>
      api.as(anActor()).post(path, {
        lines: [
          { tierId: a, quantity: first },
          { tierId: b, quantity: second },
        ],
      })
    expect((await order(3, 3)).body.code).toBe('sold_out')
    expect((await order(2, 2)).status).toBe(201)
    expect(
      (await api.get(`/api/v1/events/${event.id}/tiers`)).body.items.map((t: { available: number }) => t.available),
    ).toEqual([1, 1])
    expect((await order(1, 1)).body.code).toBe('sold_out')
  })

  test('two browsers that complete one order, each its own way, make its tickets once', async ({ api, events }) => {
    const { event } = await makeEvent(api, { tiers: [paid(4)] })
    const buyer = api.as(anActor())
    const body = { lines: [{ tierId: event.tiers[0]?.id, quantity: 2 }] }
    const { id } = (await buyer.post(`/api/v1/events/${event.id}/orders`, body)).body
    const complete = (name: string) =>
      buyer.post(`/api/v1/orders/${id}/complete`, { method: 'door', attendees: [{ name }, { name }] })
    const replies = await Promise.all(['Ada', 'Bo', 'Ada', 'Bo'].map(complete))
    for (const { status, body: order } of replies) expect([status, order]).toEqual([200, replies[0]?.body])
    expect(replies[0]?.body.tickets).toHaveLength(2)
    expect((await events('order.completed')).filter(one => one.payload.orderId === id)).toHaveLength(1)
    const left = await api.get(`/api/v1/events/${event.id}/tiers`)
    expect(left.body.items[0].available).toBe(2)
    // A browser that was left open lets go of what the other completed: by the rules of cancelling, all at once.
    expect((await buyer.delete(`/api/v1/orders/${id}`)).status).toBe(204)
    expect((await complete('Bo')).body.code).toBe('order_state')
  })

  test('letting go and running out give the places back, once', async ({ api, clock, service, events }) => {
    const { event } = await makeEvent(api, { tiers: [paid(4)] })
    const path = `/api/v1/events/${event.id}/orders`
    const [one, two] = [api.as(anActor()), api.as(anActor())]
    const hold = (who: typeof api) => who.post(path, { lines: [{ tierId: event.tiers[0]?.id, quantity: 2 }] })
    const [first, second] = [await hold(one), await hold(two)]
    expect((await two.delete(`/api/v1/orders/${first.body.id}`)).body.code).toBe('order_not_found')
    for (const _ of [1, 2]) expect((await one.delete(`/api/v1/orders/${first.body.id}`)).status).toBe(204)
    clock.advance(600_001)
    await Promise.all([sweepHolds(service.deps), sweepHolds(service.deps)])
    const left = await api.get(`/api/v1/events/${event.id}/tiers`)
    expect(left.body.items[0].available).toBe(4)
    const late = await two.post(`/api/v1/orders/${second.body.id}/complete`, { method: 'door' })
    expect([late.status, late.body.code]).toEqual([409, 'order_expired'])
    const released = (await events('order.released')).filter(fact => fact.payload.eventId === event.id)
    expect(released.map(fact => fact.payload.reason).sort()).toEqual(['let go by the buyer', 'the hold ran out'])
  })
})

describe('what is refused', () => {
  test('quantities, prices and currencies of the client’s own', async ({ api }) => {
    const { event } = await makeEvent(api, { tiers: [paid(50), { name: 'Gift', kind: 'donation', price: EUR(500) }] })
    const [seat, gift] = event.tiers
    const path = `/api/v1/events/${event.id}/orders`
    const tried = (line: object) => api.as(anActor()).post(path, { lines: [line] })
    for (const quantity of [0, -1, 1_000_000_000, 11, 1.5])
      expect((await tried({ tierId: seat?.id, quantity })).body.code).toBe('validation_failed')
    const priced = await tried({ tierId: seat?.id, quantity: 1, unitPrice: EUR(1) })
    expect(priced.body.errors).toMatchObject([{ path: '/lines/0/unitPrice', code: 'unknown_field' }])
    const given = await tried({ tierId: seat?.id, quantity: 1, donation: EUR(1) })
    expect(given.body.errors).toMatchObject([{ path: '/lines/0/donation', code: 'price_not_accepted' }])
    const dollars = await tried({ tierId: gift?.id, quantity: 1, donation: { amount: 100, currency: 'USD' } })
    expect(dollars.body.errors).toMatchObject([{ code: 'wrong_currency' }])
    const fine = await tried({ tierId: gift?.id, quantity: 2, donation: EUR(700) })
    expect(fine.body).toMatchObject({ total: EUR(1400) })
    expect((await tried({ tierId: newId(), quantity: 1 })).body.errors).toMatchObject([{ code: 'unknown_tier' }])
    expect((await api.post(path, { lines: [{ tierId: seat?.id, quantity: 1 }] })).status).toBe(401)
  })

  test('what is outside its window, over a person’s limit, a draft, private or hidden', async ({ api, clock }) => {
    const soon = (ms: number) => new Date(clock.now().getTime() + ms).toISOString()
    const { event } = await makeEvent(api, {
      tiers: [
        paid(9, { salesStart: soon(60_000), salesEnd: soon(120_000), maxPerPerson: 3 }),
        paid(9, { hidden: true }),
      ],
    })
    const [tier] = event.tiers
    const path = `/api/v1/events/${event.id}/orders`
    const person = api.as(anActor())
    const hold = (quantity: number) => person.post(path, { lines: [{ tierId: tier?.id, quantity }] })
    expect((await hold(1)).body.code).toBe('not_on_sale')
    clock.advance(61_000)
    expect((await hold(2)).status).toBe(201)
    expect((await hold(2)).body.code).toBe('ticket_limit')
    expect((await hold(1)).status).toBe(201)
    clock.advance(60_000)
    expect((await hold(1)).body.code).toBe('not_on_sale')
    expect((await api.get(`/api/v1/events/${event.id}/tiers`)).body.items).toHaveLength(1)
    for (const [given, published] of [
      [{}, false],
      [{ visibility: 'private' as const }, true],
    ] as const) {
      const { event: hidden } = await makeEvent(api, { tiers: [paid(9)], ...given }, { published })
      const reply = await person.post(`/api/v1/events/${hidden.id}/orders`, {
        lines: [{ tierId: hidden.tiers[0]?.id, quantity: 1 }],
      })
      expect([reply.status, reply.body.code]).toEqual([404, 'event_not_found'])
    }
  })

  test('what the organiser changes between two holds counts at the next one', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, { tiers: [paid(5)] })
    const path = `/api/v1/events/${event.id}`
    const buyer = api.as(anActor())
    const hold = (tierId: string | undefined) => buyer.post(`${path}/orders`, { lines: [{ tierId, quantity: 1 }] })
    expect((await hold(event.tiers[0]?.id)).status).toBe(201)
    const pool = await api.as(organiser).post(`${path}/pools`, { name: 'Hall', capacity: 2 })
    const late = paid(5, { name: 'Late', poolId: pool.body.id, maxPerPerson: 1 })
    const { id } = (await api.as(organiser).post(`${path}/tiers`, late)).body
    expect((await hold(id)).status).toBe(201)
    expect((await hold(id)).body.code).toBe('ticket_limit')
    expect((await api.as(organiser).put(path, { visibility: 'private' })).status).toBe(200)
    expect((await hold(event.tiers[0]?.id)).status).toBe(404)
  })

  test('an order is its buyer’s and the organiser’s to see, nobody else’s', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, { tiers: [paid(9)] })
    const buyer = anActor()
    const held = await api.as(buyer).post(`/api/v1/events/${event.id}/orders`, {
      lines: [{ tierId: event.tiers[0]?.id, quantity: 1 }],
    })
    const path = `/api/v1/orders/${held.body.id}`
    expect((await api.as(buyer).get(path)).body.abilities).toMatchObject({
      complete: true,
      cancel: true,
      refund: false,
    })
    expect((await api.as(organiser).get(path)).body.abilities).toMatchObject({ complete: false })
    expect((await api.as(anActor()).get(path)).body.code).toBe('order_not_found')
    expect((await api.get(path)).status).toBe(401)
    expect((await api.as(organiser).post(`${path}/complete`, { method: 'door' })).status).toBe(404)
    expect((await api.as(anActor()).get(`/api/v1/events/${event.id}/orders`)).status).toBe(403)
    const list = await api.as(organiser).get(`/api/v1/events/${event.id}/orders?q=${held.body.reference}`)
    expect(list.body.items).toMatchObject([{ id: held.body.id, ticketCount: 0 }])
    expect((await api.as(organiser).get(`/api/v1/events/${event.id}/orders?q=%25`)).body.items).toEqual([])
  })
})
