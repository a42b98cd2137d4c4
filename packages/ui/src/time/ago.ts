import { catalogue, type Language } from '../messages/index.ts'
import { speakDay } from './format-when.ts'
import { wallClock } from './zoned.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** How long ago something was: "just now", "5 min ago", "3 h ago", "Yesterday", then the day, in the zone given. */
export const formatAgo = (instant: string, now: Date, timeZone: string, language: Language): string => {
  const { ago } = catalogue(language).talk
  const passed = now.getTime() - Date.parse(instant)
  if (passed < MINUTE_MS) return ago.now
  if (passed < HOUR_MS) return ago.minutes(Math.floor(passed / MINUTE_MS))
  const then = wallClock(new Date(instant), timeZone)
  const here = wallClock(now, timeZone)
  if (passed < 12 * HOUR_MS) return ago.hours(Math.floor(passed / HOUR_MS))
  return speakDay({ ...then, hour: 0 }, here, language)
}
