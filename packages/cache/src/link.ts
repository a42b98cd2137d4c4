import { setTimeout as pause } from 'node:timers/promises'
import type { MissedWrites } from './missed-writes.ts'
import type { StoreLog } from './store.ts'
import { asError, type Connection, openWire, type Wire } from './wire.ts'
import { within } from './within.ts'

const RETRY_MS = { first: 50, longest: 2000 } as const
/** A connection that lived this long was a good one: after it, retries begin quickly again. */
const STEADY_MS = 5000

/** The connection to Redis, while there is one. */
export interface Link {
  /** Rejects at once while Redis is away. Only the very first try to connect is waited for, and that not for long. */
  connection(): Promise<Connection>
  close(): Promise<void>
}

export interface LinkOptions {
  readonly url: string
  /** How long an answer may take before Redis counts as away. */
  readonly limitMs: number
  /** What is made good on a new connection before anyone else may use it. */
  readonly missed: MissedWrites
  readonly log?: StoreLog
}

const retryAfter = (failures: number) =>
  Math.min(RETRY_MS.first * 2 ** Math.min(failures, 10), RETRY_MS.longest) * (0.5 + Math.random() / 2)

/** Keeps a connection to Redis: looks for it again when it is lost, each time a little less eagerly. */
export const openLink = ({ url, limitMs, missed, log }: LinkOptions): Link => {
  const closing = new AbortController()
  const firstTry = Promise.withResolvers<void>()
  let wire: Wire | undefined
  let current: Connection | undefined

  /** One connection, from the first word to the loss of it. Answers why it was lost and how long it was good. */
  const live = async (): Promise<{ reason: Error; livedMs: number }> => {
    const opened = openWire(url, limitMs)
    wire = opened
    try {
      const connection = await opened.open()
      while (missed.any()) await missed.makeGood(connection)
      current = connection
    } catch (error) {
      opened.cut(asError(error))
      return { reason: asError(error), livedMs: 0 }
    } finally {
      firstTry.resolve()
    }
    const since = performance.now()
    log?.info({}, 'Redis is there: cache and counters are shared')
    const reason = await opened.lost
    current = undefined
    return { reason, livedMs: performance.now() - since }
  }

  const keepAlive = async () => {
    for (let failures = 0; !closing.signal.aborted; failures++) {
      const { reason, livedMs } = await live()
      if (closing.signal.aborted) return
      if (failures === 0 || livedMs > 0) {
        log?.warn({ reason: reason.message }, 'Redis is away: reads go to their source, counts stay in this process')
      }
      if (livedMs > STEADY_MS) failures = 0
      await pause(retryAfter(failures), undefined, { signal: closing.signal }).catch(() => undefined)
    }
  }
  const alive = keepAlive()
  const settled = within(limitMs, firstTry.promise).catch(() => undefined)

  return {
    connection: async () => {
      if (!current) await settled
      if (!current) throw new Error('Redis is away')
      return current
    },
    close: async () => {
      closing.abort()
      await wire?.close()
      current = undefined
      await alive
    },
  }
}
