import { describe, expect, test } from 'vitest'
import { groupByDay } from './days.ts'
import { formatOwnTime, formatSpan, formatWhen } from './format-when.ts'
import { addDays, dayStart, wallClock, wallClockInput } from './zoned.ts'

const ROME = 'Europe/Rome'
const TORONTO = 'America/Toronto'
const now = new Date('2026-11-22T17:00:00Z')

const when = (startsAt: string, endsAt: string | null = null, zone = ROME) =>
  formatWhen(startsAt, endsAt, zone, now, 'en')

describe('formatWhen', () => {
  test('speaks of days as people do, in the zone of the place', () => {
    expect(when('2026-11-22T20:00:00Z')).toBe('Tonight · 21:00')
    expect(when('2026-11-22T09:00:00Z')).toBe('Today · 10:00')
    expect(when('2026-11-23T10:30:00Z')).toBe('Tomorrow · 11:30')
    expect(when('2026-11-21T10:30:00Z')).toBe('Yesterday · 11:30')
    expect(when('2026-11-28T19:00:00Z')).toBe('Sat 28 Nov · 20:00')
    expect(when('2026-11-23T02:00:00Z', null, TORONTO)).toBe('Tonight · 21:00')
    expect(when('2026-11-23T02:00:00Z', null, ROME)).toBe('Tomorrow · 03:00')
  })

  test('speaks Italian', () => {
    expect(formatWhen('2026-11-22T20:00:00Z', null, ROME, now, 'it')).toBe('Stasera · 21:00')
    expect(formatWhen('2026-11-28T19:00:00Z', null, ROME, now, 'it')).toBe('sab 28 nov · 20:00')
    expect(formatWhen('2026-11-22T16:00:00Z', '2026-11-22T19:00:00Z', ROME, now, 'it')).toBe(
      'In corso · fino alle 20:00',
    )
  })

  test('says until when, once it has begun', () => {
    expect(when('2026-11-22T16:00:00Z', '2026-11-22T19:00:00Z')).toBe('On now · until 20:00')
    expect(when('2026-11-20T09:00:00Z', '2026-11-30T18:00:00Z')).toBe('On now · until Mon 30 Nov')
  })

  test('gives what lasts for days as a range', () => {
    expect(when('2026-11-28T09:00:00Z', '2026-11-30T18:00:00Z')).toBe('Sat 28 Nov – Mon 30 Nov')
  })

  test('names the year only where it could be mistaken', () => {
    expect(when('2027-01-09T19:00:00Z')).toBe('Sat 9 Jan · 20:00')
    expect(when('2027-11-27T19:00:00Z')).toBe('Sat 27 Nov 2027 · 20:00')
    expect(when('2025-11-22T19:00:00Z')).toBe('Sat 22 Nov 2025 · 20:00')
  })

  test('is right on both sides of a change of clocks', () => {
    const spring = new Date('2026-03-29T00:30:00Z')
    expect(formatWhen('2026-03-29T00:59:00Z', null, ROME, spring, 'en')).toBe('Today · 01:59')
    expect(formatWhen('2026-03-29T01:00:00Z', null, ROME, spring, 'en')).toBe('Today · 03:00')
    expect(formatWhen('2026-10-25T00:30:00Z', null, ROME, spring, 'en')).toBe('Sun 25 Oct · 02:30')
    expect(formatWhen('2026-10-25T01:30:00Z', null, ROME, spring, 'en')).toBe('Sun 25 Oct · 02:30')
  })

  test('an unknown zone falls back to UTC instead of failing a page', () => {
    expect(when('2026-11-22T20:00:00Z', null, 'Mars/Olympus')).toBe('Tonight · 20:00')
  })
})

test('a page gives the whole date, the hours, and the own clock only where it differs', () => {
  const moment = { startsAt: '2026-11-23T02:00:00Z', endsAt: '2026-11-23T04:30:00Z', timeZone: TORONTO }
  expect(formatSpan(moment, now, 'en')).toBe('Sunday 22 November, 21:00 – 23:30')
  const leapDay = { startsAt: '2028-02-29T12:00:00Z', timeZone: ROME }
  expect(formatSpan(leapDay, now, 'it')).toBe('martedì 29 febbraio 2028, 13:00')
  const fair = { startsAt: '2025-11-28T09:00:00Z', endsAt: '2026-11-30T18:00:00Z', timeZone: ROME }
  expect(formatSpan(fair, now, 'en')).toBe('Friday 28 November 2025 – Monday 30 November')
  expect(formatOwnTime(moment, ROME, 'en')).toBe('Mon 03:00 your time')
  expect(formatOwnTime(moment, 'America/New_York', 'en')).toBeUndefined()
})

test('a date rail groups by the day of the place; what still goes on stands under today', () => {
  const event = (startsAt: string, timeZone = ROME) => ({ startsAt, timeZone })
  const days = groupByDay(
    [
      event('2026-11-20T09:00:00Z'),
      event('2026-11-22T20:00:00Z'),
      event('2026-11-23T02:00:00Z', TORONTO),
      event('2026-11-23T19:00:00Z'),
      event('2026-11-28T19:00:00Z'),
    ],
    now,
    'en',
  )
  expect(days.map(day => [day.key, day.name, day.items.length])).toEqual([
    ['2026-11-22', 'Today', 3],
    ['2026-11-23', 'Tomorrow', 1],
    ['2026-11-28', 'Saturday', 1],
  ])
})

test('wall clocks become inputs, and days can be counted on', () => {
  expect(wallClockInput(new Date('2026-11-22T20:00:00Z'), ROME)).toBe('2026-11-22T21:00')
  expect(wallClock(new Date('2026-11-22T23:30:00Z'), ROME)).toMatchObject({ day: 23, hour: 0, minute: 30, weekday: 1 })
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
})

test('a day begins at its own midnight, on either side of a change of clocks', () => {
  expect(dayStart('2026-03-29', ROME).toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(dayStart('2026-03-30', ROME).toISOString()).toBe('2026-03-29T22:00:00.000Z')
  expect(dayStart('2026-10-26', ROME).toISOString()).toBe('2026-10-25T23:00:00.000Z')
  expect(dayStart('2026-11-22', TORONTO).toISOString()).toBe('2026-11-22T05:00:00.000Z')
  expect(dayStart('2026-11-22', 'Pacific/Auckland').toISOString()).toBe('2026-11-21T11:00:00.000Z')
})
