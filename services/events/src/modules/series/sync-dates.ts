import { type Id, newId } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { formatWallClock, instantToLocal, wallClockMs } from '../../time/zoned.ts'
import { relistEvents } from '../events/relist.ts'
import { syncSingleDates } from '../events/single-dates.ts'
import { type Plan, type PlannedDate, planOf, readSegments } from './segments.ts'
import {
  type DateChanges,
  findDates,
  findManyDated,
  findSeries,
  ownIdTaken,
  type StoredDate,
  setHorizon,
  syncDatesOf,
} from './series.sql.ts'

/** How dates that exist are found again among those of a changed rule. */
export interface Moving {
  /** The zone in which they were planned. */
  readonly zone: string
  /** By how much a date that was due then moved on the wall clock, in milliseconds. */
  readonly by: (originalStart: Date) => number
  /** What a date that exists has of its own after the change. */
  readonly own?: (date: StoredDate) => DateChanges | null
}

export interface DateRow {
  readonly id: Id
  readonly original_start: Date
  readonly starts_at: Date
  readonly ends_at: Date
  readonly changes: DateChanges | null
}

const clockIn = (zone: string) => (at: Date) => wallClockMs(instantToLocal(at, zone))
const dayOf = (clock: number) => formatWallClock(clock).slice(0, 10)

/**
 * Which planned date each stored one becomes: the one of the same start, else the one as much later as the whole series
 * moved, else the only other one of its day.
 */
export const matchDates = (
  stored: readonly StoredDate[],
  planned: readonly PlannedDate[],
  { zone, by, newZone }: Moving & { readonly newZone: string },
): Map<StoredDate, PlannedDate> => {
  const matches = new Map<StoredDate, PlannedDate>()
  const taken = new Set<PlannedDate>()
  const [before, after] = [clockIn(zone), clockIn(newZone)]
  const pass = (keyOfStored: (at: Date) => string, keyOfPlanned: (at: Date) => string) => {
    const free = new Map<string, PlannedDate>()
    for (const date of planned) {
      const key = keyOfPlanned(date.startsAt)
      if (!taken.has(date) && !free.has(key)) free.set(key, date)
    }
    for (const date of stored) {
      const found = matches.has(date) ? undefined : free.get(keyOfStored(date.original_start))
      if (!found || taken.has(found)) continue
      matches.set(date, found)
      taken.add(found)
    }
  }
  pass(
    at => String(before(at) + by(at)),
    at => String(after(at)),
  )
  pass(
    at => String(at.getTime()),
    at => String(at.getTime()),
  )
  pass(
    at => dayOf(before(at) + by(at)),
    at => dayOf(after(at)),
  )
  return matches
}

const time = (value: unknown, otherwise: Date) => (typeof value === 'string' ? new Date(value) : otherwise)

/** A date as it is stored: where the rule puts it, unless it has times of its own. */
export const rowOf = (
  id: Id,
  planned: Pick<PlannedDate, 'startsAt' | 'endsAt'>,
  changes: DateChanges | null,
): DateRow => ({
  id,
  original_start: planned.startsAt,
  starts_at: time(changes?.starts_at, planned.startsAt),
  ends_at: time(changes?.ends_at, planned.endsAt),
  changes,
})

const rowsOf = (
  stored: readonly StoredDate[],
  plan: Plan,
  moving: Moving & { newZone: string; now: Date; firstId: Id | null },
) => {
  const matches = matchDates(stored, plan.dates, moving)
  const isOver = (date: StoredDate) => date.ends_at <= moving.now
  const own = moving.own ?? (date => date.changes)
  const kept = [...matches]
    .filter(([date]) => !isOver(date))
    .map(([date, planned]) => rowOf(date.id, planned, own(date)))
  const known = new Set(matches.values())
  const fresh = plan.dates.filter(date => !known.has(date))
  const added = fresh.map((date, nth) => rowOf((nth === 0 && moving.firstId) || newId(), date, date.changes))
  const first = plan.dates[0]?.startsAt ?? moving.now
  const gone = stored.filter(date => {
    const movedLater = date.changes?.starts_at !== undefined && date.original_start < first
    return !matches.has(date) && !isOver(date) && !movedLater
  })
  return { rows: [...kept, ...added], gone: gone.map(date => date.id) }
}

/** Writes dates of an event; answers the ids of those called off that people go to. */
export const writeDates = async (
  tx: Tx,
  eventId: Id,
  { rows, gone, why }: { rows: readonly DateRow[]; gone: readonly Id[]; why: string | null },
): Promise<Id[]> => {
  const off = await tx.all(syncDatesOf, [eventId, JSON.stringify(rows), gone, why])
  return off.map(row => row.called_off)
}

/**
 * Brings the dates of an event in step with its schedule, and makes those of a series so far ahead as they are made at
 * all. Answers the ids of dates that do not take place any more and that people go to.
 */
export const syncDates = async (
  tx: Tx,
  eventId: Id,
  { now, why = null, moving }: { now: Date; why?: string | null; moving?: Moving },
): Promise<Id[]> => {
  const series = await tx.one(findSeries, [eventId])
  if (series.rrule === null && series.rdates.length === 0) {
    await syncSingleDates(tx, [eventId])
    const others = (await tx.all(findDates, [eventId, now, now])).filter(date => date.id !== eventId)
    return others.length ? writeDates(tx, eventId, { rows: [], gone: others.map(date => date.id), why }) : []
  }
  const plan = planOf(await readSegments(tx, eventId), now)
  const stored = await tx.all(findDates, [eventId, now, plan.dates[0]?.startsAt ?? now])
  const firstId = (await tx.first(ownIdTaken, [eventId])) ? null : eventId
  const zone = series.time_zone
  const { rows, gone } = rowsOf(stored, plan, { zone, by: () => 0, ...moving, newZone: zone, now, firstId })
  const calledOff = await writeDates(tx, eventId, { rows, gone, why })
  await tx.run(setHorizon, [eventId, plan.until])
  return calledOff
}

/** Of some events those that are, or were, series. */
export const withManyDates = async (tx: Tx, ids: readonly Id[]): Promise<Id[]> =>
  (await tx.all(findManyDated, [ids])).map(row => row.id)

/** The same with the public lists, where the dates of others' events are only made further ahead. */
export const extendDates = async (tx: Tx, eventId: Id, now: Date): Promise<void> => {
  await syncDates(tx, eventId, { now })
  await relistEvents(tx, [eventId], now)
}
