import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceMeters } from '../point.ts'
import { gazetteer, isSection, pointOf } from './gazetteer.ts'
import { cityAround, nearestCity, neighbourhoodAt } from './nearest-city.ts'
import { searchPlaces } from './search-places.ts'

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

test('a point in a part of a city is told by its name, and one in a town is not', () => {
  expect(neighbourhoodAt({ lat: 52.4986, lng: 13.4033 }, 1_500)).toBe('Kreuzberg')
  expect(neighbourhoodAt({ lat: 43.6715, lng: -79.404 }, 1_500)).toBe('Annex')
  expect(neighbourhoodAt({ lat: 45.4642, lng: 9.19 }, 1_500)).toBeUndefined()
  expect(neighbourhoodAt({ lat: 0, lng: -30 }, 1_500)).toBeUndefined()
})

test('a part of a city belongs to the city that draws most, not to the next town', () => {
  const cityOf = (name: string) => cityAround(searchPlaces(name, 1)[0]?.id ?? '')
  expect(['Kreuzberg', 'Brixton, GB', 'Annex, CA', 'Bendale'].map(cityOf)).toEqual([
    'Berlin',
    'London',
    'Toronto',
    'Toronto',
  ])
  expect(cityOf('Milano')).toBeUndefined()
})
