import { type Api, anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const moderator = anActor({ role: 'moderator' })
const admin = anActor({ role: 'admin' })
const BECAUSE = { reason: ' It sells what does not exist. ' }
const pathOf = (id: string) => `/api/v1/events/${id}`
const titles = (reply: { body: { items: { title: string }[] } }) => reply.body.items.map(one => one.title)

/** Where the public may come across an event; what is near a point is kept for five minutes, and found anew then. */
const PLACES = [
  '/api/v1/events?q=quokka',
  '/api/v1/events?near=45.4642,9.19',
  '/api/v1/events/featured',
  '/api/v1/events/trending',
  '/api/v1/events/suggest?q=quokka',
  '/api/v1/feeds/events.rss?q=quokka',
  '/api/v1/feeds/events.atom?q=quokka',
]
const seenIn = async (api: Api) => {
  const seen = await Promise.all(PLACES.map(async path => /quokka show/i.test((await api.get(path)).text)))
  return PLACES.filter((_, nth) => seen[nth])
}

describe('hiding an event', () => {
  test('takes it off every list and page; the organiser keeps it, with the reason', async ({
    api,
    events,
    service,
  }) => {
    const { event, organiser } = await makeEvent(api, { title: 'Quokka show', tags: ['quokka'] })
    const path = pathOf(event.id)
    const guest = api.as(anActor())
    await guest.post(`${path}/attend`)
    expect(await seenIn(api)).toEqual(PLACES)
    expect((await api.as(moderator).post(`${path}/hide`, BECAUSE)).status).toBe(204)

    expect(await seenIn(api)).toEqual([])
    for (const stranger of [api, api.as(anActor())])
      for (const address of [path, pathOf(event.slug), `${path}.ics`])
        expect((await stranger.get(address)).body, address).toMatchObject({ status: 410, code: 'event_hidden' })
    for (const below of ['occurrences', 'comments', 'reviews', 'tiers', 'similar', 'attendees'])
      expect((await api.get(`${path}/${below}`)).status, below).toBe(404)
    expect((await api.as(anActor()).post(`${path}/attend`)).body.code).toBe('event_not_open')
    expect((await api.as(anActor()).post(`${path}/like`)).status).toBe(404)

    const own = await api.as(organiser).get(path)
    expect(own.body).toMatchObject({ status: 'published', hidden: { reason: 'It sells what does not exist.' } })
    expect((await api.as(organiser).put(path, { title: 'Quokka show, really' })).status).toBe(200)
    expect(await seenIn(api)).toEqual([])
    const kept = await guest.get(path)
    expect(kept.body).toMatchObject({ hidden: { reason: null }, abilities: { attend: false } })

    expect((await api.as(moderator).delete(`${path}/hide`)).status).toBe(204)
    expect(await seenIn(api)).toEqual(PLACES)
    expect((await api.get(path)).body).not.toHaveProperty('hidden')
    const told = (await events('content.moderated')).map(one => one.payload)
    expect(told).toMatchObject([
      { act: 'event_hidden', ownerId: organiser.id, name: 'Quokka show', reason: 'It sells what does not exist.' },
      { act: 'event_restored', ownerId: organiser.id, reason: null },
    ])
    const trail = await service.internal.audit({ limit: 10, subjectId: event.id, action: 'event.' })
    expect(trail.map(line => line.action)).toEqual(['event.restore', 'event.hide', 'event.publish'])
    expect(trail[1]).toMatchObject({ actorId: moderator.id, details: { reason: 'It sells what does not exist.' } })
  })

  test('twice is the same as once, a private one stays unknown to strangers, a draft is left alone', async ({
    api,
    events,
  }) => {
    const { event } = await makeEvent(api, { visibility: 'private' })
    for (const _ of [1, 2]) expect((await api.as(moderator).post(`${pathOf(event.id)}/hide`, BECAUSE)).status).toBe(204)
    expect((await events('content.moderated')).filter(one => one.payload.subjectId === event.id)).toHaveLength(1)
    expect((await api.get(pathOf(event.id))).body.code).toBe('event_not_found')
    const draft = await makeEvent(api, {}, { published: false })
    expect((await api.as(moderator).post(`${pathOf(draft.event.id)}/hide`, BECAUSE)).body.code).toBe('event_state')
    for (const body of [{}, { reason: ' ' }, { reason: 'x'.repeat(501) }, { reason: 'x', note: 'y' }])
      expect((await api.as(moderator).post(`${pathOf(event.id)}/hide`, body)).status).toBe(422)
    const nothing = await api.as(moderator).post(`${pathOf(anActor().id)}/hide`, BECAUSE)
    expect(nothing.body.code).toBe('event_not_found')
  })
})

describe('featuring an event', () => {
  test('puts it first, whatever people like, until it is taken away or hidden', async ({ api }) => {
    const liked = await makeEvent(api, { title: 'Liked by all' })
    await api.as(anActor()).post(`${pathOf(liked.event.id)}/like`)
    const { event } = await makeEvent(api, { title: 'Chosen by us' })
    const first = async () => titles(await api.get('/api/v1/events/featured'))[0]
    for (const _ of [1, 2]) expect((await api.as(admin).post(`${pathOf(event.id)}/feature`)).status).toBe(204)
    expect(await first()).toBe('Chosen by us')
    const list = await api.as(moderator).get('/api/v1/events/moderated?state=featured&limit=1')
    expect(list.body.items).toMatchObject([{ id: event.id, hidden: null, featuredAt: expect.any(String) }])
    await api.as(moderator).post(`${pathOf(event.id)}/hide`, BECAUSE)
    expect(titles(await api.get('/api/v1/events/featured'))).not.toContain('Chosen by us')
    const hidden = await api.as(moderator).get('/api/v1/events/moderated?state=hidden&limit=1')
    expect(hidden.body.items).toMatchObject([{ id: event.id, hidden: { reason: 'It sells what does not exist.' } }])
    await makeEvent(api).then(other => api.as(moderator).post(`${pathOf(other.event.id)}/hide`, BECAUSE))
    const pages = await api.as(moderator).get('/api/v1/events/moderated?state=hidden&limit=1')
    const next = await api
      .as(moderator)
      .get(`/api/v1/events/moderated?state=hidden&limit=1&cursor=${pages.body.nextCursor}`)
    expect(next.body.items).toMatchObject([{ id: event.id }])
    await api.as(moderator).delete(`${pathOf(event.id)}/hide`)
    await api.as(admin).delete(`${pathOf(event.id)}/feature`)
    expect(await first()).not.toBe('Chosen by us')
  })
})

describe('moderating events', () => {
  test('is for moderators, featuring for administrators', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const calls = [
      ['moderate', 'get', '/api/v1/events/moderated?state=hidden', undefined],
      ['moderate', 'post', `${pathOf(event.id)}/hide`, BECAUSE],
      ['moderate', 'delete', `${pathOf(event.id)}/hide`, undefined],
      ['administer', 'post', `${pathOf(event.id)}/feature`, undefined],
      ['administer', 'delete', `${pathOf(event.id)}/feature`, undefined],
    ] as const
    for (const [permission, method, path, body] of calls) {
      expect((await api[method](path, body)).status, `${method} ${path}`).toBe(401)
      for (const actor of [anActor(), organiser, moderator])
        if (!actor.permissions.includes(permission))
          expect((await api.as(actor)[method](path, body)).status, `${method} ${path}`).toBe(403)
    }
  })
})
