import { collector } from './collect.ts'
import type { Draft, ParseOptions } from './draft.ts'
import { contentId } from './finish-event.ts'
import { at, isObject, listOf, readJson } from './json-values.ts'
import type { ParsedRecords } from './normalised-event.ts'
import { plainLine } from './read-text.ts'
import { readMoment } from './read-time.ts'
import { refuse } from './refused.ts'

const draftOf = (record: unknown): Draft => {
  if (!isObject(record)) return refuse('not_an_event', 'the record is not an object')
  const [name, city] = [at(record, 'name'), at(record, 'city')]
  const online = at(record, 'online') === true
  return {
    // the address serves one conference for many years, and several cities
    sourceId: name ? contentId(plainLine(name), plainLine(at(record, 'startDate')), plainLine(city)) : undefined,
    title: name,
    start: readMoment(at(record, 'startDate')),
    end: readMoment(at(record, 'endDate')),
    url: at(record, 'url'),
    venue: { city, country: at(record, 'country') },
    tags: listOf(at(record, 'topics')).filter(topic => topic !== 'general'),
    category: 'tech',
    kind: online ? (city ? 'hybrid' : 'virtual') : 'in_person',
  }
}

/** Reads conferences: an array of names with whole days, a city and topics; their zone is that of the city. */
export const parseConferences = (source: string, options: ParseOptions = {}): ParsedRecords => {
  const into = collector({ ...options, defaultTimeZone: undefined })
  const json = readJson(source)
  if (!Array.isArray(json)) into.refuse({ index: 0 }, 'unreadable', 'the file is not a JSON array')
  listOf(json).forEach((record, index) => {
    if (Array.isArray(json)) into.add({ index }, () => draftOf(record))
  })
  return into.result()
}
