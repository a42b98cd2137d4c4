import { createCache } from './cache.ts'
import { createMemoryCounters } from './memory-counters.ts'
import { createMemoryShelf } from './memory-shelf.ts'
import type { Store } from './store.ts'

export interface MemoryStoreOptions {
  /** Values kept at most; the least recently used go first. 10,000 unless told. */
  readonly maxEntries?: number
  /** Their bytes at most, roughly. 64 MiB unless told. */
  readonly maxBytes?: number
  /** Milliseconds of a clock that does not jump. */
  readonly now?: () => number
}

/** A store in this process: nothing to install, nothing shared. */
export const memoryStore = (options: MemoryStoreOptions = {}): Store => {
  const { maxEntries = 10_000, maxBytes = 64 * 1024 * 1024, now = () => performance.now() } = options
  const shelf = createMemoryShelf({ maxEntries, maxBytes, now })
  const counters = createMemoryCounters(now)
  return {
    cache: createCache(shelf),
    counters,
    shared: false,
    health: async () => ({ status: 'ok', latencyMs: 0 }),
    close: async () => {
      shelf.close()
      counters.close()
    },
  }
}
