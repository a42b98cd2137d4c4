import type { Id } from '@flow/contracts'

/** Somebody who waits, in the order of joining. */
export interface Waiter {
  readonly id: Id
  readonly tierId: Id | null
  readonly poolId: Id | null
  readonly partySize: number
  /** How often people behind were served on its shelves because it did not fit. */
  readonly passed: number
}

export interface Room {
  free(place: { readonly tierId: Id | null; readonly poolId: Id | null }): number
  take(waiter: Waiter): void
}

/** So often others may be served before a party that did not fit; then places are saved for it. */
export const MOST_PASSES = 3

/** Parties whose places come from the same shelf: here one date has one, and each pool and tier another. */
const share = (a: Waiter, b: Waiter): boolean => a.tierId === b.tierId || (a.poolId !== null && a.poolId === b.poolId)

/**
 * Who of those who wait gets places now. The rule:
 *
 * 1. First come, first served: everybody is looked at in the order of joining, and gets places for the whole party or none.
 * 2. A party that does not fit keeps its place and is passed: smaller ones behind it are served meanwhile.
 * 3. After being passed three times a party waits at the head: what is freed in its tier or pool is saved for it, and
 *    nobody behind is served from there until it fits.
 * 4. Close to the start (`saving` false) nothing is saved any more: an empty seat helps nobody.
 *
 * Answers who is served, in order, and who was passed.
 */
export const allocate = (
  waiting: readonly Waiter[],
  room: Room,
  saving: boolean,
): { served: Waiter[]; passed: Waiter[] } => {
  const served: Waiter[] = []
  const behind: Waiter[] = []
  const passed = new Set<Waiter>()
  for (const waiter of waiting) {
    const held = saving && behind.some(other => other.passed >= MOST_PASSES && share(other, waiter))
    if (held || room.free(waiter) < waiter.partySize) {
      behind.push(waiter)
      continue
    }
    room.take(waiter)
    served.push(waiter)
    for (const other of behind) if (share(other, waiter)) passed.add(other)
  }
  return { served, passed: [...passed] }
}

const MINUTE = 60_000
const LEAST_OFFER = 5 * MINUTE

/** How long an offer stands: as told, at most a quarter of the time that is left, and five minutes at least. */
export const offerMs = (longest: number, startsAt: Date, now: Date): number =>
  Math.max(LEAST_OFFER, Math.min(longest, (startsAt.getTime() - now.getTime()) / 4))

/** Saving places for large parties ends a day before the start. */
export const savesAt = (startsAt: Date, now: Date): boolean => startsAt.getTime() - now.getTime() > 24 * 60 * MINUTE
