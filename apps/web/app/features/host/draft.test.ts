import { expect, test } from 'vitest'
import type { EventDetails, FoundPlace } from '../../api/types.ts'
import { draftOf, emptyFields, fieldsOf, readFields, roomProvider } from './draft.ts'

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

const milan = {
  id: 'p',
  kind: 'city',
  name: 'Milan',
  region: null,
  country: 'IT',
  lat: 45.46,
  lng: 9.19,
  timeZone: 'Europe/Rome',
  population: 1,
} as FoundPlace

test('a form becomes a request: wall-clock times, tags once each, a place with its point', () => {
  const fields = readFields(
    form({
      title: ' Jazz ',
      description: 'One\r\nTwo',
      category: 'music',
      tags: 'live, vinyl,, live',
      startsAtLocal: '2026-11-28T21:00',
      endsAtLocal: '2026-11-28T23:00',
      timeZone: 'Europe/Rome',
      kind: 'in_person',
      placeName: 'Bar Basso',
      city: 'Milan',
      country: 'IT',
      lat: '45.47',
      lng: '9.21',
      capacity: '40',
      accessibility: 'Quiet room, Subtitles',
      rrule: 'FREQ=WEEKLY;BYDAY=SA',
      exdates: '2026-12-05T21:00',
      visibility: 'unlisted',
    }),
  )
  expect(draftOf(fields, null)).toEqual({
    title: 'Jazz',
    description: 'One\nTwo',
    category: 'music',
    tags: ['live', 'vinyl'],
    startsAtLocal: '2026-11-28T21:00',
    endsAtLocal: '2026-11-28T23:00',
    timeZone: 'Europe/Rome',
    kind: 'in_person',
    capacity: 40,
    ageLimit: null,
    accessibility: ['Quiet room', 'Subtitles'],
    recurrence: { rrule: 'FREQ=WEEKLY;BYDAY=SA', exdates: ['2026-12-05T21:00'], rdates: [] },
    visibility: 'unlisted',
    place: { name: 'Bar Basso', city: 'Milan', country: 'IT', lat: 45.47, lng: 9.21 },
  })
})

test('a city that was only typed takes the point, the country and the zone of the one found', () => {
  const fields = { ...emptyFields('2026-11-23', ''), city: 'milano' }
  expect(draftOf(fields, milan)).toMatchObject({
    timeZone: 'Europe/Rome',
    place: { name: 'milano', city: 'milano', country: 'IT', lat: 45.46, lng: 9.19 },
  })
})

test('an event online has a room and no place', () => {
  const fields = {
    ...emptyFields('2026-11-23', 'UTC'),
    kind: 'virtual' as const,
    link: 'https://us02web.zoom.us/j/1',
    city: 'Milan',
  }
  const draft = draftOf(fields, null)
  expect(draft.place).toBeUndefined()
  expect(draft.virtual).toEqual({ provider: 'zoom', url: 'https://us02web.zoom.us/j/1' })
  expect(roomProvider('https://zoom.us.evil.example')).toBe('other')
  expect(roomProvider('not a link')).toBe('other')
})

test('an event is edited on the clock of its own place', () => {
  const event = {
    title: 'x',
    description: '',
    category: 'music',
    tags: ['a', 'b'],
    startsAt: '2026-11-28T20:00:00Z',
    endsAt: '2026-11-28T22:00:00Z',
    timeZone: 'Europe/Rome',
    kind: 'in_person',
    place: null,
    venueId: null,
    language: null,
    ageLimit: null,
    accessibility: [],
    capacity: null,
    visibility: 'public',
  } as unknown as EventDetails
  expect(fieldsOf(event)).toMatchObject({
    startsAtLocal: '2026-11-28T21:00',
    endsAtLocal: '2026-11-28T23:00',
    tags: 'a, b',
  })
})

test('a series is edited from its first date on, or one date of it on its own', () => {
  const series = {
    tags: [],
    startsAt: '2026-12-12T20:00:00Z',
    endsAt: '2026-12-12T22:00:00Z',
    timeZone: 'Europe/Rome',
    place: null,
    venueId: null,
    language: null,
    ageLimit: null,
    accessibility: [],
    capacity: null,
    recurrence: {
      rrule: 'FREQ=WEEKLY;BYDAY=SA',
      exdates: ['2026-12-05T20:00:00Z'],
      rdates: [],
      startsAt: '2026-11-28T20:00:00Z',
      endsAt: '2026-11-28T22:00:00Z',
      changes: [],
    },
  } as unknown as EventDetails
  expect(fieldsOf(series)).toMatchObject({ startsAtLocal: '2026-11-28T21:00', exdates: '2026-12-05T21:00' })
  expect(fieldsOf(series, true)).toMatchObject({ startsAtLocal: '2026-12-12T21:00' })
})

test('a venue is named by its id alone, and a draft without a place names none', () => {
  const fields = { ...emptyFields('2026-11-28', 'UTC'), venueId: '0199', placeName: 'Bar', city: 'Milan' }
  expect(draftOf(fields, null)).toMatchObject({ venueId: '0199' })
  expect(draftOf(fields, null)).not.toHaveProperty('place')
  expect(draftOf(emptyFields('2026-11-28', 'UTC'), null)).not.toHaveProperty('place')
})
