import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, instantToLocal, knownZone, localToInstant, offsetAt, wallClockMs } from './zoned.ts'

const zones = Intl.supportedValuesOf('timeZone')
const anyZone = fc.constantFrom(...zones)
const anyInstant = fc
  .integer({ min: Date.UTC(1970, 0, 3) / 1000, max: Date.UTC(2099, 11, 29) / 1000 })
  .map(seconds => new Date(seconds * 1000))
const utc = (local: string, zone: string, how?: 'earlier' | 'later' | 'reject') =>
  localToInstant(local, zone, how).toISOString().replace('.000', '')

/** Midnights (UTC) after which the offset of the zone changes within a day. */
const changesOf2026 = (zone: string): number[] => {
  const midnights = Array.from({ length: 366 }, (_, day) => Date.UTC(2026, 0, 1 + day))
  const offsets = midnights.map(ms => offsetAt(ms, zone))
  return midnights.filter((_, day) => day < 365 && offsets[day] !== offsets[day + 1])
}

describe('wall clock to instant', () => {
  test.each([
    ['2026-07-01T19:00:00', 'Europe/Rome', '2026-07-01T17:00:00Z'],
    ['2026-12-01T19:00:00', 'Europe/Rome', '2026-12-01T18:00:00Z'],
    ['2026-11-23T20:00:00', 'America/Toronto', '2026-11-24T01:00:00Z'],
    ['2026-02-28T12:00:00', 'Asia/Kathmandu', '2026-02-28T06:15:00Z'],
    ['2028-02-29T00:00:00', 'UTC', '2028-02-29T00:00:00Z'],
  ])('%s in %s is %s', (local, zone, instant) => expect(utc(local, zone)).toBe(instant))

  test('a time skipped in spring moves on by the length of the gap', () => {
    expect(utc('2026-03-29T02:30:00', 'Europe/Rome')).toBe('2026-03-29T01:30:00Z')
    expect(utc('2026-03-08T02:00:00', 'America/Toronto')).toBe('2026-03-08T07:00:00Z')
    expect(utc('2026-03-29T02:30:00', 'Europe/Rome', 'earlier')).toBe('2026-03-29T00:30:00Z')
    expect(utc('2026-10-04T02:15:00', 'Australia/Lord_Howe')).toBe('2026-10-03T15:45:00Z')
  })

  test('a time shown twice in autumn is its first showing, or its second on request', () => {
    expect(utc('2026-10-25T02:30:00', 'Europe/Rome')).toBe('2026-10-25T00:30:00Z')
    expect(utc('2026-10-25T02:30:00', 'Europe/Rome', 'later')).toBe('2026-10-25T01:30:00Z')
    expect(utc('2026-11-01T01:59:59', 'America/Toronto')).toBe('2026-11-01T05:59:59Z')
  })

  test('a whole day skipped (Samoa, 30 December 2011) moves on by a day', () =>
    expect(utc('2011-12-30T12:00:00', 'Pacific/Apia')).toBe('2011-12-30T22:00:00Z'))

  test('both ambiguities, unreal dates and unknown zones are refused when asked', () => {
    expect(() => utc('2026-03-29T02:30:00', 'Europe/Rome', 'reject')).toThrow(RangeError)
    expect(() => utc('2026-10-25T02:30:00', 'Europe/Rome', 'reject')).toThrow(RangeError)
    expect(utc('2026-10-25T03:30:00', 'Europe/Rome', 'reject')).toBe('2026-10-25T02:30:00Z')
    for (const local of ['2026-02-30T10:00:00', '2026-01-01T24:00:00', '2026-1-1T00:00:00', '', '2026-01-01'])
      expect(() => utc(local, 'UTC')).toThrow(RangeError)
    expect(() => utc('2026-01-01T00:00:00', 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('in every zone and year', () => {
  test('an instant survives the way to the wall clock and back, but for the hour shown twice', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        const local = instantToLocal(instant, zone)
        const both = [localToInstant(local, zone, 'earlier'), localToInstant(local, zone, 'later')]
        expect(both.map(Number)).toContain(instant.getTime())
        expect(instantToLocal(localToInstant(local, zone), zone)).toBe(local)
      }),
      { numRuns: 2000 },
    )
  })

  test('every wall clock has an instant, and what it shows there is never earlier', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, sample) => {
        const local = instantToLocal(sample, 'UTC')
        const instant = localToInstant(local, zone)
        const shown = instantToLocal(instant, zone)
        expect(shown >= local).toBe(true)
        expect(wallClockMs(shown) - wallClockMs(local)).toBeLessThanOrEqual(86_400_000)
        expect(instant.getTime() + offsetAt(instant.getTime(), zone)).toBe(wallClockMs(shown))
      }),
      { numRuns: 2000 },
    )
  })

  test('around every change of clocks in 2026 it agrees with a search through all quarter hours', () => {
    const alike = new Map(
      zones.map(zone => [
        changesOf2026(zone)
          .flatMap(day => [day, offsetAt(day, zone)])
          .join(),
        zone,
      ]),
    )
    let changes = 0
    for (const zone of alike.values()) {
      for (const day of changesOf2026(zone)) {
        changes += 1
        const firstShown = new Map<string, number>()
        for (let ms = day - 86_400_000; ms < day + 2 * 86_400_000; ms += 900_000) {
          const local = instantToLocal(new Date(ms), zone)
          if (!firstShown.has(local)) firstShown.set(local, ms)
        }
        const jump = offsetAt(day + 86_400_000, zone) - offsetAt(day, zone)
        for (let ms = day; ms < day + 86_400_000; ms += 900_000) {
          const local = instantToLocal(new Date(ms), 'UTC')
          const instant = localToInstant(local, zone).getTime()
          const shown = firstShown.get(local)
          if (shown === undefined) expect(wallClockMs(instantToLocal(new Date(instant), zone)) - ms).toBe(jump)
          else expect(instant).toBe(shown)
        }
      }
    }
    expect(changes).toBeGreaterThan(30)
  })
})

test('days are added on the wall clock', () => {
  expect(addDays('2026-03-28T19:00:00', 7)).toBe('2026-04-04T19:00:00')
  expect(addDays('2028-02-28T00:00:00', 1)).toBe('2028-02-29T00:00:00')
  expect(addDays('2026-01-01T08:00:00', -1)).toBe('2025-12-31T08:00:00')
})

test('zones are known by name, whatever the case; offsets and inventions are not zones', () => {
  expect(knownZone('europe/rome')).toBe('Europe/Rome')
  expect(knownZone('Asia/Kolkata')).toBe('Asia/Kolkata')
  expect(knownZone('UTC')).toBe('UTC')
  for (const name of ['+02:00', '', 'Mars/Olympus', 'Europe/Rome; drop', '__proto__', 'x'.repeat(100)])
    expect(knownZone(name)).toBeUndefined()
})
