import type { PreviewRecurrence, RecurrencePreview } from '@flow/contracts'
import { instantToLocal } from '../../time/zoned.ts'
import { scheduleOf } from '../events/schedule.ts'
import { firstDates, isEndless } from './expand.ts'
import { readSeries, totalOf } from './read-series.ts'
import { writeRule } from './rule.ts'

/**
 * The next dates of a series that is being planned, so that its editor can show them.
 * @throws 422 as creating the event would.
 */
export const previewRecurrence = (input: PreviewRecurrence): RecurrencePreview => {
  const series = readSeries(input.recurrence, scheduleOf(input, input.timeZone))
  const { timeZone, rule } = series
  return {
    rrule: rule && writeRule(rule),
    endless: isEndless(series),
    total: totalOf(series),
    items: firstDates(series, new Date(0), input.limit ?? 10).map(({ startsAt, endsAt, local }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      startsAtLocal: instantToLocal(startsAt, timeZone),
      endsAtLocal: instantToLocal(endsAt, timeZone),
      moved: instantToLocal(startsAt, timeZone) !== local,
    })),
  }
}
