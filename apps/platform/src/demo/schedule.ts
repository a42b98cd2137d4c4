import type { When } from './world-types.ts'

/** Wall-clock times as milliseconds, as if they were UTC: days and hours are added without any zone. */
type WallClock = number

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Nothing is made that begins sooner. */
const NOTICE = 10 * MINUTE
/** Until then it is still last night; a little before the platform's nights end at four. */
const NIGHT_ENDS = 3 * 60 * MINUTE + 45 * MINUTE

const formats = new Map<string, Intl.DateTimeFormat>()

/** The clock on the wall of a zone, to the minute. */
const wallClock = (at: Date, timeZone: string): WallClock => {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    formats.set(timeZone, format)
  }
  return Date.parse(`${format.format(at).replace(' ', 'T')}:00Z`)
}

const written = (clock: WallClock) => new Date(clock).toISOString().slice(0, 16)
const dayOf = (clock: WallClock): WallClock => clock - (((clock % DAY) + DAY) % DAY)
const weekdayOf = (day: WallClock) => new Date(day).getUTCDay()

const minutesOf = (at: string) => {
  const [hours, minutes] = at.split(':').map(Number) as [number, number]
  return (hours * 60 + minutes) * MINUTE
}

/**
 * The evening that people at a place call tonight: from six, or now when that is past, to four in the morning. At the
 * very end of a night it is the evening to come.
 */
export const eveningAt = (now: Date, timeZone: string): { from: Date; to: Date } => {
  const clock = wallClock(now, timeZone)
  const day = dayOf(clock - NIGHT_ENDS)
  const fromNow = (there: WallClock) => new Date(now.getTime() + Math.max(0, there - clock))
  return { from: fromNow(day + minutesOf('18:00')), to: fromNow(day + DAY + minutesOf('04:00')) }
}

const daysAhead = ({ day }: When, today: WallClock): number =>
  'inDays' in day ? day.inDays : ((day.weekday - weekdayOf(today) + 7) % 7) + 7 * day.weeks

const roundedUp = (clock: WallClock) => Math.ceil(clock / (5 * MINUTE)) * 5 * MINUTE

const startOf = (when: When, now: WallClock): WallClock => {
  const soonest = now + NOTICE
  if (when.late) {
    const start = dayOf(now - NIGHT_ENDS) + minutesOf(when.at)
    return start >= soonest ? start : roundedUp(soonest)
  }
  const start = dayOf(now) + daysAhead(when, dayOf(now)) * DAY + minutesOf(when.at)
  return start >= soonest ? start : start + 7 * DAY
}

/**
 * When something is, told from now: wall-clock times `YYYY-MM-DDTHH:MM` of the zone. What would have begun already is
 * a week later; what is late begins within the running night, however late it is.
 */
export const scheduleAt = (now: Date, timeZone: string, when: When): { startsAtLocal: string; endsAtLocal: string } => {
  const start = startOf(when, wallClock(now, timeZone))
  return { startsAtLocal: written(start), endsAtLocal: written(start + when.minutes * MINUTE) }
}
