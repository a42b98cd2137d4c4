import { parse } from 'csv-parse/sync'
import { type Collector, collector } from './collect.ts'
import type { ParseOptions } from './draft.ts'
import { fieldKey, fieldsOf, nameAnEvent } from './field-names.ts'
import { readSourceId } from './finish-event.ts'
import { LIMITS, type ParsedRecords } from './normalised-event.ts'
import { draftOfFields } from './parse-table.ts'
import { plainLine } from './read-text.ts'
import type { DateOrder } from './read-time.ts'

type Row = { cells: string[]; line: number }

const DELIMITERS = [',', ';', '\t', '|']
/** Characters read in all, restarts included. */
const MOST_READING = 5 * LIMITS.sourceBytes

/** The delimiter that parts the header into most columns, quoted text left aside. */
export const delimiterOf = (header: string): string => {
  const bare = header.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map(delimiter => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Rows with their first lines. A quote that is never closed spoils its own line only: reading goes on after it. */
const rowsOf = (source: string, delimiter: string, firstLine: number, onBroken: (line: number) => void): Row[] => {
  const rows: Row[] = []
  let text = source
  let line = firstLine
  for (let budget = MOST_READING; text; budget -= text.length) {
    if (budget < 0) {
      onBroken(line)
      break
    }
    let broken: number | undefined
    const lines = text.split('\n')
    let last = 0
    const skipped = () => {
      broken ??= last + 1
      return undefined
    }
    const onRecord = (cells: string[], context: { lines: number }) => {
      while (lines[last] === '') last += 1
      if (broken === undefined) rows.push({ cells, line: line + last })
      last = context.lines
      return null
    }
    readAll(text, delimiter, onRecord, skipped)
    if (broken === undefined) return rows
    onBroken(line + broken - 1)
    text = lines.slice(broken).join('\n')
    line += broken
  }
  return rows
}

const readAll = (
  text: string,
  delimiter: string,
  onRecord: (cells: string[], context: { lines: number }) => null,
  onSkip: () => undefined,
) => {
  try {
    parse(text, {
      delimiter,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      skipRecordsWithError: true,
      maxRecordSize: 1_000_000,
      to: LIMITS.records + 2,
      onRecord,
      onSkip,
    })
  } catch {
    onSkip()
  }
}

const DATE_COLUMNS = /start|begin|inizio|end|fine|date|data|debut|fin|giorno/

/** `13/04` can only be the day first, `04/13` only the month; the day when the file does not tell. */
const dateOrderOf = (keys: string[], rows: Row[]): { order: DateOrder; sure: boolean } => {
  const columns = keys.flatMap((key, index) => (DATE_COLUMNS.test(key) ? [index] : []))
  let [dayFirst, monthFirst, slashes] = [0, 0, 0]
  for (const { cells } of rows) {
    for (const column of columns) {
      const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(cells[column] ?? '')
      if (!match) continue
      slashes += 1
      if (Number(match[1]) > 12) dayFirst += 1
      if (Number(match[2]) > 12) monthFirst += 1
    }
  }
  return { order: monthFirst > dayFirst ? 'month-first' : 'day-first', sure: slashes === 0 || dayFirst !== monthFirst }
}

const addRows = (keys: string[], rows: Row[], into: Collector) => {
  const { order, sure } = dateOrderOf(keys, rows)
  if (!sure)
    into.warn({ index: 0, line: 1 }, 'ambiguous_dates', 'dates such as 03/04/2026 were read with the day first')
  rows.forEach(({ cells, line }, index) => {
    const fields = fieldsOf(keys.map((key, column) => [key, cells[column]]))
    const blank = cells.every(cell => plainLine(cell) === '')
    into.add({ index, line, sourceId: readSourceId(fields.get('id')) }, () =>
      blank ? null : draftOfFields(fields, order),
    )
  })
}

/** Reads CSV, delimited by comma, semicolon, tab or bar, whose first line names its columns. */
export const parseCsv = (source: string, options: ParseOptions = {}): ParsedRecords => {
  const into = collector(options)
  const stated = /^sep=([,;|\t])\r?\n/i.exec(source)
  const text = stated ? source.slice(stated[0].length) : source
  const header = /^\s*([^\r\n]{0,20000})/.exec(text)?.[1] ?? ''
  const broken: number[] = []
  const rows = rowsOf(text.replace(/\r\n?/g, '\n'), stated?.[1] ?? delimiterOf(header), stated ? 2 : 1, line =>
    broken.push(line),
  )
  const keys = (rows.shift()?.cells ?? []).slice(0, 300).map(fieldKey)
  if (!nameAnEvent(keys))
    into.refuse({ index: 0, line: 1 }, 'not_an_event', 'the first line names no column for a title and a start')
  else addRows(keys, rows, into)
  broken.forEach((line, place) => {
    into.refuse(
      { index: rows.length + place, line },
      'unreadable',
      'the line cannot be read: a quotation mark is not closed',
    )
  })
  return into.result()
}
