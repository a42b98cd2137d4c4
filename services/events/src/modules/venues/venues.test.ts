import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { eventBody, makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)

const venue = (name: string, more: object = {}) => ({
  name,
  address: '8 Via Conchetta',
  city: 'Milano',
  country: 'IT',
  lat: 45.4478,
  lng: 9.1778,
  ...more,
})

describe('venues', () => {
  test('a venue is added once, whoever adds it, with the zone of its place', async ({ api }) => {
    const first = await api.as(anActor()).post('/api/v1/venues', venue('Scighera'))
    const again = await api.as(anActor()).post('/api/v1/venues', venue('SCIGHERA', { address: '8 via Conchetta' }))
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body.id).toBe(first.body.id)
    expect(first.body.timeZone).toBe('Europe/Rome')
    expect((await api.get(first.headers.location as string)).body.name).toBe('Scighera')
  })

  test('lies in the neighbourhood that its owner names, else in the one on the map, and its events with it', async ({
    api,
  }) => {
    const owner = api.as(anActor())
    const kreuzberg = { city: 'Berlin', country: 'DE', lat: 52.4986, lng: 13.4033 }
    const { body: known } = await owner.post('/api/v1/venues', venue('Known', kreuzberg))
    expect(known.neighbourhood).toBe('Kreuzberg')
    const { body: called } = await owner.post('/api/v1/venues', venue('Called', { neighbourhood: 'Navigli' }))
    const { event } = await makeEvent(api, { place: undefined, venueId: called.id })
    expect(event.place?.neighbourhood).toBe('Navigli')
    await owner.put(`/api/v1/venues/${called.id}`, { neighbourhood: 'Porta Cicca' })
    const found = (await api.get('/api/v1/events?q=cicca')).body.items
    expect(found).toMatchObject([{ id: event.id, place: { neighbourhood: 'Porta Cicca' } }])
    await owner.put(`/api/v1/venues/${called.id}`, kreuzberg)
    expect((await api.get(`/api/v1/venues/${called.id}`)).body.neighbourhood).toBe('Kreuzberg')
  })

  test('are found near a point, nearest first, and by name, page by page', async ({ api }) => {
    for (const [name, lng] of [
      ['Far hall', 20.05],
      ['Near hall', 20.01],
      ['Middle hall', 20.03],
    ] as const)
      await api.as(anActor()).post('/api/v1/venues', venue(name, { lat: 60, lng, city: 'X', amenities: ['bar'] }))
    const near = await api.get('/api/v1/venues?near=60,20&limit=2')
    expect(near.body.items.map((one: { name: string }) => one.name)).toEqual(['Near hall', 'Middle hall'])
    const next = await api.get(`/api/v1/venues?near=60,20&limit=2&cursor=${near.body.nextCursor}`)
    expect(next.body).toMatchObject({ items: [{ name: 'Far hall' }], nextCursor: null })
    expect((await api.get('/api/v1/venues?q=middle')).body.items).toHaveLength(1)
    await api.as(anActor()).post('/api/v1/venues', venue('Attic', { city: 'Málaga' }))
    expect((await api.get('/api/v1/venues?q=malag')).body.items).toMatchObject([{ name: 'Attic' }])
    expect((await api.get('/api/v1/venues?near=60,20&amenity=pool')).body.items).toEqual([])
  })

  test('a change is for its owner and administrators, and its events follow', async ({ api }) => {
    const owner = anActor()
    const { body: made } = await api.as(owner).post('/api/v1/venues', venue('Old name'))
    const { event } = await makeEvent(api, { place: undefined, venueId: made.id })
    const path = `/api/v1/venues/${made.id}`
    expect((await api.put(path, { name: 'X' })).status).toBe(401)
    expect((await api.as(anActor()).put(path, { name: 'X' })).status).toBe(403)
    expect((await api.as(owner).put(path, { name: 'New name' })).body.name).toBe('New name')
    expect((await api.as(anActor({ role: 'admin' })).put(path, { capacity: 90 })).body.capacity).toBe(90)
    const list = await api.get(`/api/v1/events?venueId=${made.id}`)
    expect(list.body.items[0]).toMatchObject({ id: event.id, place: { name: 'New name' } })
    expect((await api.get(path)).body.upcomingEvents).toBe(1)
  })

  test.for([
    ['/lat', { lat: 91 }],
    ['/lng', { lng: 'east' }],
    ['/timeZone', { timeZone: 'Nowhere/Land' }],
    ['/owner', { owner: 'me' }],
    ['/country', { country: 'Italy' }],
  ] as const)('what is wrong with %s is refused', async ([path, wrong], { api }) => {
    const reply = await api.as(anActor()).post('/api/v1/venues', { ...venue('Wrong'), ...wrong })
    expect(reply.status).toBe(422)
    expect(reply.body.errors[0].path).toBe(path)
  })

  test('categories are a tree that administrators extend', async ({ api }) => {
    const body = { slug: 'accordion', name: { en: 'Accordion', it: 'Fisarmonica' }, parent: 'music' }
    expect((await api.post('/api/v1/categories', body)).status).toBe(401)
    expect((await api.as(anActor()).post('/api/v1/categories', body)).status).toBe(403)
    const admin = api.as(anActor({ role: 'admin' }))
    expect((await admin.post('/api/v1/categories', { ...body, parent: 'nothing' })).status).toBe(422)
    expect((await admin.post('/api/v1/categories', body)).status).toBe(201)
    expect((await admin.post('/api/v1/categories', body)).status).toBe(409)
    await makeEvent(api, { category: 'accordion', tags: ['Squeeze'] })
    const music = (await api.get('/api/v1/categories')).body.items.find((one: { slug: string }) => one.slug === 'music')
    expect(music.children.map((one: { slug: string }) => one.slug)).toContain('accordion')
    expect((await api.get('/api/v1/tags?q=sque')).body.items).toEqual([{ tag: 'squeeze', upcomingEvents: 1 }])
    const unknown = await api.as(anActor()).post('/api/v1/events', eventBody({ category: 'accordeon' }))
    expect(unknown.body.errors[0].code).toBe('unknown_category')
  })

  test('cities are found by any of their names', async ({ api }) => {
    const { body } = await api.get('/api/v1/places?q=Milano&limit=3')
    expect(body.items[0]).toMatchObject({ kind: 'city', country: 'IT', timeZone: 'Europe/Rome' })
    expect((await api.get('/api/v1/places')).status).toBe(422)
  })
})

test('a venue tells what it asks, and may stop telling', async ({ api }) => {
  const owner = api.as(anActor())
  const pricing = { hour: { amount: 4000, currency: 'EUR' }, note: 'Sound engineer included' }
  const made = await owner.post('/api/v1/venues', { name: 'Sala prezzi', lat: 45.4, lng: 9.1, pricing })
  expect(made).toMatchObject({ status: 201, body: { pricing } })
  const path = `/api/v1/venues/${made.body.id}`
  expect((await owner.put(path, { amenities: ['stage'] })).body).toMatchObject({ pricing, amenities: ['stage'] })
  expect((await owner.put(path, { pricing: null })).body.pricing).toBeNull()
  for (const wrong of [{}, { hour: { amount: -1, currency: 'EUR' } }, { week: { amount: 1, currency: 'EUR' } }])
    expect((await owner.put(path, { pricing: wrong })).status, JSON.stringify(wrong)).toBe(422)
})
