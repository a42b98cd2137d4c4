import type { Id } from '@flow/contracts'

/** How long a sold-out tier is refused without asking the database, in milliseconds. */
const SOLD_OUT_MS = 500
/** Dates that are remembered at most. */
const MOST = 10_000

/** Tiers that had nothing left a moment ago. By the process's own clock, which is never set. */
export const soldOutMemory = () => {
  const spent = new Map<string, { readonly tiers: ReadonlySet<Id>; readonly until: number }>()
  return {
    remember: (key: string, tiers: readonly Id[]) => {
      if (tiers.length) spent.set(key, { tiers: new Set(tiers), until: performance.now() + SOLD_OUT_MS })
      else spent.delete(key)
      if (spent.size > MOST) spent.clear()
    },
    has: (key: string, tiers: readonly Id[]) => {
      const known = spent.get(key)
      return known !== undefined && known.until > performance.now() && tiers.some(tier => known.tiers.has(tier))
    },
    forget: (eventId: Id) => {
      for (const key of spent.keys()) if (key.startsWith(eventId)) spent.delete(key)
    },
  }
}
