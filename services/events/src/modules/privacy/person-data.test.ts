import { type UserActor, userRegistered, userUpdated } from '@flow/contracts'
import { type Api, anActor, personColumns, type ServiceUnderTest, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { eventBody, inHours, makeEvent } from '../../testing/make.ts'
import { heldByEvents } from './held.ts'

const test = serviceTest(eventsService)
type Running = Pick<ServiceUnderTest<'events'>, 'service' | 'db' | 'api'>

let count = 0
/** Somebody with a copy of their name, as the users service tells it. */
const known = async ({ service, db }: Pick<Running, 'service' | 'db'>, displayName = `Person ${++count}`) => {
  const actor = anActor()
  const payload = { userId: actor.id, username: `p${actor.id.slice(-12)}`, displayName, avatarUrl: null }
  const handler = service.instance.consumers.users?.find(({ event }) => event === userRegistered)
  await db.asService('test', tx => handler?.handle(tx, { payload } as never) ?? Promise.resolve())
  return { actor, ...payload }
}

/** Comes to, likes, discusses, reviews, invites, books, imports: leaves something in every table. */
const live = async (running: Running, actor: UserActor) => {
  const { api } = running
  const as = api.as(actor)
  const host = (await known(running)).actor
  const { event } = await makeEvent(api, { capacity: 5 }, { organiser: host })
  const path = `/api/v1/events/${event.id}`
  expect((await as.post(`${path}/attend`, { partySize: 2 })).status).toBe(201)
  await as.post(`${path}/like`)
  const comment = await as.post(`${path}/comments`, { text: 'Where do we meet?' })
  await api.as(host).post(`${path}/comments`, { text: 'At the door.', replyTo: comment.body.id })
  await api.as(host).put(`${path}/staff/${actor.id}`, { permissions: ['manage_attendees'] })
  await api.as(host).post(`${path}/invitations`, { userIds: [actor.id], message: 'Come along' })
  await as.post('/api/v1/calendars')
  const venue = await as.post('/api/v1/venues', { name: `Hall ${++count}`, lat: 45, lng: 9, city: 'Pavia' })
  const booking = { startsAt: inHours(100), endsAt: inHours(102), note: 'rehearsal' }
  await as.post(`/api/v1/venues/${venue.body.id}/bookings`, booking)
  return { host, event }
}

const placesTaken = async (api: Api, id: string) => (await api.get(`/api/v1/events/${id}`)).body.attendeeCount

test('no table with people’s data is left out of the list', async ({ adminUrl }) => {
  const listed = new Set(heldByEvents.held.map(({ table, column }) => `${table}.${column}`))
  expect((await personColumns(adminUrl, 'events')).filter(name => !listed.has(name))).toEqual([])
})

test('the archive holds what somebody did here, in words they know', async ({ api, service, db }) => {
  const { actor, displayName } = await known({ service, db })
  const { event } = await live({ api, service, db }, actor)
  await makeEvent(api, { title: 'My own evening' }, { organiser: actor })
  const parts = await service.internal.exportPerson({ userId: actor.id })
  const rows = (name: string) => parts.find(part => part.name === name)?.rows
  expect(rows('people')).toMatchObject([{ display_name: displayName }])
  expect(rows('events')).toMatchObject([{ title: 'My own evening' }])
  expect(rows('attendances')).toMatchObject([{ event: event.title, party_size: 2 }])
  expect(rows('comments')).toMatchObject([{ text: 'Where do we meet?' }])
  expect(rows('invitations_by_user')).toMatchObject([{ message: 'Come along' }])
  for (const name of ['likes', 'staff', 'venues', 'bookings', 'audit']) expect([name, rows(name)?.length]).not.toBe(0)
  const stranger = await service.internal.exportPerson({ userId: anActor().id })
  expect(stranger.filter(part => part.rows.length)).toEqual([])
})

test('who leaves is gone from every table, gives places back, and what others said stays', async ({
  api,
  service,
  db,
  events,
}) => {
  const { actor } = await known({ service, db })
  const { event } = await live({ api, service, db }, actor)
  expect(await service.internal.findTraces({ words: [actor.id] })).toEqual(
    expect.arrayContaining(['attendances', 'comments', 'likes', 'staff', 'venues', 'bookings', 'calendars', 'people']),
  )
  expect(await placesTaken(api, event.id)).toBe(2)
  for (let times = 0; times < 2; times++) await service.internal.erasePerson({ userId: actor.id })
  expect(await service.internal.findTraces({ words: [actor.id] })).toEqual([])
  const left = (await events('attendee.cancelled')).filter(({ payload }) => payload.userId === actor.id)
  expect(left).toHaveLength(1)
  const reply = await api.get(`/api/v1/events/${event.id}`)
  expect(reply.body).toMatchObject({ attendeeCount: 0, likeCount: 0 })
  const { body } = await api.get(`/api/v1/events/${event.id}/comments`)
  expect(body.items).toMatchObject([{ text: 'At the door.', replyTo: null }])
})

test('events of who leaves go to a co-organiser, else are called off; drafts go, the past stays as nobody’s', async ({
  api,
  service,
  db,
  events,
  clock,
}) => {
  const [leaver, heir] = [await known({ service, db }, 'Quintessa Zephyrine'), await known({ service, db })]
  const own = { organiser: leaver.actor }
  const shared = (await makeEvent(api, {}, own)).event
  await api.as(leaver.actor).put(`/api/v1/events/${shared.id}/staff/${heir.actor.id}`, { permissions: ['edit_event'] })
  const ahead = (await makeEvent(api, { startsAt: inHours(90), endsAt: inHours(91) }, own)).event
  const draft = (await api.as(leaver.actor).post('/api/v1/events', eventBody())).body
  const past = (await makeEvent(api, { startsAt: inHours(1), endsAt: inHours(2) }, own)).event
  const found = async () => (await api.get('/api/v1/events?q=zephyrine')).body.items.length
  expect(await found()).toBeGreaterThan(0)
  clock.set(inHours(3))
  await service.internal.erasePerson({ userId: leaver.actor.id })
  const read = async (id: string) => (await api.get(`/api/v1/events/${id}`)).body
  expect(await read(shared.id)).toMatchObject({ status: 'published', organiser: { id: heir.actor.id } })
  expect(await read(ahead.id)).toMatchObject({ status: 'cancelled', organiser: { id: null, displayName: '' } })
  expect((await api.as(heir.actor).get(`/api/v1/events/${draft.id}`)).status).toBe(404)
  expect(await read(past.id)).toMatchObject({ status: 'completed', organiser: { id: null } })
  expect((await events('event.cancelled')).map(({ payload }) => payload.eventId)).toEqual([ahead.id])
  expect(await found()).toBe(0)
  expect(await service.internal.findTraces({ words: [leaver.actor.id, 'zephyrine', leaver.username] })).toEqual([])
  clock.set(new Date())
})

test('an older event about them that comes late leaves nothing behind', async ({ service, db }) => {
  const { actor, ...payload } = await known({ service, db })
  await service.internal.erasePerson({ userId: actor.id })
  const hear = (name: string) => {
    const handler = service.instance.consumers.users?.find(({ event }) => event.name === name)
    return db.asService('test', tx => handler?.handle(tx, { payload } as never) ?? Promise.resolve())
  }
  await hear(userUpdated.name)
  await hear('user.deleted')
  expect(await service.internal.findTraces({ words: [actor.id] })).toEqual([])
})
