import type { Id } from '@flow/contracts'
import type { Shelves } from './stock.ts'

/** Places that people on the waitlist wait for in one tier; no tier where admission is to the event as a whole. */
export interface Waiting {
  readonly tier_id: Id | null
  readonly pool_id: Id | null
  readonly places: number
}

/**
 * Places of a tier that somebody who just comes may take: on each of its shelves what is free, less what those who wait
 * could get there. So nobody overtakes the line, and a long line for one tier does not close the others.
 */
export const freeForNew = (
  shelves: Pick<Shelves, 'free'>,
  waiting: readonly Waiting[],
  { tierId, poolId }: { readonly tierId: Id | null; readonly poolId: Id | null },
): number => {
  const claimed = (waits: (one: Waiting) => boolean): number =>
    waiting
      .filter(waits)
      .map(one => Math.min(one.places, Math.max(0, shelves.free({ tierId: one.tier_id, poolId: one.pool_id }))))
      .reduce((sum, places) => sum + places, 0)
  const date = shelves.free({ tierId: null, poolId: null }) - claimed(() => true)
  if (tierId === null) return date
  const pool = poolId ? shelves.free({ tierId: null, poolId }) - claimed(one => one.pool_id === poolId) : date
  const mine = waiting.filter(one => one.tier_id === tierId).reduce((sum, one) => sum + one.places, 0)
  return Math.min(date, pool, shelves.free({ tierId, poolId }) - mine)
}
