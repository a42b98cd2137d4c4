import type { Id } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { needsOf } from './gather.ts'
import { readSheet, type SaleSheet } from './sale-sheet.ts'
import { lockShelves, type Places, SaleMoved, type Shelves } from './stock.ts'

export interface LockedSale {
  readonly sheet: SaleSheet
  readonly shelves: Shelves
}

export interface DateOfSale {
  readonly eventId: Id
  /** The next date that is not over unless told. */
  readonly occurrenceId: Id | null
}

const placesOn = (sheet: SaleSheet) => JSON.stringify([sheet.occurrence_id, needsOf(sheet).tiers])

/**
 * Locks the shelves of all tiers of a date, of their pools, and those of `more`. Answers them with the sheet as it is
 * behind the locks, under which tiers stay in their pools; undefined when there is no such date.
 */
export const lockSale = async (
  tx: Tx,
  { eventId, occurrenceId }: DateOfSale,
  now: Date,
  more: readonly Places[] = [],
): Promise<LockedSale | undefined> => {
  const before = await readSheet(tx, eventId, occurrenceId, now)
  if (!before) return undefined
  const date = { eventId, occurrenceId: before.occurrence_id }
  const shelves = await lockShelves(tx, date, [...needsOf(before).tiers, ...more])
  const sheet = await readSheet(tx, eventId, before.occurrence_id, now)
  if (!sheet || placesOn(sheet) !== placesOn(before)) throw new SaleMoved()
  return { sheet, shelves }
}
