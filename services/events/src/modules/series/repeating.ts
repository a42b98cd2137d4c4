import type { NewRecurrence } from '@flow/contracts'
import type { EventRecord } from '../events/event-record.ts'
import type { Schedule } from '../events/schedule.ts'
import { readSeries } from './read-series.ts'
import { writeRule } from './rule.ts'

export type TimeColumns = Pick<
  EventRecord,
  'starts_at' | 'ends_at' | 'time_zone' | 'doors_at' | 'rrule' | 'exdates' | 'rdates'
>

/**
 * A schedule and how it repeats, as an event keeps them: it begins with the first date that the rule gives, and its
 * doors open as long before.
 * @throws 422 for recurrences that are wrong or without bound
 */
export const repeating = (schedule: Schedule, recurrence: NewRecurrence | null | undefined): TimeColumns => {
  const series = recurrence ? readSeries(recurrence, schedule) : undefined
  const later = (series?.startsAt ?? schedule.startsAt).getTime() - schedule.startsAt.getTime()
  return {
    starts_at: series?.startsAt ?? schedule.startsAt,
    ends_at: series?.endsAt ?? schedule.endsAt,
    time_zone: schedule.timeZone,
    doors_at: schedule.doorsAt && new Date(schedule.doorsAt.getTime() + later),
    rrule: series?.rule ? writeRule(series.rule) : null,
    exdates: series?.exdates.map(at => at.toISOString()) ?? [],
    rdates: series?.rdates.map(at => at.toISOString()) ?? [],
  }
}
