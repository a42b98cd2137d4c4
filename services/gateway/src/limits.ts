import type { Counters } from '@flow/cache'
import type { Actor } from '@flow/contracts'
import { cacheKeys } from '@flow/contracts'
import { problem } from '@flow/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** How many requests of one kind a caller may make in a window. */
export interface Limit {
  readonly name: string
  readonly most: number
  readonly windowMs: number
  /** From this many on each further request waits longer. */
  readonly slowAfter?: number
}

const WINDOW = 15 * 60_000
const SLOW_STEP_MS = 500
const SLOWEST_MS = 20_000

export const ANONYMOUS_LIMIT: Limit = { name: 'anonymous', most: 100, windowMs: WINDOW, slowAfter: 50 }
export const USER_LIMIT: Limit = { name: 'user', most: 1000, windowMs: WINDOW }

/** What a payment provider sends from few addresses: signed, and worth waiting for. */
const PROVIDER_LIMIT: Limit = { name: 'provider', most: 20_000, windowMs: WINDOW }

/** Limits of single addresses, whoever asks. */
const STRICT: ReadonlyArray<readonly [RegExp, Limit]> = [
  [/^\/api\/v1\/payments\/stripe$/, PROVIDER_LIMIT],
  [/^\/api\/v1\/auth\/login\/2fa$/, { name: '2fa', most: 15, windowMs: WINDOW }],
  [/^\/api\/v1\/auth\/(login|passkeys\/login)$/, { name: 'sign-in', most: 30, windowMs: WINDOW }],
  [/^\/api\/v1\/auth\/register$/, { name: 'register', most: 10, windowMs: WINDOW }],
  [
    /^\/api\/v1\/auth\/(password\/(forgot|reset)|verify-email(\/resend)?)$/,
    { name: 'reset', most: 10, windowMs: WINDOW },
  ],
]

/** The limit of a single address, if it has one of its own. */
export const strictLimitOf = (method: string, path: string): Limit | undefined =>
  method === 'POST' ? STRICT.find(([pattern]) => pattern.test(path))?.[1] : undefined

/** How long the `count`-th request of a window waits before it is served, in milliseconds. */
export const slowDownMs = (limit: Limit, count: number): number =>
  limit.slowAfter === undefined ? 0 : Math.min(SLOWEST_MS, Math.max(0, count - limit.slowAfter) * SLOW_STEP_MS)

const count = async (counters: Counters, limit: Limit, who: string, reply: FastifyReply): Promise<number> => {
  const { count: used, resetMs } = await counters.hit(cacheKeys.rateLimit(limit.name, who).key, limit.windowMs)
  const resetSeconds = Math.max(1, Math.ceil(resetMs / 1000))
  reply.headers({
    'ratelimit-policy': `"${limit.name}";q=${limit.most};w=${limit.windowMs / 1000}`,
    'ratelimit-limit': String(limit.most),
    'ratelimit-remaining': String(Math.max(0, limit.most - used)),
    'ratelimit-reset': String(resetSeconds),
    ratelimit: `"${limit.name}";r=${Math.max(0, limit.most - used)};t=${resetSeconds}`,
  })
  if (used > limit.most) throw problem('rate_limited', { retryAfter: resetSeconds })
  return used
}

const waitWhileConnected = (ms: number, request: FastifyRequest) =>
  new Promise<void>(resolve => {
    const done = () => {
      clearTimeout(timer)
      request.raw.off('close', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    request.raw.once('close', done)
  })

export interface LimitsOptions {
  readonly counters: Counters
  /** Waits before a slowed request is served; a test holds it in its hand. */
  readonly wait?: (ms: number, request: FastifyRequest) => Promise<void>
}

/**
 * Counts a request of the API and refuses or slows it when its caller asks too much.
 * @param ownPage whether our own page renderer asks on a visitor's behalf: pages do not count, sensitive addresses do.
 */
export const limitRequests =
  ({ counters, wait = waitWhileConnected }: LimitsOptions) =>
  async (request: FastifyRequest, reply: FastifyReply, actor: Actor, ownPage: boolean): Promise<void> => {
    const strict = strictLimitOf(request.method, request.url.split('?', 1)[0] as string)
    if (strict) await count(counters, strict, request.ip, reply)
    if (ownPage || strict === PROVIDER_LIMIT) return
    const limit = actor.kind === 'user' ? USER_LIMIT : ANONYMOUS_LIMIT
    const used = await count(counters, limit, actor.kind === 'user' ? actor.id : request.ip, reply)
    const pause = slowDownMs(limit, used)
    if (pause > 0) await wait(pause, request)
  }
