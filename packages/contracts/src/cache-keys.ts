const seconds = (count: number) => count * 1000
const minutes = (count: number) => seconds(count * 60)
const hours = (count: number) => minutes(count * 60)

/** A cache key and its lifetime in milliseconds. */
export interface CacheKey {
  readonly key: string
  readonly ttlMs: number
  /** The value is a text, and kept as it is: nothing is parsed to read it. */
  readonly text?: true
}

/** Every cache key of the platform, one spelling each. */
export const cacheKeys = {
  userProfile: (userId: string): CacheKey => ({ key: `user:profile:${userId}`, ttlMs: hours(1) }),
  userPreferences: (userId: string): CacheKey => ({ key: `user:preferences:${userId}`, ttlMs: hours(24) }),
  event: (eventId: string): CacheKey => ({ key: `event:${eventId}`, ttlMs: minutes(30), text: true }),
  eventsFeatured: (): CacheKey => ({ key: 'events:featured', ttlMs: minutes(15) }),
  eventsNearby: (cell: string, radius: number, filters: string): CacheKey => ({
    key: `events:nearby:${cell}:${radius}:${filters}`,
    ttlMs: minutes(5),
    text: true,
  }),
  connections: (userId: string): CacheKey => ({ key: `connections:${userId}`, ttlMs: hours(1) }),
  suggestions: (userId: string): CacheKey => ({ key: `suggestions:${userId}`, ttlMs: hours(6) }),
  session: (sessionId: string, ttlMs: number): CacheKey => ({ key: `session:${sessionId}`, ttlMs }),
  rateLimit: (scope: string, route: string): CacheKey => ({ key: `ratelimit:${scope}:${route}`, ttlMs: minutes(15) }),
}
