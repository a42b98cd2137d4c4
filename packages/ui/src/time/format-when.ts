import { catalogue, type Language } from '../messages/index.ts'
import { daysBetween, hourOf, type WallClock, wallClock } from './zoned.ts'

export interface Moment {
  readonly startsAt: string
  readonly endsAt?: string | null
  /** The zone of the place, IANA. */
  readonly timeZone: string
}

export interface Speech {
  /** "Tonight", "Tomorrow", "Sat 28 Nov". */
  readonly day: string
  /** "21:00", "until 23:00", or nothing for what lasts days. */
  readonly time: string
  /** Whether it happens today, where it is. */
  readonly today: boolean
  /** Whether it has begun and is not over. */
  readonly now: boolean
}

const EVENING = 17
const LONG_EVENT_MS = 20 * 3_600_000

const date = (clock: WallClock, now: WallClock, language: Language): string => {
  const words = catalogue(language).time
  const year =
    clock.year === now.year || (daysBetween(now, clock) > 0 && daysBetween(now, clock) < 120) ? '' : ` ${clock.year}`
  return `${words.weekdaysShort[clock.weekday]} ${clock.day} ${words.monthsShort[clock.month - 1]}${year}`
}

/** "Today", "Tonight", "Tomorrow", "Yesterday" or the date, as people speak. */
export const speakDay = (clock: WallClock, now: WallClock, language: Language): string => {
  const words = catalogue(language).time
  const days = daysBetween(now, clock)
  if (days === 0) return clock.hour >= EVENING ? words.tonight : words.today
  if (days === 1) return words.tomorrow
  if (days === -1) return words.yesterday
  return date(clock, now, language)
}

/** Says when something is, in the zone of its place. `now` is an instant; nothing else is read from the machine. */
export const speakWhen = (moment: Moment, now: Date, language: Language): Speech => {
  const words = catalogue(language).time
  const startsAt = new Date(moment.startsAt)
  const endsAt = moment.endsAt ? new Date(moment.endsAt) : undefined
  const start = wallClock(startsAt, moment.timeZone)
  const end = endsAt ? wallClock(endsAt, moment.timeZone) : undefined
  const here = wallClock(now, moment.timeZone)
  const isNow = startsAt <= now && endsAt !== undefined && now < endsAt
  const long = end !== undefined && endsAt !== undefined && endsAt.getTime() - startsAt.getTime() > LONG_EVENT_MS
  const days = long ? daysBetween(start, end) : 0
  if (isNow && end) {
    const until = long && daysBetween(here, end) > 0 ? speakDay(end, here, language) : hourOf(end)
    return { day: words.now, time: words.until(until), today: true, now: true }
  }
  if (long && end && days > 0) {
    return {
      day: words.range(date(start, here, language), date(end, here, language)),
      time: '',
      today: false,
      now: false,
    }
  }
  return {
    day: speakDay(start, here, language),
    time: hourOf(start),
    today: daysBetween(here, start) === 0,
    now: false,
  }
}

/** "Tonight · 21:00", "Sat 28 Nov · 20:00", "Now · until 23:00": one line for a card or a title. */
export const formatWhen = (
  startsAt: string,
  endsAt: string | null | undefined,
  timeZone: string,
  now: Date,
  language: Language,
): string => {
  const { day, time } = speakWhen({ startsAt, endsAt, timeZone }, now, language)
  return time ? `${day} · ${time}` : day
}

/** "Saturday 28 November", with the year where it is not this one. */
const formatFullDate = (instant: string, timeZone: string, now: Date, language: Language): string => {
  const words = catalogue(language).time
  const clock = wallClock(new Date(instant), timeZone)
  const year = clock.year === wallClock(now, timeZone).year ? '' : ` ${clock.year}`
  return `${words.weekdays[clock.weekday]} ${clock.day} ${words.months[clock.month - 1]}${year}`
}

/** "Saturday 28 November, 20:00 – 22:30", or both days in full for what lasts longer than one. */
export const formatSpan = ({ startsAt, endsAt, timeZone }: Moment, now: Date, language: Language): string => {
  const day = formatFullDate(startsAt, timeZone, now, language)
  const hour = hourOf(wallClock(new Date(startsAt), timeZone))
  if (!endsAt) return `${day}, ${hour}`
  if (Date.parse(endsAt) - Date.parse(startsAt) > LONG_EVENT_MS) {
    const lastDay = formatFullDate(endsAt, timeZone, now, language)
    return lastDay === day ? day : `${day} – ${lastDay}`
  }
  return `${day}, ${hour} – ${hourOf(wallClock(new Date(endsAt), timeZone))}`
}

/**
 * The same start on the reader's own clock ("19:00 your time"), or nothing where both clocks agree. The day is named
 * when it is another one.
 */
export const formatOwnTime = (moment: Moment, ownZone: string, language: Language): string | undefined => {
  const words = catalogue(language).time
  const there = wallClock(new Date(moment.startsAt), moment.timeZone)
  const here = wallClock(new Date(moment.startsAt), ownZone)
  if (hourOf(there) === hourOf(here) && there.day === here.day) return undefined
  const day = there.day === here.day ? '' : `${words.weekdaysShort[here.weekday]} `
  return words.yourTime(`${day}${hourOf(here)}`)
}
