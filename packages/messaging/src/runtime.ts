import { setTimeout as sleep } from 'node:timers/promises'

/** What the bus and the jobs need of a log; pino's fits. */
export interface MessagingLog {
  debug(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export type Now = () => Date

/** A number in [0, 1). */
export type Random = () => number

/** How failures are tried again: after `baseMs`, then twice as long each time up to `maxMs`, `attempts` times in all. */
export interface RetryPolicy {
  readonly attempts: number
  readonly baseMs: number
  readonly maxMs: number
}

export const DEFAULT_RETRY: RetryPolicy = { attempts: 8, baseMs: 1_000, maxMs: 600_000 }

/**
 * Milliseconds until the next attempt after `attempt` failed ones: exponential, between half and the whole of it, so
 * that what failed together does not come back together.
 */
export const retryDelay = (policy: RetryPolicy, attempt: number, random: Random): number =>
  Math.min(policy.maxMs, policy.baseMs * 2 ** (attempt - 1)) * (0.5 + random() / 2)

/** Waits, or returns early when the signal is aborted. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false }).catch(() => undefined)

/** What an error says, without its details: those may hold personal data. */
export const errorText = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500)

/**
 * Makes a trigger: `work` runs at once, never twice at a time; triggers during a run lead to one more run.
 * `work` must not throw.
 */
export const coalesce = (work: () => Promise<void>): { trigger: () => void; idle: () => Promise<void> } => {
  let running: Promise<void> | undefined
  let again = false
  const run = async () => {
    do {
      again = false
      await work()
    } while (again)
    running = undefined
  }
  return {
    trigger: () => {
      if (running) again = true
      else running = run()
    },
    idle: async () => running,
  }
}

/** Runs `work`, and rejects when it takes longer than `ms`. */
export const within = async <T>(ms: number, what: string, work: () => Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
