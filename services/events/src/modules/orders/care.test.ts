import type { Money } from '@flow/contracts'
import { anActor, eventually, type ServiceUnderTest, startServiceUnderTest } from '@flow/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

let under: ServiceUnderTest<'events'>
beforeAll(async () => {
  under = await startServiceUnderTest(eventsService)
  await under.service.begin()
})
afterAll(() => under.stop())

const EUR = (amount: number) => ({ amount, currency: 'EUR' })

const aSale = async (given: { promo?: object } = {}) => {
  const { api } = under
  const { event, organiser } = await makeEvent(api, {
    tiers: [{ name: 'Žižkov seat', kind: 'paid', price: EUR(1220), quantity: 20 }],
  })
  const own = api.as(organiser)
  const path = `/api/v1/events/${event.id}`
  const tierId = event.tiers[0]?.id
  await own.put(`${path}/sale-settings`, {
    questions: [
      { key: 'diet', label: 'What do you eat?', kind: 'choice', options: ['all', 'vegan'], required: true },
      { key: 'days', label: 'Which days?', kind: 'choices', options: ['sat', 'sun'] },
    ],
    methods: ['door'],
    selfCancelHours: 24,
    transfers: true,
    taxName: 'IVA',
    taxRate: 2200,
    seller: 'Cortile srl, Milano, IT01234567890',
  })
  if (given.promo) expect((await own.post(`${path}/promo-codes`, given.promo)).status).toBe(201)
  return { api, event, own, path, tierId }
}

describe('what an order needs', () => {
  it('answers the organiser’s questions before it is complete, and nothing else', async () => {
    const { api, path, tierId } = await aSale()
    const buyer = api.as(anActor())
    const lines = [{ tierId, quantity: 2 }]
    const wrong = await buyer.post(`${path}/orders`, { lines, attendees: [{ answers: { diet: 'meat' } }] })
    expect(wrong.body.errors).toMatchObject([{ path: '/attendees/0/answers/diet', code: 'wrong_answer' }])
    const unknown = await buyer.post(`${path}/orders`, { lines, attendees: [{ answers: { age: 5 } }] })
    expect(unknown.body.errors).toMatchObject([{ code: 'unknown_question' }])
    const { id } = (await buyer.post(`${path}/orders`, { lines })).body
    expect((await buyer.post(`/api/v1/orders/${id}/complete`, {})).body.errors).toMatchObject(
      [0, 1].map(nth => ({ path: `/attendees/${nth}/answers/diet`, code: 'required' })),
    )
    const attendees = [
      { name: 'Ada', answers: { diet: 'all' } },
      { name: 'Søren Ł', answers: { diet: 'vegan' } },
    ]
    const done = await buyer.post(`/api/v1/orders/${id}/complete`, { attendees })
    expect(done.body.tickets.map((ticket: { holder: { name: string } }) => ticket.holder.name)).toEqual([
      'Ada',
      'Søren Ł',
    ])
  })

  it('a code takes off what it says, as often as it may, by several people at once too', async () => {
    const { api, own, path, tierId } = await aSale({ promo: { code: 'ten', kind: 'percent', percent: 10, maxUses: 3 } })
    const buy = () => api.as(anActor()).post(`${path}/orders`, { lines: [{ tierId, quantity: 2 }], promoCode: 'Ten' })
    const replies = await Promise.all(Array.from({ length: 9 }, buy))
    const good = replies.filter(({ status }) => status === 201)
    expect(good).toHaveLength(3)
    expect(good[0]?.body).toMatchObject({ subtotal: EUR(2440), discount: EUR(244), total: EUR(2196), promoCode: 'TEN' })
    for (const one of replies) if (one.status !== 201) expect(one.body.code).toBe('promo_code_refused')
    expect((await own.get(`${path}/promo-codes`)).body.items).toMatchObject([{ code: 'TEN', held: 3, used: 0 }])
    const asked = async (code: string) => (await api.get(`${path}/tiers?code=${code}`)).body.code
    expect(await asked('ten')).toEqual({ works: false, discounts: [] })
    expect(await asked('unheard')).toEqual({ works: false, discounts: [] })
    expect((await own.post(`${path}/promo-codes`, { code: 'less', kind: 'amount', amount: EUR(500) })).status).toBe(201)
    expect(await asked('LESS')).toEqual({ works: true, discounts: [{ tierId, amount: EUR(500) }] })
    expect((await api.get(`${path}/tiers`)).body.code).toBeNull()
    expect((await api.as(anActor()).get(`${path}/promo-codes`)).status).toBe(403)
    const wrong = await own.post(`${path}/promo-codes`, { code: 'half', kind: 'percent' })
    expect(wrong.body.errors).toMatchObject([{ path: '/percent', code: 'required' }])
  })

  it('costs what was shown before with its code, and a gift is never made smaller', async () => {
    const { api } = under
    const { event, organiser } = await makeEvent(api, {
      tiers: [
        { name: 'Seat', kind: 'paid', price: EUR(1333) },
        { name: 'Lounge', kind: 'paid', price: EUR(4005) },
        { name: 'Gift', kind: 'donation', price: EUR(500) },
        { name: 'Floor', kind: 'free' },
      ],
    })
    const path = `/api/v1/events/${event.id}`
    const ids = event.tiers.map(({ id }) => id)
    const codes = [
      { code: 'third', kind: 'percent', percent: 33 },
      { code: 'fifteen', kind: 'amount', amount: EUR(1500) },
      { code: 'guest', kind: 'free', tierIds: ids.slice(1) },
    ]
    for (const code of codes) {
      expect((await api.as(organiser).post(`${path}/promo-codes`, code)).status).toBe(201)
      const shown = (await api.get(`${path}/tiers?code=${code.code}`)).body
      const off = new Map<string, number>(
        shown.code.discounts.map((one: { tierId: string; amount: Money }) => [one.tierId, one.amount.amount]),
      )
      const each = (nth: number) => [1333, 4005, 700, 0][nth] ?? 0
      const total = ids.reduce((sum, id, nth) => sum + (nth + 1) * (each(nth) - (off.get(id) ?? 0)), 0)
      const lines = ids.map((tierId, nth) => ({
        tierId,
        quantity: nth + 1,
        ...(nth === 2 ? { donation: EUR(700) } : {}),
      }))
      const order = await api.as(anActor()).post(`${path}/orders`, { lines, promoCode: code.code })
      expect([order.status, order.body.total], code.code).toEqual([201, EUR(total)])
      expect(order.body.lines[2]).toMatchObject({ discount: EUR(0), total: EUR(2100) })
    }
  })

  it('has a receipt once it is paid, and its organiser sees sales and takes them as CSV', async () => {
    const { api, own, path, tierId } = await aSale({ promo: { code: 'guest', kind: 'free' } })
    const buyer = api.as(anActor())
    const attendees = [{ name: '=cmd()', answers: { diet: 'all', days: ['sat', 'sun'] } }]
    const body = { lines: [{ tierId, quantity: 1 }], attendees, promoCode: 'guest' }
    const { id, total } = (await buyer.post(`${path}/orders`, body)).body
    expect(total).toEqual(EUR(0))
    expect((await buyer.get(`/api/v1/orders/${id}/receipt`)).body.code).toBe('order_state')
    const done = (await buyer.post(`/api/v1/orders/${id}/complete`, {})).body
    expect(done).toMatchObject({ status: 'paid', promoCode: 'GUEST' })
    const receipt = (await buyer.get(`/api/v1/orders/${id}/receipt`)).body
    expect(receipt).toMatchObject({
      number: expect.stringMatching(/^\d{4}-00001$/),
      seller: expect.stringContaining('Cortile'),
    })
    expect(receipt.taxes).toEqual([{ name: 'IVA', rate: 2200, net: EUR(0), tax: EUR(0) }])
    expect((await own.get(`/api/v1/orders/${id}/receipt`)).body).toEqual(receipt)
    expect((await own.get(`${path}/sales`)).body.tiers).toMatchObject([{ tierId, tickets: 1 }])
    const csv = (await own.get(`${path}/orders.csv`)).text
    expect(csv.split('\r\n')[0]).toContain('answer_diet')
    expect(csv).toContain("'=cmd()")
    expect(csv).toContain('sat; sun')
    for (const reply of [await buyer.get(`${path}/sales`), await buyer.get(`${path}/orders.csv`)])
      expect(reply.status).toBe(403)
    expect((await own.post(`/api/v1/orders/${id}/resend`)).status).toBe(202)
    expect((await under.events('order.resent')).map(one => one.payload.orderId)).toContain(id)
  })

  it('what was due is paid when the door says so, once, and the figures tell due from paid', async () => {
    const { api, event, own, path, tierId } = await aSale()
    const person = anActor()
    const buyer = api.as(person)
    const attendees = [{ answers: { diet: 'all' } }]
    const { id } = (await buyer.post(`${path}/orders`, { lines: [{ tierId, quantity: 1 }], attendees })).body
    const mark = (who = own) => who.post(`/api/v1/orders/${id}/mark-paid`)
    expect((await mark()).body.code).toBe('order_state')
    expect((await buyer.post(`/api/v1/orders/${id}/complete`, {})).body.status).toBe('due')
    expect((await own.get(`/api/v1/orders/${id}`)).body.abilities.markPaid).toBe(true)
    expect((await own.get(`${path}/sales`)).body.days).toMatchObject([{ revenue: EUR(0), due: EUR(1220) }])
    expect((await mark(api)).status).toBe(401)
    for (const who of [buyer, api.as(anActor())]) expect((await mark(who)).body.code).toBe('order_not_found')
    const door = anActor()
    await under.service.deps.db.asService('test', tx =>
      tx.query({
        text: `insert into people (id, username, display_name) values ($1, $2, 'Door')`,
        params: [door.id, `d${door.id}`],
      }),
    )
    await own.put(`${path}/staff/${door.id}`, { permissions: ['manage_attendees'] })
    const { code } = (await buyer.get(`/api/v1/orders/${id}`)).body.tickets[0]
    const scan = () => api.as(door).post(`${path}/check-ins`, { code })
    expect((await scan()).body).toMatchObject({ status: 'ok', toPay: { orderId: id, amount: EUR(1220) } })
    const marks = await Promise.all([mark(api.as(door)), mark(), mark()])
    expect(marks.map(({ status }) => status)).toEqual([204, 204, 204])
    expect((await scan()).body).not.toHaveProperty('toPay')
    expect((await buyer.get(`/api/v1/orders/${id}`)).body).toMatchObject({ status: 'paid', method: 'door' })
    expect((await own.get(`${path}/sales`)).body).toMatchObject({
      days: [{ revenue: EUR(1220), due: EUR(0) }],
      tiers: [{ revenue: EUR(1220), due: EUR(0) }],
    })
    const told = (await under.events('order.paid')).filter(one => one.payload.eventId === event.id)
    expect(told.map(one => one.payload)).toMatchObject([
      { orderId: id, buyerId: person.id, tickets: 1, total: EUR(1220) },
    ])
  })

  it('receipts are numbered without gaps, keep what they say, and are a PDF', async () => {
    const { api, own, path, tierId } = await aSale()
    const buy = async () => {
      const buyer = api.as(anActor())
      const attendees = [{ answers: { diet: 'all' } }]
      const { id } = (await buyer.post(`${path}/orders`, { lines: [{ tierId, quantity: 1 }], attendees })).body
      await buyer.post(`/api/v1/orders/${id}/complete`, {})
      await own.post(`/api/v1/orders/${id}/mark-paid`)
      return { buyer, receipt: `/api/v1/orders/${id}/receipt` }
    }
    const orders = await Promise.all(Array.from({ length: 4 }, buy))
    const receipts = await Promise.all([...orders, ...orders].map(one => one.buyer.get(one.receipt)))
    const numbers = receipts.map(({ body }) => Number(body.number.split('-')[1]))
    expect([...new Set(numbers)].sort()).toEqual([1, 2, 3, 4])
    const { receipt, buyer } = orders[0] as (typeof orders)[number]
    const before = (await buyer.get(receipt)).body
    expect(before.taxes).toEqual([{ name: 'IVA', rate: 2200, net: EUR(1000), tax: EUR(220) }])
    const rules = (await own.get(`${path}/sale-settings`)).body
    expect((await own.put(`${path}/sale-settings`, { ...rules, taxRate: 400, seller: 'Another' })).status).toBe(200)
    expect((await own.get(receipt)).body).toEqual(before)
    const pdf = await buyer.get(`${receipt}.pdf`, { 'accept-language': 'it' })
    expect([pdf.status, pdf.headers['content-type'], pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
    expect((await api.as(anActor()).get(`${receipt}.pdf`)).body.code).toBe('order_not_found')
  })

  it('a ticket is a PDF and a calendar file, for its holder alone', async () => {
    const { api, path, tierId } = await aSale()
    const buyer = api.as(anActor())
    const attendees = [{ name: 'Zoë Łucka', answers: { diet: 'all' } }]
    const { id } = (await buyer.post(`${path}/orders`, { lines: [{ tierId, quantity: 1 }], attendees })).body
    const [ticket] = (await buyer.post(`/api/v1/orders/${id}/complete`, {})).body.tickets
    const pdf = await buyer.get(`/api/v1/tickets/${ticket.id}.pdf`)
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(pdf.text.slice(0, 5)).toBe('%PDF-')
    expect((await buyer.get(`/api/v1/tickets/${ticket.id}.ics`)).text).toContain('BEGIN:VEVENT')
    for (const end of ['', '.pdf', '.ics'])
      expect((await api.as(anActor()).get(`/api/v1/tickets/${ticket.id}${end}`)).body.code).toBe('ticket_not_found')
  })

  it('when the event is cancelled its orders are given back', async () => {
    const { api, own, path, tierId } = await aSale()
    const buyer = api.as(anActor())
    const attendees = [{ answers: { diet: 'all' } }]
    const { id } = (await buyer.post(`${path}/orders`, { lines: [{ tierId, quantity: 1 }], attendees })).body
    await buyer.post(`/api/v1/orders/${id}/complete`, {})
    const held = (await buyer.post(`${path}/orders`, { lines: [{ tierId, quantity: 1 }] })).body
    await own.post(`${path}/cancel`)
    await eventually(async () => (await buyer.get(`/api/v1/orders/${id}`)).body.status === 'cancelled')
    await eventually(async () => (await buyer.get(`/api/v1/orders/${held.id}`)).body.status === 'cancelled')
  })
})
