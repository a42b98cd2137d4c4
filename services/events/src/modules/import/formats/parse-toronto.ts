import { collector, type Warn } from './collect.ts'
import type { Draft, ParseOptions } from './draft.ts'
import { readSourceId } from './finish-event.ts'
import { at, isObject, listOf, readJson } from './json-values.ts'
import type { ParsedRecords } from './normalised-event.ts'
import { type Moment, readMoment } from './read-time.ts'
import { refuse } from './refused.ts'

const ZONE = 'America/Toronto'
const DAY = 86_400_000

/**
 * The city's form joins the day of the start to the hour of the end, so a night that closes at 2 a.m. ends before it
 * begins: such an end is a day later. More than a day is a fault of another kind, and refused.
 */
const endAfter = (start: Moment | undefined, end: Moment | undefined, warn: Warn): Moment | undefined => {
  if (start?.kind !== 'instant' || end?.kind !== 'instant' || end.ms >= start.ms || start.ms - end.ms >= DAY) return end
  warn('end_moved', 'the end lay before the start by less than a day and was moved to the next day')
  return { ...end, ms: end.ms + DAY }
}

const draftOf = (record: unknown, warn: Warn): Draft => {
  if (!isObject(record)) return refuse('not_an_event', 'the record is not an object')
  const start = readMoment(at(record, 'start'))
  return {
    sourceId: at(record, 'id'),
    title: at(record, 'title'),
    description: at(record, 'description'),
    start,
    end: endAfter(start, readMoment(at(record, 'end')), warn),
    timeZone: ZONE,
    url: at(record, 'url'),
    venue: {
      name: at(record, 'venue'),
      street: at(record, 'street'),
      postalCode: at(record, 'postal'),
      city: at(record, 'city'),
      country: at(record, 'country'),
      lat: at(record, 'lat'),
      lng: at(record, 'lon'),
    },
    tags: listOf(at(record, 'tags')),
    organiserName: at(record, 'organiser'),
    price: { free: at(record, 'free'), amount: at(record, 'price'), currency: at(record, 'currency') },
    language: 'en',
  }
}

/** Reads Toronto's festivals and events: an array of flat records whose times are instants in America/Toronto. */
export const parseToronto = (source: string, options: ParseOptions = {}): ParsedRecords => {
  const into = collector(options)
  const json = readJson(source)
  if (!Array.isArray(json)) into.refuse({ index: 0 }, 'unreadable', 'the file is not a JSON array')
  listOf(json).forEach((record, index) => {
    if (Array.isArray(json))
      into.add({ index, sourceId: readSourceId(at(record, 'id')) }, warn => draftOf(record, warn))
  })
  return into.result()
}
