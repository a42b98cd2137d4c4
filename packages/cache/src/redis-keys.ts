/** How keys are spelt in Redis. */
export interface RedisKeys {
  /** A cache key within one run of the server. */
  cached(run: string, key: string): string
  /** A pattern for all cache keys of one run. */
  allCached(run: string): string
  counter(key: string): string
}

export const redisKeys = (prefix: string): RedisKeys => ({
  cached: (run, key) => `${prefix}cache:${run}:${key}`,
  allCached: run => `${prefix.replace(/[\\*?[\]]/g, '\\$&')}cache:${run}:*`,
  counter: key => `${prefix}count:${key}`,
})
