import { detectFormat } from './detect-format.ts'
import type { ParseOptions } from './draft.ts'
import { type ImportFormat, LIMITS, type ParsedRecords, type RefusalCode } from './normalised-event.ts'
import { parseConferences } from './parse-conferences.ts'
import { parseCsv } from './parse-csv.ts'
import { parseICalendar } from './parse-icalendar.ts'
import { parseJsonLd } from './parse-json-ld.ts'
import { parseOpendatasoft } from './parse-opendatasoft.ts'
import { parseToronto } from './parse-toronto.ts'
import { readSource } from './read-source.ts'
import { readZone } from './read-time.ts'

const PARSERS: Record<ImportFormat, (source: string, options: ParseOptions) => ParsedRecords> = {
  icalendar: parseICalendar,
  'json-ld': parseJsonLd,
  opendatasoft: parseOpendatasoft,
  csv: parseCsv,
  toronto: parseToronto,
  conferences: parseConferences,
}

export type ParseResult = ParsedRecords & { format: ImportFormat | null }

const refusedWhole = (format: ImportFormat | null, code: RefusalCode, message: string): ParseResult => ({
  format,
  records: [],
  refused: [{ index: 0, code, message }],
  warnings: [],
})

/**
 * Reads a source of events into common records: the good ones in `records`, every other one in `refused` with its
 * place and reason. Never throws, whatever the source. It runs to the end in one go (seconds for 10 MB): large
 * sources belong in a thread of their own.
 */
export const parse = (source: Buffer | string, options: ParseOptions = {}): ParseResult => {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.length
  const stated = options.format ?? null
  if (size > LIMITS.sourceBytes)
    return refusedWhole(stated, 'too_large', `the source has ${size} bytes, at most ${LIMITS.sourceBytes} are read`)
  if (options.defaultTimeZone !== undefined && !readZone(options.defaultTimeZone))
    return refusedWhole(stated, 'unknown_zone', `the zone “${options.defaultTimeZone.slice(0, 60)}” is not known`)
  try {
    const text = readSource(source)
    const format = stated ?? detectFormat(text, options.fileName)
    if (!format) return refusedWhole(null, 'unknown_format', 'this is none of the formats that can be read')
    return { format, ...PARSERS[format](text, options) }
  } catch {
    return refusedWhole(stated, 'unreadable', 'the source could not be read')
  }
}
