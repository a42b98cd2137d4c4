import { anActor, type ServiceUnderTest, startServiceUnderTest } from '@flow/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

let under: ServiceUnderTest<'events'>
beforeAll(async () => {
  under = await startServiceUnderTest(eventsService)
  await under.service.begin()
})
afterAll(() => under.stop())

it('answers are counted for who runs the event, each of several choices, and stand with their tickets', async () => {
  const { api } = under
  const { event, organiser } = await makeEvent(api, { tiers: [{ name: 'Seat', kind: 'free', quantity: 20 }] })
  const own = api.as(organiser)
  const path = `/api/v1/events/${event.id}`
  const questions = [
    { key: 'diet', label: 'What do you eat?', kind: 'choices', options: ['fish', 'greens'] },
    { key: 'bike', label: 'By bike?', kind: 'yes_no' },
  ]
  const { body: settings } = await own.get(`${path}/sale-settings`)
  expect((await own.put(`${path}/sale-settings`, { ...settings, questions })).status).toBe(200)
  expect((await own.get(`${path}/answers`)).body).toEqual({ items: [] })

  const buyer = api.as(anActor())
  const { id } = (await buyer.post(`${path}/orders`, { lines: [{ tierId: event.tiers[0]?.id, quantity: 3 }] })).body
  const attendees = [{ answers: { diet: ['fish', 'greens'], bike: true } }, { answers: { diet: ['greens'] } }, {}]
  const order = await buyer.post(`/api/v1/orders/${id}/complete`, { attendees })
  expect(order.body.tickets.map((ticket: { answers?: object }) => ticket.answers)).toEqual([
    { diet: ['fish', 'greens'], bike: true },
    { diet: ['greens'] },
    undefined,
  ])

  expect((await own.get(`${path}/answers`)).body.items).toEqual([
    { key: 'bike', answer: 'true', count: 1 },
    { key: 'diet', answer: 'greens', count: 2 },
    { key: 'diet', answer: 'fish', count: 1 },
  ])
  await own.post(`/api/v1/orders/${id}/refund`, { ticketIds: [order.body.tickets[0].id] })
  expect((await own.get(`${path}/answers`)).body.items).toEqual([{ key: 'diet', answer: 'greens', count: 1 }])

  expect((await buyer.get(`${path}/answers`)).status).toBe(403)
  expect((await api.get(`${path}/answers`)).status).toBe(401)
})
