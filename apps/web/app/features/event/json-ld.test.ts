import { expect, test } from 'vitest'
import type { EventDetails, Occurrence } from '../../api/types.ts'
import { eventJsonLd, pageJsonLd } from './json-ld.ts'
import { richResultFaults } from './testing/rich-result.ts'

const event = {
  id: '019a',
  slug: 'jazz-al-naviglio',
  title: 'Jazz al Naviglio',
  summary: 'Three sets by the water.',
  startsAt: '2026-11-28T20:00:00Z',
  timeZone: 'Europe/Rome',
  publishedAt: '2026-11-01T08:00:00Z',
  endsAt: '2026-11-28T23:00:00Z',
  doorsAt: null,
  kind: 'in_person',
  status: 'published',
  imageUrl: '/covers/music/019a.svg',
  place: { name: 'Bar X', address: 'Alzaia 1', city: 'Milan', country: 'IT', lat: 45.45, lng: 9.17 },
  price: { from: 1500, currency: 'EUR', free: false },
  placesLeft: 3,
  capacity: 40,
  organiser: { id: null, username: null, displayName: 'Bar X', avatarUrl: null },
  language: 'it',
  tags: ['jazz', 'live'],
  tiers: [],
  pictures: [{ name: 'a.webp', url: '/api/v1/events/019a/picture/a.webp', alt: 'The quay' }],
  recurring: false,
  occurrenceId: 'first',
} as unknown as EventDetails

test('search engines are told when, where, how much, by whom', () => {
  expect(eventJsonLd(event, 'https://flow.example')).toMatchObject({
    '@type': 'Event',
    url: 'https://flow.example/events/019a/jazz-al-naviglio',
    image: [
      'https://flow.example/covers/music/019a.svg',
      'https://flow.example/api/v1/events/019a/picture/a.webp',
      'https://flow.example/api/v1/events/019a/preview.png?lang=it',
    ],
    startDate: '2026-11-28T21:00:00+01:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', geo: { latitude: 45.45, longitude: 9.17 } },
    offers: { price: 15, priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
    keywords: 'jazz, live',
  })
})

test('a cancelled hybrid event without a known price says so, and invents none', () => {
  const told = eventJsonLd(
    { ...event, status: 'cancelled', kind: 'hybrid', price: { from: null, currency: null, free: false } },
    'https://flow.example',
  )
  expect(told.eventStatus).toBe('https://schema.org/EventCancelled')
  expect(told.offers).toBeUndefined()
  expect(told.location).toHaveLength(2)
})

const tier = { kind: 'paid', hidden: false, salesStart: null, sale: 'open' }

test('each kind of ticket is an offer, but not those opened by a code', () => {
  const tiers = [
    { ...tier, name: 'Seat', price: { amount: 1500, currency: 'EUR' } },
    { ...tier, name: 'Student', price: { amount: 900, currency: 'EUR' }, sale: 'sold_out' },
    { ...tier, name: 'Tokyo', price: { amount: 1500, currency: 'JPY' } },
    { ...tier, name: 'Friends', price: { amount: 1, currency: 'EUR' }, hidden: true },
  ]
  const told = eventJsonLd({ ...event, tiers } as unknown as EventDetails, 'https://flow.example')
  expect(told.offers).toMatchObject([
    { name: 'Seat', price: 15, availability: 'https://schema.org/InStock' },
    { name: 'Student', price: 9, availability: 'https://schema.org/SoldOut' },
    { name: 'Tokyo', price: 1500, priceCurrency: 'JPY' },
  ])
  expect(richResultFaults(told)).toEqual([])
})

test('each date of a series is an event at its own address, in one series', () => {
  const date = { startsAt: '2026-12-05T20:00:00Z', endsAt: '2026-12-05T23:00:00Z', capacity: 40, placesLeft: 0 }
  const dates = [
    { ...date, id: 'first', status: 'scheduled' },
    { ...date, id: 'second', status: 'cancelled' },
  ] as unknown as Occurrence[]
  const told = pageJsonLd({ ...event, recurring: true }, dates, 'https://flow.example')
  expect(told).toMatchObject([
    { startDate: '2026-11-28T21:00:00+01:00', eventStatus: 'https://schema.org/EventScheduled' },
    {
      startDate: '2026-12-05T21:00:00+01:00',
      eventStatus: 'https://schema.org/EventCancelled',
      url: 'https://flow.example/events/019a/jazz-al-naviglio?date=second',
      superEvent: { '@type': 'EventSeries', name: 'Jazz al Naviglio' },
    },
  ])
  for (const one of [told].flat()) expect(richResultFaults(one)).toEqual([])
})

const prices = [
  { from: 1500, currency: 'EUR', free: false },
  { from: 0, currency: null, free: true },
  { from: null, currency: null, free: false },
]
const bare = { name: 'Somewhere', address: null, city: null, country: null, lat: null, lng: null }
const variants = (['draft', 'published', 'postponed', 'cancelled', 'completed'] as const).flatMap(status =>
  (['in_person', 'virtual', 'hybrid'] as const).flatMap(kind =>
    prices.flatMap(price =>
      [event.place, bare].map(place => ({ ...event, status, kind, price, place, placesLeft: null, capacity: null })),
    ),
  ),
)

test('what was put off to a date that is known is rescheduled, from the day it was to be', () => {
  const moved = { ...event, previousStartsAt: '2026-11-27T20:00:00.000Z', timeZone: 'Europe/Rome' } as EventDetails
  for (const status of ['postponed', 'published'] as const) {
    const told = eventJsonLd({ ...moved, status }, 'https://flow.example')
    expect(told).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-11-27T21:00:00+01:00',
    })
    expect(richResultFaults(told)).toEqual([])
  }
  expect(eventJsonLd({ ...moved, status: 'cancelled' }, 'https://flow.example')).not.toHaveProperty('previousStartDate')
})

test('every kind of event passes the check of rich results', () => {
  for (const one of variants) {
    const told = eventJsonLd(one as EventDetails, 'https://flow.example')
    expect(richResultFaults(told), JSON.stringify(told)).toEqual([])
  }
})

test('the check finds what search engines would', () => {
  const told = eventJsonLd(event, 'https://flow.example')
  const faults = [
    { ...told, name: undefined },
    { ...told, startDate: '2026-11-28T20:00:00' },
    { ...told, location: { '@type': 'Place', name: 'x' } },
    { ...told, offers: { ...(told.offers as object), price: 'fifteen' } },
    { ...told, organiser: told.organizer },
    { ...told, eventStatus: 'cancelled' },
  ].map(one => richResultFaults(one))
  expect(faults.map(found => found.length)).toEqual([1, 1, 1, 1, 1, 1])
})

test.for([
  ['2026-07-01T20:00:00Z', 'America/Toronto', '2026-07-01T16:00:00-04:00'],
  ['2026-01-01T20:00:00Z', 'Europe/London', '2026-01-01T20:00:00+00:00'],
  ['2026-07-01T20:00:30Z', 'America/St_Johns', '2026-07-01T17:30:30-02:30'],
  ['2026-01-01T20:00:00Z', 'Asia/Kolkata', '2026-01-02T01:30:00+05:30'],
] as const)('%s in %s begins at %s', ([startsAt, timeZone, expected]) => {
  expect(eventJsonLd({ ...event, startsAt, timeZone }, 'https://flow.example').startDate).toBe(expected)
})
