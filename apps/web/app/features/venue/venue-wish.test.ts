import { expect, test } from 'vitest'
import { venueQuery, venuesPath } from './venue-wish.ts'

const place = { name: 'Milan', lat: 45.46, lng: 9.19 }

test('venues are looked for around a place, and by words everywhere', () => {
  expect(venueQuery({ q: '', amenity: '', place })).toEqual({ near: '45.46,9.19', radiusKm: 25 })
  expect(venueQuery({ q: 'arci', amenity: 'bar', place })).toEqual({ q: 'arci', amenity: 'bar' })
  expect(venueQuery({ q: '', amenity: '', place: null })).toEqual({})
})

test('the address says only what narrows the list', () => {
  expect(venuesPath({ q: '', amenity: '', everywhere: false })).toBe('/venues')
  expect(venuesPath({ q: '', amenity: 'step-free', everywhere: true })).toBe('/venues?amenity=step-free&where=all')
  expect(venuesPath({ q: 'arci', amenity: '', everywhere: true })).toBe('/venues?q=arci')
})
