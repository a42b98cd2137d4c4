import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'
import { findMatches } from './find-matches.ts'

const test = serviceTest(eventsService)
const PATH = '/api/v1/events/saved-searches'
const { signal } = new AbortController()

interface Told {
  readonly userId: string
  readonly searches: Array<{ name: string; total: number; events: Array<{ title: string }> }>
}

describe('saved searches', () => {
  test('are kept, changed and forgotten by their person alone', async ({ api }) => {
    const [owner, other] = [anActor(), anActor()]
    const body = { name: 'Jazz near me', query: { q: 'jazz', near: '45.46,9.19', radiusKm: 5, when: 'weekend' } }
    const made = await api.as(owner).post(PATH, body)
    expect(made).toMatchObject({ status: 201, body: { ...body, alerts: true, lastMatchAt: null } })
    const path = `${PATH}/${made.body.id}`
    expect(made.headers.location).toBe(path)
    for (const reply of [
      await api.as(other).get(path),
      await api.as(other).put(path, { name: 'x' }),
      await api.as(other).delete(path),
    ])
      expect(reply.body.code).toBe('resource_not_found')
    expect((await api.as(other).get(PATH)).body.items).toEqual([])
    expect((await api.get(PATH)).status).toBe(401)
    expect((await api.post(PATH, body)).status).toBe(401)
    expect((await api.as(owner).put(path, { alerts: false })).body).toMatchObject({ ...body, alerts: false })
    expect((await api.as(owner).delete(path)).status).toBe(204)
    expect((await api.as(owner).get(PATH)).body).toEqual({ items: [], nextCursor: null })
  })

  test.for([
    [{}, '/query'],
    [{ category: 'no-such' }, 'category'],
    [{ when: 'today', from: '2026-11-22T19:00:00Z' }, 'when'],
    [{ near: '100,200' }, 'near'],
    [{ q: 'x', cursor: 'abc' }, '/query/cursor'],
  ] as const)('with the query %o are refused', async ([query, path], { api }) => {
    const reply = await api.as(anActor()).post(PATH, { name: 'x', query })
    expect(reply.body).toMatchObject({ code: 'validation_failed', errors: [{ path }] })
  })

  test('a person keeps fifty at most', async ({ api }) => {
    const me = api.as(anActor())
    const save = () => me.post(PATH, { name: 'x', query: { price: 'free' } })
    const statuses = (await Promise.all(Array.from({ length: 53 }, save))).map(reply => reply.status)
    expect(statuses.filter(status => status === 201)).toHaveLength(50)
    expect(statuses.filter(status => status === 409)).toHaveLength(3)
  })
})

describe('alerts', () => {
  test('tell a person once of all new events that match, and of no event twice', async ({
    api,
    service,
    events,
    clock,
  }) => {
    const [person, quiet, organiser] = [anActor(), anActor(), anActor()]
    const toldTo = async (id: string) =>
      (await events('search.matched')).map(one => one.payload as unknown as Told).filter(one => one.userId === id)
    await makeEvent(api, { title: 'Old theremin evening' })
    clock.advance(1000)
    for (const [name, query] of [
      ['Theremin', { q: 'theremin' }],
      ['Far away', { q: 'theremin', near: '-33.8,151.2' }],
      ['Music', { category: 'music', tags: 'saw-and-theremin' }],
    ] as const)
      await api.as(person).post(PATH, { name, query })
    await api.as(quiet).post(PATH, { name: 'No alerts', query: { q: 'theremin' }, alerts: false })
    await api.as(organiser).post(PATH, { name: 'My own', query: { q: 'theremin' } })
    clock.advance(1000)
    await makeEvent(api, { title: 'Theremin night', tags: ['saw-and-theremin'], category: 'jazz' }, { organiser })
    await makeEvent(api, { title: 'Theremin, unlisted', visibility: 'unlisted' }, { organiser })
    await makeEvent(api, { title: 'Theremin draft' }, { published: false })
    await findMatches(service.deps, signal)
    await findMatches(service.deps, signal)
    const told = await toldTo(person.id)
    expect(told).toHaveLength(1)
    expect(told[0]?.searches.map(one => [one.name, one.total, one.events.map(event => event.title)]).sort()).toEqual([
      ['Music', 1, ['Theremin night']],
      ['Theremin', 1, ['Theremin night']],
    ])
    expect(await toldTo(quiet.id)).toEqual([])
    expect(await toldTo(organiser.id)).toEqual([])

    clock.advance(20 * 60_000)
    for (let nth = 0; nth < 7; nth++) await makeEvent(api, { title: `Theremin ${nth}` })
    await findMatches(service.deps, signal)
    const [, second] = await toldTo(person.id)
    expect(second?.searches).toMatchObject([{ name: 'Theremin', total: 7 }])
    expect(second?.searches[0]?.events).toHaveLength(5)
    const kept = (await api.as(person).get(PATH)).body.items
    expect(kept.filter((one: { lastMatchAt: string | null }) => one.lastMatchAt)).toHaveLength(2)
  })

  test('many events published within one millisecond are each looked at once', async ({
    api,
    service,
    events,
    clock,
  }) => {
    const person = anActor()
    await api.as(person).post(PATH, { name: 'Sackbut', query: { q: 'sackbut' } })
    clock.advance(1000)
    for (let nth = 0; nth < 5; nth++) await makeEvent(api, { title: `Sackbut ${nth}` })
    const finer = `update events set published_at = published_at + interval '1 microsecond' * (random() * 99)
      where title like 'Sackbut %'`
    await service.deps.db.asService('test', tx => tx.query({ text: finer, params: [] }))
    clock.advance(1000)
    await findMatches(service.deps, signal, 2)
    const told = (await events('search.matched')).filter(one => one.payload.userId === person.id)
    const titles = told.flatMap(one => (one.payload as unknown as Told).searches.flatMap(search => search.events))
    expect(titles.map(({ title }) => title).sort()).toEqual([0, 1, 2, 3, 4].map(nth => `Sackbut ${nth}`))
  })

  test('two copies that look at the same time tell each event once', async ({ api, service, events, clock }) => {
    const person = anActor()
    await api.as(person).post(PATH, { name: 'Ocarina', query: { q: 'ocarina' } })
    clock.advance(1000)
    await makeEvent(api, { title: 'Ocarina meeting' })
    await Promise.all([1, 2, 3].map(() => findMatches(service.deps, signal)))
    expect((await events('search.matched')).filter(one => one.payload.userId === person.id)).toHaveLength(1)
  })
})
