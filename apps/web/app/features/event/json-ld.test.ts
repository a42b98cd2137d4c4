import { expect, test } from 'vitest'
import type { EventDetails } from '../../api/types.ts'
import { eventJsonLd } from './json-ld.ts'

const event = {
  id: '019a',
  slug: 'jazz-al-naviglio',
  title: 'Jazz al Naviglio',
  summary: 'Three sets by the water.',
  startsAt: '2026-11-28T20:00:00Z',
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
} as unknown as EventDetails

test('search engines are told when, where, how much, by whom', () => {
  expect(eventJsonLd(event, 'https://flow.example')).toMatchObject({
    '@type': 'Event',
    url: 'https://flow.example/events/019a/jazz-al-naviglio',
    image: ['https://flow.example/covers/music/019a.svg'],
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
