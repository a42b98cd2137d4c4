import { type EventDetails, OWN_REASONS } from '@flow/contracts'
import { type Api, anActor, eventually, type ServiceUnderTest, startServiceUnderTest } from '@flow/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventsServiceWith } from '../../service.ts'
import { brokenBooks } from '../../testing/books.ts'
import { makeEvent } from '../../testing/make.ts'
import { STRIPE_WEBHOOK_SECRET, type StripeServer, startStripeServer } from '../../testing/stripe-server.ts'
import { sweepHolds } from '../../testing/sweep.ts'

let stripe: StripeServer
let under: ServiceUnderTest<'events'>
let api: Api

beforeAll(async () => {
  stripe = await startStripeServer()
  const sales = {
    holdMinutes: 10,
    offerMinutes: 120,
    stripe: { secretKey: 'sk_test_of_the_tests', webhookSecret: STRIPE_WEBHOOK_SECRET, url: stripe.url },
  }
  under = await startServiceUnderTest(eventsServiceWith({ sales }))
  await under.service.begin()
  api = under.api
})
afterAll(async () => {
  await under.stop()
  await stripe.stop()
})

const anEvent = async (quantity = 5): Promise<EventDetails> => {
  const price = { amount: 1250, currency: 'EUR' }
  const { event } = await makeEvent(api, { tiers: [{ name: 'Seat', kind: 'paid', price, quantity }] })
  return event
}

const begin = async (event: EventDetails, quantity = 2, promoCode?: string) => {
  const buyer = api.as(anActor())
  const lines = [{ tierId: event.tiers[0]?.id, quantity }]
  const wish = { lines, ...(promoCode && { promoCode }) }
  const { id } = (await buyer.post(`/api/v1/events/${event.id}/orders`, wish)).body
  const pay = () => buyer.post(`/api/v1/orders/${id}/complete`, { method: 'stripe' })
  const order = async () => (await buyer.get(`/api/v1/orders/${id}`)).body
  const session = () => [...stripe.sessions.values()].find(one => one.client_reference_id === id)?.id as string
  return { id, buyer, pay, order, session }
}

const hear = (type: string, sessionId: string, id?: string) => {
  const { body, signature } = stripe.message(type, sessionId, id)
  return hearBytes(body, signature)
}
const hearBytes = (payload: string, signature: string) =>
  api.call({
    method: 'POST',
    url: '/api/v1/payments/stripe',
    headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
    payload,
  })

describe('paying with Stripe', () => {
  it('shows where to pay, and gives the tickets when Stripe says so, once for repeated messages', async () => {
    const one = await begin(await anEvent())
    const [first, second] = [await one.pay(), await one.pay()]
    expect(first.body).toMatchObject({
      status: 'held',
      payment: { status: 'open', url: expect.stringContaining('/pay/') },
    })
    expect(second.body.payment).toEqual(first.body.payment)
    expect(stripe.sessions.get(one.session())).toMatchObject({ amount_total: 2500, currency: 'eur' })
    stripe.pay(one.session())
    const replies = await Promise.all(
      ['evt_same', 'evt_same', 'evt_other'].map(id => hear('checkout.session.completed', one.session(), id)),
    )
    expect(replies.map(({ status }) => status)).toEqual([204, 204, 204])
    expect(await one.order()).toMatchObject({ status: 'paid', method: 'stripe', payment: { status: 'succeeded' } })
    expect((await one.order()).tickets).toHaveLength(2)
    expect(stripe.refunds).toEqual([])
  })

  it('messages in the wrong order end the same', async () => {
    const one = await begin(await anEvent())
    await one.pay()
    const early = stripe.message('checkout.session.completed', one.session())
    await hear('checkout.session.expired', one.session())
    stripe.pay(one.session())
    await hear('checkout.session.async_payment_succeeded', one.session())
    expect((await hearBytes(early.body, early.signature)).status).toBe(204)
    await hear('checkout.session.expired', one.session())
    expect((await one.order()).status).toBe('paid')
  })

  it('a message that Stripe did not sign is refused and changes nothing', async () => {
    const one = await begin(await anEvent())
    await one.pay()
    stripe.pay(one.session())
    const { body, signature } = stripe.message('checkout.session.completed', one.session())
    for (const [bytes, sign] of [
      [body.replace('2500', '1'), signature],
      [body, 't=1,v1=00'],
      [body, ''],
    ] as const)
      expect((await hearBytes(bytes, sign)).status).toBe(403)
    expect((await one.order()).status).toBe('held')
  })

  it('a lost answer makes no second payment, and a lost message is made up for when the buyer returns', async () => {
    const one = await begin(await anEvent())
    const before = stripe.sessions.size
    stripe.loseAnswers(3)
    const lost = await one.pay()
    expect([lost.status, lost.body.code]).toEqual([503, 'unavailable'])
    expect((await one.pay()).body.payment.url).toContain('/pay/')
    expect(stripe.sessions.size).toBe(before + 1)
    stripe.pay(one.session())
    expect((await one.pay()).body).toMatchObject({ status: 'paid' })
  })

  it('what is paid after the hold ran out is honoured while there are places, else given back', async () => {
    const event = await anEvent(2)
    const [late, tooLate] = [await begin(event, 2), await begin(await anEvent(2), 2)]
    await late.pay()
    await tooLate.pay()
    under.clock.advance(25 * 60_000)
    await sweepHolds(under.service.deps)
    expect((await late.order()).status).toBe('expired')
    const other = await tooLate.order()
    const lines = [{ tierId: other.lines[0].tierId, quantity: 1 }]
    const someone = api.as(anActor())
    await eventually(
      async () => (await someone.post(`/api/v1/events/${other.eventId}/orders`, { lines })).status === 201,
    )
    for (const one of [late, tooLate]) {
      stripe.pay(one.session())
      expect((await hear('checkout.session.completed', one.session())).status).toBe(204)
    }
    expect(await late.order()).toMatchObject({ status: 'paid' })
    expect((await late.order()).tickets).toHaveLength(2)
    const refund = await eventually(async () =>
      stripe.refunds.find(one => one.payment_intent === `pi_${tooLate.session()}`),
    )
    expect(refund.amount).toBe(2500)
    await eventually(async () => (await tooLate.order()).refunds[0]?.status === 'done')
    expect(await tooLate.order()).toMatchObject({
      status: 'expired',
      tickets: [],
      refunds: [{ reason: OWN_REASONS.late }],
    })
    // The buyer hears of it, and finds it among the orders.
    const told = (await under.events('order.refunded')).filter(one => one.payload.orderId === tooLate.id)
    expect(told.map(one => one.payload.refunded)).toEqual([{ amount: 2500, currency: 'EUR' }])
    expect((await tooLate.buyer.get('/api/v1/orders')).body.items).toMatchObject([
      { id: tooLate.id, status: 'expired' },
    ])
  })

  it('what is paid late is given back where it would be more than one person may have', async () => {
    const price = { amount: 1250, currency: 'EUR' }
    const seats = { name: 'Seat', kind: 'paid' as const, price, quantity: 9, maxPerPerson: 2 }
    const { event } = await makeEvent(api, { tiers: [seats] })
    const late = await begin(event, 2)
    await late.pay()
    under.clock.advance(25 * 60_000)
    await sweepHolds(under.service.deps)
    const lines = [{ tierId: event.tiers[0]?.id, quantity: 1 }]
    const again = (await late.buyer.post(`/api/v1/events/${event.id}/orders`, { lines })).body
    expect((await late.buyer.post(`/api/v1/orders/${again.id}/complete`, { method: 'door' })).status).toBe(200)
    stripe.pay(late.session())
    expect((await hear('checkout.session.completed', late.session())).status).toBe(204)
    await eventually(async () => (await late.order()).refunds[0]?.status === 'done')
    expect(await late.order()).toMatchObject({
      status: 'expired',
      tickets: [],
      refunds: [{ reason: OWN_REASONS.limit, amount: { amount: 2500 } }],
    })
    expect(await brokenBooks(under.service.deps.db)).toEqual([])
  })

  it('a code that an order gave back is another one’s, and not counted again when the first is paid late', async () => {
    const price = { amount: 1250, currency: 'EUR' }
    const { event, organiser } = await makeEvent(api, { tiers: [{ name: 'Seat', kind: 'paid', price, quantity: 5 }] })
    const codes = `/api/v1/events/${event.id}/promo-codes`
    await api.as(organiser).post(codes, { code: 'once', kind: 'percent', percent: 20, maxUses: 1 })
    const late = await begin(event, 1, 'ONCE')
    await late.pay()
    under.clock.advance(25 * 60_000)
    await sweepHolds(under.service.deps)
    expect((await late.order()).status).toBe('expired')
    const next = await begin(event, 1, 'ONCE')
    await next.pay()
    for (const one of [late, next]) {
      stripe.pay(one.session())
      expect((await hear('checkout.session.completed', one.session())).status).toBe(204)
      expect(await one.order()).toMatchObject({ status: 'paid', total: { amount: 1000 } })
    }
    expect((await api.as(organiser).get(codes)).body.items).toMatchObject([{ code: 'ONCE', used: 1, held: 0 }])
    expect(await brokenBooks(under.service.deps.db)).toEqual([])
  })

  it('a refund goes back through Stripe once, in part and in full, also when its answer is lost', async () => {
    const { event, organiser } = await makeEvent(api, {
      tiers: [{ name: 'Seat', kind: 'paid', price: { amount: 1250, currency: 'EUR' }, quantity: 4 }],
    })
    const one = await begin(event, 3)
    await one.pay()
    stripe.pay(one.session())
    await hear('checkout.session.completed', one.session())
    const [ticket] = (await one.order()).tickets
    const own = api.as(organiser)
    const path = `/api/v1/orders/${one.id}/refund`
    expect((await one.buyer.post(path)).body.code).toBe('order_not_found')
    expect((await own.post(path, { amount: { amount: 9999, currency: 'EUR' } })).status).toBe(422)
    stripe.loseAnswers(1)
    const part = await own.post(path, { ticketIds: [ticket.id], reason: 'ill' })
    expect(part.body).toMatchObject({ status: 'paid', refunded: { amount: 1250 } })
    expect((await own.post(path)).body).toMatchObject({ status: 'refunded', refunded: { amount: 3750 } })
    expect((await own.post(path)).body.code).toBe('order_state')
    await eventually(async () =>
      (await one.order()).refunds.every((refund: { status: string }) => refund.status === 'done'),
    )
    const back = stripe.refunds.filter(refund => refund.payment_intent === `pi_${one.session()}`)
    expect(back.map(({ amount }) => amount).sort()).toEqual([1250, 2500])
    expect((await api.get(`/api/v1/events/${event.id}/tiers`)).body.items[0].available).toBe(4)
  })

  it('a refund that Stripe refuses is tried again, or noted as given back by hand', async () => {
    const price = { amount: 1250, currency: 'EUR' }
    const { event, organiser } = await makeEvent(api, { tiers: [{ name: 'Seat', kind: 'paid', price, quantity: 4 }] })
    const one = await begin(event, 2)
    await one.pay()
    stripe.pay(one.session())
    await hear('checkout.session.completed', one.session())
    const own = api.as(organiser)
    const refunds = async (): Promise<Array<{ id: string; status: string }>> => (await one.order()).refunds
    const failing = async (amount: number) => {
      stripe.refuseRefunds(1)
      await own.post(`/api/v1/orders/${one.id}/refund`, { amount: { amount, currency: 'EUR' } })
      return eventually(async () => (await refunds()).find(({ status }) => status === 'failed')?.id)
    }
    const settle = (id: string, how: string, who = own) => who.post(`/api/v1/refunds/${id}/settle`, { how })
    const first = await failing(1000)
    const listed = async () => (await own.get(`/api/v1/events/${event.id}/orders`)).body.items[0].refundFailed
    expect(await listed()).toBe(true)
    expect((await settle(first, 'again', api)).status).toBe(401)
    for (const who of [one.buyer, api.as(anActor())]) expect((await settle(first, 'again', who)).status).toBe(404)
    expect((await settle(first, 'somehow')).status).toBe(422)
    const replies = await Promise.all([1, 2].map(() => settle(first, 'again')))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404])
    await eventually(async () => (await refunds())[0]?.status === 'done')
    expect(await listed()).toBe(false)
    const second = await failing(500)
    expect((await settle(second, 'by_hand')).body.refunds).toMatchObject([{ status: 'done' }, { status: 'done' }])
    expect((await settle(second, 'again')).body.code).toBe('order_state')
    const back = stripe.refunds.filter(refund => refund.payment_intent === `pi_${one.session()}`)
    expect(back.map(({ amount }) => amount)).toEqual([1000])
    expect((await one.order()).refunded).toEqual({ amount: 1500, currency: 'EUR' })
  })
})
