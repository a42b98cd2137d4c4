import type { Actor, EventDetails } from '@flow/contracts'
import { bool, jsonb, nullable, oneOf, statement, timestamptz } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { localToInstant } from '../../time/zoned.ts'
import { readRule, writeRule } from '../series/rule.ts'
import type { CalendarEntry } from './ics.ts'

type Own = Readonly<Record<string, unknown>>

const findCommon = statement(
  'feeds.common',
  { common: jsonb<Own>(), parts: jsonb<Own[]>() },
  `select jsonb_build_object('status', e.status, 'title', e.title, 'description', e.description, 'place_name', e.place_name, 'street', e.street,
       'city', e.city, 'country', e.country, 'lat', e.lat, 'lng', e.lng) as common,
     coalesce((select jsonb_agg(s.changes order by s.starts_at) from series_parts s where s.event_id = e.id), '[]') as parts
   from events e where e.id = $1`,
)

const findExceptions = statement(
  'feeds.exceptions',
  {
    original_start: timestamptz,
    starts_at: timestamptz,
    ends_at: timestamptz,
    status: oneOf<'scheduled' | 'cancelled'>(),
    withdrawn: bool,
    changes: nullable(jsonb<Own>()),
  },
  `select original_start, starts_at, ends_at, status, withdrawn, changes from occurrences
   where event_id = $1 and (changes is not null or status = 'cancelled') order by original_start`,
)

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What a calendar shows of a date, from what all dates have in common and what this one has of its own. */
const shownOf = (shown: Own): Pick<CalendarEntry, 'title' | 'description' | 'location' | 'point'> => ({
  title: text(shown.title),
  description: text(shown.description),
  location: [shown.place_name, shown.street, shown.city, shown.country].filter(Boolean).join(', ') || null,
  point: typeof shown.lat === 'number' && typeof shown.lng === 'number' ? { lat: shown.lat, lng: shown.lng } : null,
})

/** UNTIL beside a start with a zone is an instant (RFC 5545 §3.3.10). */
const ruleText = (rrule: string, timeZone: string): string => {
  const rule = readRule(rrule)
  const until =
    rule.until && 'local' in rule.until ? { instant: localToInstant(rule.until.local, timeZone) } : rule.until
  return writeRule({ ...rule, until })
}

const same = (a: Own, b: Own) =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every(key => a[key] === b[key])

/**
 * A series as calendars know it: an entry with its rule for every stretch of it, and one with RECURRENCE-ID for every
 * date that differs.
 */
export const seriesEntries = async (
  { db }: Pick<ServiceDeps, 'db'>,
  actor: Actor,
  event: EventDetails,
  entry: CalendarEntry,
): Promise<CalendarEntry[]> => {
  if (!event.recurrence) return [entry]
  const { timeZone } = event
  const [found] = await db.read(actor, findCommon, [event.id])
  const cancelled = found?.common.status === 'cancelled'
  const host = entry.uid.replace(/^[^@]*/, '')
  const stretches = [event.recurrence, ...event.recurrence.changes].map((stretch, nth) => ({
    ...stretch,
    uid: `${event.id}${nth === 0 ? '' : `-${stretch.startsAt.replace(/[-:]|\.\d+/g, '')}`}${host}`,
    own: nth === 0 ? {} : (found?.parts[nth - 1] ?? {}),
  }))
  const series = stretches.map(stretch => ({
    ...entry,
    ...shownOf({ ...found?.common, ...stretch.own }),
    uid: stretch.uid,
    cancelled,
    startsAt: new Date(stretch.startsAt),
    endsAt: new Date(stretch.endsAt),
    series: {
      timeZone,
      rrule: stretch.rrule && ruleText(stretch.rrule, timeZone),
      exdates: stretch.exdates.map(at => new Date(at)),
      rdates: stretch.rdates.map(at => new Date(at)),
    },
  }))
  const exceptions = (await db.read(actor, findExceptions, [event.id])).flatMap(date => {
    const at = date.original_start.getTime()
    const stretch = stretches.findLast(one => Date.parse(one.startsAt) <= at) ?? stretches[0]
    if (!stretch || date.withdrawn || (date.status === 'scheduled' && same(date.changes ?? {}, stretch.own))) return []
    return {
      ...entry,
      ...shownOf({ ...found?.common, ...stretch.own, ...date.changes }),
      uid: stretch.uid,
      cancelled: cancelled || date.status === 'cancelled',
      startsAt: date.starts_at,
      endsAt: date.ends_at,
      replaces: { at: date.original_start, timeZone },
    }
  })
  return [...series, ...exceptions]
}
