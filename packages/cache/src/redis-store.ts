import { createCache } from './cache.ts'
import { type Link, openLink } from './link.ts'
import { createMemoryCounters } from './memory-counters.ts'
import { createMissedWrites } from './missed-writes.ts'
import { createRedisCounters } from './redis-counters.ts'
import { redisKeys } from './redis-keys.ts'
import { createRedisShelf } from './redis-shelf.ts'
import type { Store, StoreHealth, StoreLog } from './store.ts'

/** How long Redis may take to answer before it counts as away. */
const LIMIT_MS = 100

export interface RedisStoreOptions {
  /** `redis://[user:password@]host:port[/number]`, the same with `rediss:`, or `unix:///path`. */
  readonly url: string
  /** Begins every key, so that installations can share a server. `flow:` unless told. */
  readonly prefix?: string
  /** Milliseconds an answer may take before Redis counts as away. 100 unless told. */
  readonly limitMs?: number
  readonly log?: StoreLog
}

const assertUrl = (url: string) => {
  // Never repeats the address: it may hold a password.
  if (!/^(rediss?|unix):\/\/./.test(url) || !URL.canParse(url)) {
    throw new TypeError('The address of Redis must read redis://host:port, rediss://host:port or unix:///path')
  }
}

const health = async (link: Link): Promise<StoreHealth> => {
  const began = performance.now()
  const reply = await link
    .connection()
    .then(({ send }) => send('PING'))
    .catch(() => undefined)
  return { status: reply === 'PONG' ? 'ok' : 'down', latencyMs: performance.now() - began }
}

/** A store that all processes share. It begins to connect at once, and never stops trying until closed. */
export const redisStore = ({ url, prefix = 'flow:', limitMs = LIMIT_MS, log }: RedisStoreOptions): Store => {
  assertUrl(url)
  const names = redisKeys(prefix)
  const missed = createMissedWrites(names)
  const local = createMemoryCounters(() => performance.now())
  const link = openLink({ url, limitMs, missed, log })
  return {
    cache: createCache(createRedisShelf({ link, names, missed })),
    counters: createRedisCounters({ link, names, local }),
    shared: true,
    health: () => health(link),
    close: async () => {
      await link.close()
      local.close()
    },
  }
}
