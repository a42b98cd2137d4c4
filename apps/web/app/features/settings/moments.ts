import { daysBetween, hourOf, wallClock } from '@flow/ui'
import { useMessages, useNow, useOwnZone } from '../../site/site.ts'

/** Says when something was, on the reader's own clock: "today, 14:02", "3 Nov, 09:30". */
export const useMoment = (): ((instant: string) => string) => {
  const { time } = useMessages()
  const zone = useOwnZone() ?? 'UTC'
  const now = wallClock(useNow(), zone)
  return instant => {
    const clock = wallClock(new Date(instant), zone)
    const year = clock.year === now.year ? '' : ` ${clock.year}`
    const days = daysBetween(now, clock)
    const near = { 0: time.today, [-1]: time.yesterday }[days]?.toLowerCase()
    return `${near ?? `${clock.day} ${time.monthsShort[clock.month - 1]}${year}`}, ${hourOf(clock)}`
  }
}

/** Says a day in full, on the reader's own calendar: "23 December 2026". */
export const useFullDay = (): ((instant: string) => string) => {
  const { time } = useMessages()
  const zone = useOwnZone() ?? 'UTC'
  return instant => {
    const clock = wallClock(new Date(instant), zone)
    return `${clock.day} ${time.months[clock.month - 1]} ${clock.year}`
  }
}
