import { addDays, formatWallClock, instantToLocal, localToInstant, wallClockMs } from '../../../time/zoned.ts'
import type { ImportedEvent } from './normalised-event.ts'
import { instantText } from './read-time.ts'

export type ShiftWeeks = number | 'auto'
/** `placeZone` is used for instants of records without a zone. */
export type ShiftContext = { now: Date; placeZone?: string }

const WEEK = 7 * 86_400_000
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const FIRST_MONDAY = -3 * 86_400_000
/** The stretch of a catalogue that is brought to now: this week and the three after it. */
const PERIOD_WEEKS = 4
/** A hundred years: more is a slip, and would leave the years that can be written. */
const MOST_WEEKS = 5_200

const zoneOf = (event: Pick<ImportedEvent, 'timeZone'>, { placeZone = 'UTC' }: ShiftContext): string =>
  event.timeZone ?? placeZone

const weekOf = (local: string): number => Math.floor((wallClockMs(local) - FIRST_MONDAY) / WEEK)

const localOf = (time: string, zone: string): string =>
  time.endsWith('Z') ? instantToLocal(new Date(time), zone) : time

/** The zone most records have: it decides when the week turns. */
const usualZone = (events: ImportedEvent[], context: ShiftContext): string => {
  const counts = new Map<string, number>()
  for (const event of events) counts.set(zoneOf(event, context), (counts.get(zoneOf(event, context)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? context.placeZone ?? 'UTC'
}

/** The week in which the latest lively stretch of a catalogue begins. */
const liveliestWeek = (weeks: number[]): number => {
  const starting = new Map<number, number>()
  for (const week of weeks) starting.set(week, (starting.get(week) ?? 0) + 1)
  const inPeriod = (from: number): number => {
    let sum = 0
    for (let week = from; week < from + PERIOD_WEEKS; week += 1) sum += starting.get(week) ?? 0
    return sum
  }
  const candidates = [...starting.keys()].sort((a, b) => b - a)
  const most = Math.max(...candidates.map(inPeriod))
  let best = candidates.find(week => inPeriod(week) * 2 >= most) ?? 0
  while (inPeriod(best - 1) > inPeriod(best)) best -= 1
  return best
}

/**
 * The weeks by which `auto` moves a catalogue. Count the records that start in each stretch of four weeks. Take the
 * latest stretch with at least half as many as the fullest, go back from there for as long as the stretches get
 * fuller, and bring its first week to this one. So a catalogue shows its last good season, not one of years ago, and
 * every record moves alike. The stretch depends on the catalogue alone: within a week the answer is the same, the week
 * after it is one more. A catalogue that already lies ahead stays (never less than nought).
 */
export const autoWeeks = (events: ImportedEvent[], context: ShiftContext): number => {
  if (events.length === 0) return 0
  const zone = usualZone(events, context)
  const weeks = events.map(event => weekOf(localOf(event.startsAt, zoneOf(event, context))))
  return Math.max(0, weekOf(instantToLocal(context.now, zone)) - liveliestWeek(weeks))
}

/** Moves an instant by whole weeks on the clock of its zone, a wall clock by whole weeks. */
const moved = (time: string, weeks: number, zone: string): string =>
  time.endsWith('Z')
    ? instantText(localToInstant(addDays(instantToLocal(new Date(time), zone), weeks * 7), zone).getTime())
    : addDays(time, weeks * 7)

/** UNTIL is a date, a wall clock or an instant, in iCalendar's basic form. */
const movedRule = (rule: string, weeks: number, zone: string): string =>
  rule.replace(
    /UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?/,
    (whole, ...parts: (string | undefined)[]) => {
      const [year, month, day, hour = '00', minute = '00', second = '00', utc = ''] = parts
      const time = `${year}-${month}-${day}T${hour}:${minute}:${second}`
      if (Number.isNaN(wallClockMs(time))) return whole
      const basic = moved(`${time}${utc}`, weeks, zone).replace(/[-:]/g, '')
      return `UNTIL=${parts[3] === undefined ? basic.slice(0, 8) : basic}`
    },
  )

const movedEnd = (event: ImportedEvent, startsAt: string, weeks: number, zone: string): string | null => {
  if (event.endsAt === null) return null
  const endsAt = moved(event.endsAt, weeks, zone)
  if (endsAt > startsAt || !endsAt.endsWith('Z')) return endsAt
  const length = Date.parse(event.endsAt) - Date.parse(event.startsAt)
  return `${formatWallClock(Date.parse(startsAt) + length)}Z`
}

const shifted = (event: ImportedEvent, weeks: number, zone: string): ImportedEvent => {
  const move = (time: string): string => moved(time, weeks, zone)
  const startsAt = move(event.startsAt)
  const { recurrence, replaces } = event
  return {
    ...event,
    startsAt,
    endsAt: movedEnd(event, startsAt, weeks, zone),
    recurrence: recurrence && {
      rrule: recurrence.rrule && movedRule(recurrence.rrule, weeks, zone),
      rdates: recurrence.rdates.map(move),
      exdates: recurrence.exdates.map(move),
    },
    replaces: replaces && { ...replaces, startsAt: move(replaces.startsAt) },
  }
}

/**
 * Moves every date of a catalogue by the same whole number of weeks, on the wall clock: weekday and local hour hold,
 * also over changes of clocks. Ids stay, so a later import with another shift updates what an earlier one made. Of
 * recurrence rules only UNTIL moves; parts that name days of the month or months stay. Throws RangeError when
 * `weeks` is not a whole number within a hundred years.
 */
export const shiftWeeks = (
  events: ImportedEvent[],
  weeks: ShiftWeeks,
  context: ShiftContext,
): { weeks: number; events: ImportedEvent[] } => {
  const count = weeks === 'auto' ? autoWeeks(events, context) : weeks
  if (!Number.isInteger(count) || Math.abs(count) > MOST_WEEKS)
    throw new RangeError(`the shift must be a whole number of weeks between -${MOST_WEEKS} and ${MOST_WEEKS}`)
  return {
    weeks: count,
    events: count === 0 ? events : events.map(event => shifted(event, count, zoneOf(event, context))),
  }
}
