import { serviceTest } from '@flow/testkit'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ical from 'ical.js'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const hostile = { title: 'A <b>“bold”</b> & brave\u0007 ]]> night', tags: ['feed & "test"'], category: 'film' }
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' })

describe('feeds of a search', () => {
  test('as Atom and RSS are well formed, whatever titles hold', async ({ api }) => {
    const { event } = await makeEvent(api, hostile)
    await makeEvent(api, { title: 'Not in this feed' })
    const title = hostile.title.replace('\u0007', '')
    const atom = await api.get('/api/v1/feeds/events.atom?category=film')
    expect(atom.headers['content-type']).toContain('application/atom+xml')
    expect(XMLValidator.validate(atom.text)).toBe(true)
    const { feed } = parser.parse(atom.text)
    expect(feed).toMatchObject({
      '@xmlns': 'http://www.w3.org/2005/Atom',
      id: 'http://localhost:3000/api/v1/feeds/events.atom?category=film',
      updated: event.updatedAt,
      entry: {
        id: `urn:uuid:${event.occurrenceId}`,
        title,
        updated: event.updatedAt,
        link: { '@href': `http://localhost:3000/events/${event.slug}` },
      },
    })
    const rss = await api.get('/api/v1/feeds/events.rss?category=film')
    expect(XMLValidator.validate(rss.text)).toBe(true)
    const { item } = parser.parse(rss.text).rss.channel
    expect(item).toMatchObject({ title, link: `http://localhost:3000/events/${event.slug}` })
  })

  test('as a calendar are read back by another parser: times, places, addresses', async ({ api }) => {
    const times = { startsAt: inHours(30), endsAt: inHours(33) }
    const { event } = await makeEvent(api, { ...times, title: 'In, the; calendar', category: 'books' })
    await makeEvent(api, { startsAt: inHours(50), endsAt: inHours(51), category: 'books' })
    const reply = await api.get('/api/v1/feeds/events.ics?category=books&near=45.46,9.19&radiusKm=5')
    expect(reply.headers['content-type']).toContain('text/calendar')
    const [first, second] = new ical.Component(ical.parse(reply.text))
      .getAllSubcomponents('vevent')
      .map(one => new ical.Event(one as never))
    expect([first?.summary, second?.summary]).toEqual(['In, the; calendar', 'Jazz in the courtyard'])
    expect(first?.uid).toBe(`${event.occurrenceId}@localhost`)
    expect(first?.startDate.toJSDate().toISOString()).toBe(times.startsAt)
    expect(first?.endDate.toJSDate().toISOString()).toBe(times.endsAt)
    expect(first?.location).toContain('Cortile')
  })

  test('that did not change answer 304, and wrong filters 422', async ({ api }) => {
    for (const ending of ['rss', 'atom', 'ics']) {
      const path = `/api/v1/feeds/events.${ending}?category=games`
      const first = await api.get(path)
      expect(first.status).toBe(200)
      expect((await api.get(path, { 'if-none-match': String(first.headers.etag) })).status).toBe(304)
      expect((await api.get(`/api/v1/feeds/events.${ending}?category=nowhere`)).status).toBe(422)
    }
  })
})
