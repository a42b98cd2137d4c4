import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundingBox, distanceMeters, earthRadiusMeters, isInside, type LatLng, splitBbox } from './point.ts'

const coordinate = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
const point = fc.record({ lat: coordinate(90), lng: coordinate(180) })
const radians = Math.PI / 180

/** How PostgreSQL's earthdistance reckons: the chord between two points on the sphere, turned into an arc. */
const byChord = (a: LatLng, b: LatLng): number => {
  const [p, q] = [a, b].map(({ lat, lng }) => [
    Math.cos(lat * radians) * Math.cos(lng * radians),
    Math.cos(lat * radians) * Math.sin(lng * radians),
    Math.sin(lat * radians),
  ]) as [number[], number[]]
  const chord = Math.hypot(...p.map((value, i) => value - (q[i] ?? 0)))
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, chord / 2))
}

/** The point that one reaches from another by going so far in a direction (degrees). */
const travel = ({ lat, lng }: LatLng, meters: number, bearing: number): LatLng => {
  const angle = meters / earthRadiusMeters
  const sinLat =
    Math.sin(lat * radians) * Math.cos(angle) + Math.cos(lat * radians) * Math.sin(angle) * Math.cos(bearing * radians)
  const east = Math.atan2(
    Math.sin(bearing * radians) * Math.sin(angle) * Math.cos(lat * radians),
    Math.cos(angle) - Math.sin(lat * radians) * sinLat,
  )
  const turned = lng + east / radians
  return { lat: Math.asin(Math.max(-1, Math.min(1, sinLat))) / radians, lng: ((turned + 540) % 360) - 180 }
}

test('a distance is the one that earthdistance computes', () => {
  expect(distanceMeters({ lat: 0, lng: 0 }, { lat: 0, lng: 90 })).toBeCloseTo((Math.PI / 2) * 6_378_168, 3)
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(Math.abs(distanceMeters(a, b) - byChord(a, b))).toBeLessThan(1)
    }),
  )
})

test('distances are symmetric, zero to oneself, never longer than a detour or half the equator', () => {
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      expect(distanceMeters(a, a)).toBe(0)
      expect(distanceMeters(a, b)).toBeCloseTo(distanceMeters(b, a), 3)
      expect(distanceMeters(a, c)).toBeLessThanOrEqual(distanceMeters(a, b) + distanceMeters(b, c) + 0.5)
      expect(distanceMeters(a, b)).toBeLessThanOrEqual(Math.PI * earthRadiusMeters + 0.001)
    }),
  )
})

test('a bounding box holds every point of its circle, over the antimeridian and the poles too', () => {
  const radius = fc.double({ min: 0.001, max: 2000, noNaN: true })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(point, radius, share, fc.double({ min: 0, max: 360, noNaN: true }), (center, km, part, bearing) => {
      const reached = travel(center, km * 1000 * part, bearing)
      fc.pre(distanceMeters(center, reached) <= km * 1000)
      expect(isInside(boundingBox(center, km), reached)).toBe(true)
    }),
  )
})

test('a bounding box is no larger than it must be', () => {
  const box = boundingBox({ lat: 45, lng: 9 }, 10)
  expect(distanceMeters({ lat: box.south, lng: 9 }, { lat: box.north, lng: 9 })).toBeCloseTo(20_000, 0)
  expect(box.east - box.west).toBeCloseTo(20 / (111.32 * Math.cos(Math.PI / 4)), 2)
  expect(boundingBox({ lat: 0, lng: 179.95 }, 20).west).toBeGreaterThan(boundingBox({ lat: 0, lng: 179.95 }, 20).east)
  expect(boundingBox({ lat: 89.99, lng: 0 }, 20)).toMatchObject({ west: -180, east: 180, north: 90 })
})

test('a box over the antimeridian splits into two that hold the same points', () => {
  const box = fc.record({ west: coordinate(180), east: coordinate(180), south: coordinate(90), north: coordinate(90) })
  fc.assert(
    fc.property(box, point, (area, somewhere) => {
      const parts = splitBbox(area)
      expect(parts.every(part => part.west <= part.east)).toBe(true)
      expect(parts.some(part => isInside(part, somewhere))).toBe(isInside(area, somewhere))
    }),
  )
})
