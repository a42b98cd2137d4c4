import type { EventDetails, UserActor } from '@flow/contracts'
import { openPool } from '@flow/postgres'
import { type Api, anActor, eventually, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { brokenBooks } from '../../testing/books.ts'
import { aKnownPerson } from '../../testing/known-person.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { DEFAULT_SALES } from '../sales/sales.ts'
import { serveLines } from '../waitlist/serve-line.ts'
import { expireHolds } from './sweep.ts'

const test = serviceTest(eventsService)

/** Chance that repeats from run to run (mulberry32). */
const dice = (seed: number) => (sides: number) => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * sides)
}

/**
 * An event with a free tier, two paid ones that share a pool and are taxed differently, a code that may be used three
 * times, transfers that are awaited for a day, and few places.
 */
const makeSale = async (api: Api) => {
  const made = await makeEvent(api, { capacity: 14, startsAt: inHours(2000), endsAt: inHours(2002) })
  const own = api.as(made.organiser)
  const path = `/api/v1/events/${made.event.id}`
  const pool = (await own.post(`${path}/pools`, { name: 'Hall', capacity: 7 })).body.id
  const price = { amount: 999, currency: 'EUR' }
  await own.post(`${path}/tiers`, { name: 'Free', kind: 'free', quantity: 5 })
  await own.post(`${path}/tiers`, { name: 'Early', kind: 'paid', price, quantity: 4, poolId: pool })
  await own.post(`${path}/tiers`, {
    name: 'Late',
    kind: 'paid',
    price: { ...price, amount: 1501 },
    quantity: 5,
    poolId: pool,
    taxRate: 1000,
  })
  const rules = { questions: [], selfCancelHours: 24, transfers: true, taxName: 'IVA', taxRate: 2200, seller: null }
  const methods = ['door', 'invoice']
  const settings = { ...rules, methods, invoiceDays: 1, bankDetails: 'IT60 X054 2811 1010' }
  expect((await own.put(`${path}/sale-settings`, settings)).status).toBe(200)
  const code = await own.post(`${path}/promo-codes`, { code: 'third', kind: 'percent', percent: 33, maxUses: 3 })
  expect(code.status).toBe(201)
  return { event: (await own.get(path)).body as EventDetails, organiser: made.organiser, path }
}

type Move = (who: UserActor) => Promise<unknown>

describe('whatever people do at once, in whatever order', () => {
  for (const seed of [1, 2, 3])
    test(`the books are right after every round (schedule ${seed})`, async ({ api, service, clock, db }) => {
      const roll = dice(seed)
      const { event, organiser, path } = await makeSale(api)
      const people = await Promise.all(Array.from({ length: 12 }, () => aKnownPerson({ db, service })))
      const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T
      const ordersOf = async (who: UserActor) =>
        (await api.as(who).get('/api/v1/orders')).body.items as Array<{ id: string; total: { amount: number } }>
      const ticketsOf = async (who: UserActor) =>
        (await api.as(who).get('/api/v1/tickets')).body.items as Array<{ id: string; code: string }>
      const moves: Move[] = [
        who =>
          api.as(who).post(`${path}/orders`, {
            lines: [...new Set([pick(event.tiers).id, pick(event.tiers).id])].map(tierId => ({
              tierId,
              quantity: 1 + roll(3),
            })),
            ...(roll(3) === 0 ? { promoCode: 'THIRD' } : {}),
          }),
        async who => {
          const order = pick(await ordersOf(who))
          const method = order?.total.amount === 0 ? 'free' : pick(['door', 'invoice', 'invoice'])
          const body = { method, ...(roll(2) ? { invoiceTo: { name: 'Ditta', address: 'Via Po 1, Torino' } } : {}) }
          const complete = () => api.as(who).post(`/api/v1/orders/${order?.id}/complete`, body)
          if (order) await Promise.all([complete(), complete()])
        },
        async who => {
          const order = pick(await ordersOf(who))
          if (order) await api.as(who).delete(`/api/v1/orders/${order.id}`)
        },
        async who => {
          const order = pick(await ordersOf(who))
          if (order) await api.as(organiser).post(`/api/v1/orders/${order.id}/refund`)
        },
        async () => {
          const { items } = (await api.as(organiser).get(`${path}/orders?limit=100`)).body
          const order = pick(items as Array<{ id: string }>)
          const mark = () => api.as(organiser).post(`/api/v1/orders/${order?.id}/mark-paid`)
          if (order) await Promise.all([mark(), mark()])
        },
        async who => {
          const order = pick(await ordersOf(who))
          const amount = { amount: 1 + roll(900), currency: 'EUR' }
          if (order) await api.as(organiser).post(`/api/v1/orders/${order.id}/refund`, { amount })
        },
        async who => {
          const order = pick(await ordersOf(who))
          const to = { name: pick(['Ditta', 'Studio']), address: 'Via Po 1, Torino' }
          if (order) await api.as(who).post(`/api/v1/orders/${order.id}/invoice`, to)
        },
        async who => {
          const ticket = pick(await ticketsOf(who))
          const to = { userId: pick(people).id }
          if (ticket) await api.as(who).post(`/api/v1/tickets/${ticket.id}/transfer`, to)
        },
        async who => {
          const ticket = pick(await ticketsOf(who))
          const scan = (deviceId: string) => ({ code: ticket?.code, deviceId })
          const at = (gate: string) => api.as(organiser).post(`${path}/check-ins`, scan(gate))
          if (ticket) await Promise.all([at('north'), at('south')])
        },
        async who => {
          const [order, ticket] = [pick(await ordersOf(who)), pick(await ticketsOf(who))]
          const body = { ticketIds: [ticket?.id] }
          if (order && ticket) await api.as(organiser).post(`/api/v1/orders/${order.id}/refund`, body)
        },
        who => api.as(who).post(`${path}/attend`, { partySize: 1 + roll(3) }),
        who => api.as(who).delete(`${path}/attend`),
        who => api.as(who).post(`${path}/waitlist`, { tierId: pick(event.tiers).id, partySize: 1 + roll(3) }),
        async who => {
          const [entry] = (await api.as(who).get('/api/v1/waitlist')).body.items
          if (entry) await api.as(who).post(`/api/v1/waitlist/${entry.id}/accept`)
        },
        who => api.as(who).delete(`${path}/waitlist`),
        () => expireHolds(service.deps),
        () => serveLines({ ...service.deps, sales: DEFAULT_SALES }),
      ]
      for (let round = 0; round < 12; round++) {
        await Promise.all(Array.from({ length: 8 }, () => pick(moves)(pick(people))))
        expect(await brokenBooks(db)).toEqual([])
        // Clocks jump forth, and sometimes back.
        clock.advance(pick([0, 60_000, 650_000, 8_000_000, 50_000_000, -300_000]))
      }
    })

  test('connections that break in the middle lose no order and make none twice', async ({ api, db, adminUrl }) => {
    const { event } = await makeEvent(api, {
      startsAt: inHours(2000),
      endsAt: inHours(2002),
      tiers: [{ name: 'Seat', kind: 'paid', price: { amount: 100, currency: 'EUR' }, quantity: 30 }],
    })
    const admin = openPool({ url: adminUrl, max: 1 })
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'flow events%'
      and datname = current_database()`
    const body = { lines: [{ tierId: event.tiers[0]?.id, quantity: 1 }] }
    const buy = async (nth: number) => {
      const buyer = api.as(anActor())
      const headers = { 'idempotency-key': `cut ${nth}`.replace(' ', '-') }
      for (let tries = 0; tries < 50; tries++) {
        const reply = await buyer.post(`/api/v1/events/${event.id}/orders`, body, headers)
        if (reply.status === 201) return reply.body.id as string
        expect([409, 503]).toContain(reply.status)
        if (reply.status === 409) return undefined
      }
      throw new Error('never answered')
    }
    let buying = true
    const cutting = (async () => {
      for (let cuts = 0; buying && cuts < 8; cuts++) await admin.query(cut)
    })()
    const bought = await Promise.all(Array.from({ length: 60 }, (_, nth) => buy(nth)))
    buying = false
    await cutting
    await admin.end()
    expect(new Set(bought.filter(id => id !== undefined)).size).toBe(30)
    // The first to use a connection that was cut notices it.
    expect(await eventually(() => brokenBooks(db).catch(() => undefined))).toEqual([])
  })
})
