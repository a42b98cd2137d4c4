import type { NewRecurrence, UpdateEvent } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { invalid } from '@flow/service-kit'
import { formatWallClock, instantToLocal, localToInstant, wallClockMs } from '../../time/zoned.ts'
import type { EventRecord } from '../events/event-record.ts'
import { type GivenTimes, type Schedule, scheduleOf } from '../events/schedule.ts'
import { repeating, type TimeColumns } from './repeating.ts'
import { findOneDate, type StoredDate } from './series.sql.ts'

const TIMES = ['startsAt', 'endsAt', 'startsAtLocal', 'endsAtLocal', 'doorsAt'] as const

/** Whether a request says anything of times. */
export const namesTimes = (input: GivenTimes): boolean => TIMES.some(name => input[name] !== undefined)

const clockIn = (zone: string, at: Date) => wallClockMs(instantToLocal(at, zone))
/** An instant moved on the wall clock of a zone by so many milliseconds. */
export const movedBy = (at: Date, by: number, zone: string): Date =>
  by === 0 ? at : localToInstant(formatWallClock(clockIn(zone, at) + by), zone)

/** A date of an event. @throws 422 when it has no such date. */
export const dateNamed = async (tx: Tx, eventId: string, occurrenceId: string): Promise<StoredDate> => {
  const date = await tx.first(findOneDate, [eventId, occurrenceId])
  if (!date) throw invalid('/occurrenceId', 'unknown_date', 'is not a date of this event')
  return date
}

/** What a request makes of one date's times, and by how much it moves it on the wall clock. */
export const movedDate = (date: Pick<StoredDate, 'starts_at' | 'ends_at'>, input: GivenTimes, zone: string) => {
  const known = { startsAt: date.starts_at, endsAt: date.ends_at, timeZone: zone, doorsAt: null }
  const schedule = scheduleOf(input, zone, known)
  return { ...schedule, by: clockIn(zone, schedule.startsAt) - clockIn(zone, date.starts_at) }
}

/** @throws 422 when a rule that stays does not give the start that was asked for. */
export const checkInRule = (asked: Date, columns: Pick<TimeColumns, 'starts_at'>): void => {
  if (columns.starts_at.getTime() !== asked.getTime())
    throw invalid('/startsAt', 'not_in_rule', 'is no date of the rule; send the recurrence that fits it too')
}

/** The whole series moved as one date of it is moved. */
const moveAll = async (tx: Tx, known: EventRecord, input: UpdateEvent, zone: string): Promise<Schedule> => {
  const date = await dateNamed(tx, known.id, input.occurrenceId ?? '')
  const moved = movedDate(date, input, zone)
  const startsAt = movedBy(known.starts_at, moved.by, zone)
  const length = moved.endsAt.getTime() - moved.startsAt.getTime()
  return { startsAt, endsAt: new Date(startsAt.getTime() + length), timeZone: zone, doorsAt: known.doors_at }
}

const scheduleAfter = (
  tx: Tx,
  known: EventRecord,
  input: UpdateEvent,
  repeats: boolean,
): Schedule | Promise<Schedule> => {
  const zone = input.timeZone ?? known.time_zone
  if (repeats && input.occurrenceId && namesTimes(input)) {
    if (input.timeZone) throw invalid('/timeZone', 'only_all', 'can be changed for the whole series alone')
    return moveAll(tx, known, input, zone)
  }
  const before = {
    startsAt: known.starts_at,
    endsAt: known.ends_at,
    timeZone: known.time_zone,
    doorsAt: known.doors_at,
  }
  return scheduleOf(input, zone, before)
}

/**
 * The times of an event after a change of all of it. With a date of a series named the times are that date's, and all
 * others move as it does.
 * @throws 422 for a start that the rule does not give.
 */
export const rescheduled = async (tx: Tx, known: EventRecord, input: UpdateEvent): Promise<TimeColumns> => {
  const { starts_at, ends_at, time_zone, doors_at, rrule, exdates, rdates } = known
  const asks = namesTimes(input) || input.timeZone !== undefined
  if (!asks && input.recurrence === undefined)
    return { starts_at, ends_at, time_zone, doors_at, rrule, exdates, rdates }
  const repeats = rrule !== null || rdates.length > 0
  const schedule = await scheduleAfter(tx, known, input, repeats)
  if (input.recurrence !== undefined || !repeats) return repeating(schedule, input.recurrence)
  const by = clockIn(schedule.timeZone, schedule.startsAt) - clockIn(time_zone, starts_at)
  const along = (times: readonly string[]) =>
    times.map(at =>
      localToInstant(formatWallClock(clockIn(time_zone, new Date(at)) + by), schedule.timeZone).toISOString(),
    )
  const kept: NewRecurrence = { rrule, exdates: along(exdates), rdates: along(rdates) }
  const columns = repeating(schedule, kept)
  checkInRule(schedule.startsAt, columns)
  return columns
}
