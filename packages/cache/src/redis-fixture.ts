import { hasRedis, startRedis, type TestRedis } from '@flow/testkit/redis'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type RedisStoreOptions, redisStore } from './redis-store.ts'
import type { Store } from './store.ts'
import { type Connection, openWire, type Wire } from './wire.ts'

/** So that a busy machine is not taken for a dead Redis. */
export const LENIENT_MS = 3000

/** A test that needs a real Redis. */
export const redisTest = test.skipIf(!hasRedis())
if (!hasRedis()) test.skip('skipped: redis-server is not installed', () => undefined)

/** How long is waited for what must come. */
export const LONG = { timeout: 30_000, interval: 10 }

/** Waits until a store says that it is well, or down. */
export const until = (store: Store, status: 'ok' | 'down') =>
  vi.waitFor(async () => expect((await store.health()).status).toBe(status), LONG)

/** A Redis for the tests of a file, a look behind the scenes, and stores that are closed after each test. */
export const useRedis = () => {
  let redis: TestRedis
  let wire: Wire | undefined
  let raw: Connection
  const opened: Store[] = []

  /** Looks at Redis itself; again after it was restarted. */
  const look = async () => {
    await wire?.close()
    wire = openWire(redis.url, LENIENT_MS)
    raw = await wire.open()
  }
  beforeAll(async () => {
    if (!hasRedis()) return
    redis = await startRedis()
    await look()
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(store => store.close()))
  })
  afterAll(async () => {
    await wire?.close()
    await redis?.stop()
  })

  return {
    redis: () => redis,
    raw: () => raw,
    look,
    named: ({ key }: { key: string }) => `flow:cache:${raw.run}:${key}`,
    open: (prefix?: string, options: Partial<RedisStoreOptions> = {}) => {
      const store = redisStore({ url: redis.url, limitMs: LENIENT_MS, prefix, ...options })
      opened.push(store)
      return store
    },
  }
}
