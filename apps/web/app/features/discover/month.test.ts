import { expect, test } from 'vitest'
import { addMonths, extend, weeksOf } from './month.ts'

test('a month is laid out from Monday to Sunday with all of its days', () => {
  const november = weeksOf('2026-11')
  expect(november[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(november.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null])
  expect(november.flat().filter(Boolean)).toHaveLength(30)
  expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29)
  expect(weeksOf('2027-02')).toHaveLength(4)
})

test('months go on over the year', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
})

test('two presses make a range, in either order; a third begins anew', () => {
  const one = extend({ from: null, to: null }, '2026-11-28')
  expect(one).toEqual({ from: '2026-11-28', to: null })
  expect(extend(one, '2026-11-20')).toEqual({ from: '2026-11-20', to: '2026-11-28' })
  expect(extend(one, '2026-11-30')).toEqual({ from: '2026-11-28', to: '2026-11-30' })
  expect(extend(extend(one, '2026-11-30'), '2026-12-01')).toEqual({ from: '2026-12-01', to: null })
})
