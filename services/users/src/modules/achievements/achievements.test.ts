import fc from 'fast-check'
import { expect, test } from 'vitest'
import { achievementsOf, streaksOf, weekOf } from './achievements.ts'

const weeksAgo = (now: Date, weeks: number) => new Date(now.getTime() - weeks * 7 * 24 * 3_600_000)
const NOW = new Date('2026-11-25T12:00:00Z')

test('weeks begin on Monday', () => {
  expect(weekOf(new Date('2026-11-22T23:59:59Z'))).toBe(weekOf(new Date('2026-11-16T00:00:00Z')))
  expect(weekOf(new Date('2026-11-23T00:00:00Z'))).toBe(weekOf(new Date('2026-11-22T00:00:00Z')) + 1)
})

test('a streak lives while the last event was in this week or the one before', () => {
  const times = [5, 4, 2, 1].map(weeks => weeksAgo(NOW, weeks))
  expect(streaksOf(times, NOW)).toEqual({ current: 2, longest: 2 })
  expect(
    streaksOf(
      [3, 2].map(weeks => weeksAgo(NOW, weeks)),
      NOW,
    ),
  ).toEqual({ current: 0, longest: 2 })
  expect(streaksOf([], NOW)).toEqual({ current: 0, longest: 0 })
})

test('the present streak is never longer than the longest, nor that than the number of events', () => {
  const times = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
  fc.assert(
    fc.property(times, days => {
      const sorted = days.sort((a, b) => b - a).map(day => new Date(NOW.getTime() - day * 24 * 3_600_000))
      const { current, longest } = streaksOf(sorted, NOW)
      return current <= longest && longest <= sorted.length
    }),
  )
})

test('achievements carry the day they were earned', () => {
  const attended = Array.from({ length: 10 }, (_, index) => weeksAgo(NOW, 10 - index))
  expect(achievementsOf(attended, [NOW])).toEqual([
    { code: 'first_event', earnedAt: weeksAgo(NOW, 10).toISOString() },
    { code: 'ten_events', earnedAt: weeksAgo(NOW, 1).toISOString() },
    { code: 'first_organised', earnedAt: NOW.toISOString() },
    { code: 'four_weeks', earnedAt: weeksAgo(NOW, 7).toISOString() },
  ])
})
