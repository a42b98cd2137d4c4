import type { Tx } from '@flow/postgres'
import { syncDates, withManyDates } from '../series/sync-dates.ts'
import type { EventRecord } from './event-record.ts'
import { syncSingleDates } from './single-dates.ts'
import { insertEvents, setStatuses, updateEvents } from './write.sql.ts'

const repeats = ({ rrule, rdates }: EventRecord) => rrule !== null || rdates.length > 0

const syncAll = async (tx: Tx, events: readonly EventRecord[], now: Date, known: boolean) => {
  const series = events.filter(repeats)
  await syncSingleDates(
    tx,
    events.filter(event => !repeats(event)).map(event => event.id),
  )
  const ids = events.map(event => event.id)
  const seriesIds = series.map(event => event.id)
  for (const id of known ? new Set([...seriesIds, ...(await withManyDates(tx, ids))]) : seriesIds)
    await syncDates(tx, id, { now })
}

/** Stores new events with their dates, many at a time. */
export const addEvents = async (tx: Tx, events: readonly EventRecord[], now: Date): Promise<void> => {
  await tx.run(insertEvents, [JSON.stringify(events)])
  await syncAll(tx, events, now, false)
}

/** Writes events over what is stored, many at a time; what is published never becomes a draft again. */
export const changeEvents = async (tx: Tx, events: readonly EventRecord[], now: Date): Promise<void> => {
  await tx.run(updateEvents, [JSON.stringify(events), null, now])
  await tx.run(setStatuses, [events.map(event => event.id), events.map(event => event.status), now])
  await syncAll(tx, events, now, true)
}
