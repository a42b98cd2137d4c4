/**
 * Wall-clock time ↔ instants, with the zone rules that `Intl` carries. A wall clock is `YYYY-MM-DDTHH:mm:ss`
 * (no zone, whole seconds); an instant is a `Date`.
 */

export type Disambiguation = 'compatible' | 'earlier' | 'later' | 'reject'

const DAY = 86_400_000
/** The end of the time that a Date can hold. */
const LAST_MS = 8.64e15
const WALL_CLOCK = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})$/
/** More than all names of zones, fewer than all their spellings in upper and lower case. */
const MOST_CLOCKS = 800
const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (zone: string): Intl.DateTimeFormat => {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    if (clocks.size >= MOST_CLOCKS) clocks.clear()
    clocks.set(zone, clock)
  }
  return clock
}

/** Milliseconds to add to UTC to get the wall clock of `zone` at this instant. Throws RangeError on an unknown zone. */
export const offsetAt = (epochMs: number, zone: string): number => {
  const part: Record<string, number> = {}
  for (const { type, value } of clockOf(zone).formatToParts(epochMs)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(epochMs / 1000) * 1000
}

/** The wall clock as if it were UTC, in epoch milliseconds; NaN when it is not a real date and time. */
export const wallClockMs = (local: string): number => {
  const match = WALL_CLOCK.exec(local)
  if (!match) return Number.NaN
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const ms = Date.UTC(year, month - 1, day, hour, minute, second)
  return formatWallClock(ms) === local ? ms : Number.NaN
}

/** The reverse of {@link wallClockMs}. */
export const formatWallClock = (ms: number): string =>
  Math.abs(ms) <= LAST_MS ? new Date(ms).toISOString().slice(0, 19) : 'invalid'

/** The wall clock of a zone at an instant; fractions of a second are dropped. */
export const instantToLocal = (instant: Date, zone: string): string =>
  formatWallClock(instant.getTime() + offsetAt(instant.getTime(), zone))

/**
 * The instant at which the clocks of `zone` show `local`. Where they never do (spring forward) `compatible` moves
 * on by the length of the gap; where they do so twice (fall back) it takes the first. The words and their meaning
 * are Temporal's. Throws RangeError for an unreal date, an unknown zone, and under `reject` for either ambiguity.
 */
export const localToInstant = (local: string, zone: string, disambiguation: Disambiguation = 'compatible'): Date => {
  const ms = wallClockMs(local)
  if (Number.isNaN(ms)) throw new RangeError(`not a wall-clock time: ${local}`)
  const before = offsetAt(ms - DAY, zone)
  const after = offsetAt(ms + DAY, zone)
  const first = ms - Math.max(before, after)
  const last = ms - Math.min(before, after)
  const real = [first, last].filter(candidate => candidate + offsetAt(candidate, zone) === ms)
  if (disambiguation === 'reject' && (real.length === 0 || (first !== last && real.length === 2)))
    throw new RangeError(`${local} is not one moment in ${zone}`)
  if (real.length === 1) return new Date(real[0] as number)
  if (real.length === 2) return new Date(disambiguation === 'later' ? last : first)
  return new Date(disambiguation === 'earlier' ? first : last)
}

/** Adds whole days to a wall clock: the hour holds whatever the zone does. */
export const addDays = (local: string, days: number): string => formatWallClock(wallClockMs(local) + days * DAY)

/**
 * The name of an IANA zone as `Intl` knows it, or undefined. Fixed offsets (`+02:00`) are not zones: they know
 * nothing of summer time.
 */
export const knownZone = (name: string): string | undefined => {
  if (name.length > 64 || !/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return undefined
  try {
    const resolved = clockOf(name).resolvedOptions().timeZone
    return resolved.toLowerCase() === name.toLowerCase() ? resolved : name
  } catch {
    return undefined
  }
}
