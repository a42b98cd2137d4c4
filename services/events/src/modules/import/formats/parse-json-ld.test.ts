import { describe, expect, test } from 'vitest'
import { parse } from './parse.ts'

const concert = {
  '@context': 'https://schema.org',
  '@type': 'MusicEvent',
  '@id': 'https://example.org/e/1',
  name: 'Night &amp; Day',
  description: '<p>Two <b>sets</b>.</p><script>alert(1)</script>',
  startDate: '2026-11-28T20:00:00+01:00',
  endDate: '2026-11-28T23:00:00+01:00',
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  eventStatus: 'https://schema.org/EventScheduled',
  inLanguage: 'en',
  keywords: 'jazz, live',
  url: 'https://example.org/e/1',
  image: [{ '@type': 'ImageObject', url: 'https://example.org/1.jpg' }],
  organizer: { '@type': 'Organization', name: 'The Cellar' },
  location: {
    '@type': 'Place',
    name: 'The Cellar',
    address: {
      '@type': 'PostalAddress',
      streetAddress: 'Via Roma 1',
      postalCode: '10121',
      addressLocality: 'Torino',
      addressRegion: 'Piemonte',
      addressCountry: { '@type': 'Country', name: 'Italy' },
    },
    geo: { latitude: '45.07', longitude: 7.68 },
  },
  offers: [
    { '@type': 'Offer', price: '25.00', priceCurrency: 'EUR' },
    { '@type': 'Offer', price: 12.5, priceCurrency: 'EUR' },
  ],
}
const read = (json: unknown, options = {}) => parse(JSON.stringify(json), options)
const first = (changes: object) => read({ ...concert, ...changes }).records[0]

test('one event is read with all it says', () => {
  const { format, records } = read(concert, { defaultTimeZone: 'Europe/Rome' })
  expect(format).toBe('json-ld')
  expect(records).toEqual([
    {
      sourceId: 'https://example.org/e/1',
      title: 'Night & Day',
      description: 'Two **sets**.',
      startsAt: '2026-11-28T19:00:00Z',
      endsAt: '2026-11-28T22:00:00Z',
      timeZone: 'Europe/Rome',
      allDay: false,
      url: 'https://example.org/e/1',
      imageUrl: 'https://example.org/1.jpg',
      venue: {
        name: 'The Cellar',
        street: 'Via Roma 1',
        postalCode: '10121',
        city: 'Torino',
        region: 'Piemonte',
        country: 'IT',
        lat: 45.07,
        lng: 7.68,
      },
      tags: ['jazz', 'live'],
      categorySlug: 'music',
      organiserName: 'The Cellar',
      price: { free: false, amount: 1250, currency: 'EUR' },
      kind: 'in_person',
      status: 'published',
      language: 'en',
      recurrence: null,
      replaces: null,
    },
  ])
})

describe('where events lie', () => {
  const second = { ...concert, '@id': 'https://example.org/e/2', name: 'Day & Night' }

  test('in an array, whose other members are reported', () => {
    const { records, refused } = read([concert, { '@type': 'Person', name: 'Ann' }, second, 7])
    expect(records).toHaveLength(2)
    expect(refused.map(({ code }) => code)).toEqual(['not_an_event', 'not_an_event'])
  })

  test('in a graph, with places and organisers given by their ids', () => {
    const place = { '@type': 'Place', '@id': '#hall', name: 'Great Hall', address: 'Via Po 2, 10124 Torino' }
    const { records } = read({
      '@context': 'https://schema.org',
      '@graph': [{ ...concert, location: { '@id': '#hall' } }, place],
    })
    expect(records[0]?.venue).toMatchObject({
      name: 'Great Hall',
      street: 'Via Po 2',
      postalCode: '10124',
      city: 'Torino',
    })
  })

  test('in a list of things and in a festival', () => {
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: concert }] }
    expect(read({ '@context': 'x', ...list }).records).toHaveLength(1)
    const festival = { ...concert, '@type': 'Festival', '@id': 'f', name: 'Festival', subEvent: [concert, second] }
    expect(read(festival).records.map(({ title }) => title)).toEqual(['Festival', 'Night & Day', 'Day & Night'])
  })

  test('in the scripts of a page, of which a broken one costs no other', () => {
    const script = (text: string) => `<script type="application/ld+json">\n${text}\n</script>`
    const page = `<!doctype html><title>x</title>\n${script('{"@type": "Event", ')}\n${script(JSON.stringify({ ...concert, description: 'x' }))}<script>x<y</script>`
    const { format, records, refused } = parse(page)
    expect(format).toBe('json-ld')
    expect(records.map(({ title }) => title)).toEqual(['Night & Day'])
    expect(refused).toMatchObject([{ line: 2, code: 'unreadable' }])
    expect(parse('<html><p>Hello</p></html>').refused).toMatchObject([{ code: 'not_an_event' }])
  })
})

test('whole days end after their last day; a wall clock without offset is left to the zone', () => {
  expect(first({ startDate: '2026-05-01', endDate: '2026-05-03' })).toMatchObject({
    startsAt: '2026-05-01T00:00:00',
    endsAt: '2026-05-04T00:00:00',
    allDay: true,
  })
  expect(first({ startDate: '2026-05-01T20:00', endDate: undefined })).toMatchObject({
    startsAt: '2026-05-01T20:00:00',
    endsAt: null,
    timeZone: null,
    allDay: false,
  })
  expect(first({ startDate: '2026-05-01T20:00:00+02:00', endDate: '2026-05-02' })).toMatchObject({
    startsAt: '2026-05-01T18:00:00Z',
    endsAt: '2026-05-02T22:00:00Z',
  })
})

test('kind, status and price follow schema.org’s words', () => {
  expect(first({ eventStatus: 'EventCancelled' })?.status).toBe('cancelled')
  expect(read({ ...concert, eventStatus: 'http://schema.org/EventPostponed' })).toMatchObject({
    records: [{ status: 'cancelled' }],
    warnings: [{ code: 'postponed' }],
  })
  expect(first({ eventAttendanceMode: 'MixedEventAttendanceMode' })?.kind).toBe('hybrid')
  expect(
    first({ eventAttendanceMode: undefined, location: { '@type': 'VirtualLocation', url: 'https://x.org' } }),
  ).toMatchObject({ kind: 'virtual', venue: null })
  expect(first({ offers: { price: 0, priceCurrency: 'EUR' } })?.price).toEqual({
    free: true,
    amount: 0,
    currency: null,
  })
  expect(first({ offers: undefined, isAccessibleForFree: true })?.price?.free).toBe(true)
  expect(first({ offers: { lowPrice: '1500', priceCurrency: 'JPY' } })?.price).toEqual({
    free: false,
    amount: 1500,
    currency: 'JPY',
  })
})

test('without an id the address names a record, unless several share it', () => {
  const bare = { ...concert, '@id': undefined, url: 'https://example.org/series' }
  expect(read(bare).records[0]?.sourceId).toBe('https://example.org/series')
  const { records } = read([bare, { ...bare, startDate: '2026-12-05T20:00:00+01:00', endDate: undefined }])
  expect(records.map(({ sourceId }) => sourceId)).toEqual([
    expect.stringMatching(/^sha256:/),
    expect.stringMatching(/^sha256:/),
  ])
  expect(new Set(records.map(({ sourceId }) => sourceId)).size).toBe(2)
})

test('hostile values are left out or refused, each with its reason', () => {
  const { records, warnings } = read({ ...concert, url: 'javascript:alert(1)', image: 'data:text/html,x' })
  expect(records[0]).toMatchObject({ url: null, imageUrl: null })
  expect(warnings.map(({ code }) => code)).toEqual(['bad_url', 'bad_url'])
  const refusedFor = (changes: object) => read({ ...concert, ...changes }).refused.map(({ code }) => code)
  expect(refusedFor({ name: ' \u0000 <br>' })).toEqual(['missing_title'])
  expect(refusedFor({ name: 'x'.repeat(201) })).toEqual(['too_long'])
  expect(refusedFor({ startDate: undefined })).toEqual(['missing_start'])
  expect(refusedFor({ startDate: 'soon' })).toEqual(['unreadable_date'])
  expect(refusedFor({ startDate: '9999-01-01' })).toEqual(['date_out_of_range'])
  expect(refusedFor({ endDate: '2026-11-01' })).toEqual(['end_before_start'])
  expect(refusedFor({ location: { geo: { latitude: 45, longitude: 181 } } })).toEqual(['coordinates_out_of_range'])
})
