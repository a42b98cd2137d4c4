import fc from 'fast-check'
import { expect, test } from 'vitest'
import { people } from './data/people.ts'
import { eveningAt, scheduleAt } from './schedule.ts'
import { cities, worldAt } from './world.ts'
import { inDays, lateTonight, saturday, TOP_CATEGORIES, tonight, type WorldEvent } from './world-types.ts'

const BOXES: Record<string, { west: number; south: number; east: number; north: number }> = {
  Milan: { west: 9.06, south: 45.39, east: 9.28, north: 45.54 },
  London: { west: -0.35, south: 51.4, east: 0.05, north: 51.6 },
  Lisbon: { west: -9.23, south: 38.69, east: -9.09, north: 38.8 },
}
/** Every minute of two years, with all their changes of the clocks, and the hours around those. */
const CHANGES = ['2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26'].map(day => Date.parse(`${day}T01:00:00Z`))
const anyNow = fc
  .oneof(
    fc.integer({ min: Date.parse('2026-09-01Z') / 60_000, max: Date.parse('2028-09-01Z') / 60_000 }),
    fc
      .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -24 * 60, max: 24 * 60 }))
      .map(([change, minutes]) => change / 60_000 + minutes),
  )
  .map(minutes => new Date(minutes * 60_000))

const clocks = new Map(
  cities.map(({ timeZone }) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
)
const localNow = (now: Date, timeZone: string) => (clocks.get(timeZone)?.format(now) ?? '').replace(' ', 'T')
const shifted = (local: string, ms: number) => new Date(Date.parse(`${local}:00Z`) + ms).toISOString().slice(0, 16)
const DAY = 86_400_000
const inCity = (world: readonly WorldEvent[], name: string) => world.filter(({ city }) => city.name === name)

test('nothing has begun when the world is made, everything ends after it begins, all within five weeks', () => {
  fc.assert(
    fc.property(anyNow, now => {
      const wrong = worldAt(now).filter(({ startsAtLocal, endsAtLocal, timeZone }) => {
        const here = localNow(now, timeZone)
        return startsAtLocal <= here || endsAtLocal <= startsAtLocal || startsAtLocal > shifted(here, 35 * DAY)
      })
      expect(wrong).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('at any minute every city has at least three events still to come tonight', () => {
  fc.assert(
    fc.property(anyNow, now => {
      const world = worldAt(now)
      for (const { name, timeZone } of cities) {
        const here = localNow(now, timeZone)
        const evening = (here.slice(11) < '03:45' ? shifted(here, -DAY) : here).slice(0, 10)
        const nightEnds = shifted(`${evening}T04:00`, DAY)
        const left = inCity(world, name).filter(
          ({ startsAtLocal }) => startsAtLocal >= `${evening}T18:00` && startsAtLocal < nightEnds,
        )
        expect(left.length).toBeGreaterThanOrEqual(3)
      }
    }),
    { numRuns: 500 },
  )
})

test.each(['2026-10-08T10:00:00Z', '2027-01-16T09:00:00Z', '2027-03-28T12:00:00Z'])(
  'made at %s, a city has seven events tonight, four tomorrow and some at the weekend',
  at => {
    const world = worldAt(new Date(at))
    for (const { name } of cities) {
      const events = inCity(world, name)
      const on = (days: number) =>
        events.filter(event => event.startsAtLocal.startsWith(shifted(at.slice(0, 16), days * DAY).slice(0, 10)))
      const evening = on(0).filter(({ startsAtLocal }) => startsAtLocal.slice(11) >= '18:00')
      expect(evening.length).toBeGreaterThanOrEqual(7)
      expect(on(1).length).toBeGreaterThanOrEqual(4)
      const weekend = events.filter(event => [0, 6].includes(new Date(`${event.startsAtLocal}Z`).getUTCDay()))
      expect(weekend.length).toBeGreaterThanOrEqual(6)
    }
  },
)

test('the hour is the one of the place, in summer and in winter', () => {
  const noonInLisbon = new Date('2026-10-24T11:30:00Z')
  expect(scheduleAt(noonInLisbon, 'Europe/Lisbon', tonight('19:30', 90))).toEqual({
    startsAtLocal: '2026-10-24T19:30',
    endsAtLocal: '2026-10-24T21:00',
  })
  expect(scheduleAt(noonInLisbon, 'Europe/Lisbon', inDays(1, '19:30', 90)).startsAtLocal).toBe('2026-10-25T19:30')
})

test.each([
  ['2026-10-08T10:00:00Z', '2026-10-08T16:00:00.000Z', '2026-10-09T02:00:00.000Z'],
  ['2026-10-08T21:30:00Z', '2026-10-08T21:30:00.000Z', '2026-10-09T02:00:00.000Z'],
  ['2026-10-08T23:30:00Z', '2026-10-08T23:30:00.000Z', '2026-10-09T02:00:00.000Z'],
  ['2026-10-09T01:50:00Z', '2026-10-09T16:00:00.000Z', '2026-10-10T02:00:00.000Z'],
])('asked at %s, tonight in Milan is from %s to %s', (now, from, to) => {
  const evening = eveningAt(new Date(now), 'Europe/Rome')
  expect([evening.from.toISOString(), evening.to.toISOString()]).toEqual([from, to])
})

test('what is over for today comes a week later, what is late begins while the night lasts', () => {
  const halfPastEleven = new Date('2026-10-08T21:33:00Z')
  expect(scheduleAt(halfPastEleven, 'Europe/Rome', tonight('21:00', 60)).startsAtLocal).toBe('2026-10-15T21:00')
  expect(scheduleAt(halfPastEleven, 'Europe/Rome', lateTonight('22:00', 240))).toEqual({
    startsAtLocal: '2026-10-08T23:45',
    endsAtLocal: '2026-10-09T03:45',
  })
  const twoAtNight = new Date('2026-10-09T00:00:00Z')
  expect(scheduleAt(twoAtNight, 'Europe/Rome', lateTonight('22:00', 240)).startsAtLocal).toBe('2026-10-09T02:10')
  expect(scheduleAt(twoAtNight, 'Europe/Rome', tonight('21:00', 60)).startsAtLocal).toBe('2026-10-09T21:00')
})

test('“Saturday” is the next one, today while it has not begun', () => {
  const saturdayMorning = new Date('2026-10-10T06:00:00Z')
  expect(scheduleAt(saturdayMorning, 'Europe/Rome', saturday('09:00', 60)).startsAtLocal).toBe('2026-10-10T09:00')
  expect(scheduleAt(saturdayMorning, 'Europe/Rome', saturday('08:00', 60)).startsAtLocal).toBe('2026-10-17T08:00')
  expect(scheduleAt(saturdayMorning, 'Europe/Rome', saturday('09:00', 60, 2)).startsAtLocal).toBe('2026-10-24T09:00')
})

test('each city has some 27 events of every kind, free and paid, in all categories', () => {
  for (const { name } of cities) {
    const events = inCity(worldAt(new Date()), name)
    expect(events.length).toBeGreaterThanOrEqual(26)
    expect(new Set(events.map(({ category }) => category))).toEqual(new Set(TOP_CATEGORIES))
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['in_person', 'virtual', 'hybrid']))
    expect(events.filter(({ price }) => price !== undefined).length).toBeGreaterThanOrEqual(8)
    expect(events.filter(({ price }) => price === undefined).length).toBeGreaterThanOrEqual(8)
    expect(events.some(({ capacity = 1000 }) => capacity <= 12)).toBe(true)
  }
})

test('titles and names are unique, texts are two to four sentences', () => {
  const world = worldAt(new Date())
  const unique = (texts: readonly string[]) => expect(new Set(texts).size).toBe(texts.length)
  unique(world.map(({ title }) => title))
  unique(people.map(({ username }) => username))
  unique(people.map(({ name }) => name))
  for (const { title, text } of world) {
    const sentences = text.split(/[.!?](?:\s|$)/).filter(Boolean).length
    expect(sentences, title).toBeGreaterThanOrEqual(2)
    expect(sentences, title).toBeLessThanOrEqual(4)
  }
})

test('most of Milan speaks Italian, one of Lisbon Portuguese, London English', () => {
  const share = (name: string, language: string) =>
    cities.find(city => city.name === name)?.events.filter(event => event.language === language).length ?? 0
  expect(share('Milan', 'it')).toBeGreaterThanOrEqual(20)
  expect(share('Milan', 'en')).toBeGreaterThanOrEqual(2)
  expect(share('Lisbon', 'pt')).toBeGreaterThanOrEqual(1)
  expect(share('London', 'en')).toBe(cities.find(({ name }) => name === 'London')?.events.length)
})

test('every place lies in its city, is used, and no two are the same', () => {
  for (const { name, venues, events } of cities) {
    const box = BOXES[name] as (typeof BOXES)[string]
    const used = new Set(events.map(({ venue }) => venue))
    for (const [key, { lat, lng }] of Object.entries(venues)) {
      expect(lat > box.south && lat < box.north && lng > box.west && lng < box.east, key).toBe(true)
      expect(used.has(key), key).toBe(true)
    }
    expect(new Set(Object.values(venues).map(({ lat, lng }) => `${lat},${lng}`)).size).toBe(Object.keys(venues).length)
  }
})
