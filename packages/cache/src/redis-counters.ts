import type { Link } from './link.ts'
import type { MemoryCounters } from './memory-counters.ts'
import type { RedisKeys } from './redis-keys.ts'
import { HIT } from './redis-scripts.ts'
import type { Counters } from './store.ts'

export interface RedisCountersDeps {
  readonly link: Link
  readonly names: RedisKeys
  /** Counts while Redis is away, going on from the last counts it answered. */
  readonly local: MemoryCounters
}

const readWindow = (reply: unknown): { count: number; resetMs: number } => {
  const [count, resetMs] = Array.isArray(reply) ? reply : []
  if (typeof count !== 'number' || typeof resetMs !== 'number') throw new Error('Redis did not answer with a count')
  return { count, resetMs }
}

/** Counters that all processes share. */
export const createRedisCounters = ({ link, names, local }: RedisCountersDeps): Counters => ({
  hit: async (key, windowMs, by = 1) => {
    try {
      const { send } = await link.connection()
      const length = String(Math.ceil(windowMs))
      const window = readWindow(await send('EVAL', HIT, '1', names.counter(key), length, String(by)))
      local.adopt(key, window.count, window.resetMs)
      return window
    } catch {
      return local.hit(key, windowMs, by)
    }
  },
  reset: async key => {
    await local.reset(key)
    const connection = await link.connection().catch(() => undefined)
    await connection?.send('DEL', names.counter(key)).catch(() => undefined)
  },
})
