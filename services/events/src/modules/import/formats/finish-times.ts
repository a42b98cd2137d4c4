import { addDays, formatWallClock, instantToLocal, localToInstant, wallClockMs } from '../../../time/zoned.ts'
import type { Draft } from './draft.ts'
import type { FinishContext } from './finish-event.ts'
import { type ImportedEvent, LIMITS } from './normalised-event.ts'
import { instantText, type Moment, readZone } from './read-time.ts'
import { refuse } from './refused.ts'

type Times = Pick<ImportedEvent, 'startsAt' | 'endsAt' | 'timeZone' | 'allDay' | 'recurrence' | 'replaces'>

/** Longer is a slip of the keyboard in the year, not an event. */
const MOST_DAYS = 3660

/** The same moment in the form the start has: instants stay instants, wall clocks wall clocks. */
const inFormOf = (start: Moment, moment: Moment, zone: string | null): string => {
  if (start.kind !== 'instant' && moment.kind !== 'instant') return moment.local
  if (start.kind === 'instant') {
    if (moment.kind === 'instant') return instantText(moment.ms)
    return instantText(zone ? localToInstant(moment.local, zone).getTime() : wallClockMs(moment.local) - start.offsetMs)
  }
  if (moment.kind !== 'instant') return moment.local
  return zone ? instantToLocal(new Date(moment.ms), zone) : formatWallClock(moment.ms + moment.offsetMs)
}

const localDay = (moment: Moment, zone: string | null): string => {
  if (moment.kind !== 'instant') return moment.local.slice(0, 10)
  return (zone ? instantToLocal(new Date(moment.ms), zone) : formatWallClock(moment.ms + moment.offsetMs)).slice(0, 10)
}

/** A date as the end means the midnight after it; beside a start with an hour on that day it says nothing. */
const endOf = (draft: Draft, start: Moment, zone: string | null): string | null => {
  const { end, durationMs } = draft
  if (!end) {
    if (durationMs !== undefined) return later(inFormOf(start, start, zone), durationMs)
    return start.kind === 'date' ? addDays(start.local, 1) : null
  }
  if (end.kind !== 'date') return inFormOf(start, end, zone)
  const exclusive = draft.endDateIs === 'day-after'
  const sameDay = end.local.slice(0, 10) === localDay(start, zone)
  if (start.kind === 'date' && end.local < start.local) return end.local
  if (start.kind === 'date') return exclusive && !sameDay ? end.local : addDays(end.local, 1)
  if (sameDay) return null
  return inFormOf(start, { kind: 'local', local: exclusive ? end.local : addDays(end.local, 1) }, zone)
}

const later = (time: string, ms: number): string =>
  time.endsWith('Z') ? instantText(Date.parse(time) + ms) : formatWallClock(wallClockMs(time) + ms)

const millis = (time: string): number => wallClockMs(time.slice(0, 19))

const recurrenceOf = (
  draft: Draft,
  start: Moment,
  zone: string | null,
  { warn }: FinishContext,
): Times['recurrence'] => {
  if (!draft.recurrence) return null
  const times = (moments: Moment[] = []): string[] => {
    const all = [...new Set(moments.map(moment => inFormOf(start, moment, zone)))].sort()
    if (all.length > LIMITS.dates) warn('dates_cut', `of ${all.length} dates the first ${LIMITS.dates} were kept`)
    return all.slice(0, LIMITS.dates)
  }
  const { rrule = null } = draft.recurrence
  const recurrence = { rrule, rdates: times(draft.recurrence.rdates), exdates: times(draft.recurrence.exdates) }
  return rrule === null && recurrence.rdates.length === 0 ? null : recurrence
}

/** Puts the times of a draft into one form and checks their order. An end equal to the start is no end. */
export const finishTimes = (draft: Draft, context: FinishContext): Times => {
  const { start } = draft
  if (!start) return refuse('missing_start', 'the record has no start')
  const zone = draft.timeZone ?? readZone(context.defaultTimeZone) ?? null
  const startsAt = inFormOf(start, start, zone)
  const endsAt = endOf(draft, start, zone)
  if (endsAt && millis(endsAt) < millis(startsAt))
    return refuse('end_before_start', `the end ${endsAt} lies before the start ${startsAt}`)
  if (endsAt && millis(endsAt) - millis(startsAt) > MOST_DAYS * 86_400_000)
    return refuse('date_out_of_range', `it would last from ${startsAt} to ${endsAt}`)
  return {
    startsAt,
    endsAt: endsAt === startsAt ? null : endsAt,
    timeZone: zone,
    allDay: start.kind === 'date',
    recurrence: recurrenceOf(draft, start, zone, context),
    replaces: draft.replaces
      ? { seriesId: draft.replaces.seriesId, startsAt: inFormOf(start, draft.replaces.start, zone) }
      : null,
  }
}
