import { expect, test } from 'vitest'
import { dotsAround, tilesAround } from './place-map.ts'

const milan = { lat: 45.4642, lng: 9.19 }
const size = { wide: 600, high: 380 }
const north = (meters: number) => ({ lat: milan.lat + meters / 111_195, lng: milan.lng })

test('others stand to scale around the place, within the smallest ring that holds a few', () => {
  const { dots, scale, rings } = dotsAround(milan, [north(100), north(150), north(240), north(5_000)], size)
  expect(rings).toEqual([250])
  expect(dots).toHaveLength(3)
  expect(dots[0]?.x).toBeCloseTo(300)
  expect(dots[0]?.y).toBeCloseTo(190 - 100 * scale, 0)
  expect(dotsAround(milan, [], size).rings).toContain(500)
})

test('web tiles cover the picture without a gap, also where the map of the world ends', () => {
  for (const here of [milan, { lat: -16.5, lng: 179.999 }, { lat: 78.2, lng: 15.6 }]) {
    const tiles = tilesAround(here, 0.3, size, 'https://tiles.example/{z}/{x}/{y}.png')
    expect(tiles.every(({ href }) => /^https:\/\/tiles\.example\/\d+\/\d+\/\d+\.png$/.test(href))).toBe(true)
    expect(Math.min(...tiles.map(({ x }) => x))).toBeLessThanOrEqual(0)
    expect(Math.max(...tiles.map(({ x, width }) => x + width))).toBeGreaterThanOrEqual(600)
    expect(Math.max(...tiles.map(({ y, height }) => y + height))).toBeGreaterThanOrEqual(380)
    expect(tiles.length).toBeLessThan(30)
  }
})
