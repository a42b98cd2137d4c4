import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { anActor, eventually, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours } from '../../testing/make.ts'

const test = serviceTest(eventsService)

const csv = (price = '12') => `title,start,end,venue,street,city,country,lat,lng,tags,price,currency
Stand-up on Bloor,${inHours(48)},${inHours(50)},Backroom,814 Bloor St W,Toronto,CA,43.6628,-79.4228,comedy,${price},CAD
Improv on Bloor,${inHours(72)},${inHours(74)},BACKROOM,814 Bloor Street West,Toronto,CA,43.6628,-79.4228,comedy,,
Never,not a date,,Backroom,814 Bloor St W,Toronto,CA,43.6628,-79.4228,comedy,,
,${inHours(72)},,Backroom,814 Bloor St W,Toronto,CA,43.6628,-79.4228,comedy,,
`

describe('importing', () => {
  test('stores the good lines, tells the bad ones, and changes nothing the second time', async ({ service, api }) => {
    const input = { format: 'csv' as const, source: csv(), publish: true, attribution: 'From the city.' }
    const first = await service.internal.importEvents(input)
    expect(first).toMatchObject({ status: 'done', total: 4, created: 2, updated: 0, unchanged: 0, refused: 2 })
    expect(first.refusals.map(one => one.code).sort()).toEqual(['missing_title', 'unreadable_date'])
    expect(first.refusals[0]?.line).toBe(4)

    const second = await service.internal.importEvents(input)
    expect(second).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: 2 })

    const list = await api.get('/api/v1/events?near=43.66,-79.42&category=comedy')
    expect(list.body.items.map((one: { title: string }) => one.title)).toEqual(['Stand-up on Bloor', 'Improv on Bloor'])
    const details = await api.get(`/api/v1/events/${list.body.items[0].id}`)
    expect(details.body).toMatchObject({
      attribution: 'From the city.',
      price: { from: 1200, currency: 'CAD', free: false },
      timeZone: 'America/Toronto',
      venue: { name: 'Backroom', address: '814 Bloor St W' },
    })
    expect(new Set(list.body.items.map((one: { venueId: string }) => one.venueId)).size).toBe(1)
  })

  test('a record that changed in its source is updated under the same address', async ({ service, api }) => {
    const source = (price: string) => csv(price).replaceAll('on Bloor', 'on Queen')
    await service.internal.importEvents({ format: 'csv', source: source('5'), publish: true })
    const find = async () => (await api.get('/api/v1/events?q=Stand-up Queen')).body.items[0]
    const before = await find()
    const again = await service.internal.importEvents({ format: 'csv', source: source('7'), publish: true })
    expect(again).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
    expect(await find()).toMatchObject({ id: before.id, slug: before.slug, price: { from: 700 } })
  })

  test('a street is found by its name through the venues that stand in it', async ({ service, api }) => {
    await service.internal.importEvents({ format: 'csv', source: csv(), publish: true })
    const reply = await api.get(`/api/v1/places?q=${encodeURIComponent('Bloor Street')}`)
    expect(reply.body.items[0]).toMatchObject({ kind: 'street', name: 'Bloor St W', timeZone: 'America/Toronto' })
    expect(reply.body.items[0].lat).toBeCloseTo(43.6628, 3)
  })

  test('a person imports by a form or as JSON, and sees how far it is; others do not', async ({ api, service }) => {
    await service.begin()
    const actor = anActor()
    const form = new FormData()
    form.set('shiftWeeks', '1')
    form.set('file', new Blob([csv().replaceAll('Bloor', 'King')]), 'events.csv')
    const request = new Request('http://x', { method: 'POST', body: form })
    const reply = await api.as(actor).call({
      method: 'POST',
      url: '/api/v1/events/import',
      headers: { 'content-type': request.headers.get('content-type') as string },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    expect(reply.status).toBe(202)
    expect(reply.headers.location).toBe(`/api/v1/imports/${reply.body.id}`)
    const done = await eventually(async () => {
      const state = await api.as(actor).get(reply.headers.location as string)
      return state.body.status === 'done' && state.body
    })
    expect(done).toMatchObject({ name: 'events.csv', format: 'csv', created: 2, refused: 2, shiftWeeks: 1 })
    expect((await api.as(anActor()).get(reply.headers.location as string)).body.code).toBe('import_not_found')
    const mine = await api.as(actor).get('/api/v1/events?organiser=me')
    expect(mine.body.items.map((one: { status: string }) => one.status)).toEqual(['draft', 'draft'])
  })

  test.for([
    ['nothing to read', {}, '/source'],
    ['a format that does not exist', { source: 'x', format: 'doc' }, '/format'],
    ['a shift of half a week', { source: 'x', shiftWeeks: 0.5 }, '/shiftWeeks'],
  ] as const)('%s is refused', async ([, body, path], { api }) => {
    const reply = await api.as(anActor()).post('/api/v1/events/import', body)
    expect(reply.status).toBe(422)
    expect(reply.body.errors.map((one: { path: string }) => one.path)).toContain(path)
    expect((await api.post('/api/v1/events/import', body)).status).toBe(401)
  })

  const data = process.env.FLOW_SHARED_DATA ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url))
  const toronto = `${data}/toronto/events.json`

  test.skipIf(!existsSync(toronto))(
    'the 1,727 events of Toronto are read in, and again nothing changes (skipped where the file is absent)',
    async ({ service, api, clock }) => {
      const input = { source: readFileSync(toronto, 'utf8'), shiftWeeks: 'auto' as const, publish: true }
      const first = await service.internal.importEvents(input)
      expect(first).toMatchObject({ format: 'toronto', total: 1727, created: 1727, refused: 0 })
      expect(await service.internal.importEvents(input)).toMatchObject({ created: 0, updated: 0, unchanged: 1727 })
      const comedy = await api.get('/api/v1/events?near=43.6628,-79.4228&radiusKm=3&category=comedy&when=week')
      expect(comedy.body.items.length).toBeGreaterThan(0)
      for (const item of comedy.body.items)
        expect(new Date(item.endsAt).getTime()).toBeGreaterThan(clock.now().getTime())
    },
  )
})
