import type { Id } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { type DateChanges, findDates } from './series.sql.ts'
import { rowOf, writeDates } from './sync-dates.ts'

/** What a date, named by the start its rule gives it, has of its own. */
export interface OwnDate {
  readonly originalStart: Date
  readonly changes: DateChanges
}

/** Gives dates of a series what they have of their own; dates that do not exist, or are over, are passed by. */
export const putOwnDates = async (tx: Tx, eventId: Id, own: readonly OwnDate[], now: Date): Promise<void> => {
  const byStart = new Map(own.map(date => [date.originalStart.getTime(), date.changes]))
  const rows = (await tx.all(findDates, [eventId, now, now])).flatMap(date => {
    const changes = byStart.get(date.original_start.getTime())
    if (!changes || date.ends_at <= now) return []
    const planned = { startsAt: date.original_start, endsAt: date.ends_at }
    return rowOf(date.id, planned, { ...date.changes, ...changes })
  })
  if (rows.length) await writeDates(tx, eventId, { rows, gone: [], why: null })
}
