import type { Database } from '@flow/postgres'
import { failureOf, handleEvent } from './handling.ts'
import { nextDueAt, postpone, removeParkedEvent, takeDueEvent } from './parked-events.ts'
import { coalesce, errorText, type MessagingLog, type Now } from './runtime.ts'
import type { Subscription } from './subscription.ts'

/** How long to leave an event alone that is due and that another copy holds. */
const HELD_MS = 20

export interface RetriesOptions {
  readonly db: Database
  readonly log: MessagingLog
  readonly now: Now
  readonly consumer: string
  readonly subscriptions: ReadonlyMap<string, Subscription>
  /** How often to look for events that another copy parked. */
  readonly tickMs: number
}

interface Attempt {
  readonly sub: Subscription
  readonly position: number
  readonly attempts: number
}

/** `next` is when the next one is due, if none was to be had now. */
type Outcome = { readonly retried: true } | { readonly retried: false; readonly next: Date | undefined }

/** Tries the parked event whose turn it is once more. */
const retryOne = async (options: RetriesOptions): Promise<Outcome> => {
  const { db, consumer, subscriptions, now } = options
  const sources = [...subscriptions.keys()]
  let attempt: Attempt | undefined
  try {
    return await db.asService('retry a parked event', async tx => {
      const due = await takeDueEvent(tx, consumer, sources, now())
      const sub = due && subscriptions.get(due.source)
      if (!sub) return { retried: false, next: await nextDueAt(tx, consumer, sources) }
      attempt = { ...due, sub }
      await handleEvent(sub, tx, due.event)
      await removeParkedEvent(tx, consumer, due.source, due.position)
      return { retried: true }
    })
  } catch (error) {
    if (!attempt || (await db.health()).status === 'down') throw error
    await postpone(attempt.sub, attempt.position, attempt.attempts, failureOf(error))
    return { retried: true }
  }
}

/** Tries parked events again as they come due. */
export const retryParkedEvents = (options: RetriesOptions) => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const drain = async (): Promise<Date | undefined> => {
    while (!stopped) {
      const outcome = await retryOne(options)
      if (!outcome.retried) return outcome.next
    }
  }
  const pass = coalesce(async () => {
    clearTimeout(timer)
    let wait = options.tickMs
    try {
      const next = await drain()
      if (next) wait = Math.min(wait, Math.max(HELD_MS, next.getTime() - options.now().getTime()))
    } catch (error) {
      options.log.warn({ error: errorText(error) }, 'parked events could not be tried again')
    }
    if (!stopped) timer = setTimeout(pass.trigger, wait).unref()
  })
  return {
    /** Looks at once. */
    wake: pass.trigger,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await pass.idle()
    },
  }
}
