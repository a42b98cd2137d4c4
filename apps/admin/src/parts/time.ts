import type { Language } from '@flow/ui'

const formats = new Map<string, Intl.DateTimeFormat>()

const format = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', options)
  formats.set(key, made)
  return made
}

const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const

/** "14:02:31", on the reader's own clock. */
export const clock = (at: number | string, language: Language): string => format(language, CLOCK).format(new Date(at))

/** "23 Nov, 14:02:31", with the year where it is not this one. */
export const stamp = (at: string, now: Date, language: Language): string => {
  const date = new Date(at)
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return format(language, { day: 'numeric', month: 'short', ...year, ...CLOCK }).format(date)
}

/** "Sat, 28 Nov, 21:00", on the clock of a place. */
export const placeMoment = (at: string, timeZone: string, language: Language): string =>
  format(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at))

/** All there is to say of an instant: date, time with milliseconds, zone. */
export const fullStamp = (at: string, language: Language): string =>
  format(language, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(at))
