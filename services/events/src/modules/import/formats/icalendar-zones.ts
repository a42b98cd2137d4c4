import ICAL from 'ical.js'
import { localToInstant, offsetAt, wallClockMs } from '../../../time/zoned.ts'
import type { CalendarBlock } from './icalendar-lines.ts'
import { type Moment, readZone } from './read-time.ts'
import { refuse } from './refused.ts'

/** What a calendar says of one zone: its IANA name, its own rules, or both. */
type CalendarZone = { iana: string | undefined; offsetMs: (local: string) => number | undefined }

export type CalendarZones = {
  /** The wall clock of a TZID: in its IANA zone when the name leads to one, else as an instant by the file's rules. */
  read: (local: string, tzid: string) => { moment: Moment; zone: string | undefined }
}

const MOST_ZONES = 50
const MOST_RULES = 10
const MOST_CHANGES = 500
/** Rules that happen every year, once: others could keep the expansion busy for ever. */
const YEARLY =
  /^RRULE:(?=.*FREQ=YEARLY)(?:(?:^|;)?(?:FREQ=YEARLY|INTERVAL=1|BYMONTH=\d{1,2}|BYDAY=[+-]?[1-4]?(?:MO|TU|WE|TH|FR|SA|SU)|BYMONTHDAY=(?:1?\d|2[0-8])(?:,(?:1?\d|2[0-8]))*|UNTIL=[\dTZ]+|COUNT=\d{1,3}|WKST=[A-Z]{2})(?:;|$))+$/i

const propertyOf = (block: CalendarBlock, name: string): string | undefined =>
  block.lines
    .find(text => text.toUpperCase().startsWith(`${name}:`) || text.toUpperCase().startsWith(`${name};`))
    ?.replace(/^[^:]*:/, '')

const rulesOf = (block: CalendarBlock): CalendarZone['offsetMs'] => {
  const rules = block.lines.filter(text => /^RRULE/i.test(text))
  const changes = block.lines.filter(text => /^BEGIN:(?:STANDARD|DAYLIGHT)/i.test(text)).length
  const dates = block.lines.filter(text => /^RDATE/i.test(text)).reduce((sum, text) => sum + text.split(',').length, 0)
  const safe = rules.length <= MOST_RULES && changes + dates <= MOST_CHANGES && rules.every(rule => YEARLY.test(rule))
  if (!safe || changes === 0) return () => undefined
  let zone: ICAL.Timezone | undefined
  return local => {
    try {
      zone ??= new ICAL.Timezone(
        new ICAL.Component(ICAL.parse(['BEGIN:VTIMEZONE', ...block.lines, 'END:VTIMEZONE'].join('\r\n'))),
      )
      return zone.utcOffset(ICAL.Time.fromDateTimeString(local)) * 1000
    } catch {
      return undefined
    }
  }
}

const zonesOf = (blocks: CalendarBlock[]): Map<string, CalendarZone> => {
  const zones = new Map<string, CalendarZone>()
  for (const block of blocks.filter(({ name, closed }) => name === 'VTIMEZONE' && closed).slice(0, MOST_ZONES)) {
    const tzid = propertyOf(block, 'TZID')
    if (tzid)
      zones.set(tzid, {
        iana: readZone(tzid) ?? readZone(propertyOf(block, 'X-LIC-LOCATION')),
        offsetMs: rulesOf(block),
      })
  }
  return zones
}

const hours = (ms: number): string => `${ms < 0 ? '-' : '+'}${Math.abs(ms) / 3_600_000} h`

/**
 * The zones of one calendar. Where the file's own rules contradict the IANA zone they are named after, the name is
 * believed, as calendar programs do, and `onLie` hears of it once.
 */
export const calendarZones = (blocks: CalendarBlock[], onLie: (message: string) => void): CalendarZones => {
  const zones = zonesOf(blocks)
  const lied = new Set<string>()
  const check = (tzid: string, local: string, iana: string, stated: number | undefined) => {
    if (stated === undefined || lied.has(tzid)) return
    const real = offsetAt(localToInstant(local, iana).getTime(), iana)
    if (real === stated || localToInstant(local, iana, 'later').getTime() !== localToInstant(local, iana).getTime())
      return
    lied.add(tzid)
    onLie(
      `the calendar's rules for “${tzid.slice(0, 60)}” say ${hours(stated)} on ${local.slice(0, 10)}, ${iana} has ${hours(real)}; the name was believed`,
    )
  }
  return {
    read: (local, tzid) => {
      const zone = zones.get(tzid)
      const iana = zone ? zone.iana : readZone(tzid)
      const stated = zone?.offsetMs(local)
      if (iana) {
        check(tzid, local, iana, stated)
        return { moment: { kind: 'local', local }, zone: iana }
      }
      if (stated === undefined)
        return refuse('unknown_zone', `the zone “${tzid.slice(0, 60)}” is neither known nor defined in the file`)
      return { moment: { kind: 'instant', ms: wallClockMs(local) - stated, offsetMs: stated }, zone: undefined }
    },
  }
}
