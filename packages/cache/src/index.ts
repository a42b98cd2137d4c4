export { type MemoryStoreOptions, memoryStore } from './memory-store.ts'
export { type OpenStoreOptions, openStore } from './open-store.ts'
export type { Cache, Counters, Store, StoreHealth, StoreLog } from './store.ts'
