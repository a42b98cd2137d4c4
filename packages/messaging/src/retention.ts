import type { Database } from '@flow/postgres'
import { trimDeadLetters } from './dead-letters.ts'
import { trimEventLog } from './event-log.ts'
import { trimDeadJobs } from './jobs/job-table.ts'
import { coalesce, errorText, type MessagingLog, type Now } from './runtime.ts'

const DAY_MS = 86_400_000
const FIRST_AFTER_MS = 60_000
const EVERY_MS = 6 * 3_600_000

export interface RetentionOptions {
  readonly db: Database
  readonly log: MessagingLog
  readonly now: Now
  readonly keepDays: number
}

/**
 * Removes events, dead letters and dead jobs older than so many days. Those who read the log are not asked: a
 * consumer that was away for longer has missed events and is healed by reconciliation.
 */
export const trimMessages = async (db: Database, before: Date) => ({
  events: await trimEventLog(db, before),
  deadLetters: await trimDeadLetters(db, before),
  deadJobs: await trimDeadJobs(db, before),
})

/** Trims a minute after the start and every six hours; several copies may do so at once. */
export const keepTrimmed = ({ db, log, now, keepDays }: RetentionOptions) => {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const plan = (ms: number) => {
    if (!stopped) timer = setTimeout(trim.trigger, ms).unref()
  }
  const trim = coalesce(async () => {
    try {
      const gone = await trimMessages(db, new Date(now().getTime() - keepDays * DAY_MS))
      log.debug(gone, 'old messages were removed')
    } catch (error) {
      log.warn({ error: errorText(error) }, 'old messages could not be removed')
    }
    plan(EVERY_MS)
  })
  return {
    start: () => plan(FIRST_AFTER_MS),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await trim.idle()
    },
  }
}
