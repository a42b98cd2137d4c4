import type { Tx } from '@flow/postgres'
import { instantToLocal } from '../../time/zoned.ts'
import type { EventRecord } from '../events/event-record.ts'
import { summaryOf } from '../events/slug.ts'
import { type OwnDate, putOwnDates } from '../series/own-dates.ts'
import { repeating } from '../series/repeating.ts'
import type { SeriesRecord } from './fold-series.ts'
import { instantOf, resolveTimes } from './formats/resolve-times.ts'

type Times = Pick<EventRecord, 'starts_at' | 'ends_at' | 'time_zone'>

/**
 * How a record repeats. A first date that its own rule does not give is kept besides, as calendar programs do.
 * @throws 422 for rules without bound.
 */
export const seriesTimes = (record: SeriesRecord, times: Times) => {
  const { starts_at: startsAt, ends_at: endsAt, time_zone: timeZone } = times
  const schedule = { startsAt, endsAt, timeZone, doorsAt: null }
  if (!record.recurrence) return repeating(schedule, null)
  const first = repeating(schedule, record.recurrence)
  if (first.starts_at.getTime() === startsAt.getTime()) return first
  return repeating(schedule, { ...record.recurrence, rdates: [...record.recurrence.rdates, startsAt.toISOString()] })
}

const ownOf = (date: SeriesRecord, event: EventRecord): OwnDate => {
  const zone = event.time_zone
  const { startsAt, endsAt } = resolveTimes(date, zone)
  const length = event.ends_at.getTime() - event.starts_at.getTime()
  const ends = endsAt && endsAt > startsAt ? endsAt : new Date(startsAt.getTime() + length)
  const texts = date.title === event.title && date.description === event.description
  return {
    originalStart: instantOf(date.replaces?.startsAt ?? instantToLocal(startsAt, zone), date.timeZone ?? zone),
    changes: {
      starts_at: startsAt.toISOString(),
      ends_at: ends.toISOString(),
      ...(texts ? {} : { title: date.title, description: date.description, summary: summaryOf(date.description) }),
    },
  }
}

/** Gives the dates of a series that its source changed what they have of their own. */
export const putOverrides = async (tx: Tx, record: SeriesRecord, event: EventRecord, now: Date): Promise<void> => {
  if (record.overrides?.length)
    await putOwnDates(
      tx,
      event.id,
      record.overrides.map(date => ownOf(date, event)),
      now,
    )
}
