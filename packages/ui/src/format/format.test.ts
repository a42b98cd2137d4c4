import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceMeters, formatCount, formatDistance, formatMoney, formatPrice, initials } from './format.ts'

test('distances are said, not measured', () => {
  expect(formatDistance(812, 'en')).toBe('800 m away')
  expect(formatDistance(12, 'en')).toBe('50 m away')
  expect(formatDistance(2_440, 'en')).toBe('2.4 km away')
  expect(formatDistance(2_440, 'it')).toBe('a 2,4 km')
  expect(formatDistance(123_456, 'en')).toBe('123 km away')
  expect(formatDistance(320, 'en', 'imperial')).toBe('350 yd away')
  expect(formatDistance(2_440, 'it', 'imperial')).toBe('a 1,5 mi')
  expect(formatDistance(123_456, 'en', 'imperial')).toBe('77 mi away')
})

test('the distance of two points is the great circle’s', () => {
  const milan = { lat: 45.4642, lng: 9.19 }
  const toronto = { lat: 43.6532, lng: -79.3832 }
  expect(distanceMeters(milan, milan)).toBe(0)
  expect(distanceMeters(milan, toronto) / 1000).toBeCloseTo(6_618, -2)
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      (lat, lng) => {
        const there = distanceMeters(milan, { lat, lng })
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(20_015_120)
      },
    ),
  )
})

test('prices have no cents where there are none, and free is a word', () => {
  const plain = (text: string) => text.replaceAll(/\s/gu, ' ')
  expect(formatMoney(1500, 'EUR', 'en')).toBe('€15')
  expect(plain(formatMoney(1250, 'EUR', 'it'))).toBe('12,50 €')
  expect(formatMoney(1500, 'CAD', 'en')).toBe('CA$15')
  expect(formatMoney(1500, 'JPY', 'en')).toBe('JP¥1,500')
  expect(formatPrice({ from: 0, currency: 'EUR', free: true }, 'it')).toBe('Gratis')
  expect(formatPrice({ from: null, currency: null, free: false }, 'en')).toBe('')
  expect(formatPrice(null, 'en')).toBe('')
  expect(formatMoney(1500, 'nonsense', 'en')).toBe('nonsense 15')
})

test('thousands are grouped as the language groups them', () => {
  expect(formatCount(1727, 'en')).toBe('1,727')
  expect(formatCount(1727, 'it')).toBe('1.727')
})

test('initials are those of the first and the last name', () => {
  expect(initials('Anna Maria Rossi')).toBe('AR')
  expect(initials('élodie')).toBe('É')
  expect(initials('  ')).toBe('')
})
