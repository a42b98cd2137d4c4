import { distanceMeters } from '@flow/ui'
import { expect, test } from 'vitest'
import { boxAround } from './geo.ts'
import { gridOver, spotsOf } from './street-level.ts'

const milan = { lat: 45.4642, lng: 9.19 }
const linesOf = (km: number, around = milan) =>
  gridOver(boxAround(around, km)).map(({ geometry }) => (geometry as GeoJSON.LineString).coordinates)

test('squares have round sides, are few, and lie where they lay when the map is moved', () => {
  for (const [km, side] of [
    [0.4, 100],
    [1.4, 250],
    [5, 1000],
  ] as const) {
    const [first, second] = linesOf(km) as [number[][], number[][]]
    const [from, to] = [first, second].map(([end]) => ({ lng: end?.[0] ?? 0, lat: milan.lat }))
    expect(distanceMeters(from as typeof milan, to as typeof milan), `${km}`).toBeCloseTo(side, -1)
    expect(linesOf(km).length).toBeLessThanOrEqual(26)
  }
  const xs = (lines: number[][][]) => new Set(lines.map(([end]) => end?.[0]?.toFixed(9)))
  const moved = xs(linesOf(5, { lat: milan.lat + 0.001, lng: milan.lng + 0.01 }))
  expect(xs(linesOf(5)).intersection(moved).size).toBeGreaterThan(8)
})

test('a map of a country has none', () => {
  expect(linesOf(200)).toEqual([])
})

test('a place is named once, a town not at all', () => {
  const at = (name: string, address: string | null) => ({
    place: { name, address, neighbourhood: null, city: 'Milan', country: 'IT', ...milan },
  })
  expect(spotsOf([at('Arena', 'Via 1'), at('Arena', 'Via 1'), at('Milan', null), { place: null }])).toEqual([
    { name: 'Arena', address: 'Via 1', ...milan },
  ])
})
