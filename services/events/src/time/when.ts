import type { When } from '@flow/contracts'
import { addDays, instantToLocal, localToInstant } from './zoned.ts'

/** From the first instant up to, not including, the second. */
export interface Window {
  readonly from: Date
  readonly to: Date
}

const EVENING = '17:00:00'
const NIGHT_ENDS = '04:00:00'
const MIDNIGHT = '00:00:00'
const at = (day: string, clock: string) => `${day.slice(0, 10)}T${clock}`
/** 0 is Sunday. */
const weekday = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay()

const today = (now: string) => [at(now, MIDNIGHT), at(addDays(now, 1), MIDNIGHT)] as const

/** From five in the evening to four in the morning; before four it is still last night. */
const tonight = (now: string) => {
  const evening = now.slice(11) < NIGHT_ENDS ? addDays(now, -1) : now
  return [at(evening, EVENING), at(addDays(evening, 1), NIGHT_ENDS)] as const
}

/** From Friday evening until Sunday is over; the one that runs, else the next. */
const weekend = (now: string) => {
  const day = weekday(now)
  const friday = addDays(now, day === 0 ? -2 : day === 6 ? -1 : 5 - day)
  return [at(friday, EVENING), at(addDays(friday, 3), MIDNIGHT)] as const
}

const LOCAL: Readonly<Record<When, (now: string) => readonly [string, string]>> = {
  today,
  tonight,
  tomorrow: now => today(addDays(now, 1)),
  weekend,
  week: now => [at(now, MIDNIGHT), at(addDays(now, 7), MIDNIGHT)],
}

/** What people mean by “tonight” and the like at a place, as instants. `week` is the next seven days. */
export const windowOf = (when: When, now: Date, zone: string): Window => {
  const [from, to] = LOCAL[when](instantToLocal(now, zone))
  return { from: localToInstant(from, zone), to: localToInstant(to, zone) }
}

let zones: readonly string[] | undefined

const everywhere = (when: When, now: Date) => {
  zones ??= [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]
  const windows = zones.map(zone => windowOf(when, now, zone))
  return {
    zones,
    from: windows.map(window => window.from),
    to: windows.map(window => window.to),
    earliest: new Date(Math.min(...windows.map(window => window.from.getTime()))),
    latest: new Date(Math.max(...windows.map(window => window.to.getTime()))),
  }
}

const QUARTER_MS = 900_000
const known = new Map<When, { readonly quarter: number; readonly windows: ReturnType<typeof everywhere> }>()

/**
 * The windows of `when` in every time zone, as columns for `unnest`. Days and evenings begin and end with a quarter of an
 * hour of the world's clock in each of them, so they are worked out once in a quarter.
 */
export const windowsEverywhere = (when: When, now: Date): ReturnType<typeof everywhere> => {
  const quarter = Math.floor(now.getTime() / QUARTER_MS)
  const kept = known.get(when)
  if (kept?.quarter === quarter) return kept.windows
  const windows = everywhere(when, now)
  known.set(when, { quarter, windows })
  return windows
}
