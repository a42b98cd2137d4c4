import type { Database } from '@flow/postgres'
import { type Consumers, handlersByType } from './consumers.ts'
import { type DeadLetter, listDeadLetters, parkedCounts, replayDeadLetter, rewindSubscription } from './dead-letters.ts'
import { cursorOf } from './delivery.ts'
import { keepTrimmed } from './retention.ts'
import { retryParkedEvents } from './retries.ts'
import { type RunnerOptions, runSubscription } from './runner.ts'
import { DEFAULT_RETRY, type MessagingLog, type Now, type Random, type RetryPolicy } from './runtime.ts'
import type { EventSource } from './source.ts'
import type { Subscription } from './subscription.ts'

export interface BusOptions {
  /** The consuming service. */
  readonly service: string
  readonly db: Database
  readonly log: MessagingLog
  readonly consumers: Consumers
  /** Finds the log of another service. */
  readonly sourceOf: (service: string) => EventSource
  readonly now?: Now
  readonly random?: Random
  readonly retry?: RetryPolicy
  /** Longest run of one handler, in milliseconds; below the 60 s after which PostgreSQL ends an idle transaction. */
  readonly handlerMs?: number
  /** Events read, handled and committed together at most. */
  readonly batch?: number
  /** How long one read waits for something new, in milliseconds. */
  readonly waitMs?: number
  /** How often to look for parked events of copies that are gone, in milliseconds. */
  readonly tickMs?: number
  /** Days for which the log and dead letters are kept. */
  readonly keepDays?: number
}

/** How far a service is behind one of its sources. */
export interface Lag {
  readonly source: string
  readonly position: number
  /** Events of the source's log not yet looked at, of any type. */
  readonly behind: number
  /** Events that wait to be tried again, or behind one that does. */
  readonly parked: number
  readonly dead: number
}

/** The consuming side of domain events in one copy of a service. */
export interface Bus {
  start(): void
  /** Finishes the handlers that run, then stops. */
  stop(): Promise<void>
  /** `degraded` while some source or the own database cannot be reached. */
  health(): { readonly status: 'ok' | 'degraded'; readonly unreachable: readonly string[] }
  lag(): Promise<Lag[]>
  deadLetters(limit?: number): Promise<DeadLetter[]>
  /** Tries a dead letter again; answers whether there was such a one. */
  replay(letter: Pick<DeadLetter, 'source' | 'position'>): Promise<boolean>
  /** Handles a source's whole log again, from the oldest event kept. */
  rebuild(source: string): Promise<void>
}

const subscriptionsOf = (options: BusOptions, onParked: () => void): Map<string, Subscription> => {
  const { service: consumer, db, log } = options
  const { now = () => new Date(), random = Math.random, retry = DEFAULT_RETRY, handlerMs = 30_000 } = options
  const shared = { db, log, now, random, retry, handlerMs, consumer, onParked }
  const sources = Object.entries(options.consumers).filter(([, handlers]) => handlers.length)
  return new Map(
    sources.map(([source, handlers]) => [source, { ...shared, source, handlers: handlersByType(handlers) }]),
  )
}

/**
 * Reads the logs of the services that `consumers` names and handles their events, each exactly once in effect, in
 * order per aggregate, however many copies of the service run. Without consumers it does nothing.
 */
export const createBus = (options: BusOptions): Bus => {
  const { service: consumer, db, log, now = () => new Date(), tickMs = 10_000, keepDays = 30 } = options
  const { batch: limit = 100, waitMs = 20_000 } = options
  const subscriptions = subscriptionsOf(options, () => retries.wake())
  const retries = retryParkedEvents({ db, log, now, consumer, subscriptions, tickMs })
  const retention = keepTrimmed({ db, log, now, keepDays })
  const running = new Map<string, ReturnType<typeof runSubscription>>()
  const reading: RunnerOptions = { limit, waitMs }

  /** Where a subscription stands that this copy does not read. */
  const standing = async (source: string, one: Subscription) => {
    const position = await cursorOf(one)
    const request = { after: position, limit: 1, types: [...one.handlers.keys()], waitMs: 0 }
    return { source, position, head: (await options.sourceOf(source).read(request)).head }
  }
  const lag = async (): Promise<Lag[]> => {
    const counts = await parkedCounts(db, consumer)
    const all = await Promise.all(
      [...subscriptions].map(([source, one]) => running.get(source)?.progress ?? standing(source, one)),
    )
    return all.map(({ source, position, head }) => {
      const { parked = 0, dead = 0 } = counts.get(source) ?? {}
      return { source, position, behind: head - position, parked, dead }
    })
  }
  return {
    start: () => {
      retention.start()
      for (const [source, subscription] of subscriptions)
        running.set(source, runSubscription(subscription, options.sourceOf(source), reading))
      if (subscriptions.size) retries.wake()
    },
    stop: async () => {
      await Promise.all([...[...running.values()].map(runner => runner.stop()), retries.stop(), retention.stop()])
    },
    health: () => {
      const unreachable = [...running.values()].filter(runner => runner.progress.failures > 0)
      return {
        status: unreachable.length ? 'degraded' : 'ok',
        unreachable: unreachable.map(runner => runner.progress.source),
      }
    },
    lag,
    deadLetters: count => listDeadLetters(db, consumer, count),
    replay: async letter => {
      const replayed = await replayDeadLetter(db, consumer, letter)
      if (replayed) retries.wake()
      return replayed
    },
    rebuild: async source => {
      await rewindSubscription(db, consumer, source)
      running.get(source)?.wake()
    },
  }
}
