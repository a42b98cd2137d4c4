import type { EventDetails } from '@flow/contracts'
import { type Api, anActor, eventually, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'
import { DEFAULT_SALES } from '../sales/sales.ts'
import { serveLines } from './serve-line.ts'

const test = serviceTest(eventsService)
const tier = (quantity: number) => ({
  name: 'Seat',
  kind: 'paid' as const,
  price: { amount: 1500, currency: 'EUR' },
  quantity,
})

const hold = (api: Api, event: EventDetails, quantity: number, buyer = anActor()) =>
  api.as(buyer).post(`/api/v1/events/${event.id}/orders`, { lines: [{ tierId: event.tiers[0]?.id, quantity }] })

describe('the waitlist', () => {
  test('of what is free gives freed places at once, in order', async ({ api, clock, service, events }) => {
    const { event } = await makeEvent(api, { capacity: 2 })
    const path = `/api/v1/events/${event.id}/attend`
    const people = Array.from({ length: 4 }, () => anActor())
    for (const one of people) {
      await api.as(one).post(path)
      clock.advance(1)
    }
    const [first, , third, fourth] = people
    expect((await api.as(third as never).get('/api/v1/waitlist')).body.items).toMatchObject([
      { position: 1, status: 'waiting' },
    ])
    await api.as(first as never).delete(path)
    await serveLines({ ...service.deps, sales: DEFAULT_SALES })
    const seen = async (who: (typeof people)[number] | undefined) =>
      (await api.as(who as never).get(`/api/v1/events/${event.id}`)).body.viewer.attending
    expect([await seen(third), await seen(fourth)]).toEqual([true, false])
    expect((await api.as(third as never).get('/api/v1/tickets')).body.items).toHaveLength(1)
    const told = (await events('waitlist.accepted')).filter(one => one.payload.eventId === event.id)
    expect(told.map(one => one.payload.userId)).toEqual([third?.id])
    expect((await api.as(fourth as never).get('/api/v1/waitlist')).body.items).toMatchObject([{ position: 1 }])
  })

  test('of what costs offers freed places, which nobody else can take, until the offer runs out', async ({
    api,
    clock,
    service,
    events,
  }) => {
    const { event, organiser } = await makeEvent(api, { tiers: [tier(2)] })
    const path = `/api/v1/events/${event.id}/waitlist`
    const [one, two] = [anActor(), anActor()]
    const free = await api.as(one).post(path, { partySize: 2 })
    expect([free.status, free.body.code]).toEqual([409, 'conflict'])
    const owner = anActor()
    const held = await hold(api, event, 2, owner)
    const joined = await api.as(one).post(path, { partySize: 2 })
    expect([joined.status, joined.body.position]).toEqual([201, 1])
    expect((await api.as(one).post(path, { partySize: 1 })).body.id).toBe(joined.body.id)
    await api.as(two).post(path, { partySize: 1 })
    await api.as(owner).delete(`/api/v1/orders/${held.body.id}`)
    await serveLines({ ...service.deps, sales: DEFAULT_SALES })
    const offered = (await api.as(one).get(`/api/v1/waitlist/${joined.body.id}`)).body
    expect(offered).toMatchObject({ status: 'offered', position: null })
    expect(Date.parse(offered.offerExpiresAt) - clock.now().getTime()).toBeGreaterThan(7_190_000)
    expect((await hold(api, event, 1)).body.code).toBe('sold_out')
    expect((await events('waitlist.offered')).filter(fact => fact.payload.eventId === event.id)).toHaveLength(1)
    expect((await api.as(two).post(`/api/v1/waitlist/${joined.body.id}/accept`)).status).toBe(404)
    expect((await api.as(organiser).get(path)).body.items).toHaveLength(2)
    expect((await api.as(one).get(path)).status).toBe(403)
    clock.advance(7_200_001)
    await serveLines({ ...service.deps, sales: DEFAULT_SALES })
    expect((await api.as(one).post(`/api/v1/waitlist/${joined.body.id}/accept`)).body.code).toBe('order_state')
    expect((await api.as(two).get('/api/v1/waitlist')).body.items).toMatchObject([{ status: 'offered' }])
    await eventually(async () => (await hold(api, event, 1)).status === 201)
  })

  test('what a waiting party of four could get is not left for who just comes, who is served behind it', async ({
    api,
    service,
  }) => {
    const { event, organiser } = await makeEvent(api, { tiers: [tier(6)] })
    const path = `/api/v1/events/${event.id}`
    const [four, pair] = [api.as(anActor()), api.as(anActor())]
    expect((await hold(api, event, 4)).status).toBe(201)
    const left = async (who = api) => (await who.get(`${path}/tiers`)).body.items[0]
    expect(await left()).toMatchObject({ available: 2, sale: 'open' })
    expect((await four.post(`${path}/waitlist`, { partySize: 4 })).body.position).toBe(1)
    expect(await left()).toMatchObject({ available: 0, sale: 'sold_out' })
    expect(await left(api.as(organiser))).toMatchObject({ available: 2 })
    const { id } = (await pair.post(`${path}/waitlist`, { partySize: 2 })).body
    await serveLines({ ...service.deps, sales: DEFAULT_SALES })
    expect((await pair.get(`/api/v1/waitlist/${id}`)).body.status).toBe('offered')
    expect((await four.get('/api/v1/waitlist')).body.items).toMatchObject([{ status: 'waiting', position: 1 }])
  })

  test('an offer that is accepted is an order, once, from two browsers too', async ({ api, service }) => {
    const { event } = await makeEvent(api, { tiers: [tier(3)] })
    const owner = anActor()
    const held = await hold(api, event, 3, owner)
    const waiting = anActor()
    const entry = (await api.as(waiting).post(`/api/v1/events/${event.id}/waitlist`, { partySize: 2 })).body
    await api.as(owner).delete(`/api/v1/orders/${held.body.id}`)
    await serveLines({ ...service.deps, sales: DEFAULT_SALES })
    const accept = () => api.as(waiting).post(`/api/v1/waitlist/${entry.id}/accept`)
    const [a, b] = await Promise.all([accept(), accept()])
    expect(a?.body).toMatchObject({ status: 'held', total: { amount: 3000 } })
    expect(b?.body.id).toBe(a?.body.id)
    const done = await api.as(waiting).post(`/api/v1/orders/${a?.body.id}/complete`, { method: 'door' })
    expect(done.body.tickets).toHaveLength(2)
    expect((await api.get(`/api/v1/events/${event.id}/tiers`)).body.items[0].available).toBe(1)
    expect((await api.as(waiting).get(`/api/v1/waitlist/${entry.id}`)).body).toMatchObject({ status: 'accepted' })
  })

  test('an offer gives nobody more than one person may have, and waits for who makes room', async ({
    api,
    service,
  }) => {
    const { event } = await makeEvent(api, { tiers: [{ ...tier(3), maxPerPerson: 2 }] })
    const owners = [anActor(), anActor()]
    const held = [await hold(api, event, 2, owners[0]), await hold(api, event, 1, owners[1])]
    const waiting = anActor()
    const entry = (await api.as(waiting).post(`/api/v1/events/${event.id}/waitlist`, { partySize: 2 })).body
    for (const [nth, owner] of owners.entries()) await api.as(owner).delete(`/api/v1/orders/${held[nth]?.body.id}`)
    await serveLines({ ...service.deps, sales: DEFAULT_SALES })
    const own = await eventually(async () => {
      const reply = await hold(api, event, 1, waiting)
      return reply.status === 201 && reply.body
    })
    const accept = () => api.as(waiting).post(`/api/v1/waitlist/${entry.id}/accept`)
    expect((await accept()).body).toMatchObject({ status: 409, code: 'ticket_limit' })
    expect((await api.as(waiting).get(`/api/v1/waitlist/${entry.id}`)).body.status).toBe('offered')
    await api.as(waiting).delete(`/api/v1/orders/${own.id}`)
    expect((await accept()).body).toMatchObject({ status: 'held', total: { amount: 3000 } })
    expect((await hold(api, event, 1, waiting)).body.code).toBe('ticket_limit')
  })

  test('can be left, which gives an offer back', async ({ api, service }) => {
    const { event } = await makeEvent(api, { tiers: [tier(1)] })
    const owner = anActor()
    const held = await hold(api, event, 1, owner)
    const path = `/api/v1/events/${event.id}/waitlist`
    const waiting = api.as(anActor())
    await waiting.post(path)
    await api.as(owner).delete(`/api/v1/orders/${held.body.id}`)
    await serveLines({ ...service.deps, sales: DEFAULT_SALES })
    for (const _ of [1, 2]) expect((await waiting.delete(path)).status).toBe(204)
    expect((await hold(api, event, 1)).status).toBe(201)
    expect((await api.post(path)).status).toBe(401)
    expect((await waiting.post(path, { partySize: 0 })).status).toBe(422)
  })
})
