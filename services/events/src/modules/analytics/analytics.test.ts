import type { UserActor } from '@flow/contracts'
import { type Api, anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'
import { forgetVisitors } from './record-views.ts'
import { sourceOf } from './view-source.ts'

const test = serviceTest(eventsService)
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

const look = (api: Api, eventId: string, from: string, { body = {}, agent = FIREFOX } = {}) =>
  api.post(`/api/v1/events/${eventId}/views`, body, { 'x-forwarded-for': from, 'user-agent': agent })

const figures = async (api: Api, organiser: UserActor, eventId: string) =>
  (await api.as(organiser).get(`/api/v1/events/${eventId}/analytics`)).body

describe('analytics', () => {
  test('count views and different visitors, where they came from, and how many registered', async ({
    api,
    service,
  }) => {
    const { event, organiser } = await makeEvent(api)
    await look(api, event.id, '1.1.1.1', { body: { source: 'Newsletter' } })
    await look(api, event.id, '1.1.1.1', { body: { referrer: 'https://www.example.org/list?x=1' } })
    await look(api, event.id, '2.2.2.2', { body: { referrer: 'https://www.example.org/' } })
    await look(api, event.id, '3.3.3.3')
    await look(api, event.id, '3.3.3.4', { body: { referrer: 'http://localhost:3000/' } })
    await look(api, event.id, '4.4.4.4', { agent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' })
    await look(api, event.id, '5.5.5.5', { agent: '' })
    await look(api.as(organiser), event.id, '6.6.6.6')
    const guest = anActor()
    await api.as(guest).post(`/api/v1/events/${event.id}/attend`, { partySize: 2 })
    const leaver = anActor()
    await api.as(leaver).post(`/api/v1/events/${event.id}/attend`)
    await api.as(leaver).delete(`/api/v1/events/${event.id}/attend`)
    await api.as(guest).post(`/api/v1/events/${event.id}/share`, { channel: 'link' })
    await service.instance.close?.()
    const found = await figures(api, organiser, event.id)
    expect(found.totals).toEqual({
      ...{ views: 5, visitors: 4, registrations: 2, cancellations: 1, conversion: 0.5, going: 2, likes: 0 },
    })
    expect(found.sources).toEqual(
      [
        { source: 'direct', views: 1, visitors: 1 },
        { source: 'example.org', views: 2, visitors: 1 },
        { source: 'flow', views: 1, visitors: 1 },
        { source: 'newsletter', views: 1, visitors: 1 },
      ].sort((a, b) => b.visitors - a.visitors || b.views - a.views || (a.source < b.source ? -1 : 1)),
    )
    expect(found.shares).toEqual([{ channel: 'link', count: 1 }])
    expect(found.days).toHaveLength(30)
    expect(found.days.at(-1)).toMatchObject({ day: found.to, views: 5, registrations: 2, cancellations: 1 })
    expect(found.dates).toMatchObject([{ occurrenceId: event.occurrenceId, going: 2 }])
    expect(found.sales.totals).toMatchObject([{ sold: { amount: 0 }, refunded: { amount: 0 } }])
  })

  test('are for those who run the event or were granted them', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}/analytics`
    const analyst = anActor()
    expect((await api.get(path)).status).toBe(401)
    expect((await api.as(analyst).get(path)).body.code).toBe('forbidden')
    expect((await api.as(analyst).get(`${path}.csv`)).status).toBe(403)
    expect((await api.as(analyst).get(`/api/v1/events/${event.id}/attendees.csv`)).status).toBe(403)
    expect((await api.as(analyst).get(path.replace(event.id, analyst.id))).status).toBe(404)
    expect((await api.as(anActor({ role: 'admin' })).get(path)).status).toBe(200)
    for (const span of ['from=2026-02-02&to=2026-02-01', 'from=2020-01-01&to=2026-01-01', 'from=yesterday'])
      expect((await api.as(organiser).get(`${path}?${span}`)).status, span).toBe(422)
    const { body } = await api.as(organiser).get(`${path}?from=2026-03-28&to=2026-03-30`)
    expect(body.days.map((one: { day: string }) => one.day)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30'])
  })

  test('keep no address, and nothing that survives the night', async ({ api, service, db, clock }) => {
    const { event } = await makeEvent(api)
    await look(api, event.id, '203.0.113.77')
    await service.instance.close?.()
    const rows = await db.asService('test', tx =>
      tx.query<{ visitor: Buffer }>({
        text: 'select visitor from view_visitors where event_id = $1',
        params: [event.id],
      }),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.visitor).toHaveLength(8)
    // The day of the event's place may be one ahead of ours.
    clock.advance(4 * 86_400_000)
    await forgetVisitors(service.deps)
    clock.set(new Date())
    const left = await db.asService('test', tx =>
      tx.query({ text: 'select 1 from view_visitors union all select 1 from view_salts', params: [] }),
    )
    expect(left).toEqual([])
  })

  test('of a draft are not counted, and a thousand made-up sources become “other”', async ({ api, service }) => {
    const { event: draft, organiser: author } = await makeEvent(api, {}, { published: false })
    await look(api, draft.id, '1.1.1.1')
    const { event, organiser } = await makeEvent(api)
    for (let round = 0; round < 4; round++) {
      const wave = Array.from({ length: 30 }, (_, nth) =>
        look(api, event.id, `9.9.${round}.${nth}`, { body: { source: `made-up-${round}-${nth}` } }),
      )
      await Promise.all(wave)
      await service.instance.close?.()
    }
    expect((await figures(api, author, draft.id)).totals.views).toBe(0)
    const found = await figures(api, organiser, event.id)
    expect(found.totals.views).toBe(120)
    expect(found.sources[0]).toMatchObject({ source: 'other', views: 60 })
  })

  test('tell what was sold, who came, and once it is over who stayed away', async ({ api, clock }) => {
    const tiers = [{ name: 'Seat', kind: 'paid' as const, price: { amount: 1250, currency: 'EUR' } }]
    const { event, organiser } = await makeEvent(api, { tiers })
    const guest = api.as(anActor())
    const lines = [{ tierId: event.tiers[0]?.id, quantity: 2 }]
    const held = await guest.post(`/api/v1/events/${event.id}/orders`, { lines }, { 'idempotency-key': 'sales' })
    await guest.post(`/api/v1/orders/${held.body.id}/complete`, { method: 'door' })
    const { tickets } = (await guest.get(`/api/v1/orders/${held.body.id}`)).body
    await api.as(organiser).post(`/api/v1/events/${event.id}/check-ins`, { code: tickets[0].code, deviceId: 'gate' })
    const before = await figures(api, organiser, event.id)
    expect(before.sales.totals).toEqual([
      { orders: 1, tickets: 2, sold: { amount: 2500, currency: 'EUR' }, refunded: { amount: 0, currency: 'EUR' } },
    ])
    expect(before.sales.days).toEqual([{ day: before.to, tickets: 2, sold: { amount: 2500, currency: 'EUR' } }])
    expect(before.dates).toMatchObject([{ going: 2, checkedIn: 1, noShows: null }])
    clock.advance(80 * 3_600_000)
    expect((await figures(api, organiser, event.id)).dates).toMatchObject([{ checkedIn: 1, noShows: 1 }])
    clock.set(new Date())
  })

  test('guests come as CSV that no spreadsheet takes for a formula', async ({ api, db }) => {
    const { event, organiser } = await makeEvent(api)
    const guest = anActor()
    await api.as(guest).post(`/api/v1/events/${event.id}/attend`)
    await db.asService('test', tx =>
      tx.query({
        text: `insert into people (id, username, display_name) values ($1, 'eve', '=HYPERLINK("http://x","y")')`,
        params: [guest.id],
      }),
    )
    const reply = await api.as(organiser).get(`/api/v1/events/${event.id}/attendees.csv`)
    expect(reply.headers['content-type']).toContain('text/csv')
    const [heading, line, ...rest] = reply.text.split('\r\n')
    expect(heading).toBe('name,username,party_size,status,date,registered_at')
    expect(line).toMatch(/^"'=HYPERLINK\(""http:\/\/x"",""y""\)",eve,1,going,/)
    expect(rest).toEqual([''])
    const days = await api.as(organiser).get(`/api/v1/events/${event.id}/analytics.csv?from=2026-11-01&to=2026-11-02`)
    expect(days.text).toBe(
      'day,views,visitors,registrations,cancellations\r\n2026-11-01,0,0,0,0\r\n2026-11-02,0,0,0,0\r\n',
    )
  })
})

test.for([
  [{}, 'direct'],
  [{ referrer: 'https://www.Example.org/a?b' }, 'example.org'],
  [{ referrer: 'android-app://com.google' }, 'direct'],
  [{ referrer: 'https://flow.example/events/x' }, 'flow'],
  [{ source: ' NewsLetter <script> ', referrer: 'https://example.org' }, 'newsletter script'],
  [{ source: '<>' }, 'direct'],
] as const)('a view with %o comes from %s', ([view, source]) => {
  expect(sourceOf(view, 'flow.example')).toBe(source)
})
