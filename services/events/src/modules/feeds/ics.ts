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
  readonly organiser: string
  readonly categories: readonly string[]
  readonly changedAt: Date
}

const encoder = new TextEncoder()
const FOLD_OCTETS = 75

/** A content line folded so that no piece is longer than 75 octets, and no character is cut (RFC 5545 §3.1). */
export const fold = (line: string): string => {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > FOLD_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** TEXT of RFC 5545 §3.3.11: backslash, semicolon, comma and line ends escaped, control characters left out. */
export const escapeText = (text: string): string =>
  text
    .replace(CONTROLS, '')
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')

/** A parameter's value between quotes: it can hold neither quotes nor line ends (RFC 5545 §3.2). */
const quoted = (text: string) => `"${text.replace(CONTROLS, '').replace(/["\r\n]/g, "'")}"`

/** A UTC instant: `20261122T190000Z`. */
const utc = (at: Date) => at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')

const entryLines = (entry: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(entry.uid)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${utc(entry.changedAt)}`,
  `LAST-MODIFIED:${utc(entry.changedAt)}`,
  `DTSTART:${utc(entry.startsAt)}`,
  `DTEND:${utc(entry.endsAt)}`,
  `SUMMARY:${escapeText(entry.title)}`,
  ...(entry.description ? [`DESCRIPTION:${escapeText(entry.description)}`] : []),
  ...(entry.location ? [`LOCATION:${escapeText(entry.location)}`] : []),
  ...(entry.point ? [`GEO:${entry.point.lat.toFixed(6)};${entry.point.lng.toFixed(6)}`] : []),
  `URL:${entry.url}`,
  `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `ORGANIZER;CN=${quoted(entry.organiser)}:${entry.url}`,
  ...(entry.categories.length ? [`CATEGORIES:${entry.categories.map(escapeText).join(',')}`] : []),
  'END:VEVENT',
]

/** An iCalendar file (RFC 5545) with times in UTC, which every calendar shows in its own zone. */
export const writeCalendar = (name: string, entries: readonly CalendarEntry[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Flow//Events//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]
    .map(line => `${fold(line)}\r\n`)
    .join('')
