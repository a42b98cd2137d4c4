/** Wall clocks and instants, with the zone rules that `Intl` carries. */

const DAY = 86_400_000
const MINUTE = 60_000
/** More than all names of zones. */
const MOST_CLOCKS = 800
const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (zone: string): Intl.DateTimeFormat => {
  let clock = clocks.get(zone)
  if (!clock) {
    const two = '2-digit' as const
    const parts = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const
    clock = new Intl.DateTimeFormat('en-US', {
      ...parts,
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
    })
    if (clocks.size >= MOST_CLOCKS) clocks.clear()
    clocks.set(zone, clock)
  }
  return clock
}

/** The zone when it is known, else UTC: nobody is told nothing for want of a zone. */
export const safeZone = (zone: string | null | undefined): string => {
  try {
    clockOf(zone ?? 'UTC')
    return zone ?? 'UTC'
  } catch {
    return 'UTC'
  }
}

/** The wall clock of a zone at an instant, as if it were UTC: milliseconds. */
export const wallAt = (epochMs: number, zone: string): number => {
  const part: Record<string, number> = {}
  for (const { type, value } of clockOf(zone).formatToParts(epochMs)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/**
 * The instant at which the clocks of a zone show a wall clock (given as if it were UTC). One that they skip is moved
 * on by the length of the gap; of one that they show twice the first counts (Temporal's `compatible`).
 */
export const instantOf = (wallMs: number, zone: string): number => {
  const offset = (at: number) => wallAt(at, zone) - Math.floor(at / 1000) * 1000
  const [before, after] = [offset(wallMs - DAY), offset(wallMs + DAY)]
  const candidates = [wallMs - Math.max(before, after), wallMs - Math.min(before, after)]
  const real = candidates.find(at => at + offset(at) === wallMs)
  return real ?? wallMs - before
}

/** `22:30` in minutes of the day. */
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** The next instant after `after` at which the clocks of the zone show this hour and minute. */
export const nextAt = (after: Date, zone: string, clock: string): Date => {
  const start = Math.floor(wallAt(after.getTime(), zone) / DAY) * DAY + minutesOf(clock) * MINUTE
  for (const wall of [start, start + DAY, start + 2 * DAY]) {
    const at = instantOf(wall, zone)
    if (at > after.getTime()) return new Date(at)
  }
  return new Date(instantOf(start + 3 * DAY, zone))
}

export interface QuietHours {
  readonly enabled: boolean
  readonly from: string
  readonly to: string
}

/** When the quiet hours that hold now end; nothing when it is not quiet. Hours may pass midnight. */
export const quietUntil = (now: Date, zone: string, { enabled, from, to }: QuietHours): Date | undefined => {
  if (!enabled || from === to) return undefined
  const minute = Math.floor((wallAt(now.getTime(), zone) % DAY) / MINUTE)
  const [start, end] = [minutesOf(from), minutesOf(to)]
  const quiet = start < end ? minute >= start && minute < end : minute >= start || minute < end
  return quiet ? nextAt(now, zone, to) : undefined
}

/** When to remind of something: the day before at the same hour of the clock, or two hours before by any clock. */
export const reminderAt = (startsAt: Date, zone: string, kind: 'day' | 'hours'): Date =>
  kind === 'hours'
    ? new Date(startsAt.getTime() - 120 * MINUTE)
    : new Date(instantOf(wallAt(startsAt.getTime(), zone) - DAY, zone))
