import { anActor, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'
import { findParts, sitemapPages } from './sitemap.ts'

const test = serviceTest(eventsService)
const PAGES = '/api/v1/feeds/sitemap/pages'

interface Listed {
  readonly id: string
}

test('search engines are told of what everybody may see, and of nothing else', async ({ api }) => {
  const seen = await makeEvent(api, { title: 'For all' })
  const unlisted = await makeEvent(api, { title: 'With the link', visibility: 'unlisted' })
  const closed = await makeEvent(api, { title: 'By invitation', visibility: 'private' })
  const hidden = await makeEvent(api, { title: 'Taken down' })
  await api
    .as(anActor({ role: 'moderator' }))
    .post(`/api/v1/events/${hidden.event.id}/hide`, { reason: 'Not allowed.' })
  const owner = api.as(anActor())
  const venue = (
    await owner.post('/api/v1/venues', { name: 'The barn', city: 'Milano', country: 'IT', lat: 45.46, lng: 9.19 })
  ).body

  const index = await api.get('/api/v1/feeds/sitemap')
  expect(index.headers['cache-control']).toBe('public, max-age=3600')
  const [events, venues] = index.body.items
  expect([events.kind, venues]).toMatchObject(['events', { kind: 'venues' }])
  expect(events.updatedAt).toBe(seen.event.updatedAt)
  const listed = (await api.get(`${PAGES}?kind=events&from=${events.from}`)).body.items
  const ids = listed.map((one: Listed) => one.id)
  expect(ids).toContain(seen.event.id)
  for (const { event } of [unlisted, closed, hidden]) expect(ids).not.toContain(event.id)
  expect(listed.find((one: Listed) => one.id === seen.event.id)).toEqual({
    id: seen.event.id,
    slug: seen.event.slug,
    updatedAt: seen.event.updatedAt,
  })
  const places = (await api.get(`${PAGES}?kind=venues&from=${venues.from}`)).body.items
  expect(places).toContainEqual({ id: venue.id, slug: null, updatedAt: expect.any(String) })
})

test('parts are bounded, and together hold each page once', async ({ api, db }) => {
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) await makeEvent(api, { title })
  const parts = (await db.asService('test', tx => tx.all(findParts, [2]))).filter(({ kind }) => kind === 'events')
  const pages = await Promise.all(
    parts.map(({ first }) => sitemapPages({ db }, { kind: 'events', from: first }, 2).then(({ items }) => items)),
  )
  expect(Math.max(...pages.map(items => items.length))).toBe(2)
  const ids = pages.flat().map(({ id }) => id)
  const all = await sitemapPages({ db }, { kind: 'events', from: parts[0]?.first ?? '' })
  expect(ids).toEqual(all.items.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('a part that nobody named is refused', async ({ api }) => {
  for (const query of ['', '?kind=people', '?kind=events&from=1'])
    expect((await api.get(`${PAGES}${query}`)).status, query).toBe(422)
})
