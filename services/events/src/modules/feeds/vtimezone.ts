import { formatWallClock, instantToLocal, offsetAt, wallClockMs } from '../../time/zoned.ts'

const DAY = 86_400_000
/** A calendar is told of the changes of clocks of so many years; it is read again long before. */
const YEARS_AHEAD = 6

interface Change {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The instant of a change between two others, to the minute. */
const changeBetween = (zone: string, begin: number, end: number): number => {
  let [low, high] = [begin, end]
  const before = offsetAt(low, zone)
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, zone) === before) low = middle
    else high = middle
  }
  return Math.round(high / 60_000) * 60_000
}

const changesOf = (zone: string, from: number, to: number): Change[] => {
  const changes: Change[] = []
  for (let at = from; at < to; at += 7 * DAY) {
    const [before, after] = [offsetAt(at, zone), offsetAt(at + 7 * DAY, zone)]
    if (before !== after) changes.push({ at: changeBetween(zone, at, at + 7 * DAY), from: before, to: after })
  }
  return changes
}

const basic = (local: string) => local.replace(/[-:]/g, '')

/** `+0130`, with seconds where a zone of old had them. */
const offsetText = (ms: number): string => {
  const seconds = Math.abs(Math.round(ms / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(seconds % 60 ? [seconds % 60] : [])]
  return (ms < 0 ? '-' : '+') + parts.map(part => String(part).padStart(2, '0')).join('')
}

const observance = (changes: readonly Change[]): string[] => {
  const [first, ...rest] = changes as [Change, ...Change[]]
  const name = first.to > first.from ? 'DAYLIGHT' : 'STANDARD'
  const clock = (change: Change) => basic(formatWallClock(change.at + change.from))
  return [
    `BEGIN:${name}`,
    `DTSTART:${clock(first)}`,
    ...rest.map(change => `RDATE:${clock(change)}`),
    `TZOFFSETFROM:${offsetText(first.from)}`,
    `TZOFFSETTO:${offsetText(first.to)}`,
    `END:${name}`,
  ]
}

/** VTIMEZONE of a zone (RFC 5545 §3.6.5), for readers that do not know it: every change of its clocks by date. */
export const timeZoneLines = (zone: string, from: Date, now: Date): string[] => {
  const begin = from.getTime() - 366 * DAY
  const changes = changesOf(zone, begin, Math.max(now.getTime(), from.getTime()) + YEARS_AHEAD * 366 * DAY)
  const groups = Map.groupBy(changes, change => `${change.from}/${change.to}`)
  const start = { at: begin, from: offsetAt(begin, zone), to: offsetAt(begin, zone) }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance([start]),
    ...[...groups.values()].flatMap(observance),
    'END:VTIMEZONE',
  ]
}

/** `;TZID=Europe/Rome:20261124T190000`: what follows the name of a property. */
export const zoned = (at: Date, zone: string): string => `;TZID=${zone}:${basic(instantToLocal(at, zone))}`

/** Whether both show the same hour of different days: whole days on the wall clock, and how many. */
export const wholeDays = (startsAt: Date, endsAt: Date, zone: string): number => {
  const length = wallClockMs(instantToLocal(endsAt, zone)) - wallClockMs(instantToLocal(startsAt, zone))
  return length % DAY === 0 ? length / DAY : 0
}
