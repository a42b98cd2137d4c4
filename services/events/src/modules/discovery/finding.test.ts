import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { recountNow } from './upkeep.ts'

const test = serviceTest(eventsService)

const titles = (reply: { body: { items: Array<{ title: string }> } }) => reply.body.items.map(one => one.title)
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const at = (lat: number, lng: number) => ({ name: 'There', lat, lng })

describe('a list in pages', () => {
  test.for(['relevance', 'popular'])(
    'by %s shows each event once and passes none over, though ranks change and events are added between pages',
    async (sort, { api, service }) => {
      const [lat, lng] = [sort === 'popular' ? 5 : 6, 100]
      const made = []
      for (let n = 0; n < 12; n++)
        made.push(
          (
            await makeEvent(api, {
              title: `Steady ${sort} ${n}`,
              place: at(lat, lng),
              startsAt: inHours(40 + n),
              endsAt: inHours(60),
            })
          ).event,
        )
      const seen: string[] = []
      let cursor: string | null = ''
      for (let page = 0; cursor !== null && page < 10; page++) {
        const more = cursor ? `&cursor=${cursor}` : ''
        const { body } = await api.get(`/api/v1/events?near=${lat},${lng}&q=steady&sort=${sort}&limit=4${more}`)
        seen.push(...body.items.map((one: { id: string }) => one.id))
        cursor = body.nextCursor
        // The last one becomes the best liked, and a new one joins.
        await api.as(anActor()).post(`/api/v1/events/${made.at(-1 - page)?.id}/like`)
        if (page === 0)
          await makeEvent(api, {
            title: `Steady ${sort} new`,
            place: at(lat, lng),
            startsAt: inHours(41),
            endsAt: inHours(60),
          })
        await recountNow(service.deps)
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toEqual(expect.arrayContaining(made.map(one => one.id)))
    },
  )

  test('by time goes on past what the marks cover, far into the future', async ({ api }) => {
    for (const [n, hours] of [30, 24 * 10, 24 * 100, 24 * 500].entries())
      await makeEvent(api, {
        title: `Far ${n}`,
        place: at(7, 101),
        startsAt: inHours(hours),
        endsAt: inHours(hours + 1),
      })
    const list = '/api/v1/events?near=7,101&limit=2'
    const first = await api.get(list)
    expect(titles(first)).toEqual(['Far 0', 'Far 1'])
    const second = await api.get(`${list}&cursor=${first.body.nextCursor}`)
    expect(titles(second)).toEqual(['Far 2', 'Far 3'])
    expect(second.body.nextCursor).toBeNull()
  })
})

describe('what is found', () => {
  test('says which words fit, in every form, and never as markup', async ({ api }) => {
    await makeEvent(api, {
      title: 'Walking <b>quietly</b> in Lugano',
      place: at(46, 8.95),
      description: 'Walks for all.',
    })
    const { body } = await api.get('/api/v1/events?q=walks lugano')
    const { title } = body.items[0].highlight
    expect(title.map((one: { text: string }) => one.text).join('')).toBe(body.items[0].title)
    expect(title.filter((one: { match: boolean }) => one.match).map((one: { text: string }) => one.text)).toEqual([
      'Walking',
      'Lugano',
    ])
    expect((await api.get('/api/v1/events?near=46,8.95')).body.items[0].highlight).toBeUndefined()
  })

  test('words that mean a filter are read as one, and told; those of a title are still found', async ({
    api,
    clock,
  }) => {
    clock.set('2027-03-03T12:00:00Z')
    const night = { startsAt: '2027-03-03T19:00:00Z', endsAt: '2027-03-03T21:00:00Z', timeZone: 'Europe/Rome' }
    const later = { startsAt: '2027-03-04T19:00:00Z', endsAt: '2027-03-04T21:00:00Z', timeZone: 'Europe/Rome' }
    const place = at(45.07, 7.69)
    await makeEvent(api, { title: 'Marionette opera', place, category: 'kids', ...night })
    await makeEvent(api, { title: 'Marionette opera again', place, category: 'kids', ...later })
    await makeEvent(api, { title: 'Marionette opera for grown-ups', place, category: 'theatre', ...night })
    await makeEvent(api, { title: 'The marionette tonight show', place, category: 'theatre', ...later })
    const find = (q: string, more = '') => api.get(`/api/v1/events?near=45.07,7.69&q=${encodeURIComponent(q)}${more}`)
    const read = await find('free marionette opera with kids tonight near me')
    expect(titles(read)).toEqual(['Marionette opera'])
    expect(read.body.understood).toEqual([
      { filter: 'when', value: 'tonight', text: 'tonight' },
      { filter: 'price', value: 'free', text: 'free' },
      { filter: 'category', value: 'family', text: 'with kids' },
      { filter: 'near', value: 'me', text: 'near me' },
    ])
    expect(titles(await find('bambini stasera'))).toEqual(['Marionette opera'])
    const literal = await find('marionette show tonight')
    expect(titles(literal)).toEqual(['The marionette tonight show'])
    expect(literal.body.understood).toBeUndefined()
    const view = 'bbox=7,45,8,46&zoom=12'
    expect((await api.get(`/api/v1/events/clusters?${view}&q=kids tonight`)).body.items).toMatchObject([{ count: 1 }])
    clock.set(new Date())
  })

  test('is the same card, byte by byte of its JSON, as among my own; parts of it alone when asked', async ({ api }) => {
    const organiser = anActor()
    const tags = ['quoted "word"', 'back\\slash', 'ünïcode']
    const virtual = { provider: 'other', url: 'https://x.example' } as const
    const titled = { title: 'Samovar evening', capacity: 40, tags }
    await makeEvent(api, { ...titled, place: at(9, 103) }, { organiser })
    await makeEvent(
      api,
      { title: 'Samovar online', kind: 'virtual', virtual, place: undefined as never },
      { organiser },
    )
    await makeEvent(api, { title: 'Samovar weekly', recurrence: { rrule: 'FREQ=WEEKLY;COUNT=1' } }, { organiser })
    const me = api.as(organiser)
    const list = (await me.get('/api/v1/events?q=samovar&sort=soonest')).body.items
    const mine = (await me.get('/api/v1/events?organiser=me')).body.items
    const plain = list.map(({ highlight: _, ...card }: { highlight: unknown }) => card)
    expect(plain).toHaveLength(3)
    expect(plain.sort(byId)).toEqual(mine.sort(byId))
    const open = (await api.get('/api/v1/events?q=samovar&sort=soonest')).body.items
    expect(open.sort(byId)).toEqual(list.map(({ viewer: _, ...card }: { viewer: unknown }) => card))
    const few = await api.get('/api/v1/events?q=samovar&fields=title,startsAt')
    expect(few.body.items.map((one: object) => Object.keys(one).sort().join())).toEqual(Array(3).fill('startsAt,title'))
  })

  test('a word as long as a text is listed and found like any other', async ({ api }) => {
    const endless = 'q'.repeat(2_040)
    await makeEvent(api, { title: 'Endlessness', description: `${endless} and harmony`, summary: 'ü'.repeat(100) })
    for (const q of ['endlessness harmony', 'q'.repeat(100), 'ü'.repeat(100)])
      expect((await api.get(`/api/v1/events?q=${encodeURIComponent(q)}`)).status).toBe(200)
    expect(titles(await api.get('/api/v1/events?q=endlessness harmony'))).toEqual(['Endlessness'])
    expect(titles(await api.get(`/api/v1/events?q=${encodeURIComponent('ü'.repeat(100))}`))).toEqual(['Endlessness'])
  })

  test('near by may be a rectangle, from its middle; a point, or a rectangle, one of them', async ({ api }) => {
    for (const [title, lng] of [
      ['Further', 104.3],
      ['Outside', 105.1],
      ['Middle', 104.01],
    ] as const)
      await makeEvent(api, { title, place: at(11, lng) })
    const { body } = await api.get('/api/v1/events/nearby?bbox=103.5,10.5,104.5,11.5')
    expect(titles({ body })).toEqual(['Middle', 'Further'])
    expect(body.items[1].distanceMeters).toBeGreaterThan(30_000)
    for (const [query, path] of [
      ['', 'lat'],
      ['lat=1', 'lng'],
      ['lat=1&lng=1&bbox=1,1,2,2', 'bbox'],
      ['bbox=1,2,3', 'bbox'],
    ])
      expect((await api.get(`/api/v1/events/nearby?${query}`)).body.errors[0].path).toBe(path)
  })

  test('is counted by filter when asked', async ({ api }) => {
    const place = at(8, 102)
    await makeEvent(api, { title: 'One', place, category: 'jazz', language: 'it', accessibility: ['wheelchair'] })
    await makeEvent(api, { title: 'Two', place, category: 'film', language: 'en-GB' })
    const { facets } = (await api.get('/api/v1/events?near=8,102&facets=true&limit=1')).body
    expect(facets).toMatchObject({
      category: [
        { value: 'film', count: 1 },
        { value: 'jazz', count: 1 },
      ],
      price: [{ value: 'free', count: 2 }],
      kind: [{ value: 'in_person', count: 2 }],
      language: [
        { value: 'en', count: 1 },
        { value: 'it', count: 1 },
      ],
      accessibility: [{ value: 'wheelchair', count: 1 }],
      counted: 2,
      complete: true,
    })
    expect(facets.when).toContainEqual({ value: 'week', count: 2 })
    expect(titles(await api.get('/api/v1/events?near=8,102&accessibility=wheelchair'))).toEqual(['One'])
  })

  test('what finds nothing at all still says how its words were read', async ({ api }) => {
    const { body } = await api.get('/api/v1/events?near=8,104&q=zzyzx%20this%20weekend&facets=true')
    expect(body).toMatchObject({ items: [], understood: [{ filter: 'when', value: 'weekend', text: 'this weekend' }] })
  })

  test('what helps people in is one thing in every language', async ({ api }) => {
    const place = at(9, 103)
    await makeEvent(api, { title: 'Lift', place, accessibility: ['Step-free entrance', 'Free tea'] })
    await makeEvent(api, { title: 'Rampa', place, accessibility: ['Ingresso senza gradini', 'Sottotitoli'] })
    const { facets } = (await api.get('/api/v1/events?near=9,103&facets=true')).body
    expect(facets.accessibility[0]).toEqual({ value: 'Step-free entrance', count: 2 })
    const found = async (needs: string) =>
      titles(await api.get(`/api/v1/events?near=9,103&accessibility=${encodeURIComponent(needs)}`)).sort()
    expect(await found('Step-free entrance')).toEqual(['Lift', 'Rampa'])
    expect(await found('Ingresso senza gradini')).toEqual(['Lift', 'Rampa'])
    expect(await found('Step-free entrance,Subtitles')).toEqual(['Rampa'])
  })

  test('of mine is what I like, too', async ({ api }) => {
    const { event } = await makeEvent(api)
    const me = api.as(anActor())
    await me.post(`/api/v1/events/${event.id}/like`)
    expect((await me.get('/api/v1/events?liked=me')).body.items.map((one: { id: string }) => one.id)).toEqual([
      event.id,
    ])
    expect((await api.get('/api/v1/events?liked=me')).status).toBe(401)
  })

  test('lies in a neighbourhood that the map names', async ({ api }) => {
    await makeEvent(api, { title: 'Eglinton', place: at(43.7072, -79.3985), timeZone: 'America/Toronto' })
    const { body } = await api.get('/api/v1/events/clusters?bbox=-79.45,43.68,-79.35,43.73&zoom=13')
    expect(body.items[0].name).toBe('Yonge-Eglinton')
  })

  test('neighbourhoods are found by name, with their city, also those that only venues know', async ({ api }) => {
    const { body } = await api.get('/api/v1/places?q=kreuzberg')
    expect(body.items[0]).toMatchObject({ kind: 'neighbourhood', name: 'Kreuzberg', region: 'Berlin' })
    const place = { name: 'Hall', city: 'Milano', country: 'IT', lat: 45.45, lng: 9.17, neighbourhood: 'Navigli' }
    await api.as(anActor()).post('/api/v1/venues', place)
    const own = (await api.get('/api/v1/places?q=navigli')).body.items[0]
    expect(own).toMatchObject({ kind: 'neighbourhood', name: 'Navigli', region: 'Milano', lat: 45.45, lng: 9.17 })
  })

  test('a street comes before towns whose name only looks alike', async ({ api }) => {
    await api.as(anActor()).post('/api/v1/venues', {
      name: 'Backroom',
      address: '814 Bloor St W',
      city: 'Toronto',
      country: 'CA',
      lat: 43.66,
      lng: -79.42,
    })
    const names = async (q: string) =>
      (await api.get(`/api/v1/places?q=${q}`)).body.items.map((one: { name: string }) => one.name)
    expect((await names('bloor'))[0]).toBe('Bloor St W')
    expect((await names('milano'))[0]).toBe('Milan')
    expect((await names('toronot'))[0]).toBe('Toronto')
    expect((await names('blo')).slice(0, 4)).toContain('Bloor St W')
  })
})
