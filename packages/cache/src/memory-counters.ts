import { createExpiringMap } from './expiring-map.ts'
import type { Counters } from './store.ts'

const MAX_WINDOWS = 100_000
const MAX_BYTES = 32 * 1024 * 1024

/** Counters of this process. */
export interface MemoryCounters extends Counters {
  /** Takes over a count that was made elsewhere, to go on from it. */
  adopt(key: string, count: number, resetMs: number): void
  close(): void
}

export const createMemoryCounters = (now: () => number): MemoryCounters => {
  const windows = createExpiringMap<{ count: number }>({
    maxEntries: MAX_WINDOWS,
    maxBytes: MAX_BYTES,
    now,
    bytesOf: () => 0,
  })
  return {
    hit: async (key, windowMs, by = 1) => {
      const open = windows.find(key)
      if (!open) {
        windows.set(key, { count: by }, windowMs)
        return { count: by, resetMs: Math.ceil(windowMs) }
      }
      open.value.count += by
      return { count: open.value.count, resetMs: Math.ceil(open.leftMs) }
    },
    reset: async key => windows.remove(key),
    adopt: (key, count, resetMs) => windows.set(key, { count }, resetMs),
    close: windows.close,
  }
}
