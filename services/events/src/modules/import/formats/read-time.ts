import { formatWallClock, knownZone, wallClockMs } from '../../../time/zoned.ts'
import { plainLine } from './read-text.ts'
import { refuse } from './refused.ts'
import { ianaOfWindows } from './windows-zones.ts'

/**
 * A time as a source states it: a calendar day, a wall clock, or an instant (with the offset it was written in,
 * which reads the clock of the place even when its zone is unknown).
 */
export type Moment =
  | { kind: 'date'; local: string }
  | { kind: 'local'; local: string }
  | { kind: 'instant'; ms: number; offsetMs: number }

/** How `03/04/2026` is meant. */
export type DateOrder = 'day-first' | 'month-first'

const FIRST_YEAR = 1900
const LAST_YEAR = 2200
const CLOCK = String.raw`(\d{1,2})(?:[:.h](\d{2}))?(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap])?\.?(?:m\.?)?`
const ZONE = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`
const AFTER_DATE = String.raw`(?:(?:T|,?\s+(?:(?:at|ore|alle|à)\s+)?)${CLOCK}${ZONE})?`
const NUMERIC_DATE = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${AFTER_DATE}$`, 'i')
const LOCAL_DATE = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${AFTER_DATE}$`, 'i')
const COMPACT = /^(\d{4})()(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?()(Z)?)?$/
const NAMED_DATE = new RegExp(
  String.raw`^(?:\p{L}{3,10}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|°|º)?\s+(?:of\s+|di\s+)?(\p{L}{3,10})\.?,?\s+(\d{4})${AFTER_DATE}$`,
  'iu',
)
const MONTH_FIRST_NAMED = new RegExp(
  String.raw`^(?:\p{L}{3,10}\.?,?\s+)?(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${AFTER_DATE}$`,
  'iu',
)
/** By the first three or four letters, in English, Italian and French. */
const MONTHS = ['jan|gen', 'feb|fev', 'mar', 'apr|avr', 'may|mag|mai', 'jun|giu|juin', 'jul|lug|juil', 'aug|ago|aou']
  .concat('sep|set', 'oct|ott', 'nov', 'dec|dic')
  .map(names => new RegExp(`^(?:${names})`, 'i'))

const monthNumber = (name: string): number =>
  1 + MONTHS.findIndex(month => month.test(name.normalize('NFD').replace(/\p{M}/gu, '')))

type Fields = { year: string; month: string; day: string; clock: (string | undefined)[] }

const fieldsOf = (text: string, order: DateOrder): Fields | undefined => {
  const iso = NUMERIC_DATE.exec(text) ?? COMPACT.exec(text)
  if (iso) return { year: iso[1] ?? '', month: iso[3] ?? '', day: iso[4] ?? '', clock: iso.slice(5) }
  const local = LOCAL_DATE.exec(text)
  if (local) {
    const [first = '', second = ''] = [local[1], local[3]]
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return { year: local[4] ?? '', month, day, clock: local.slice(5) }
  }
  const named = NAMED_DATE.exec(text)
  if (named)
    return { year: named[3] ?? '', month: `${monthNumber(named[2] ?? '')}`, day: named[1] ?? '', clock: named.slice(4) }
  const american = MONTH_FIRST_NAMED.exec(text)
  if (!american) return undefined
  return {
    year: american[3] ?? '',
    month: `${monthNumber(american[1] ?? '')}`,
    day: american[2] ?? '',
    clock: american.slice(4),
  }
}

/** Milliseconds east of Greenwich of `Z`, `+02:00`, `-0330`; undefined beyond 14 hours. */
const offsetOf = (zone: string): number | undefined => {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return minutes <= 14 * 60 ? (match[1] === '-' ? -1 : 1) * minutes * 60_000 : undefined
}

const two = (value: string | number): string => String(value).padStart(2, '0')

const hourOf = (hour: string, half: string | undefined): number => {
  if (!half) return Number(hour)
  const twelve = Number(hour)
  if (twelve < 1 || twelve > 12) return Number.NaN
  return (twelve % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

const momentOf = ({ year, month, day, clock }: Fields): Moment | undefined => {
  const [hour, minute = '0', second = '0', half, zone] = clock
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined)
    return Number.isNaN(wallClockMs(`${date}T00:00:00`)) ? undefined : { kind: 'date', local: `${date}T00:00:00` }
  const local = `${date}T${two(hourOf(hour, half))}:${two(minute)}:${second === '60' ? '59' : two(second)}`
  const ms = wallClockMs(local)
  if (Number.isNaN(ms)) return undefined
  if (!zone) return { kind: 'local', local }
  const offsetMs = offsetOf(zone)
  return offsetMs === undefined ? undefined : { kind: 'instant', ms: ms - offsetMs, offsetMs }
}

/**
 * Reads ISO 8601 (extended or basic), `31/12/2026 20:30`, `31.12.2026`, `12 maggio 2026, ore 21`, `May 12, 2026 9 pm`.
 * Undefined when there is nothing; refuses the record when there is something that is no real date.
 */
export const readMoment = (value: unknown, order: DateOrder = 'day-first'): Moment | undefined => {
  if (value === null || value === undefined || value === '') return undefined
  const text = plainLine(value)
  if (text === '' && typeof value === 'string') return undefined
  const fields = text.length <= 64 ? fieldsOf(text, order) : undefined
  const moment = fields && momentOf(fields)
  if (!moment) return refuse('unreadable_date', `“${plainLine(value).slice(0, 60)}” is not a date and time`)
  const year = Number(fields.year)
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return refuse('date_out_of_range', `the year ${year} is outside ${FIRST_YEAR} to ${LAST_YEAR}`)
  return moment
}

/** A duration of RFC 5545 or ISO 8601 in days, hours, minutes, seconds, as milliseconds; undefined if unreadable. */
export const readDuration = (value: unknown): number | undefined => {
  const text = plainLine(value)
  const match = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/.exec(text)
  if (!match || match.slice(1).every(part => part === undefined)) return undefined
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map(part => Number(part ?? 0))
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}

/**
 * The IANA name behind what calendars call a zone: the name itself, one inside a path
 * (`/mozilla.org/20050126_1/Europe/Rome`), or a Windows name. Undefined when there is none.
 */
export const readZone = (value: unknown): string | undefined => {
  const name = plainLine(value).replace(/^["']|["']$/g, '')
  if (!name || name.length > 120) return undefined
  const parts = name.split('/')
  for (let from = 0; from < parts.length; from += 1) {
    const zone = knownZone(parts.slice(from).join('/'))
    if (zone) return zone
  }
  return ianaOfWindows(name)
}

/** The form in which times are kept: `…Z` for an instant, bare for a wall clock. */
export const instantText = (ms: number): string => `${formatWallClock(ms)}Z`
