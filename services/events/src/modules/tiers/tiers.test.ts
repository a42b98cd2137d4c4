import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const EUR = (amount: number) => ({ amount, currency: 'EUR' })
const seat = { name: 'Seat', kind: 'paid' as const, price: EUR(1000) }
const gift = { name: 'Gift', kind: 'donation' as const }

describe('kinds of tickets', () => {
  test('one without a number of places is on sale without end', async ({ api }) => {
    const { event } = await makeEvent(api, { tiers: [gift, { ...seat, quantity: 1 }] })
    const [endless, single] = event.tiers
    expect([endless?.available, endless?.sale]).toEqual([null, 'open'])
    const lines = [endless, single].map(tier => ({ tierId: tier?.id, quantity: 1 }))
    expect((await api.as(anActor()).post(`/api/v1/events/${event.id}/orders`, { lines })).status).toBe(201)
    const { items } = (await api.get(`/api/v1/events/${event.id}/tiers`)).body
    expect(items).toMatchObject([
      { available: null, sale: 'open' },
      { available: 0, sale: 'sold_out' },
    ])
  })

  test('a code takes nothing off what one gives as one likes', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, { tiers: [gift, seat] })
    const path = `/api/v1/events/${event.id}`
    await api.as(organiser).post(`${path}/promo-codes`, { code: 'HALF', kind: 'percent', percent: 50 })
    const [given, paid] = event.tiers
    const lines = [
      { tierId: given?.id, quantity: 1, donation: EUR(700) },
      { tierId: paid?.id, quantity: 1 },
    ]
    const order = await api.as(anActor()).post(`${path}/orders`, { lines, promoCode: 'half' })
    expect(order.body).toMatchObject({ subtotal: EUR(1700), discount: EUR(500), total: EUR(1200) })
  })

  test('what is at odds with what is sold is refused at its field', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const [host, path] = [api.as(organiser), `/api/v1/events/${event.id}`]
    const pool = (await host.post(`${path}/pools`, { name: 'Hall', capacity: 5 })).body
    const tier = (await host.post(`${path}/tiers`, { ...seat, quantity: 5, poolId: pool.id })).body
    await api.as(anActor()).post(`${path}/orders`, { lines: [{ tierId: tier.id, quantity: 2 }] })
    const code = { code: 'FIVER', kind: 'amount', amount: EUR(500) }
    await host.post(`${path}/promo-codes`, code)
    const told = async (reply: Promise<{ status: number; body: { code: string; errors: unknown[] } }>) => {
      const { status, body } = await reply
      expect([status, body.code]).toEqual([409, 'conflict'])
      return body.errors
    }
    const change = (body: object) => host.put(`${path}/tiers/${tier.id}`, { ...seat, poolId: pool.id, ...body })
    expect(await told(change({ quantity: 1 }))).toMatchObject([{ path: '/quantity', code: 'taken_already' }])
    expect(await told(change({ poolId: null }))).toMatchObject([{ path: '/poolId', code: 'sold_from' }])
    expect(await told(host.delete(`${path}/tiers/${tier.id}`))).toMatchObject([{ path: '', code: 'has_orders' }])
    expect(await told(host.delete(`${path}/pools/${pool.id}`))).toMatchObject([{ path: '', code: 'has_tiers' }])
    expect(await told(host.put(`${path}/pools/${pool.id}`, { name: 'Hall', capacity: 1 }))).toMatchObject([
      { path: '/capacity', code: 'taken_already' },
    ])
    expect(await told(host.post(`${path}/promo-codes`, { ...code, code: 'fiver' }))).toMatchObject([
      { path: '/code', code: 'taken' },
    ])
  })
})
