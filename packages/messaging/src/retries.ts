import type { Database } from '@flow/postgres'
import { failureOf, handleEvent } from './handling.ts'
import { nextDueAt, postpone, removeParkedEvent, takeDueEvent } from './parked-events.ts'
import { coalesce, errorText, type MessagingLog, type Now } from './runtime.ts'
import type { Subscription } from './subscription.ts'

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

/** Tries the parked event whose turn it is once more; answers false when none is due. */
const retryOne = async (options: RetriesOptions): Promise<boolean> => {
  let attempt: Attempt | undefined
  try {
    return await options.db.asService('retry a parked event', async tx => {
      const due = await takeDueEvent(tx, options.consumer, [...options.subscriptions.keys()], options.now())
      const sub = due && options.subscriptions.get(due.source)
      if (!sub) return false
      attempt = { ...due, sub }
      await handleEvent(sub, tx, due.event)
      await removeParkedEvent(tx, options.consumer, due.source, due.position)
      return true
    })
  } catch (error) {
    if (!attempt || (await options.db.health()).status === 'down') throw error
    await postpone(attempt.sub, attempt.position, attempt.attempts, failureOf(error))
    return true
  }
}

/** Tries parked events again as they come due. */
export const retryParkedEvents = (options: RetriesOptions) => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const sleep = (ms: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(pass.trigger, Math.min(ms, options.tickMs)).unref()
  }
  const pass = coalesce(async () => {
    try {
      while (!stopped && (await retryOne(options)));
      const next = stopped ? null : await nextDueAt(options.db, options.consumer, [...options.subscriptions.keys()])
      sleep(next ? Math.max(10, next.getTime() - options.now().getTime()) : options.tickMs)
    } catch (error) {
      options.log.warn({ error: errorText(error) }, 'parked events could not be tried again')
      sleep(options.tickMs)
    }
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
