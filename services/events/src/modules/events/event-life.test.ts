import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { eventBody, makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const unknown = '/api/v1/events/00000000-0000-7000-8000-000000000000'

describe('the life of an event', () => {
  test('a draft looks to others as if it did not exist, whatever they try', async ({ api }) => {
    const { event } = await makeEvent(api, {}, { published: false })
    const path = `/api/v1/events/${event.id}`
    const stranger = api.as(anActor())
    const tried = [
      await api.get(path),
      await stranger.get(path),
      await stranger.get(`/api/v1/events/${event.slug}`),
      await stranger.put(path, { title: 'Mine now' }),
      await stranger.post(`${path}/publish`),
      await stranger.post(`${path}/cancel`),
      await stranger.delete(path),
      await stranger.post(`${path}/attend`),
      await stranger.post(`${path}/like`),
      await stranger.get(`${path}/attendees`),
      await stranger.get(`${path}/occurrences`),
      await stranger.get(`${path}/similar`),
      await stranger.get(`${path}.ics`),
    ]
    const missing = await stranger.get(unknown)
    for (const reply of tried) expect([reply.status, reply.body.code]).toEqual([404, missing.body.code])
  })

  test('what is published is found by id, by slug and in the list', async ({ api, events }) => {
    const { event } = await makeEvent(api, { title: 'Chamber music at dusk' })
    expect((await api.get(`/api/v1/events/${event.slug}`)).body.id).toBe(event.id)
    const found = await api.get('/api/v1/events?q=chamber dusk')
    expect(found.body.items.map((one: { id: string }) => one.id)).toEqual([event.id])
    expect((await events('event.published')).at(-1)?.payload).toMatchObject({ eventId: event.id })
  })

  test('others may see what is published but not change it', async ({ api }) => {
    const { event } = await makeEvent(api)
    const stranger = api.as(anActor())
    const path = `/api/v1/events/${event.id}`
    for (const reply of [
      await stranger.put(path, { title: 'Mine now' }),
      await stranger.post(`${path}/cancel`),
      await stranger.delete(path),
    ])
      expect([reply.status, reply.body.code]).toEqual([403, 'forbidden'])
    expect((await api.put(path, { title: 'Mine now' })).status).toBe(401)
    expect((await api.get(path)).body.title).toBe(event.title)
  })

  test('a change shows everywhere at once, and those who listen hear what changed', async ({ api, events }) => {
    const { event, organiser } = await makeEvent(api, { title: 'Old name of the evening' })
    await api.get(`/api/v1/events/${event.id}`)
    const reply = await api
      .as(organiser)
      .put(`/api/v1/events/${event.id}`, { title: 'Xylophone evening', tags: ['Marimba'] })
    expect(reply.body).toMatchObject({ title: 'Xylophone evening', version: event.version + 1, slug: event.slug })
    expect((await api.get(`/api/v1/events/${event.id}`)).body.title).toBe('Xylophone evening')
    expect((await api.get('/api/v1/events?q=xylophone')).body.items).toHaveLength(1)
    expect((await api.get('/api/v1/events?tags=marimba')).body.items).toHaveLength(1)
    const heard = (await events('event.updated')).filter(one => one.payload.eventId === event.id)
    expect(heard.at(-1)?.payload.changed).toEqual(['title', 'tags'])
  })

  test('of two editors the second is told instead of overwriting the first', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}`
    const ifMatch = { 'if-match': `"${event.version}"` }
    expect((await api.as(organiser).put(path, { title: 'First' }, ifMatch)).status).toBe(200)
    const second = await api.as(organiser).put(path, { title: 'Second' }, ifMatch)
    expect([second.status, second.body.code]).toEqual([412, 'precondition_failed'])
    expect((await api.get(path)).body.title).toBe('First')
  })

  test('a change that is wrong changes nothing', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}`
    for (const [body, field] of [
      [{ endsAt: '2020-01-01T00:00:00Z' }, '/endsAt'],
      [{ timeZone: 'Mars/Base' }, '/timeZone'],
      [{ id: event.id }, '/id'],
      [{ category: 'none' }, '/category'],
    ] as const) {
      const reply = await api.as(organiser).put(path, { title: 'Not this', ...body })
      expect(reply.status).toBe(422)
      expect(reply.body.errors[0].path).toBe(field)
    }
    expect((await api.get(path)).body.title).toBe(event.title)
  })

  test('an event without a place or a room is not published; one that is over neither', async ({ api, clock }) => {
    const organiser = anActor()
    const make = async (given: object) =>
      (await api.as(organiser).post('/api/v1/events', { ...eventBody(), ...given })).body.id
    const publish = async (id: string) => (await api.as(organiser).post(`/api/v1/events/${id}/publish`)).body
    expect((await publish(await make({ place: undefined }))).errors[0].path).toBe('/place')
    expect((await publish(await make({ kind: 'virtual', place: undefined }))).errors[0].path).toBe('/virtual')
    const past = await make({ startsAt: '2020-01-01T10:00:00Z', endsAt: '2020-01-01T12:00:00Z' })
    expect((await publish(past)).errors[0].path).toBe('/endsAt')
    expect(clock.now().getFullYear()).toBeGreaterThan(2020)
  })

  test('deleting a draft removes it; deleting what is published cancels it, once', async ({ api, events }) => {
    const draft = await makeEvent(api, {}, { published: false })
    expect((await api.as(draft.organiser).delete(`/api/v1/events/${draft.event.id}`)).status).toBe(204)
    expect((await api.as(draft.organiser).get(`/api/v1/events/${draft.event.id}`)).status).toBe(404)
    const { event, organiser } = await makeEvent(api, { title: 'Cancelled soon after' })
    const path = `/api/v1/events/${event.id}`
    expect((await api.as(organiser).post(`${path}/cancel`, { reason: 'Rain' })).body).toMatchObject({
      status: 'cancelled',
      cancelReason: 'Rain',
    })
    expect((await api.as(organiser).delete(path)).status).toBe(204)
    expect((await api.get('/api/v1/events?q=cancelled soon after')).body.items).toEqual([])
    expect((await api.get(path)).body.abilities).toMatchObject({ attend: false })
    expect((await events('event.cancelled')).filter(one => one.payload.eventId === event.id)).toHaveLength(1)
    expect((await api.as(organiser).put(path, { title: 'Back again' })).body.code).toBe('event_state')
  })

  test('the room of a virtual event is for those who go and those who run it', async ({ api }) => {
    const virtual = { provider: 'meet' as const, url: 'https://meet.example/abc' }
    const { event, organiser } = await makeEvent(api, { kind: 'virtual', place: undefined, virtual })
    const path = `/api/v1/events/${event.id}`
    const guest = anActor()
    expect((await api.get(path)).body.virtual).toBeUndefined()
    expect((await api.as(guest).get(path)).body.virtual).toBeUndefined()
    await api.as(guest).post(`${path}/attend`)
    expect((await api.as(guest).get(path)).body.virtual).toEqual(virtual)
    expect((await api.as(organiser).get(path)).body.virtual).toEqual(virtual)
  })

  test('is told as a calendar file', async ({ api }) => {
    const { event } = await makeEvent(api, { title: 'Calendar, with comma' })
    const reply = await api.get(`/api/v1/events/${event.id}.ics`)
    expect(reply.headers['content-type']).toContain('text/calendar')
    expect(reply.text).toContain('SUMMARY:Calendar\\, with comma\r\n')
  })
})
