import { formatWallClock, instantToLocal, localToInstant, offsetAt, wallClockMs } from '../../time/zoned.ts'
import type { Rule } from './rule.ts'
import { clocksOfRule } from './rule-clocks.ts'

export { RuleTooCostly } from './rule-clocks.ts'

/** An event that repeats: its first date, the zone whose clocks the rule runs on, the rule, and the exceptions. */
export interface Series {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly rule: Rule | null
  readonly exdates: readonly Date[]
  readonly rdates: readonly Date[]
}

/** One date that a series gives. */
export interface SeriesDate {
  readonly startsAt: Date
  readonly endsAt: Date
  /** The wall clock that the rule names; where the clocks skip it, `startsAt` is that much later. */
  readonly local: string
}

export interface Range {
  readonly from: Date
  readonly to: Date
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** UNTIL as an instant, and as the wall clock up to which is looked; an instant gets room for the hours clocks jump. */
const endOfRule = (rule: Rule | null, zone: string) => {
  const until = rule?.until
  if (!until) return { instant: Number.POSITIVE_INFINITY, clock: Number.POSITIVE_INFINITY }
  if ('local' in until) return { instant: Number.POSITIVE_INFINITY, clock: wallClockMs(until.local) }
  return { instant: until.instant.getTime(), clock: wallClockMs(instantToLocal(until.instant, zone)) + 26 * HOUR }
}

/** Instants of wall clocks of one zone. Days around which its offset stays are asked for once, not for every date. */
const instantsIn = (zone: string): ((clock: number) => number) => {
  const offsets = new Map<number, number>()
  const offsetOfDay = (day: number): number => {
    const known = offsets.get(day)
    if (known !== undefined) return known
    const offset = offsetAt(day * DAY, zone)
    offsets.set(day, offset)
    return offset
  }
  return clock => {
    const day = Math.floor(clock / DAY)
    const offset = offsetOfDay(day - 1)
    const stays = offset === offsetOfDay(day) && offset === offsetOfDay(day + 1) && offset === offsetOfDay(day + 2)
    return stays ? clock - offset : localToInstant(formatWallClock(clock), zone).getTime()
  }
}

/**
 * The end of a date that begins at a wall clock. Whole days are counted on the calendar, so that an all-day date of a
 * day with 23 hours ends at midnight; any other length is exact, as RFC 5545 §3.8.5.3 has it.
 */
const endOf = (series: Series, instantOf: (clock: number) => number): ((clock: number, at: number) => number) => {
  const shown = (at: Date) => wallClockMs(instantToLocal(at, series.timeZone))
  const length = shown(series.endsAt) - shown(series.startsAt)
  const exact = series.endsAt.getTime() - series.startsAt.getTime()
  return length > 0 && length % DAY === 0 ? clock => instantOf(clock + length) : (_, at) => at + exact
}

/**
 * A function that answers the dates of a series which start within a range, both ends included, by time and each
 * once. The rule runs on the wall clock of the zone: a time that the clocks skip moves on by the gap, a time shown twice
 * is its first showing.
 * @throws RuleTooCostly
 */
export const datesOf = (series: Series): ((range: Range) => SeriesDate[]) => {
  const { timeZone: zone, rule } = series
  const run = rule && clocksOfRule(rule, instantToLocal(series.startsAt, zone))
  const instantOf = instantsIn(zone)
  const end = endOf(series, instantOf)
  const left = new Set(series.exdates.map(Number))
  const last = endOfRule(rule, zone)
  const clockOf = (at: Date) => wallClockMs(instantToLocal(at, zone))
  return range => {
    const dates = new Map<number, number>()
    const [from, to] = [clockOf(range.from) - DAY, Math.min(clockOf(range.to) + DAY, last.clock)]
    for (const clock of run ? (from <= to ? run(from, to) : []) : [clockOf(series.startsAt)]) {
      const at = instantOf(clock)
      if (at <= last.instant && !dates.has(at)) dates.set(at, clock)
    }
    for (const at of series.rdates) if (!dates.has(at.getTime())) dates.set(at.getTime(), clockOf(at))
    return [...dates]
      .filter(([at]) => at >= range.from.getTime() && at <= range.to.getTime() && !left.has(at))
      .sort(([a], [b]) => a - b)
      .map(([at, clock]) => ({
        startsAt: new Date(at),
        endsAt: new Date(end(clock, at)),
        local: formatWallClock(clock),
      }))
  }
}

/** How far to look, in days, when dates are rare: leap days that are Mondays come every 28 years, at times 40. */
const STEPS_DAYS = [40, 360, 1_600, 5_000, 8_000]

/**
 * The first so many dates from an instant on, up to another; fewer when there are no more within 41 years.
 * @throws RuleTooCostly
 */
export const firstDates = (series: Series, from: Date, most: number, until?: Date): SeriesDate[] => {
  const between = datesOf(series)
  const last = until?.getTime() ?? Number.POSITIVE_INFINITY
  const found: SeriesDate[] = []
  let begin = Math.max(from.getTime(), Math.min(series.startsAt.getTime(), ...series.rdates.map(Number)))
  for (const days of STEPS_DAYS) {
    if (begin > last || found.length >= most) break
    const to = Math.min(begin + days * DAY, last)
    found.push(...between({ from: new Date(begin), to: new Date(to) }))
    begin = to + 1
  }
  return found.slice(0, most)
}

/** Whether the rule goes on for ever. */
export const isEndless = ({ rule }: Pick<Series, 'rule'>): boolean =>
  rule !== null && rule.count === null && rule.until === null
