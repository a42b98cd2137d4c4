import { expect, test } from 'vitest'
import { gridSizeDegrees } from './grid.ts'

test('a square keeps its size on the screen: half the degrees at each zoom', () => {
  expect(gridSizeDegrees(0)).toBe(90)
  expect(gridSizeDegrees(10)).toBe(90 / 1024)
  expect(gridSizeDegrees(10.5, 32)).toBeCloseTo(45 / 2 ** 10.5, 12)
})

test('a zoom that no map has is taken as the nearest one that has', () => {
  expect(gridSizeDegrees(-3)).toBe(gridSizeDegrees(0))
  expect(gridSizeDegrees(99)).toBe(gridSizeDegrees(24))
})
