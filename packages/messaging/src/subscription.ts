import type { Database } from '@flow/postgres'
import type { EventHandler } from './consumers.ts'
import type { MessagingLog, Now, Random, RetryPolicy } from './runtime.ts'

/** One service's reading of another's log. */
export interface Subscription {
  readonly db: Database
  readonly log: MessagingLog
  readonly now: Now
  readonly random: Random
  readonly retry: RetryPolicy
  /** Longest run of one handler, in milliseconds. */
  readonly handlerMs: number
  readonly consumer: string
  readonly source: string
  readonly handlers: ReadonlyMap<string, EventHandler>
  /** Called after an event was set aside, so that its time is not missed. */
  readonly onParked: () => void
}
