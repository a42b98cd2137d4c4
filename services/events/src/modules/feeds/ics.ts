import { calendarInstant, calendarText, foldLine } from '@flow/service-kit'
import { timeZoneLines, wholeDays, zoned } from './vtimezone.ts'

/** What a calendar is told of one date of an event. */
export interface CalendarEntry {
  /** The same for every version of the entry. */
  readonly uid: string
  /** Rises with every change. */
  readonly sequence: number
  readonly title: string
  readonly description: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly location: string | null
  readonly point: { readonly lat: number; readonly lng: number } | null
  readonly url: string
  readonly cancelled: boolean
  /** Put off until a date is found. */
  readonly tentative?: boolean
  readonly organiser: string
  readonly categories: readonly string[]
  readonly changedAt: Date
  /** How it repeats, from this date on. */
  readonly series?: {
    readonly timeZone: string
    readonly rrule: string | null
    readonly exdates: readonly Date[]
    readonly rdates: readonly Date[]
  }
  /** The date of a series, as its rule has it, that this entry stands for. */
  readonly replaces?: { readonly at: Date; readonly timeZone: string }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** A parameter's value between quotes: it can hold neither quotes nor line ends (RFC 5545 §3.2). */
const quoted = (text: string) => `"${text.replace(CONTROLS, '').replace(/["\r\n]/g, "'")}"`

const zoneOf = ({ series, replaces }: CalendarEntry) => series?.timeZone ?? replaces?.timeZone

/** Dates of a series stand on the clock of its zone, so that its rule does too; a single one is an instant. */
const timeLines = (entry: CalendarEntry): string[] => {
  const { startsAt, endsAt, series, replaces } = entry
  const zone = zoneOf(entry)
  if (!zone) return [`DTSTART:${calendarInstant(startsAt)}`, `DTEND:${calendarInstant(endsAt)}`]
  const days = wholeDays(startsAt, endsAt, zone)
  return [
    ...(replaces ? [`RECURRENCE-ID${zoned(replaces.at, zone)}`] : []),
    `DTSTART${zoned(startsAt, zone)}`,
    days > 0 ? `DURATION:P${days}D` : `DTEND${zoned(endsAt, zone)}`,
    ...(series?.rrule ? [`RRULE:${series.rrule}`] : []),
    ...(series?.exdates ?? []).map(at => `EXDATE${zoned(at, zone)}`),
    ...(series?.rdates ?? []).map(at => `RDATE${zoned(at, zone)}`),
  ]
}

/** The zones that entries stand in, each once, from the first date on. */
const zoneLines = (entries: readonly CalendarEntry[]): string[] => {
  const first = new Map<string, Date>()
  for (const entry of entries) {
    const zone = zoneOf(entry)
    const known = zone && first.get(zone)
    if (zone && (!known || entry.startsAt < known)) first.set(zone, entry.startsAt)
  }
  const latest = new Date(
    Math.max(...entries.map(entry => Math.max(entry.endsAt.getTime(), entry.changedAt.getTime()))),
  )
  return [...first].flatMap(([zone, from]) => timeZoneLines(zone, from, latest))
}

const entryLines = (entry: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${calendarText(entry.uid)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${calendarInstant(entry.changedAt)}`,
  `LAST-MODIFIED:${calendarInstant(entry.changedAt)}`,
  ...timeLines(entry),
  `SUMMARY:${calendarText(entry.title)}`,
  ...(entry.description ? [`DESCRIPTION:${calendarText(entry.description)}`] : []),
  ...(entry.location ? [`LOCATION:${calendarText(entry.location)}`] : []),
  ...(entry.point ? [`GEO:${entry.point.lat.toFixed(6)};${entry.point.lng.toFixed(6)}`] : []),
  `URL:${entry.url}`,
  `STATUS:${entry.cancelled ? 'CANCELLED' : entry.tentative ? 'TENTATIVE' : 'CONFIRMED'}`,
  `ORGANIZER;CN=${quoted(entry.organiser)}:${entry.url}`,
  ...(entry.categories.length ? [`CATEGORIES:${entry.categories.map(calendarText).join(',')}`] : []),
  'END:VEVENT',
]

/** An iCalendar file (RFC 5545): single dates in UTC, which every calendar shows in its own zone, series in theirs. */
export const writeCalendar = (name: string, entries: readonly CalendarEntry[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Flow//Events//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${calendarText(name)}`,
    ...zoneLines(entries),
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]
    .map(line => `${foldLine(line)}\r\n`)
    .join('')
