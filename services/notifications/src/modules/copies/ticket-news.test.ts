import {
  attendeeRegistered,
  contentModerated,
  eventPublished,
  newId,
  OWN_REASONS,
  orderCompleted,
  orderPaid,
  orderRefunded,
  orderReleased,
  orderResent,
  orderReserved,
  searchMatched,
  ticketTransferred,
  waitlistOffered,
  webhookDisabled,
} from '@flow/contracts'
import { anActor, eventually } from '@flow/testkit'
import { beforeEach, expect } from 'vitest'
import { type House, houseTest } from '../../testing/house.ts'
import { anEvent, hear } from '../../testing/world.ts'

const test = houseTest()
let house: House
beforeEach<{ house: House }>(({ house: given }) => {
  house = given
})

const world = () => ({ db: house.running.db, consumers: house.running.service.instance.consumers })
const EUR = (amount: number) => ({ amount, currency: 'EUR' })

/** A person with a ticket for the third date of a series, three weeks after its first. */
const going = async () => {
  const event = anEvent({ startsAt: '2031-05-01T18:00:00.000Z' })
  await hear(world(), eventPublished, event)
  const person = await house.person()
  const [occurrenceId, startsAt] = [newId(), '2031-05-22T18:00:00.000Z']
  const fact = { eventId: event.eventId, occurrenceId, userId: person.userId, partySize: 1, startsAt }
  await hear(world(), attendeeRegistered, fact)
  return { event, person, occurrenceId }
}
const inboxOf = async (userId: string, type: string) =>
  (await house.running.api.as(anActor({ id: userId })).get(`/api/v1/notifications?type=${type}`)).body.items
const letterTo = (userId: string, type: string) =>
  eventually(async () => {
    const path = `/api/v1/notifications/outbox?userId=${userId}&channel=email`
    const { items } = (await house.running.api.as(anActor({ role: 'admin' })).get(path)).body
    return items.find((one: { type: string }) => one.type === type)
  })

test('a place that came free is offered with the date it is for, until the offer ends', async () => {
  const { event, occurrenceId } = await going()
  const person = await house.person()
  const offer = {
    ...{ entryId: newId(), eventId: event.eventId, occurrenceId, tierId: null, userId: person.userId, partySize: 1 },
    expiresAt: '2031-05-20T12:00:00.000Z',
  }
  await hear(world(), waitlistOffered, offer)
  const [item] = await inboxOf(person.userId, 'waitlist_offer')
  expect([item.title, item.body]).toEqual([
    'A place is free: Jazz on the Navigli',
    expect.stringMatching(/Tue,? 20 May.* 14:00/),
  ])
  expect(item.link).toBe(`/waitlist/${offer.entryId}`)
  expect((await letterTo(person.userId, 'waitlist_offer')).text).toMatch(/Thu,? 22 May.* 20:00/)
})

test('who is given a ticket learns from whom', async () => {
  const { event, person: from, occurrenceId } = await going()
  const to = await house.person()
  const fact = { ticketId: newId(), eventId: event.eventId, occurrenceId, fromId: from.userId, toId: to.userId }
  for (let twice = 0; twice < 2; twice++) await hear(world(), ticketTransferred, fact, { id: fact.ticketId })
  const items = await inboxOf(to.userId, 'ticket_received')
  expect(items.map((one: { title: string }) => one.title)).toEqual([
    `${from.displayName} gave you a ticket for Jazz on the Navigli`,
  ])
  expect(items[0].body).toMatch(/Thu,? 22 May.* 20:00/)
  expect(items[0].link).toBe(`/tickets/${fact.ticketId}`)
})

test('a buyer gets a receipt for what was paid, the tickets once more when asked, and news of a refund', async () => {
  const { event, person, occurrenceId } = await going()
  const order = { orderId: newId(), eventId: event.eventId, occurrenceId, buyerId: person.userId }
  await hear(world(), orderCompleted, { ...order, tickets: 1, total: EUR(0) })
  expect(await inboxOf(person.userId, 'order_receipt')).toEqual([])
  await hear(world(), orderCompleted, { ...order, tickets: 2, total: EUR(3000) })
  const [receipt] = await inboxOf(person.userId, 'order_receipt')
  expect(receipt).toMatchObject({ title: 'Your tickets for Jazz on the Navigli', link: `/orders/${order.orderId}` })
  expect((await letterTo(person.userId, 'order_receipt')).text).toContain('You paid 30.00 EUR.')
  await hear(world(), orderResent, order)
  const [again] = await inboxOf(person.userId, 'order_receipt')
  expect(again.title).toBe('Your tickets once more: Jazz on the Navigli')
  const refund = { ...order, tickets: 2, total: EUR(3000), refunded: EUR(1500), reason: 'The band fell ill.' }
  await hear(world(), orderRefunded, refund)
  const [back] = await inboxOf(person.userId, 'order_refunded')
  expect(back.body).toBe('15.00 EUR go back the way they came. The band fell ill.')
  expect(back.link).toBe(`/orders/${order.orderId}`)
  await hear(world(), orderRefunded, { ...refund, tickets: 0, reason: OWN_REASONS.late })
  const [late] = await inboxOf(person.userId, 'order_refunded')
  expect(late.body).toBe(
    'Your payment came when the time was over and no place was left. 15.00 EUR go back the way they came.',
  )
  await hear(world(), orderRefunded, { ...refund, tickets: 0, reason: OWN_REASONS.limit })
  const [tooMany] = await inboxOf(person.userId, 'order_refunded')
  expect(tooMany.body).toContain('more tickets than one person may. 15.00 EUR go back')
  await hear(world(), orderRefunded, { ...refund, refunded: EUR(0), reason: OWN_REASONS.buyer })
  const [nothing] = await inboxOf(person.userId, 'order_refunded')
  expect([nothing.title, nothing.body]).toEqual(['Tickets cancelled: Jazz on the Navigli', 'You pay nothing for them.'])
})

test('what is due at the door is not called paid, and when it is paid a letter says so, with the date', async () => {
  const { event, person, occurrenceId } = await going()
  const order = { orderId: newId(), eventId: event.eventId, occurrenceId, buyerId: person.userId, tickets: 2 }
  await hear(world(), orderCompleted, { ...order, total: { amount: 3000, currency: 'JPY' }, status: 'due' })
  expect((await letterTo(person.userId, 'order_receipt')).text).toContain('You pay 3000 JPY at the door.')
  await hear(world(), orderPaid, { ...order, total: EUR(3000), status: 'paid' })
  const [paid] = await inboxOf(person.userId, 'order_receipt')
  expect(paid.title).toBe('Paid: your tickets for Jazz on the Navigli')
})

test('who reserves is told where to pay, reminded, and told when it is over, in their language', async () => {
  const { event, occurrenceId } = await going()
  const person = await house.person({ language: 'it' })
  const order = { orderId: newId(), eventId: event.eventId, occurrenceId, buyerId: person.userId, tickets: 2 }
  const facts = { ...order, total: EUR(3000), reference: 'K7QM2R9TXA' }
  const wait = { ...facts, payUntil: '2031-05-10T18:00:00.000Z', payTo: 'IT60 X054 2811 1010', reminder: false }
  await hear(world(), orderReserved, wait)
  const letter = (await letterTo(person.userId, 'order_reserved')).text
  for (const words of ['30.00 EUR', 'IT60 X054 2811 1010', 'Causale: K7QM2R9TXA']) expect(letter).toContain(words)
  await hear(world(), orderReserved, { ...wait, reminder: true })
  await hear(world(), orderReleased, { ...facts, status: 'expired', reason: 'the hold ran out', reserved: true })
  await hear(world(), orderReleased, { ...facts, status: 'expired', reason: 'the hold ran out' })
  const items = await inboxOf(person.userId, 'order_reserved')
  expect(items.map((one: { title: string }) => one.title)).toEqual([
    'La prenotazione è scaduta: Jazz on the Navigli',
    'Ancora da pagare: Jazz on the Navigli',
    'Prenotato per te: Jazz on the Navigli',
  ])
})

test('a saved search tells what it found, and a webhook that rests or a decision of moderators tells whose it is', async () => {
  const person = await house.person({ language: 'it' })
  const found = { eventId: newId(), slug: 'jazz', title: 'Jazz', startsAt: '2031-05-22T18:00:00.000Z' }
  const search = { searchId: newId(), name: 'jazz a Milano', total: 3 }
  await hear(world(), searchMatched, {
    userId: person.userId,
    searches: [{ ...search, events: [{ ...found, timeZone: 'Europe/Rome' }] }],
  })
  expect((await inboxOf(person.userId, 'search_match'))[0].title).toBe('3 nuovi eventi per «jazz a Milano»')
  const webhookId = newId()
  await hear(world(), webhookDisabled, {
    ...{ webhookId, ownerId: person.userId, host: 'hooks.example.org' },
    failingSince: '2031-05-01T06:00:00.000Z',
  })
  const letter = await letterTo(person.userId, 'webhook_disabled')
  expect(letter.subject).toBe('Non chiamiamo più hooks.example.org')
  expect((await inboxOf(person.userId, 'webhook_disabled'))[0].link).toBe(`/organise/webhooks/${webhookId}`)
  await hear(world(), contentModerated, {
    ...{ ownerId: person.userId, subjectId: newId(), name: 'Jazz', link: '/events/jazz' },
    ...{ act: 'event_hidden', reason: 'È una truffa.' },
  })
  const [told] = await inboxOf(person.userId, 'content_moderated')
  expect(told).toMatchObject({ title: 'Abbiamo tolto Jazz', body: 'È una truffa.', link: '/events/jazz' })
})

test('old news of tickets is told to nobody', async () => {
  const { event, person, occurrenceId } = await going()
  const at = new Date(house.running.clock.now().getTime() - 25 * 3_600_000)
  const order = { orderId: newId(), eventId: event.eventId, occurrenceId, buyerId: person.userId }
  await hear(world(), orderCompleted, { ...order, tickets: 2, total: EUR(3000) }, { at })
  await hear(world(), orderRefunded, { ...order, tickets: 2, total: EUR(3000), refunded: EUR(1), reason: null }, { at })
  expect(await inboxOf(person.userId, 'order_receipt')).toEqual([])
  expect(await inboxOf(person.userId, 'order_refunded')).toEqual([])
})
