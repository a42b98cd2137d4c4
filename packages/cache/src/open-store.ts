import { type MemoryStoreOptions, memoryStore } from './memory-store.ts'
import { type RedisStoreOptions, redisStore } from './redis-store.ts'
import type { Store } from './store.ts'

export type OpenStoreOptions = MemoryStoreOptions & Omit<RedisStoreOptions, 'url'>

/** The store in Redis when there is an address, else in memory. */
export const openStore = (url: string | undefined, options: OpenStoreOptions = {}): Store =>
  url ? redisStore({ ...options, url }) : memoryStore(options)
