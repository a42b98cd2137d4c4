import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceMeters } from '../point.ts'
import { gazetteer, isSection, pointOf } from './gazetteer.ts'
import { nearestCity } from './nearest-city.ts'

test('a point in a city has that city nearest', () => {
  expect(nearestCity({ lat: 45.47, lng: 9.19 }).place.name).toBe('Milan')
  expect(nearestCity({ lat: -41.29, lng: 174.78 }).place.name).toBe('Wellington')
})

test('no city is nearer than the nearest, on the oceans, the antimeridian and the poles too', () => {
  const all = gazetteer()
  const point = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lng: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 179.99)),
  })
  fc.assert(
    fc.property(point, somewhere => {
      let least = Number.POSITIVE_INFINITY
      for (let record = 0; record < all.size; record += 1)
        if (!isSection(all, record)) least = Math.min(least, distanceMeters(somewhere, pointOf(all, record)))
      expect(nearestCity(somewhere).distanceMeters).toBe(least)
    }),
    { numRuns: 30 },
  )
})

test('what is no point on earth is refused', () => {
  expect(() => nearestCity({ lat: Number.NaN, lng: 0 })).toThrow(RangeError)
  expect(() => nearestCity({ lat: 0, lng: 181 })).toThrow(RangeError)
})
