import type { ImportedEvent } from './formats/normalised-event.ts'

/** A record with the records that stand for single dates of its series. */
export type SeriesRecord = ImportedEvent & { readonly overrides?: readonly ImportedEvent[] }

/**
 * Puts records that replace a date of a series into that series, when it is among them: they are no events of their own.
 * A date that is cancelled stays left out; one that is changed is let in again, to be changed.
 */
export const foldSeries = (records: readonly ImportedEvent[]): SeriesRecord[] => {
  const series = new Map(records.filter(one => one.recurrence && !one.replaces).map(one => [one.sourceId, one]))
  const parentOf = (one: ImportedEvent) => (one.replaces ? series.get(one.replaces.seriesId) : undefined)
  const changed = Map.groupBy(
    records.filter(one => parentOf(one) && one.status === 'published'),
    one => one.replaces?.seriesId ?? '',
  )
  return records
    .filter(one => !parentOf(one))
    .map(one => {
      const overrides = changed.get(one.sourceId)
      if (!overrides || !one.recurrence) return one
      const again = new Set(overrides.map(date => date.replaces?.startsAt))
      const exdates = one.recurrence.exdates.filter(at => !again.has(at))
      return { ...one, recurrence: { ...one.recurrence, exdates }, overrides }
    })
}
