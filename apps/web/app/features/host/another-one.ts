import type { DuplicateEvent } from '@flow/contracts'
import { addDays, wallClockInput } from '@flow/ui'
import type { EventDetails } from '../../api/types.ts'

const WEEK = 7
const WEEK_MS = WEEK * 86_400_000

type Timed = Pick<EventDetails, 'startsAt' | 'endsAt' | 'timeZone' | 'recurring'>

/**
 * When another one like an event is on: by the same clock as many weeks later as make it lie ahead, one at least. A
 * series keeps its own dates.
 */
export const timesOfAnother = ({ startsAt, endsAt, timeZone, recurring }: Timed, now: Date): DuplicateEvent => {
  if (recurring) return {}
  const weeks = Math.max(1, Math.ceil((now.getTime() - Date.parse(startsAt)) / WEEK_MS))
  const later = (instant: string) => {
    const local = wallClockInput(new Date(instant), timeZone)
    return `${addDays(local.slice(0, 10), weeks * WEEK)}${local.slice(10)}`
  }
  return { startsAtLocal: later(startsAt), endsAtLocal: later(endsAt) }
}
