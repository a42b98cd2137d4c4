import fc from 'fast-check'
import { expect, test } from 'vitest'
import { niceMost } from './chart.tsx'

test('the top of a chart is a round number that holds the greatest, and is not far above it', () => {
  expect([0, 3, 7, 23, 101, 260, 999].map(niceMost)).toEqual([4, 4, 10, 25, 200, 500, 1000])
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 10_000_000 }), greatest => {
      const most = niceMost(greatest)
      expect(most).toBeGreaterThanOrEqual(greatest)
      expect(most).toBeLessThanOrEqual(greatest * 2.5)
    }),
  )
})
