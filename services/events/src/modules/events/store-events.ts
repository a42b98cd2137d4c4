import type { Tx } from '@flow/postgres'
import type { EventRecord } from './event-record.ts'
import { insertEvents, setStatuses, syncSingleDates, updateEvents } from './write.sql.ts'

/** Stores new events with their date, many at a time. */
export const addEvents = async (tx: Tx, events: readonly EventRecord[]): Promise<void> => {
  await tx.run(insertEvents, [JSON.stringify(events)])
  await tx.run(syncSingleDates, [events.map(event => event.id)])
}

/** Writes events over what is stored, many at a time; what is published never becomes a draft again. */
export const changeEvents = async (tx: Tx, events: readonly EventRecord[], now: Date): Promise<void> => {
  await tx.run(updateEvents, [JSON.stringify(events), null, now])
  await tx.run(setStatuses, [events.map(event => event.id), events.map(event => event.status), now])
  await tx.run(syncSingleDates, [events.map(event => event.id)])
}
