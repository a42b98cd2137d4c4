import { type MemoryStoreOptions, memoryStore } from './memory-store.ts'
import type { RedisStoreOptions } from './redis-store.ts'
import type { Store } from './store.ts'

export type OpenStoreOptions = MemoryStoreOptions & Omit<RedisStoreOptions, 'url'>

/** The store in Redis when there is an address, else in memory. The client of Redis is loaded when there is one. */
export const openStore = async (url: string | undefined, options: OpenStoreOptions = {}): Promise<Store> =>
  url ? (await import('./redis-store.ts')).redisStore({ ...options, url }) : memoryStore(options)
