import ICAL from 'ical.js'
import type { CalendarBlock } from './icalendar-lines.ts'
import type { CalendarZones } from './icalendar-zones.ts'
import { plainLine } from './read-text.ts'
import { type Moment, readMoment } from './read-time.ts'
import { refuse } from './refused.ts'

export type Property = { name: string; params: Record<string, unknown>; type: string; values: unknown[]; raw: string }

/** The properties of a component; those that cannot be parsed are `broken` and matter only when they are asked for. */
export type Properties = {
  first: (name: string) => Property | undefined
  all: (name: string) => Property[]
  text: (name: string) => unknown
}

const readProperty = (line: string): Property | undefined => {
  try {
    const [name, params, type, ...values] = ICAL.parse.property(line) as [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ]
    return { name, params, type, values, raw: line }
  } catch {
    return undefined
  }
}

const MOST_SAME = 1000
/** A property that decides when something happens may not be skipped when it is broken. */
const DECISIVE = /^(?:DTSTART|DTEND|DURATION|RECURRENCE-ID)/i

export const readProperties = (lines: CalendarBlock['lines']): Properties => {
  const found = new Map<string, Property[]>()
  for (const line of lines) {
    const property = readProperty(line)
    if (!property && DECISIVE.test(line)) return refuse('unreadable_date', `“${line.slice(0, 80)}” cannot be read`)
    if (!property && /^RRULE/i.test(line)) return refuse('bad_recurrence', `“${line.slice(0, 80)}” cannot be read`)
    const same = property && (found.get(property.name) ?? [])
    if (property && same && same.length < MOST_SAME) {
      same.push(property)
      found.set(property.name, same)
    }
  }
  return {
    first: name => found.get(name)?.[0],
    all: name => found.get(name) ?? [],
    text: name => found.get(name)?.[0]?.values[0],
  }
}

export type CalendarTime = { moment: Moment; zone: string | undefined }

/** The times of a DTSTART, DTEND, EXDATE, RDATE (of periods, the start) or RECURRENCE-ID. */
export const readCalendarTimes = (property: Property, zones: CalendarZones): CalendarTime[] =>
  property.values.slice(0, 1000).flatMap(value => {
    // a date without VALUE=DATE comes with an empty time
    const moment = readMoment(plainLine(Array.isArray(value) ? value[0] : value).replace(/T::$/, ''))
    if (!moment) return []
    const tzid = plainLine(property.params.tzid)
    return moment.kind === 'local' && tzid ? [zones.read(moment.local, tzid)] : [{ moment, zone: undefined }]
  })
