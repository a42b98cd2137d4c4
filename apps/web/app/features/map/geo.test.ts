import { distanceMeters } from '@flow/ui'
import { expect, test } from 'vitest'
import { boxAround, boxOf, boxText, circleAround, parseBox, ringsWithin } from './geo.ts'

const milan = { lat: 45.4642, lng: 9.19 }

test('every point of a ring is as far as it says', () => {
  for (const [lng, lat] of circleAround(milan, 5)) expect(distanceMeters(milan, { lat, lng })).toBeCloseTo(5_000, 0)
})

test('the box around a circle holds it, and not much more', () => {
  const [west, south, east, north] = boxAround(milan, 10)
  for (const [lng, lat] of circleAround(milan, 10)) {
    expect(lng).toBeGreaterThan(west - 0.001)
    expect(lng).toBeLessThan(east + 0.001)
    expect(lat).toBeGreaterThan(south - 0.001)
    expect(lat).toBeLessThan(north + 0.001)
  }
  expect(north - south).toBeCloseTo(0.18, 2)
})

test('boxes are told to the API within the world, and read back', () => {
  expect(boxText([-200, -95, 400, 95])).toBe('-180,-90,180,90')
  expect(parseBox(boxText([9.123456, 45, 9.2, 45.5]))).toEqual([9.1235, 45, 9.2, 45.5])
  expect(parseBox('1,2,3')).toBeNull()
  expect(boxOf([])).toBeNull()
  expect(boxOf([milan, { lat: 45, lng: 10 }])).toEqual([9.19, 45, 10, 45.4642])
})

test('rings stand at round distances within the radius', () => {
  expect(ringsWithin(15)).toEqual([5, 10, 15])
  expect(ringsWithin(3)).toEqual([1, 2, 3])
  expect(ringsWithin(1)).toEqual([0.25, 0.5, 1])
})
