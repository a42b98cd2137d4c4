import { instantToLocal, localToInstant, wallClockMs } from '../../../time/zoned.ts'
import type { ImportedEvent } from './normalised-event.ts'

export type ResolvedTimes = {
  startsAt: Date
  /** Null: the source gives no end. */
  endsAt: Date | null
  startsAtLocal: string
  endsAtLocal: string | null
  timeZone: string
}

/** The instant behind a time of an imported record: itself, or its wall clock in the zone. */
export const instantOf = (time: string, zone: string): Date =>
  time.endsWith('Z') ? new Date(time) : localToInstant(time, zone)

/**
 * The times of a record in both forms. `placeZone` is the zone of its place, used when the source gives none.
 * An end that clocks going forward would put before its start keeps its length instead.
 */
export const resolveTimes = (
  event: Pick<ImportedEvent, 'startsAt' | 'endsAt' | 'timeZone'>,
  placeZone: string,
): ResolvedTimes => {
  const timeZone = event.timeZone ?? placeZone
  const startsAt = instantOf(event.startsAt, timeZone)
  let endsAt = event.endsAt === null ? null : instantOf(event.endsAt, timeZone)
  if (endsAt && event.endsAt && endsAt <= startsAt) {
    const length = wallClockMs(event.endsAt.slice(0, 19)) - wallClockMs(event.startsAt.slice(0, 19))
    endsAt = new Date(startsAt.getTime() + length)
  }
  return {
    startsAt,
    endsAt,
    startsAtLocal: instantToLocal(startsAt, timeZone),
    endsAtLocal: endsAt && instantToLocal(endsAt, timeZone),
    timeZone,
  }
}
