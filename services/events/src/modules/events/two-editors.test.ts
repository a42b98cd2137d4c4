import { anActor, serviceTest } from '@flow/testkit'
import ical from 'ical.js'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { eventBody, inHours, makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)

const readFile = ({ text }: { text: string }) =>
  new ical.Component(ical.parse(text)).getFirstSubcomponent('vevent') as never

describe('two editors at once', () => {
  test('the second is told what changed, and nothing is overwritten', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}`
    const first = await api
      .as(organiser)
      .put(path, { title: 'Changed by the first' }, { 'if-match': `"${event.version}"` })
    expect([first.status, first.body.version]).toEqual([200, event.version + 1])
    const second = await api
      .as(organiser)
      .put(path, { title: 'Changed by the second' }, { 'if-match': `"${event.version}"` })
    expect([second.status, second.body.code]).toEqual([412, 'precondition_failed'])
    expect(second.body.errors).toMatchObject([{ path: '/title', code: 'changed' }])
    expect((await api.get(path)).body.title).toBe('Changed by the first')
    const both = ['A', 'B'].map(name =>
      api.as(organiser).put(path, { summary: name }, { 'if-match': `"${first.body.version}"` }),
    )
    expect((await Promise.all(both)).map(reply => reply.status).sort()).toEqual([200, 412])
    expect((await api.as(organiser).put(path, { summary: 'C' }, { 'if-match': 'x' })).status).toBe(412)
  })

  test('what was read is what is changed: the tag of either answer is the version', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}`
    const tags = await Promise.all(
      [api.get(path), api.as(organiser).get(path), api.as(organiser).get(`${path}?fields=title`)].map(
        async reply => (await reply).headers.etag as string,
      ),
    )
    for (const [nth, tag] of tags.entries()) {
      const change = { title: `Changed ${nth}` }
      const reply = await api.as(organiser).put(path, change, { 'if-match': tag })
      expect(reply.status).toBe(nth === 0 ? 200 : 412)
    }
    const [, own = ''] = tags
    expect((await api.as(organiser).get(path, { 'if-none-match': own })).status).toBe(200)
    const now = (await api.as(organiser).get(path)).headers.etag as string
    expect((await api.as(organiser).get(path, { 'if-none-match': now })).status).toBe(304)
  })

  test('a copy is a draft of its own with the tiers of the first', async ({ api }) => {
    const tiers = [{ name: 'Seat', kind: 'paid' as const, price: { amount: 900, currency: 'EUR' }, quantity: 5 }]
    const { event, organiser } = await makeEvent(api, { tiers, recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' } })
    const path = `/api/v1/events/${event.id}/duplicate`
    const copy = await api.as(organiser).post(path, {})
    expect([copy.status, copy.headers.location]).toEqual([201, `/api/v1/events/${copy.body.id}`])
    expect(copy.body).toMatchObject({ title: event.title, status: 'draft', tiers: [{ name: 'Seat' }] })
    expect(copy.body.recurrence.rrule).toBe('FREQ=WEEKLY;COUNT=3')
    const once = await api
      .as(organiser)
      .post(path, { title: 'Once more', startsAt: inHours(500), endsAt: inHours(501) })
    expect(once.body).toMatchObject({ title: 'Once more', startsAt: inHours(500), recurring: false })
    expect((await api.as(anActor()).post(path, {})).status).toBe(403)
    expect((await api.post(path, {})).status).toBe(401)
  })

  test('postponed with and without a new date, it is in no list until it is published again', async ({
    api,
    events,
  }) => {
    const { event, organiser } = await makeEvent(api, { title: 'Regatta of Postponia' })
    const path = `/api/v1/events/${event.id}`
    const listed = async () => (await api.get('/api/v1/events?q=regatta postponia')).body.items.length
    expect(await listed()).toBe(1)
    for (const _ of [1, 2]) expect((await api.as(organiser).post(`${path}/postpone`, {})).body.status).toBe('postponed')
    expect(await listed()).toBe(0)
    const ofFile = async () => new ical.Event(readFile(await api.get(`${path}.ics`)))
    expect((await ofFile()).component.getFirstPropertyValue('status')).toBe('TENTATIVE')
    const before = (await ofFile()).sequence
    const previousStartsAt = event.startsAt
    for (const days of [30, 37]) {
      const moved = { startsAt: inHours(days * 24), endsAt: inHours(days * 24 + 1) }
      const put = (await api.as(organiser).post(`${path}/postpone`, moved)).body
      expect(put).toMatchObject({ ...moved, previousStartsAt, status: 'postponed' })
    }
    const [mine] = (await api.as(organiser).get('/api/v1/events?organiser=me')).body.items
    expect(mine).toMatchObject({ previousStartsAt, status: 'postponed' })
    const file = await ofFile()
    expect(file.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(file.sequence).toBeGreaterThan(before)
    expect(file.startDate.toJSDate().toISOString()).toBe(inHours(37 * 24))
    const open = (await api.as(organiser).post(`${path}/publish`)).body
    expect(open).toMatchObject({ startsAt: inHours(37 * 24), previousStartsAt, status: 'published' })
    expect(await listed()).toBe(1)
    const both = await api.as(organiser).get('/api/v1/events?organiser=me')
    expect(both.body.items[0]).toMatchObject({ previousStartsAt, status: 'published' })
    expect((await api.get('/api/v1/events?q=regatta postponia')).body.items[0]).not.toHaveProperty('previousStartsAt')
    const told = (await events('event.updated')).filter(one => one.payload.eventId === event.id)
    const times = ['starts_at', 'ends_at']
    expect(told.map(one => one.payload.changed)).toEqual([['status'], times, times])
    expect((await api.as(anActor()).post(`${path}/postpone`, {})).status).toBe(403)
  })
})

describe('bad input is refused with the field it is in', () => {
  const refused = async (api: Parameters<typeof makeEvent>[0], given: object) => {
    const reply = await api.as(anActor()).post('/api/v1/events', eventBody(given))
    return [reply.status, reply.body.errors?.[0]?.path]
  }
  test('zones that do not exist, ten years, ten thousand tags, a picture that is a script', async ({ api }) => {
    expect(await refused(api, { timeZone: 'Europe/Atlantis' })).toEqual([422, '/timeZone'])
    expect(await refused(api, { endsAt: inHours(10 * 366 * 24) })).toEqual([422, '/endsAt'])
    expect(await refused(api, { tags: Array.from({ length: 10_000 }, (_, n) => `t${n}`) })).toEqual([422, '/tags'])
    expect(await refused(api, { imageUrl: 'data:image/svg+xml,<svg onload="alert(1)"/>' })).toEqual([422, '/imageUrl'])
  })

  test('scripts in Markdown and in pictures drawn inside it stay text or vanish', async ({ api }) => {
    const description = [
      '<script>alert(1)</script>',
      '<svg onload="alert(1)"><script>alert(2)</script></svg>',
      '[x](javascript:alert(3))',
      '<img src=x onerror=alert(4)>',
      '<a href="https://flow.example" onclick="alert(5)">y</a>',
    ].join('\n\n')
    const { event } = await makeEvent(api, { description })
    expect(event.descriptionHtml).not.toMatch(/<script|<svg|onload|onerror|onclick|javascript:/i)
  })
})
