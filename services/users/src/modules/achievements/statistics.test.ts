import { type DomainEvent, newId } from '@flow/contracts'
import { type ServiceUnderTest, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const HOUR = 3_600_000

type Running = Pick<ServiceUnderTest<'users'>, 'service' | 'db'>

/** Hands an event of the events service to this one, as the bus does. */
const hear = ({ service, db }: Running, type: DomainEvent['name'], payload: object) => {
  const handler = service.instance.consumers.events?.find(({ event }) => event.name === type)
  if (!handler) throw new Error(`nobody listens to ${type}`)
  return db.asService('test', tx => handler.handle(tx, { payload } as never))
}

const attending = (userId: string, now: Date, hours: number) => ({
  eventId: newId(),
  occurrenceId: newId(),
  userId,
  partySize: 1,
  startsAt: new Date(now.getTime() + hours * HOUR).toISOString(),
})

test('what one went to counts once it began, heard twice is once, cancelled does not count', async ({
  api,
  service,
  db,
  clock,
}) => {
  const { actor } = await registerPerson(api)
  const [went, cancelled, future] = [-3, -2, 5].map(hours => attending(actor.id, clock.now(), hours))
  for (const fact of [went, went, cancelled, future]) await hear({ service, db }, 'attendee.registered', fact as object)
  await hear({ service, db }, 'attendee.cancelled', cancelled as object)
  const stats = async () => (await api.get(`/api/v1/users/${actor.id}/stats`)).body
  expect(await stats()).toMatchObject({ eventsAttended: 1, streakWeeks: 1, achievements: [{ code: 'first_event' }] })
  clock.advance(6 * HOUR)
  expect((await stats()).eventsAttended).toBe(2)
  await hear({ service, db }, 'event.cancelled', { eventId: went?.eventId, organiserId: null, status: 'cancelled' })
  expect((await stats()).eventsAttended).toBe(1)
})

test('what one organised counts when it is over and was held', async ({ api, service, db, clock }) => {
  const { actor } = await registerPerson(api)
  const ended = new Date(clock.now().getTime() - HOUR).toISOString()
  const fact = { eventId: newId(), organiserId: actor.id, endsAt: ended, status: 'published' }
  await hear({ service, db }, 'event.published', fact)
  const stats = async () => (await api.get(`/api/v1/users/${actor.id}/stats`)).body
  expect(await stats()).toMatchObject({ eventsOrganised: 1, achievements: [{ code: 'first_organised' }] })
  await hear({ service, db }, 'event.cancelled', fact)
  expect((await stats()).eventsOrganised).toBe(0)
})

test('somebody unknown is not remembered, and nothing fails', async ({ service, db, clock, api }) => {
  const nobody = newId()
  await hear({ service, db }, 'attendee.registered', attending(nobody, clock.now(), -1))
  expect((await api.get(`/api/v1/users/${nobody}/stats`)).status).toBe(404)
})

test('who hides statistics shows none, to others', async ({ api, service, db, clock }) => {
  const { actor } = await registerPerson(api)
  await hear({ service, db }, 'attendee.registered', attending(actor.id, clock.now(), -1))
  await api.as(actor).put('/api/v1/users/profile', { privacy: { fields: { stats: 'nobody' } } })
  const path = `/api/v1/users/${actor.id}/stats`
  expect((await api.get(path)).body).toMatchObject({ hidden: true, eventsAttended: 0, achievements: [] })
  expect((await api.as(actor).get(path)).body).toMatchObject({ hidden: false, eventsAttended: 1 })
})
