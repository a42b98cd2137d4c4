import { fieldKey, nameAnEvent } from './field-names.ts'
import { findEvents } from './json-ld-nodes.ts'
import { at, isObject, readJson } from './json-values.ts'
import type { ImportFormat } from './normalised-event.ts'
import { delimiterOf } from './parse-csv.ts'
import { recordsOf } from './parse-opendatasoft.ts'

const has = (record: unknown, ...names: string[]): boolean =>
  isObject(record) && names.every(name => Object.hasOwn(record, name))

/** The two catalogues by the fields that only they have together; an array of anything tabular is an export. */
const formatOfRecords = (records: unknown[]): ImportFormat | undefined => {
  const sample = records.filter(isObject).slice(0, 50)
  if (sample.some(record => has(record, '@type') || has(record, '@context'))) return 'json-ld'
  if (sample.some(record => has(record, 'fields') || has(record, 'record') || has(record, 'properties')))
    return 'opendatasoft'
  if (sample.some(record => has(record, 'title', 'start', 'venue', 'organiser', 'lon'))) return 'toronto'
  if (sample.some(record => has(record, 'name', 'startDate', 'topics'))) return 'conferences'
  return sample.some(record => nameAnEvent(Object.keys(record).map(fieldKey))) ? 'opendatasoft' : undefined
}

const formatOfJson = (json: unknown): ImportFormat | undefined => {
  if (has(json, '@graph') || has(json, '@context') || has(json, '@type')) return 'json-ld'
  const records = recordsOf(json)
  if (!Array.isArray(json) && records) return 'opendatasoft'
  return (records && formatOfRecords(records)) ?? (findEvents(json).events.length > 0 ? 'json-ld' : undefined)
}

const ENDINGS: [RegExp, ImportFormat][] = [
  [/\.(?:ics|ical|ifb|icalendar)$/i, 'icalendar'],
  [/\.(?:jsonld|html?|xhtml)$/i, 'json-ld'],
  [/\.(?:csv|tsv)$/i, 'csv'],
]

/** The format of a text by what it contains, else by the ending of its name; undefined when neither tells. */
export const detectFormat = (text: string, fileName = ''): ImportFormat | undefined => {
  const start = text.slice(0, 20_000).trimStart()
  if (/^BEGIN:(?:VCALENDAR|VEVENT)/i.test(start)) return 'icalendar'
  if (/^<(?:!doctype|html|head|body|script|\?xml|!--|div|meta)/i.test(start)) return 'json-ld'
  if (/^[[{]/.test(start)) {
    const json = readJson(text)
    const format = json === undefined ? undefined : formatOfJson(json)
    if (format || at(json) !== undefined) return format
  }
  const header = start.replace(/^sep=.\r?\n/i, '').split(/[\r\n]/, 1)[0] ?? ''
  if (nameAnEvent(header.split(delimiterOf(header)).map(fieldKey))) return 'csv'
  return ENDINGS.find(([ending]) => ending.test(fileName))?.[1]
}
