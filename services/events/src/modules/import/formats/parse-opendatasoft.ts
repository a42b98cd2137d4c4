import { collector } from './collect.ts'
import type { Draft, ParseOptions } from './draft.ts'
import { type Fields, fieldKey, fieldsOf } from './field-names.ts'
import { readSourceId } from './finish-event.ts'
import { at, isObject, type JsonObject, listOf, readJson } from './json-values.ts'
import { LIMITS, type ParsedRecords } from './normalised-event.ts'
import { draftOfFields } from './parse-table.ts'
import { type Moment, readMoment } from './read-time.ts'
import { refuse } from './refused.ts'

const SEVERAL = ['records', 'results', 'features'] as const

/** The records of a reply: v1 `{records}`, v2 `{results}`, GeoJSON `{features}`, or the array of an export. */
export const recordsOf = (json: unknown): unknown[] | undefined => {
  if (Array.isArray(json)) return json
  const name = SEVERAL.find(candidate => Array.isArray(at(json, candidate)))
  return name && listOf(at(json, name))
}

/** The fields of a record, which v1 nests in `fields`, v2.0 in `record.fields`, GeoJSON in `properties`. */
const pairsOf = (record: JsonObject): [string, unknown][] => {
  const inner =
    [at(record, 'fields'), at(record, 'record', 'fields'), at(record, 'properties')].find(isObject) ?? record
  const id = at(record, 'recordid') ?? at(record, 'record', 'id') ?? at(record, 'id')
  const pairs = Object.entries(inner)
    .slice(0, 300)
    .map(([name, value]): [string, unknown] => [fieldKey(name), value])
  return [...pairs, ['recordid', id], ['geo_point', at(record, 'geometry')]]
}

type Occurrence = { start: Moment; end: Moment | undefined }

/** Sittings as Paris writes them (`start_end;start_end`) or as OpenAgenda does (a list of `{begin, end}`, or its JSON). */
const occurrencesOf = (value: unknown): Occurrence[] => {
  const text = typeof value === 'string' ? value : ''
  const list = text.trimStart().startsWith('[') ? readJson(text) : value
  const pairs = Array.isArray(list)
    ? list.map(item => [at(item, 'begin') ?? at(item, 'start'), at(item, 'end')])
    : text.split(';').map(item => item.trim().split('_'))
  return pairs
    .slice(0, LIMITS.dates + 1)
    .flatMap(([begin, end]) => {
      const start = readMoment(begin)
      return start ? [{ start, end: readMoment(end) }] : []
    })
    .sort((a, b) => order(a.start) - order(b.start))
}

const order = (moment: Moment): number => (moment.kind === 'instant' ? moment.ms : Date.parse(`${moment.local}Z`))

const languageOf = (fields: Fields): unknown =>
  fields.get('language') ??
  ['en', 'it', 'fr', 'es', 'de', 'nl', 'pt'].find(code => fields.raw(`title_${code}`) !== undefined)

const draftOf = (fields: Fields): Draft => {
  const draft = draftOfFields(fields, 'day-first')
  const [first, ...others] = occurrencesOf(fields.get('occurrences'))
  return {
    ...draft,
    language: languageOf(fields),
    ...(first && {
      start: first.start,
      end: first.end,
      recurrence: { ...draft.recurrence, rdates: others.map(({ start }) => start) },
    }),
  }
}

/** Reads records of Opendatasoft portals: Paris' “Que faire à Paris”, OpenAgenda's public events, and their like. */
export const parseOpendatasoft = (source: string, options: ParseOptions = {}): ParsedRecords => {
  const into = collector(options)
  const records = recordsOf(readJson(source))
  if (!records) into.refuse({ index: 0 }, 'unreadable', 'the text is not JSON with a list of records')
  records?.forEach((record, index) => {
    const fields = fieldsOf(isObject(record) ? pairsOf(record) : [])
    into.add({ index, sourceId: readSourceId(fields.get('id')) }, () =>
      isObject(record) ? draftOf(fields) : refuse('not_an_event', 'the record is not an object'),
    )
  })
  return into.result()
}
