import { invalid } from '@flow/service-kit'
import { knownZone, localToInstant } from '../../time/zoned.ts'

export interface GivenTimes {
  readonly startsAt?: string
  readonly endsAt?: string
  readonly startsAtLocal?: string
  readonly endsAtLocal?: string
  readonly doorsAt?: string
}

export interface Schedule {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly doorsAt: Date | null
}

const LONGEST_MS = 366 * 86_400_000
const EARLIEST = new Date('1990-01-01T00:00:00Z')
const LATEST = new Date('2200-01-01T00:00:00Z')

const wallClock = (local: string) => (local.length === 16 ? `${local}:00` : local)

/** The zone's canonical name. @throws 422 `unknown_zone` */
export const zoneOf = (name: string): string => {
  const zone = knownZone(name)
  if (!zone) throw invalid('/timeZone', 'unknown_zone', 'is not an IANA time zone')
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
}

const instantOf = (times: GivenTimes, edge: 'startsAt' | 'endsAt', zone: string): Date | undefined => {
  const [instant, local] = [times[edge], times[`${edge}Local`]]
  if (instant !== undefined && local !== undefined)
    throw invalid(`/${edge}Local`, 'twice', `give ${edge} or ${edge}Local, not both`)
  if (instant !== undefined) return new Date(instant)
  if (local === undefined) return undefined
  try {
    return localToInstant(wallClock(local), zone)
  } catch {
    throw invalid(`/${edge}Local`, 'impossible_date', 'is not a date and time that exists')
  }
}

/**
 * The times of an event from what a request says, on top of what is known already. A wall clock that the zone skips
 * is moved on by the length of the gap.
 * @throws 422 for dates that do not exist, an end before the start, an unknown zone, more than a year.
 */
export const scheduleOf = (times: GivenTimes, timeZone: string, known?: Schedule): Schedule => {
  const zone = zoneOf(timeZone)
  const startsAt = instantOf(times, 'startsAt', zone) ?? known?.startsAt
  const endsAt = instantOf(times, 'endsAt', zone) ?? known?.endsAt
  if (!startsAt) throw invalid('/startsAt', 'required', 'give startsAt, or startsAtLocal')
  if (!endsAt) throw invalid('/endsAt', 'required', 'give endsAt, or endsAtLocal')
  if (startsAt < EARLIEST || startsAt > LATEST) throw invalid('/startsAt', 'out_of_range', 'must be from 1990 to 2199')
  if (endsAt <= startsAt) throw invalid('/endsAt', 'end_before_start', 'must be after the start')
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_MS)
    throw invalid('/endsAt', 'too_long', 'may be at most one year after the start')
  const doorsAt = times.doorsAt === undefined ? (known?.doorsAt ?? null) : new Date(times.doorsAt)
  if (doorsAt && doorsAt > startsAt) throw invalid('/doorsAt', 'doors_after_start', 'may not be after the start')
  return { startsAt, endsAt, timeZone: zone, doorsAt }
}
