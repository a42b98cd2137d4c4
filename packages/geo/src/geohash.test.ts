import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellBounds, cellOf } from './geohash.ts'
import { isInside } from './point.ts'

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
})
const precision = fc.integer({ min: 1, max: 12 })

test('cells are the published geohashes', () => {
  expect(cellOf({ lat: 57.64911, lng: 10.40744 }, 11)).toBe('u4pruydqqvj')
  expect(cellOf({ lat: 42.605, lng: -5.603 }, 5)).toBe('ezs42')
})

test('a point lies in its cell, and its cell in every larger cell of it', () => {
  fc.assert(
    fc.property(point, precision, precision, (somewhere, a, b) => {
      const fine = cellOf(somewhere, Math.max(a, b))
      expect(fine.startsWith(cellOf(somewhere, Math.min(a, b)))).toBe(true)
      expect(isInside(cellBounds(fine) ?? { west: 0, south: 0, east: 0, north: 0 }, somewhere)).toBe(true)
    }),
  )
})

test('the middle of a cell has that cell', () => {
  fc.assert(
    fc.property(point, precision, (somewhere, letters) => {
      const cell = cellOf(somewhere, letters)
      const bounds = cellBounds(cell)
      expect(bounds).toBeDefined()
      if (!bounds) return
      const middle = { lat: (bounds.south + bounds.north) / 2, lng: (bounds.west + bounds.east) / 2 }
      expect(cellOf(middle, letters)).toBe(cell)
    }),
  )
})

test('what is no precision or no geohash is refused', () => {
  for (const letters of [0, 13, 1.5, Number.NaN]) expect(() => cellOf({ lat: 0, lng: 0 }, letters)).toThrow(RangeError)
  for (const cell of ['', 'a', 'u4il', 'U4', '0123456789012']) expect(cellBounds(cell)).toBeUndefined()
})
