import type { NewRecurrence } from '@flow/contracts'
import { invalid } from '@flow/service-kit'
import { localToInstant } from '../../time/zoned.ts'
import type { Schedule } from '../events/schedule.ts'
import { datesOf, firstDates, isEndless, RuleTooCostly, type Series } from './expand.ts'
import { readRule } from './rule.ts'

/** How far ahead dates are made: so many days, and no more than so many dates. */
export const AHEAD_DAYS = 400
export const MOST_AHEAD = 1_000
/** More dates on one day are no event any more. */
export const MOST_A_DAY = 48

const DAY = 86_400_000
/** How long the beginning of a series is looked at to see how close its dates come. */
const SEEN_DAYS = 100
const PATH = '/recurrence/rrule'

/** @throws 422 for a rule that cannot be followed within a moment. */
export const followed = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    if (error instanceof RuleTooCostly)
      throw invalid(PATH, 'too_many_dates', 'gives too many dates, or takes too long to follow')
    throw error
  }
}

const instantsOf = (times: readonly string[] | undefined, zone: string, path: string): Date[] => {
  const instants = (times ?? []).map((time, nth) => {
    try {
      const isLocal = !/(?:Z|[+-]\d{2}:\d{2})$/i.test(time)
      return isLocal ? localToInstant(time.length === 16 ? `${time}:00` : time, zone) : new Date(time)
    } catch {
      throw invalid(`${path}/${nth}`, 'impossible_date', 'is not a date and time that exists')
    }
  })
  return [...new Set(instants.map(Number))].sort((a, b) => a - b).map(at => new Date(at))
}

/** @throws 422 when dates come too close together. */
const checkDensity = (series: Series) => {
  const begin = firstDates({ ...series, exdates: [] }, series.startsAt, 1)[0]?.startsAt
  if (!begin) throw invalid(PATH, 'empty', 'gives no date within forty years')
  const dates = datesOf(series)({ from: begin, to: new Date(begin.getTime() + SEEN_DAYS * DAY) })
  const dense = dates.some((date, nth) => {
    const later = dates[nth + MOST_A_DAY]
    return later !== undefined && later.startsAt.getTime() - date.startsAt.getTime() < DAY
  })
  if (dense) throw invalid(PATH, 'too_many_dates', `gives more than ${MOST_A_DAY} dates a day`)
}

/** The first date is the first that the rule gives at the start asked for or after it. */
const fromFirstDate = (series: Series): Series => {
  if (!series.rule) return series
  const first = firstDates({ ...series, exdates: [], rdates: [] }, series.startsAt, 1)[0]
  if (!first) throw invalid(PATH, 'empty', 'gives no date within forty years')
  return { ...series, startsAt: first.startsAt, endsAt: first.endsAt }
}

/**
 * A series from what a request says of it. It begins with the first date that the rule gives from the start on.
 * @throws 422 for rules that are wrong, give no date at all, more than 48 a day, or take too long to follow.
 */
export const readSeries = (
  given: NewRecurrence,
  schedule: Pick<Schedule, 'startsAt' | 'endsAt' | 'timeZone'>,
): Series => {
  const { startsAt, endsAt, timeZone } = schedule
  const rule = given.rrule ? readRule(given.rrule) : null
  const rdates = instantsOf(given.rdates, timeZone, '/recurrence/rdates')
  const exdates = instantsOf(given.exdates, timeZone, '/recurrence/exdates')
  if (!rule && rdates.length === 0) throw invalid('/recurrence', 'required', 'needs an rrule, or rdates')
  return followed(() => {
    const series = fromFirstDate({ startsAt, endsAt, timeZone, rule, exdates, rdates })
    checkDensity(series)
    if (firstDates(series, new Date(0), 1).length === 0) throw invalid('/recurrence/exdates', 'empty', 'leave no date')
    return series
  })
}

/** More dates, or such that are so many years ahead, are not counted. */
const MOST_COUNTED = 1_000
const MOST_YEARS = 200

/** How many dates a series has in all; null when it is endless, has more than 1,000, or goes on for two centuries. */
export const totalOf = (series: Series): number | null => {
  const { rule, exdates, rdates } = series
  if (isEndless(series) || (rule?.count ?? 0) - exdates.length > MOST_COUNTED) return null
  const from = new Date(Math.min(series.startsAt.getTime(), ...rdates.map(Number)))
  const to = new Date(from.getTime() + MOST_YEARS * 366 * DAY)
  const until = rule?.until && ('local' in rule.until ? new Date(`${rule.until.local}Z`) : rule.until.instant)
  if (until && until > to) return null
  try {
    if (firstDates(series, from, MOST_COUNTED + 1).length > MOST_COUNTED) return null
    const dates = datesOf(series)({ from, to: new Date('9999-12-31T00:00:00Z') })
    return (dates.at(-1)?.startsAt ?? from) > to ? null : dates.length
  } catch (error) {
    if (error instanceof RuleTooCostly) return null
    throw error
  }
}
