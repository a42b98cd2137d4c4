import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { recountNow } from './upkeep.ts'

const test = serviceTest(eventsService)

const titles = (reply: { body: { items: Array<{ title: string }> } }) => reply.body.items.map(one => one.title)
const at = (lat: number, lng: number) => ({ name: 'There', lat, lng })

describe('nearby', () => {
  test('answers the nearest first with distances, within the radius and no further', async ({ api }) => {
    await makeEvent(api, { title: 'Two kilometres', place: at(50.018, 8), timeZone: 'Europe/Berlin' })
    await makeEvent(api, { title: 'Next door', place: at(50.001, 8), timeZone: 'Europe/Berlin' })
    await makeEvent(api, { title: 'Twenty kilometres', place: at(50.18, 8), timeZone: 'Europe/Berlin' })
    const reply = await api.get('/api/v1/events/nearby?lat=50&lng=8&radiusKm=5')
    expect(titles(reply)).toEqual(['Next door', 'Two kilometres'])
    expect(reply.body.items[0].distanceMeters).toBe(111)
    expect(reply.body.items[1].distanceMeters).toBe(2004)
  })

  test('finds over the antimeridian and at a pole', async ({ api }) => {
    await makeEvent(api, { title: 'Taveuni east', place: at(-16.8, -179.99), timeZone: 'Pacific/Fiji' })
    await makeEvent(api, { title: 'North pole', place: at(90, 0), timeZone: 'UTC' })
    expect(titles(await api.get('/api/v1/events/nearby?lat=-16.8&lng=179.99'))).toEqual(['Taveuni east'])
    expect(titles(await api.get('/api/v1/events/nearby?lat=89.99&lng=120'))).toEqual(['North pole'])
    expect(titles(await api.get('/api/v1/events?bbox=179,-18,-179,-16'))).toEqual(['Taveuni east'])
  })

  test('in a rectangle as wide as a country each is found once, whenever it begins', async ({ api }) => {
    for (const [title, hours] of [
      ['Raft today', 3],
      ['Raft tomorrow', 27],
      ['Raft next week', 24 * 8],
      ['Raft next month', 24 * 35],
    ] as const)
      await makeEvent(api, { title, place: at(-45, 60), startsAt: inHours(hours), endsAt: inHours(hours + 1) })
    const list = await api.get('/api/v1/events?bbox=55,-50,66,-40')
    expect(titles(list)).toEqual(['Raft today', 'Raft tomorrow', 'Raft next week', 'Raft next month'])
  })

  test('what a person goes to is marked, also in an answer that is kept for all', async ({ api }) => {
    const { event } = await makeEvent(api, { place: at(51, 9) })
    const guest = api.as(anActor())
    await api.get('/api/v1/events/nearby?lat=51&lng=9')
    await guest.post(`/api/v1/events/${event.id}/attend`)
    const mine = await guest.get('/api/v1/events/nearby?lat=51&lng=9')
    expect(mine.body.items[0].viewer).toEqual({ attending: true, liked: false, friendsGoing: 0 })
    expect((await api.get('/api/v1/events/nearby?lat=51&lng=9')).body.items[0].viewer).toBeUndefined()
  })

  test.for(['lat=91&lng=0', 'lat=0&lng=181', 'lat=x&lng=0', 'lng=0', 'lat=0&lng=0&radiusKm=501'])(
    '%s is refused',
    async (query, { api }) => {
      expect((await api.get(`/api/v1/events/nearby?${query}`)).status).toBe(422)
    },
  )
})

describe('the map', () => {
  test('groups what lies together and names what stands alone; counts agree at every zoom', async ({
    api,
    service,
  }) => {
    const lone = await makeEvent(api, { title: 'Alone', place: at(-20, -60), timeZone: 'UTC' })
    for (let n = 0; n < 6; n++)
      await makeEvent(api, { place: at(-20.5 - n * 0.0001, -60.5), timeZone: 'UTC', category: 'film' })
    await recountNow(service.deps)
    for (const zoom of [3, 6, 9, 12]) {
      const { body } = await api.get(`/api/v1/events/clusters?bbox=-61,-21,-59,-19&zoom=${zoom}`)
      expect(body.items.reduce((sum: number, one: { count: number }) => sum + one.count, 0)).toBe(7)
      if (zoom >= 9) expect(body.items).toContainEqual(expect.objectContaining({ count: 1, eventId: lone.event.id }))
    }
    const films = await api.get('/api/v1/events/clusters?bbox=-61,-21,-59,-19&zoom=9&category=film')
    expect(films.body.items).toEqual([expect.objectContaining({ count: 6, category: 'film' })])
    const world = await api.get('/api/v1/events/clusters?bbox=-180,-85,180,85&zoom=20')
    expect(world.body.items).toContainEqual(expect.objectContaining({ count: 7, category: 'film' }))
    const month = `from=${inHours(0)}&to=${inHours(24 * 30)}`
    const soon = await api.get(`/api/v1/events/clusters?bbox=-61,-21,-59,-19&zoom=9&${month}`)
    expect(soon.body.items.map((one: { count: number }) => one.count).sort()).toEqual([1, 6])
    expect((await api.get('/api/v1/events/clusters?bbox=1,2,3&zoom=9')).status).toBe(422)
  })
})

describe('what is proposed', () => {
  test('featured and trending show what people like, similar what resembles', async ({ api, service, clock }) => {
    const place = at(41.9, 12.5)
    const { event: jazz } = await makeEvent(api, { title: 'Jazz one', category: 'jazz', tags: ['sax'], place })
    const { event: other } = await makeEvent(api, {
      title: 'Jazz two',
      category: 'jazz',
      tags: ['sax'],
      place,
      startsAt: inHours(80),
      endsAt: inHours(81),
    })
    await makeEvent(api, { title: 'Chess night', category: 'games', place })
    for (let n = 0; n < 3; n++) await api.as(anActor()).post(`/api/v1/events/${other.id}/attend`)
    await recountNow(service.deps)
    clock.advance(20 * 60_000)
    expect(titles(await api.get('/api/v1/events/trending'))[0]).toBe('Jazz two')
    expect(titles(await api.get('/api/v1/events/featured'))[0]).toBe('Jazz two')
    const similar = titles(await api.get(`/api/v1/events/${jazz.id}/similar`))
    expect(similar[0]).toBe('Jazz two')
    expect(similar).not.toContain('Jazz one')
    expect((await api.get('/api/v1/events/00000000-0000-7000-8000-000000000000/similar')).status).toBe(404)
  })

  test('typing a few letters proposes events, categories, venues and places', async ({ api }) => {
    await makeEvent(api, { title: 'Milonga under the stars' })
    await api
      .as(anActor())
      .post('/api/v1/venues', { name: 'Milly Theatre', lat: 45.4, lng: 9.1, city: 'Milano', country: 'IT' })
    const { body } = await api.get('/api/v1/events/suggest?q=mil&limit=20')
    const placesFor = async (q: string) =>
      (await api.get(`/api/v1/events/suggest?q=${q}`)).body.items.filter(
        (one: { kind: string }) => one.kind === 'place',
      )
    expect(await placesFor('jaz')).not.toContainEqual(expect.objectContaining({ text: 'Algiers' }))
    expect(await placesFor('firen')).toContainEqual(
      expect.objectContaining({ text: 'Florence', timeZone: 'Europe/Rome' }),
    )
    const kinds = body.items.map((one: { kind: string; text: string }) => `${one.kind} ${one.text}`)
    expect(kinds).toContain('event Milonga under the stars')
    expect(kinds).toContain('venue Milly Theatre')
    expect(kinds.some((one: string) => one.startsWith('place Mil'))).toBe(true)
    for (const typed of ['stars', 'sta', 'the sta', 'stars milo'])
      expect((await api.get(`/api/v1/events/suggest?q=${typed}`)).body.items, typed).toContainEqual(
        expect.objectContaining({ kind: 'event', text: 'Milonga under the stars' }),
      )
    expect((await api.get('/api/v1/events/suggest?q=theat')).body.items).toContainEqual(
      expect.objectContaining({ kind: 'venue', text: 'Milly Theatre' }),
    )
    expect((await api.get('/api/v1/events/suggest?q=comed')).body.items).toContainEqual(
      expect.objectContaining({ kind: 'category', id: 'comedy' }),
    )
  })

  test('a search is a feed', async ({ api }) => {
    await makeEvent(api, { title: 'Fish & <chips>', category: 'food-drink' })
    const reply = await api.get('/api/v1/feeds/events.rss?category=food-drink')
    expect(reply.headers['content-type']).toContain('application/rss+xml')
    expect(reply.text).toContain('<title>Fish &amp; &lt;chips&gt;</title>')
    expect((await api.get('/api/v1/feeds/events.rss?near=x')).status).toBe(422)
  })
})
