import { timeZoneAt } from '@flow/geo'
import { foldSeries } from './fold-series.ts'
import { FORMATS, type ImportFormat } from './formats/normalised-event.ts'
import { parse } from './formats/parse.ts'
import { shiftWeeks } from './formats/shift-weeks.ts'
import type { ImportTask } from './import.sql.ts'
import { locate } from './locate.ts'

const formatOf = (name: string): ImportFormat | undefined => FORMATS.find(format => format === name)

export type Readable = Pick<ImportTask, 'source' | 'name' | 'requested_format' | 'shift_auto' | 'shift_weeks'>

/** Reads the source, finds the places, moves the dates: seconds for a large one, in one go (`readApart`). */
export const readImport = (task: Readable, now: Date) => {
  const format = formatOf(task.requested_format)
  const parsed = parse(task.source, { fileName: task.name, ...(format ? { format } : {}) })
  const zoned = parsed.records.map(record => ({ ...record, timeZone: record.timeZone ?? zoneOf(record) }))
  const shift = task.shift_auto ? 'auto' : (task.shift_weeks ?? 0)
  const { weeks, events } = shiftWeeks(zoned, shift, { now })
  const located = foldSeries(events).map(locate)
  const lookedUp = located.filter(({ geocoded }) => geocoded !== 'not_needed')
  return {
    format: parsed.format,
    refused: parsed.refused,
    warnings: parsed.warnings,
    weeks,
    located,
    wanted: lookedUp.length,
    found: lookedUp.filter(({ geocoded }) => geocoded === 'found').length,
  }
}

const zoneOf = (record: Parameters<typeof locate>[0]): string | null => {
  const { lat, lng, timeZone } = locate(record)
  return lat === null || lng === null ? (timeZone === 'UTC' ? null : timeZone) : timeZoneAt({ lat, lng })
}

export type ReadImport = ReturnType<typeof readImport>
