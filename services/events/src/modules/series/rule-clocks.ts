import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { wallClockMs } from '../../time/zoned.ts'
import { DAY_PARTS, namedByAll, placesOfYears } from './narrow.ts'
import type { Rule } from './rule.ts'
import { WEEKDAYS } from './weekdays.ts'

/** Wall clocks from one to another, both included, in order, in milliseconds as if they were UTC. */
type Clocks = (from: number, to: number) => number[]
type Parts = ReadonlyMap<string, string>

const DAY = 86_400_000
/** What one question may look at, so that no rule keeps the processor for longer than a moment. */
const MOST_PERIODS = 10_000
const MOST_CANDIDATES = 10_000
const MOST_CLOCKS = 50_000

/** Thrown when a rule would take too long to follow. */
export class RuleTooCostly extends Error {}

/** The library, asked for a rule without end on a clock without a zone. */
const asked = (parts: Parts, start: string): Clocks => {
  const rule = new RRuleTemporal({
    rruleString: [...parts].map(([name, value]) => `${name}=${value}`).join(';'),
    dtstart: Temporal.PlainDateTime.from(start).toZonedDateTime('UTC'),
    strict: true,
    maxIterations: MOST_PERIODS,
    maxCandidateEvaluations: MOST_CANDIDATES,
  })
  return (from, to) => {
    try {
      return rule.between(new Date(from), new Date(to), true).map(date => date.epochMilliseconds)
    } catch (error) {
      if (error instanceof Error && /exceeded/.test(error.message)) throw new RuleTooCostly(error.message)
      throw error
    }
  }
}

const TIMES = ['BYHOUR', 'BYMINUTE', 'BYSECOND'] as const
const UNITS = [3_600_000, 60_000, 1_000] as const

/** The times of a day that a rule names, in milliseconds and in order; what it does not say is as at the start. */
const timesOf = (parts: Parts, start: string): number[] =>
  TIMES.map((name, nth) => (parts.get(name) ?? start.slice(11 + 3 * nth, 13 + 3 * nth)).split(',').map(Number))
    .map((list, nth) => [...new Set(list)].sort((a, b) => a - b).map(one => one * (UNITS[nth] ?? 0)))
    .reduce((before, list) => before.flatMap(sum => list.map(one => sum + one)))

/**
 * A yearly rule that names its days by weeks, by their number in the year, or in several ways. The library takes several
 * ways for either and not for both, loses days of a week that lie in the year beside, and knows a 53rd Monday in every
 * year. It is asked for all such weekdays, and what a part does not name is left out. With BYSETPOS whole years are
 * looked at, because it counts in them.
 */
const narrowed = (parts: Parts, start: string): Clocks => {
  const weekdays = new Set((parts.get('BYDAY') ?? WEEKDAYS.join()).match(/[A-Z]{2}/g))
  const common = [...parts].filter(([name]) => ['FREQ', 'INTERVAL', 'WKST', 'BYMONTH'].includes(name))
  const days = asked(new Map([...common, ['BYDAY', [...weekdays].join()]]), `${start.slice(0, 4)}-01-01T00:00:00`)
  const named = namedByAll(parts)
  const times = timesOf(parts, start)
  const positions = parts.get('BYSETPOS')
  const begin = wallClockMs(start)
  const year = (clock: number) => new Date(clock).getUTCFullYear()
  return (asked, to) => {
    const from = Math.max(asked, begin)
    if (from > to) return []
    const [first, last] = positions
      ? [Date.UTC(year(from), 0, 1), Date.UTC(year(to) + 1, 0, 1) - 1]
      : [Math.floor(from / DAY) * DAY, to]
    const kept = days(first, last).filter(named)
    if (kept.length * times.length > MOST_CLOCKS) throw new RuleTooCostly('too many times on the days of a year')
    const clocks = kept.flatMap(day => times.map(time => day + time))
    return (positions ? placesOfYears(clocks, positions) : clocks).filter(clock => clock >= from && clock <= to)
  }
}

const isNarrowed = (parts: Parts): boolean =>
  parts.get('FREQ') === 'YEARLY' &&
  (parts.has('BYYEARDAY') ||
    parts.has('BYWEEKNO') ||
    /\d/.test(parts.get('BYDAY') ?? '') ||
    (parts.has('BYMONTHDAY') && parts.has('BYDAY')))

/** Every day of some months is every year's days in them, which the library finds without trying all others. */
const yearly = (parts: Parts): Parts => {
  const daily = parts.get('FREQ') === 'DAILY' && Number(parts.get('INTERVAL') ?? 1) === 1 && !parts.has('BYSETPOS')
  if (!daily || !(parts.has('BYMONTH') || parts.has('BYMONTHDAY'))) return parts
  const days = parts.has('BYMONTHDAY') || parts.has('BYDAY') ? [] : [['BYDAY', WEEKDAYS.join(',')] as const]
  return new Map([...parts, ['FREQ', 'YEARLY'], ...days])
}

/** Weeks without a day mean the weekday of the start. */
const withWeekday = (parts: Parts, start: string): Parts =>
  parts.has('BYWEEKNO') && !DAY_PARTS.some(name => name !== 'BYWEEKNO' && parts.has(name))
    ? new Map([...parts, ['BYDAY', WEEKDAYS[new Date(`${start}Z`).getUTCDay()] ?? '']])
    : parts

/** How much of a rule is looked at first to count its dates; longer where they are few. */
const FIRST_STEP: Readonly<Record<string, number>> = { SECONDLY: DAY / 24, MINUTELY: 2 * DAY }
const MANY = 1_000

/** The first so many of a rule: they are counted from its start, and no further than is asked. */
const firstOf = (clocks: Clocks, begin: number, { freq, count }: { freq: string; count: number }): Clocks => {
  const known: number[] = []
  let [next, step] = [begin, FIRST_STEP[freq] ?? 40 * DAY]
  return (from, to) => {
    while (next <= to && known.length < count) {
      const last = Math.min(to, next + step)
      const found = clocks(next, last)
      known.push(...found.slice(0, count - known.length))
      next = last + 1
      if (found.length < MANY) step *= 2
    }
    return known.filter(clock => clock >= from && clock <= to)
  }
}

/** The wall clocks that a rule gives from a start on, COUNT counted; UNTIL is for the caller. @throws RuleTooCostly */
export const clocksOfRule = (rule: Rule, start: string): Clocks => {
  const parts = withWeekday(yearly(rule.parts), start)
  const clocks = (isNarrowed(parts) ? narrowed : asked)(parts, start)
  const { freq, count } = rule
  return count === null ? clocks : firstOf(clocks, wallClockMs(start), { freq, count })
}
