import ICAL from 'ical.js'
import { localToInstant } from '../../../time/zoned.ts'
import { type Collector, collector } from './collect.ts'
import type { Draft, DraftVenue, ParseOptions } from './draft.ts'
import { readSourceId } from './finish-event.ts'
import { type Calendar, type CalendarBlock, readCalendars } from './icalendar-lines.ts'
import { type CalendarTime, type Properties, readCalendarTimes, readProperties } from './icalendar-properties.ts'
import { type CalendarZones, calendarZones } from './icalendar-zones.ts'
import { LIMITS, type ParsedRecords, type Position } from './normalised-event.ts'
import { splitAddress } from './read-address.ts'
import { plainLine } from './read-text.ts'
import { instantText, type Moment, readDuration, readZone } from './read-time.ts'
import { refuse } from './refused.ts'

type Context = {
  zones: CalendarZones
  calendarZone: string | undefined
  cancelled: boolean
  changed: Map<string, Moment[]>
}

/** A time beside a start of another zone is the instant it means. */
const besides = (start: CalendarTime, { moment, zone }: CalendarTime): Moment =>
  moment.kind === 'local' && zone && zone !== start.zone
    ? { kind: 'instant', ms: localToInstant(moment.local, zone).getTime(), offsetMs: 0 }
    : moment

const keyOf = (moment: Moment): string => (moment.kind === 'instant' ? instantText(moment.ms) : moment.local)

const venueOf = (properties: Properties): DraftVenue | undefined => {
  const location = properties.text('location')
  const [lat, lng] = [properties.text('geo')].flat()
  const apple = /^geo:(-?[\d.]{1,20}),(-?[\d.]{1,20})/.exec(plainLine(properties.text('x-apple-structured-location')))
  const point = apple && lat === undefined ? { lat: apple[1], lng: apple[2] } : { lat, lng }
  const address = /^https?:\/\//i.test(plainLine(location)) ? {} : splitAddress(location)
  return location || point.lat !== undefined ? { ...address, ...point } : undefined
}

const kindOf = (properties: Properties): Draft['kind'] => {
  const onLine = properties.first('conference') || /^https?:\/\//i.test(plainLine(properties.text('location')))
  const place = plainLine(properties.text('location')).replace(/^https?:\S+/i, '')
  return onLine ? (place ? 'hybrid' : 'virtual') : undefined
}

const pictureOf = (properties: Properties): unknown =>
  [...properties.all('image'), ...properties.all('attach')].find(({ name, params, values }) => {
    const isPicture =
      name === 'image' ||
      /^image\//i.test(plainLine(params.fmttype)) ||
      /\.(?:jpe?g|png|webp|gif)$/i.test(plainLine(values[0]))
    return isPicture && /^https?:/i.test(plainLine(values[0]))
  })?.values[0]

const ruleOf = (properties: Properties): string | undefined => {
  const rule = properties.first('rrule')
  if (!rule) return undefined
  const text = rule.raw
    .replace(/^[^:]*:/, '')
    .trim()
    .toUpperCase()
  if (text.length > LIMITS.rule) return refuse('bad_recurrence', `the recurrence rule has ${text.length} characters`)
  try {
    ICAL.Recur.fromString(text)
  } catch {
    return refuse('bad_recurrence', `“${text.slice(0, 80)}” is not a recurrence rule`)
  }
  return /^[A-Z0-9=;,:+-]+$/.test(text) && /(?:^|;)FREQ=/.test(text)
    ? text
    : refuse('bad_recurrence', `“${text.slice(0, 80)}” is not a recurrence rule`)
}

const times = (properties: Properties, name: string, start: CalendarTime, { zones }: Context): Moment[] =>
  properties.all(name).flatMap(property => readCalendarTimes(property, zones).map(time => besides(start, time)))

const seriesTime = (properties: Properties, zones: CalendarZones): CalendarTime | undefined => {
  const property = properties.first('recurrence-id')
  return property && readCalendarTimes(property, zones)[0]
}

const textsOf = (
  properties: Properties,
): Pick<Draft, 'title' | 'description' | 'url' | 'imageUrl' | 'tags' | 'organiserName' | 'language'> => {
  const location = plainLine(properties.text('location'))
  return {
    title: properties.text('summary'),
    description: properties.text('description') || properties.text('x-alt-desc'),
    url: properties.text('url') || (/^https?:\/\/\S+$/i.test(location) ? location : undefined),
    imageUrl: pictureOf(properties),
    tags: properties.all('categories').flatMap(({ values }) => values),
    organiserName: properties.first('organizer')?.params.cn,
    language: properties.first('summary')?.params.language,
  }
}

const draftOf = (properties: Properties, context: Context): Draft => {
  const { zones, calendarZone } = context
  const startProperty = properties.first('dtstart')
  const start = startProperty && readCalendarTimes(startProperty, zones)[0]
  if (!start) return refuse('missing_start', 'the event has no DTSTART')
  const uid = plainLine(properties.text('uid'))
  const end = times(properties, 'dtend', start, context)[0]
  const replaced = seriesTime(properties, zones)
  const replacedStart = replaced && besides(start, replaced)
  return {
    ...textsOf(properties),
    sourceId: uid && replaced ? `${uid}/${keyOf(replaced.moment)}` : uid,
    start: start.moment,
    end,
    endDateIs: 'day-after',
    durationMs: end ? undefined : readDuration(properties.first('duration')?.values[0]),
    timeZone: start.zone ?? calendarZone,
    venue: venueOf(properties),
    kind: kindOf(properties),
    status: context.cancelled || /^cancelled$/i.test(plainLine(properties.text('status'))) ? 'cancelled' : 'published',
    recurrence: {
      rrule: ruleOf(properties),
      rdates: times(properties, 'rdate', start, context),
      exdates: [...times(properties, 'exdate', start, context), ...(replaced ? [] : (context.changed.get(uid) ?? []))],
    },
    replaces: uid && replacedStart ? { seriesId: uid.slice(0, LIMITS.sourceId), start: replacedStart } : undefined,
  }
}

type Entry = { block: CalendarBlock; position: Position }

const headOf = ({ block }: Entry): { key: string; uid: string; replaced: string; version: number } => {
  const head = block.lines.filter(text => /^(?:UID|RECURRENCE-ID|SEQUENCE)[;:]/i.test(text))
  const value = (name: RegExp) => plainLine(head.find(text => name.test(text))?.replace(/^[^:]*:/, ''))
  const [uid, replaced] = [value(/^UID/i), value(/^RECURRENCE-ID/i)]
  return { key: `${uid}/${replaced}`, uid, replaced, version: Number(value(/^SEQUENCE/i)) || 0 }
}

/** Starts of each series' occurrences that have a record of their own: the series leaves them out. */
const changedStarts = (entries: Entry[], zones: CalendarZones): Map<string, Moment[]> => {
  const changed = new Map<string, Moment[]>()
  for (const { block } of entries) {
    const lines = block.lines.filter(text => /^(?:UID|RECURRENCE-ID)[;:]/i.test(text))
    if (lines.length < 2) continue
    try {
      const properties = readProperties(lines)
      const replaced = seriesTime(properties, zones)
      const uid = plainLine(properties.text('uid'))
      const starts = changed.get(uid) ?? []
      if (!replaced || !uid || starts.length >= LIMITS.dates) continue
      starts.push(besides({ moment: replaced.moment, zone: undefined }, replaced))
      changed.set(uid, starts)
    } catch {
      // the record itself is reported when its turn comes
    }
  }
  return changed
}

const addEvents = (calendar: Calendar, entries: Entry[], into: Collector) => {
  const head = readProperties(calendar.properties)
  const zones = calendarZones(calendar.blocks, message =>
    into.warn({ index: entries[0]?.position.index ?? 0 }, 'zone_mismatch', message),
  )
  const stated = plainLine(head.text('x-wr-timezone') ?? head.text('timezone-id'))
  const calendarZone = readZone(stated)
  if (stated && !calendarZone)
    into.warn(
      { index: entries[0]?.position.index ?? 0 },
      'zone_mismatch',
      `the calendar's zone “${stated.slice(0, 60)}” is not known`,
    )
  const context = {
    zones,
    calendarZone,
    cancelled: /^cancel$/i.test(plainLine(head.text('method'))),
    changed: changedStarts(entries, zones),
  }
  const newest = new Map<string, { entry: Entry; version: number }>()
  for (const entry of entries) {
    const { key, uid, version } = headOf(entry)
    const known = newest.get(key)
    if (uid && (!known || version > known.version)) newest.set(key, { entry, version })
  }
  for (const entry of entries) {
    into.add({ ...entry.position, sourceId: readSourceId(headOf(entry).uid) }, warn => {
      if (!entry.block.closed) return refuse('unreadable', 'the event is cut off before its END:VEVENT')
      const { key, uid } = headOf(entry)
      if (uid && newest.get(key)?.entry !== entry)
        return refuse('duplicate', `another event of the file has the same UID “${uid.slice(0, 80)}”`)
      const properties = readProperties(entry.block.lines)
      if (/^thisandfuture$/i.test(plainLine(properties.first('recurrence-id')?.params.range)))
        warn('this_and_future', 'the change was taken for this occurrence only, not for those after it')
      return draftOf(properties, context)
    })
  }
}

/** Reads iCalendar (RFC 5545): each VEVENT alone, so that one broken event costs no other. */
export const parseICalendar = (source: string, options: ParseOptions = {}): ParsedRecords => {
  const into = collector(options)
  let index = 0
  for (const calendar of readCalendars(source)) {
    const entries: Entry[] = []
    for (const block of calendar.blocks.filter(({ name }) => name !== 'VTIMEZONE')) {
      const position = { index, line: block.line }
      index += 1
      if (block.name === 'VEVENT') entries.push({ block, position })
      else into.refuse(position, 'not_an_event', `a ${block.name} is not an event`)
    }
    addEvents(calendar, entries, into)
  }
  return into.result()
}
