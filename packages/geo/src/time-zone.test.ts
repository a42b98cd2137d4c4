import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTimeZone, timeZoneAt } from './time-zone.ts'

test('a point tells its time zone', () => {
  expect(timeZoneAt({ lat: 45.4642, lng: 9.19 })).toBe('Europe/Rome')
  expect(timeZoneAt({ lat: 43.6532, lng: -79.3832 })).toBe('America/Toronto')
  expect(timeZoneAt({ lat: -36.85, lng: 174.76 })).toBe('Pacific/Auckland')
})

test('every point on earth has a time zone that Intl knows; others are refused', () => {
  const point = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  fc.assert(fc.property(point, somewhere => isTimeZone(timeZoneAt(somewhere))))
  expect(() => timeZoneAt({ lat: 91, lng: 0 })).toThrow(RangeError)
})

test('names of time zones are told from offsets and nonsense', () => {
  for (const name of ['Europe/Rome', 'UTC', 'Asia/Calcutta', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires'])
    expect(isTimeZone(name)).toBe(true)
  for (const name of ['', '+02:00', '-0300', 'Europe/Atlantis', 'Rome', ' UTC', 'Europe/Rome\0', '../etc/passwd'])
    expect(isTimeZone(name)).toBe(false)
})
