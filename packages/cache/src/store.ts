import type { CacheKey } from '@flow/contracts'

/**
 * Answers that may be lost. It never holds truth: change the truth first, then `drop`, `set` or `seal`; a load that
 * began before that can then not be stored. Values come back in their JSON form (a Date as a string), always, also
 * from the `get` that loaded them; each caller receives a copy of its own. `null` is a value, `undefined` is none.
 * A store that is dead, slow or lying costs a call at most about 100 ms, and calls after it nothing.
 */
export interface Cache {
  /**
   * The stored value, or what `load` answers, which is then stored for the key's lifetime ± 10 %. Concurrent calls for
   * one key load once, in all processes that share the store; a process that died while it loaded holds others up for
   * one second at most. An error of `load` reaches everyone who waited for it and is not stored.
   */
  get<T>(key: CacheKey, load: () => Promise<T>): Promise<T>
  /** The stored value, without loading. */
  peek<T>(key: CacheKey): Promise<T | undefined>
  /** Writes through, for the key's lifetime ± 10 %; wins over every load that is under way. */
  set(key: CacheKey, value: unknown): Promise<void>
  /**
   * Writes the last word on a key, such as the end of a session: for exactly the key's lifetime nothing replaces or
   * removes it, be it a load, a `set` or a `drop`.
   */
  seal(key: CacheKey, value: unknown): Promise<void>
  /** Forgets values. While the store is away this is remembered, and made good before the store is asked again. */
  drop(...keys: string[]): Promise<void>
}

/** Counts in fixed windows, each beginning with its first hit. While a shared store is away, counts in this process. */
export interface Counters {
  /** Adds `by` (1) atomically; answers the count with it and the milliseconds until the window ends. */
  hit(key: string, windowMs: number, by?: number): Promise<{ count: number; resetMs: number }>
  /** Ends the window now. */
  reset(key: string): Promise<void>
}

export interface StoreHealth {
  readonly status: 'ok' | 'down'
  readonly latencyMs: number
}

/** What may be lost: cache and counters, in memory or in Redis. Nothing of it rejects because the store is away. */
export interface Store {
  readonly cache: Cache
  readonly counters: Counters
  /** Whether other processes see the same values and counts. */
  readonly shared: boolean
  health(): Promise<StoreHealth>
  close(): Promise<void>
}

/** Where a store reports that it lost or found its home again; a pino logger fits. */
export interface StoreLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
}
