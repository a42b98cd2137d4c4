import { anActor, type ServiceUnderTest, startServiceUnderTest } from '@flow/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventsService } from '../../service.ts'
import { brokenBooks } from '../../testing/books.ts'
import { inHours, makeEvent } from '../../testing/make.ts'

let under: ServiceUnderTest<'events'>
beforeAll(async () => {
  under = await startServiceUnderTest(eventsService)
})
afterAll(() => under.stop())

const EUR = (amount: number) => ({ amount, currency: 'EUR' })
const DITTA = { name: 'Ditta srl', address: 'Via Po 1\n10124 Torino', taxId: 'IT01234567890' }
const SETTINGS = {
  questions: [],
  methods: ['door', 'invoice'],
  selfCancelHours: 24,
  transfers: true,
  taxName: 'IVA',
  taxRate: 2200,
  seller: 'Cortile srl',
  invoiceDays: 10,
  bankDetails: 'Cortile srl\nIT60 X054 2811 1010 0000 0123 456',
}

/** A sale of a seat with the tax of the event, and a meal with another; few of both. */
const aSale = async () => {
  const { api } = under
  const meal = { name: 'Meal', kind: 'paid', price: EUR(1100), quantity: 10, taxRate: 1000 } as const
  const { event, organiser } = await makeEvent(api, {
    startsAt: inHours(24 * 30),
    endsAt: inHours(24 * 30 + 2),
    tiers: [{ name: 'Seat', kind: 'paid', price: EUR(1220), quantity: 3 }, meal],
  })
  const own = api.as(organiser)
  const path = `/api/v1/events/${event.id}`
  expect((await own.put(`${path}/sale-settings`, SETTINGS)).status).toBe(200)
  const [seat, dinner] = event.tiers.map(({ id }) => id)
  const buy = async (body: object) => {
    const buyer = api.as(anActor())
    const lines = [
      { tierId: seat, quantity: 2 },
      { tierId: dinner, quantity: 1 },
    ]
    const held = await buyer.post(`${path}/orders`, { lines })
    expect(held.status).toBe(201)
    const at = `/api/v1/orders/${held.body.id}`
    const done = await buyer.post(`${at}/complete`, body)
    const order = async () => (await buyer.get(at)).body
    return { buyer, at, done, order, id: held.body.id as string }
  }
  const documents = async (order: { documents: { id: string }[] }) =>
    Promise.all(order.documents.map(async ({ id }) => (await own.get(`/api/v1/documents/${id}`)).body))
  return { api, event, own, path, seat, dinner, buy, documents }
}

const booksAreRight = async () => expect(await brokenBooks(under.service.deps.db)).toEqual([])

describe('documents', () => {
  it('have a line of tax for each rate, also when the organiser changes rates afterwards', async () => {
    const { own, path, buy } = await aSale()
    const { buyer, at } = await buy({ method: 'door' })
    await own.post(`${at}/mark-paid`)
    await own.put(`${path}/sale-settings`, { ...SETTINGS, taxRate: 400 })
    const receipt = (await buyer.get(`${at}/receipt`)).body
    expect(receipt.total).toEqual(EUR(3540))
    expect(receipt.taxes).toEqual([
      { name: 'IVA', rate: 2200, net: EUR(2000), tax: EUR(440) },
      { name: 'IVA', rate: 1000, net: EUR(1000), tax: EUR(100) },
    ])
    await booksAreRight()
  })

  it('an invoice asked for at the checkout is made when the order is paid; another buyer’s is nobody’s', async () => {
    const { api, own, buy, documents } = await aSale()
    const { at, buyer, order } = await buy({ method: 'door', invoiceTo: DITTA })
    expect((await order()).documents).toEqual([])
    await own.post(`${at}/mark-paid`)
    const [invoice] = await documents(await order())
    const paid = { kind: 'invoice', buyer: DITTA, total: EUR(3540), seller: 'Cortile srl', payUntil: null }
    expect(invoice).toMatchObject({ ...paid, number: expect.stringMatching(/^INV-\d{4}-00001$/) })
    expect((await buyer.post(`${at}/invoice`, DITTA)).body).toEqual(invoice)
    expect((await buyer.post(`${at}/invoice`, { name: ' ', address: '' })).status).toBe(422)
    expect((await api.post(`${at}/invoice`, DITTA)).status).toBe(401)
    const stranger = api.as(anActor())
    expect((await stranger.post(`${at}/invoice`, DITTA)).body.code).toBe('order_not_found')
    for (const end of ['', '.pdf'])
      expect((await stranger.get(`/api/v1/documents/${invoice.id}${end}`)).status).toBe(404)
    for (const language of ['it', 'en']) {
      const pdf = await buyer.get(`/api/v1/documents/${invoice.id}.pdf`, { 'accept-language': language })
      expect([pdf.status, pdf.headers['content-type'], pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
    }
  })

  it('an invoice asked for afterwards is one; made out to somebody else, the first is credited', async () => {
    const { own, buy, documents } = await aSale()
    const { at, buyer, order } = await buy({ method: 'door' })
    expect((await buyer.post(`${at}/invoice`, DITTA)).body.code).toBe('order_state')
    await own.post(`${at}/mark-paid`)
    const wishes = Array.from({ length: 4 }, () => buyer.post(`${at}/invoice`, DITTA))
    expect(new Set((await Promise.all(wishes)).map(({ body }) => body.number)).size).toBe(1)
    const other = (await buyer.post(`${at}/invoice`, { ...DITTA, name: 'Studio Neri' })).body
    expect(other).toMatchObject({ kind: 'invoice', buyer: { name: 'Studio Neri' } })
    const [first, credit, second] = await documents(await order())
    expect(credit).toMatchObject({
      ...{
        kind: 'credit_note',
        number: expect.stringMatching(/^CN-\d{4}-00001$/),
        total: EUR(3540),
        taxes: first.taxes,
      },
      refersTo: { id: first.id, number: first.number },
    })
    expect([first.refunded, second.id]).toEqual([EUR(3540), other.id])
    await booksAreRight()
  })

  it('what is given back of an invoice is credited, in parts, to the last cent of tax', async () => {
    const { own, buy, documents, seat } = await aSale()
    const { at, done, order } = await buy({ method: 'door', invoiceTo: DITTA })
    await own.post(`${at}/mark-paid`)
    const one = done.body.tickets.find((ticket: { tier: { id: string } }) => ticket.tier.id === seat)
    expect((await own.post(`${at}/refund`, { ticketIds: [one.id] })).status).toBe(200)
    expect((await own.post(`${at}/refund`, { amount: EUR(101), reason: 'Rain' })).status).toBe(200)
    expect((await own.post(`${at}/refund`)).body.status).toBe('refunded')
    const [invoice, seatBack, some, rest] = await documents(await order())
    expect(seatBack).toMatchObject({
      lines: [{ name: 'Seat', quantity: 1, total: EUR(1220) }],
      taxes: [{ rate: 2200, net: EUR(1000), tax: EUR(220) }],
    })
    expect(some.lines.map((line: { name: null; total: object }) => [line.name, line.total])).toEqual([
      [null, EUR(53)],
      [null, EUR(48)],
    ])
    const taxOf = (rate: number) =>
      [seatBack, some, rest]
        .flatMap(({ taxes }) => taxes)
        .filter(line => line.rate === rate)
        .reduce((sum, line) => sum + line.tax.amount, 0)
    expect([taxOf(2200), taxOf(1000)]).toEqual(
      invoice.taxes.map((line: { tax: { amount: number } }) => line.tax.amount),
    )
    await booksAreRight()
  })

  it('a wrong invoice is put right also when part of it went back', async () => {
    const { own, buy, documents, seat } = await aSale()
    const { at, done, buyer, order } = await buy({ method: 'door', invoiceTo: DITTA })
    await own.post(`${at}/mark-paid`)
    const one = done.body.tickets.find((ticket: { tier: { id: string } }) => ticket.tier.id === seat)
    await own.post(`${at}/refund`, { ticketIds: [one.id] })
    expect((await own.post(`${at}/invoice`, { ...DITTA, address: 'Via Po 2' })).status).toBe(201)
    const papers = await documents(await order())
    expect(papers.map(({ kind, total, buyer: { address } }) => [kind, total.amount, address])).toEqual([
      ['invoice', 3540, DITTA.address],
      ['credit_note', 1220, DITTA.address],
      ['credit_note', 2320, DITTA.address],
      ['invoice', 3540, 'Via Po 2'],
      ['credit_note', 1220, 'Via Po 2'],
    ])
    expect((await buyer.get(`/api/v1/documents/${papers[3].id}`)).body.refunded).toEqual(EUR(1220))
    await booksAreRight()
  })

  it('what is taken back before it is paid is due no more', async () => {
    const { own, path, seat, buy } = await aSale()
    const { at, done, order } = await buy({ method: 'door', invoiceTo: DITTA })
    const ticket = done.body.tickets.find((one: { tier: { id: string } }) => one.tier.id === seat)
    const left = (await own.post(`${at}/refund`, { ticketIds: [ticket.id] })).body
    expect(left).toMatchObject({ status: 'due', refunded: EUR(1220), refunds: [] })
    expect((await own.get(`${path}/sales`)).body.days).toMatchObject([{ due: EUR(2320), revenue: EUR(0) }])
    await own.post(`${at}/mark-paid`)
    expect((await own.get(`${path}/sales`)).body.days).toMatchObject([{ due: EUR(0), revenue: EUR(2320) }])
    expect((await order()).documents.map((one: { kind: string }) => one.kind)).toEqual(['invoice', 'credit_note'])
    expect((await own.post(`${at}/refund`, { amount: EUR(2321) })).body.errors).toMatchObject([{ code: 'maximum' }])
    await booksAreRight()
  })
})
