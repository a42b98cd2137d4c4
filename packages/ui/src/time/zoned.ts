/** A moment as a clock on the wall of some zone shows it. */
export interface WallClock {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** 0 is Sunday. */
  readonly weekday: number
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** UTC stands in for a zone this runtime does not know, so that a page never fails on it. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone)
  if (known) return known
  const make = (zone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  let clock: Intl.DateTimeFormat
  try {
    clock = make(timeZone)
  } catch {
    clock = make('UTC')
  }
  clocks.set(timeZone, clock)
  return clock
}

/** Only digits are taken from Intl, so that a server and a browser never differ by a word or a space. */
export const wallClock = (instant: Date, timeZone: string): WallClock => {
  const parts: Record<string, number> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

const two = (value: number) => String(value).padStart(2, '0')

/** `2026-11-28` of a wall clock. */
export const dayKey = ({ year, month, day }: Pick<WallClock, 'year' | 'month' | 'day'>): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/** `21:00` of a wall clock. */
export const hourOf = ({ hour, minute }: Pick<WallClock, 'hour' | 'minute'>): string => `${two(hour)}:${two(minute)}`

/** `2026-11-28T21:00`, as a date and time input takes it. */
export const wallClockInput = (instant: Date, timeZone: string): string => {
  const clock = wallClock(instant, timeZone)
  return `${dayKey(clock)}T${hourOf(clock)}`
}

/** Whole calendar days from one wall clock to another. */
export const daysBetween = (from: WallClock, to: WallClock): number =>
  Math.round((Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000)

/** `2026-11-28` and a number of days make another day. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/**
 * The instant at which clocks of a zone show `2026-11-28T21:00`. Where clocks skip that time, the one as long after; where
 * they show it twice, one of both. Invalid for what is no date and time.
 */
export const wallInstant = (local: string, timeZone: string): Date => {
  const wanted = Date.parse(`${local}:00Z`)
  if (Number.isNaN(wanted)) return new Date(Number.NaN)
  const shownAt = (instant: number) => Date.parse(`${wallClockInput(new Date(instant), timeZone)}:00Z`)
  const guess = wanted - (shownAt(wanted) - wanted)
  return new Date(guess - (shownAt(guess) - wanted))
}

/** The instant at which a day such as `2026-11-28` begins in a zone. Where midnight is skipped, the first that exists. */
export const dayStart = (day: string, timeZone: string): Date => wallInstant(`${day}T00:00`, timeZone)
