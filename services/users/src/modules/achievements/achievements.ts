import type { Achievement } from '@flow/contracts'

const DAY_MS = 24 * 3_600_000
const WEEK_MS = 7 * DAY_MS
/** 1970-01-05 was the first Monday of Unix time. */
const FIRST_MONDAY_MS = 4 * DAY_MS

/** The number of an instant's week, counted in UTC from Monday to Sunday. */
export const weekOf = (at: Date): number => Math.floor((at.getTime() - FIRST_MONDAY_MS) / WEEK_MS)

export interface Streaks {
  /** Weeks in a row with an event, up to now; the present week may still be empty. */
  readonly current: number
  readonly longest: number
}

/** Weeks in a row in which somebody went to something. @param times in order */
export const streaksOf = (times: readonly Date[], now: Date): Streaks => {
  let [run, longest, last] = [0, 0, Number.NEGATIVE_INFINITY]
  for (const week of new Set(times.map(weekOf))) {
    run = week === last + 1 ? run + 1 : 1
    longest = Math.max(longest, run)
    last = week
  }
  return { current: weekOf(now) - last <= 1 ? run : 0, longest }
}

const nth = (times: readonly Date[], count: number): Date | undefined => times[count - 1]

/** When a streak of so many weeks was first complete. */
const streakReached = (times: readonly Date[], weeks: number): Date | undefined =>
  times.find((time, index) => streaksOf(times.slice(0, index + 1), time).current >= weeks)

type Rule = readonly [
  code: Achievement['code'],
  earned: (attended: readonly Date[], organised: readonly Date[]) => Date | undefined,
]

const RULES: readonly Rule[] = [
  ['first_event', attended => nth(attended, 1)],
  ['ten_events', attended => nth(attended, 10)],
  ['fifty_events', attended => nth(attended, 50)],
  ['first_organised', (_, organised) => nth(organised, 1)],
  ['ten_organised', (_, organised) => nth(organised, 10)],
  ['four_weeks', attended => streakReached(attended, 4)],
  ['twelve_weeks', attended => streakReached(attended, 12)],
]

/** What somebody has earned by what they did. @param attended starts, @param organised ends; each in order */
export const achievementsOf = (attended: readonly Date[], organised: readonly Date[]): Achievement[] =>
  RULES.flatMap(([code, earned]) => {
    const at = earned(attended, organised)
    return at ? [{ code, earnedAt: at.toISOString() }] : []
  })
