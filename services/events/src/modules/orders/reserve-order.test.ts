import { anActor, type ServiceUnderTest, startServiceUnderTest } from '@flow/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventsService } from '../../service.ts'
import { brokenBooks } from '../../testing/books.ts'
import { makeEvent } from '../../testing/make.ts'
import { sweepHolds } from '../../testing/sweep.ts'
import { remindBuyer } from './reserve-order.ts'

let under: ServiceUnderTest<'events'>
beforeAll(async () => {
  under = await startServiceUnderTest(eventsService)
})
afterAll(() => under.stop())

const DAY_MS = 24 * 3_600_000
const EUR = (amount: number) => ({ amount, currency: 'EUR' })
const SETTINGS = {
  questions: [],
  methods: ['invoice'],
  selfCancelHours: 24,
  transfers: true,
  taxName: 'IVA',
  taxRate: 2200,
  seller: null,
  invoiceDays: 10,
  bankDetails: 'Cortile srl, IT60 X054 2811 1010',
}

/** Three seats that are paid by transfer; a reservation is an order of two. */
const aSale = async (hours = 24 * 30) => {
  const { api } = under
  const from = under.clock.now().getTime()
  const at = (hour: number) => new Date(from + hour * 3_600_000).toISOString()
  const times = { startsAt: at(hours), endsAt: at(hours + 2) }
  const tiers = [{ name: 'Seat', kind: 'paid' as const, price: EUR(1220), quantity: 3 }]
  const { event, organiser } = await makeEvent(api, { ...times, tiers })
  const own = api.as(organiser)
  const path = `/api/v1/events/${event.id}`
  expect((await own.put(`${path}/sale-settings`, SETTINGS)).status).toBe(200)
  const ask = (quantity: number, who = anActor()) =>
    api.as(who).post(`${path}/orders`, { lines: [{ tierId: event.tiers[0]?.id, quantity }] })
  const reserve = async () => {
    const person = anActor()
    const buyer = api.as(person)
    const { id } = (await ask(2, person)).body
    const at = `/api/v1/orders/${id}`
    const done = await buyer.post(`${at}/complete`, { method: 'invoice' })
    const order = async () => (await buyer.get(at)).body
    return { id, at, buyer, done, order }
  }
  return { api, own, path, ask, reserve }
}

const lapse = async (days: number) => {
  under.clock.advance(days * DAY_MS)
  await sweepHolds(under.service.deps)
}
const told = async (type: 'order.reserved' | 'order.released' | 'order.completed', orderId: string) =>
  (await under.events(type)).map(one => one.payload).filter(one => one.orderId === orderId)
const booksAreRight = async () => expect(await brokenBooks(under.service.deps.db)).toEqual([])

describe('an order that is paid by transfer', () => {
  it('keeps its places until the money came, then has its tickets, once', async () => {
    const { own, ask, reserve, path } = await aSale()
    const { id, at, buyer, done, order } = await reserve()
    expect(done.body).toMatchObject({
      ...{ status: 'held', method: 'invoice', tickets: [], payTo: SETTINGS.bankDetails },
      ...{ abilities: { complete: false, cancel: true }, documents: [{ kind: 'invoice', total: EUR(2440) }] },
    })
    const wait = Date.parse(done.body.expiresAt) - under.clock.now().getTime()
    expect(wait).toBeCloseTo(10 * DAY_MS, -5)
    expect((await buyer.post(`${at}/complete`, { method: 'invoice' })).body).toEqual(done.body)
    expect((await buyer.post(`${at}/mark-paid`)).body.code).toBe('order_not_found')
    expect((await ask(2)).body.code).toBe('sold_out')
    await lapse(9)
    expect((await own.get(`${path}/orders?status=held&method=invoice`)).body.items).toMatchObject([{ id }])
    const marks = await Promise.all([1, 2, 3].map(() => own.post(`${at}/mark-paid`)))
    expect(marks.map(({ status }) => status)).toEqual([204, 204, 204])
    expect(await order()).toMatchObject({ status: 'paid', method: 'invoice', payTo: null, tickets: [{}, {}] })
    expect(await told('order.completed', id)).toHaveLength(1)
    await booksAreRight()
  })

  it('is reminded of once before the time is over, and not once it is paid', async () => {
    const { own, reserve } = await aSale()
    const { id, at } = await reserve()
    await remindBuyer(under.service.deps, id)
    await own.post(`${at}/mark-paid`)
    await remindBuyer(under.service.deps, id)
    const facts = await told('order.reserved', id)
    expect(facts).toMatchObject([{ reminder: false, payTo: SETTINGS.bankDetails }, { reminder: true }])
  })

  it('has its invoice put right before anything was paid', async () => {
    const { own, reserve } = await aSale()
    const { at, buyer, order } = await reserve()
    const to = { name: 'Ditta srl', address: 'Via Po 1', taxId: null }
    const right = (await buyer.post(`${at}/invoice`, to)).body
    expect(right).toMatchObject({ kind: 'invoice', buyer: to, payTo: SETTINGS.bankDetails, total: EUR(2440) })
    expect(right.payUntil).toBe((await order()).expiresAt)
    await own.post(`${at}/mark-paid`)
    const { status, documents } = await order()
    expect([status, documents.map((one: { kind: string }) => one.kind)]).toEqual([
      'paid',
      ['invoice', 'credit_note', 'invoice'],
    ])
    await booksAreRight()
  })

  it('lapses: its places are free, its invoice is credited, and the buyer hears of it', async () => {
    const { ask, reserve } = await aSale()
    const { id, order } = await reserve()
    await lapse(11)
    const lapsed = await order()
    expect(lapsed.status).toBe('expired')
    expect(lapsed.documents.map((one: { kind: string }) => one.kind)).toEqual(['invoice', 'credit_note'])
    expect(await told('order.released', id)).toMatchObject([{ reserved: true, status: 'expired' }])
    expect((await ask(3)).status).toBe(201)
    await booksAreRight()
  })

  it('that came too late is honoured where a place is left, with a new invoice, else to be given back', async () => {
    const { own, ask, reserve } = await aSale()
    const late = await reserve()
    await lapse(11)
    expect((await own.post(`${late.at}/mark-paid`)).status).toBe(204)
    expect(await late.order()).toMatchObject({ status: 'paid', tickets: [{}, {}] })
    const kinds = (await late.order()).documents.map((one: { kind: string }) => one.kind)
    expect(kinds).toEqual(['invoice', 'credit_note', 'invoice'])

    const { own: other, ask: buy, reserve: again } = await aSale()
    const gone = await again()
    await lapse(11)
    expect((await buy(2)).status).toBe(201)
    expect((await other.post(`${gone.at}/mark-paid`)).status).toBe(204)
    expect(await gone.order()).toMatchObject({ status: 'expired', refunds: [{ amount: EUR(2440) }] })
    expect((await ask(2)).body.code).toBe('sold_out')
    await booksAreRight()
  })

  it('is ended by its buyer or the organiser', async () => {
    const { own, reserve } = await aSale()
    const first = await reserve()
    expect((await first.buyer.delete(first.at)).status).toBe(204)
    const second = await reserve()
    expect((await own.post(`${second.at}/refund`, { reason: 'Moved' })).body.status).toBe('cancelled')
    await booksAreRight()
  })

  it('needs bank details, which buyers alone are told, and days before the start', async () => {
    const { api, own, path, ask } = await aSale(40)
    const without = await own.put(`${path}/sale-settings`, { ...SETTINGS, bankDetails: null })
    expect(without.body.errors).toMatchObject([{ path: '/bankDetails', code: 'required' }])
    expect((await own.get(`${path}/sale-settings`)).body.bankDetails).toBe(SETTINGS.bankDetails)
    expect((await api.get(`${path}/sale-settings`)).body.bankDetails).toBeNull()
    const person = anActor()
    const held = (await ask(1, person)).body
    expect(held.methods).toEqual([])
    const done = await api.as(person).post(`/api/v1/orders/${held.id}/complete`, { method: 'invoice' })
    expect(done.body.errors).toMatchObject([{ path: '/method', code: 'not_offered' }])
  })
})
