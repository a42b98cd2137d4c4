import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours } from '../../testing/make.ts'

const test = serviceTest(eventsService)
test.beforeAll(({ service }) => service.begin())
const PATH = '/api/v1/events/import/preview'

const csv = (...lines: string[]) =>
  [
    'title,start,end,venue,street,city,country,lat,lng',
    ...lines.map(line => `${line},Sala,Via 1,Milano,IT,45.46,9.19`),
  ].join('\n')

describe('what an import would bring', () => {
  test('warns of a calendar whose rules lie about the zone they are named after', async ({ api }) => {
    const lines = [
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Rome',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
    ]
    lines.push('TZOFFSETFROM:-0500', 'TZOFFSETTO:-0500', 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT', 'UID:a@b')
    lines.push('DTSTART;TZID=Europe/Rome:20990105T200000', 'SUMMARY:Coro', 'END:VEVENT', 'END:VCALENDAR', '')
    const { body } = await api.as(anActor()).post(PATH, { source: lines.join('\r\n') })
    expect(body).toMatchObject({
      items: [{ title: 'Coro', startsAt: '2099-01-05T19:00:00.000Z', timeZone: 'Europe/Rome' }],
      warnings: [{ code: 'zone_mismatch' }],
    })
  })

  test('is read beside everything else: nobody waits for a source that takes long', async ({ api }) => {
    const source = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY${';A=B'.repeat(300_000)}:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
    let read = false
    const preview = api
      .as(anActor())
      .post(PATH, { source })
      .finally(() => {
        read = true
      })
    let answered = 0
    while (!read) {
      await api.get(`/api/v1/events?limit=1&q=${answered}`)
      if (!read) answered++
    }
    expect((await preview).body).toMatchObject({ total: 1, refused: 1 })
    expect(answered).toBeGreaterThan(20)
  })

  test('is told with what is new, what is known and what is refused, and nothing is kept', async ({ api }) => {
    const me = api.as(anActor())
    const source = csv(`Coro,${inHours(48)},${inHours(50)}`, 'Nebbia,whenever,', `Ballo,${inHours(24)},${inHours(26)}`)
    const preview = await me.post(PATH, { source })
    expect(preview).toMatchObject({
      status: 200,
      body: {
        format: 'csv',
        total: 3,
        fresh: 2,
        refused: 1,
        items: [
          { title: 'Ballo', place: 'Sala, Milano', timeZone: 'Europe/Rome', repeats: false, fresh: true },
          { title: 'Coro' },
        ],
        refusals: [{ line: 3 }],
      },
    })
    expect((await me.get('/api/v1/imports')).body.items).toEqual([])
    const accepted = await me.post('/api/v1/events/import', { source: csv(`Coro,${inHours(48)},${inHours(50)}`) })
    const path = `/api/v1/imports/${accepted.body.id}`
    await expect.poll(async () => (await me.get(path)).body.status).toBe('done')
    expect((await me.post(PATH, { source })).body).toMatchObject({
      fresh: 1,
      items: [{ fresh: true }, { fresh: false }],
    })
    const stranger = api.as(anActor())
    expect((await me.get('/api/v1/imports?files=true')).body.items).toMatchObject([{ id: accepted.body.id }])
    expect((await stranger.get('/api/v1/imports')).body.items).toEqual([])
    expect((await stranger.get('/api/v1/imports?all=true')).body.code).toBe('forbidden')
    const all = (await api.as(anActor({ role: 'admin' })).get('/api/v1/imports?all=true')).body.items
    expect(all).toMatchObject([{ id: accepted.body.id, sourceId: null }])
  })

  test('asks for a file or an address that may be called, of somebody signed in', async ({ api }) => {
    const me = api.as(anActor())
    for (const body of [{}, { name: 'x' }, { source: 'a', url: 'https://a.example/' }, { url: 'ftp://a.example' }])
      expect((await me.post(PATH, body)).status, JSON.stringify(body)).toBe(422)
    expect((await me.post(PATH, { url: 'http://127.0.0.1/x.ics' })).body.errors).toMatchObject([
      { path: '/url', code: 'address_refused' },
    ])
    expect((await me.post(PATH, { source: 'no events here' })).body).toMatchObject({
      total: 1,
      refused: 1,
      format: null,
    })
    expect((await api.post(PATH, { source: 'a' })).status).toBe(401)
  })
})
