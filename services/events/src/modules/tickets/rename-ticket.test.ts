import { anActor, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)

test('the holder changes the name on a ticket, which stays the same ticket, until it was used', async ({
  api,
  clock,
}) => {
  const { event, organiser } = await makeEvent(api)
  const [own, buyer, stranger] = [api.as(organiser), api.as(anActor()), api.as(anActor())]
  const path = `/api/v1/events/${event.id}`
  const { orderId } = (await buyer.post(`${path}/attend`, { partySize: 2 })).body
  const [, ticket] = (await buyer.get(`/api/v1/orders/${orderId}`)).body.tickets
  const at = `/api/v1/tickets/${ticket.id}`
  const before = (await buyer.get(at)).body
  const since = clock.now().toISOString()
  clock.advance(1000)

  const renamed = await buyer.put(`${at}/name`, { name: ' Zoë Łucka ' })
  expect(renamed.body).toEqual({ ...before, holder: { ...before.holder, name: 'Zoë Łucka' } })
  expect((await buyer.get(`/api/v1/orders/${orderId}`)).body.tickets[1].holder.name).toBe('Zoë Łucka')
  const changed = (await own.get(`${path}/door-list?since=${since}`)).body
  expect(JSON.stringify(changed)).toContain('Zoë Łucka')

  for (const name of ['', '   ', 'x'.repeat(121)]) expect((await buyer.put(`${at}/name`, { name })).status).toBe(422)
  expect((await api.put(`${at}/name`, { name: 'Me' })).status).toBe(401)
  for (const other of [stranger, own])
    expect((await other.put(`${at}/name`, { name: 'Me' })).body.code).toBe('ticket_not_found')
  await own.post(`${path}/check-ins`, { code: ticket.code })
  expect((await buyer.put(`${at}/name`, { name: 'Late' })).body.code).toBe('ticket_state')
})
