import type { Tx } from '@flow/postgres'
import { type Job, keyOf, type Schedule } from './job.ts'
import { putScheduled } from './job-table.ts'

interface Entry {
  readonly job: Job
  readonly cron: string
  readonly timeZone: string
  readonly data: unknown
}

/**
 * The next instant after `after` that fits the cron expression in the zone.
 * @throws on an expression or a zone that cannot be understood.
 */
export const nextRun = async (cron: string, timeZone: string, after: Date): Promise<Date> => {
  const { CronExpressionParser } = await import('cron-parser')
  if (cron.trim().split(/\s+/).length !== 5) throw new Error(`not a cron expression of five fields: ${cron}`)
  return CronExpressionParser.parse(cron, { tz: timeZone, currentDate: after }).next().toDate()
}

/** The schedules of one copy. Of each, one job waits for its next time; finishing it enqueues the one after. */
export const createSchedules = () => {
  const entries = new Map<string, Entry>()

  const putNext = async (tx: Tx, name: string, now: Date): Promise<void> => {
    const entry = entries.get(name)
    if (!entry) return
    const { job, cron, timeZone, data } = entry
    await putScheduled(tx, {
      ...{ name, key: keyOf(job, 'schedule'), data, cron: `${cron} ${timeZone}` },
      runAt: await nextRun(cron, timeZone, now),
    })
  }
  const add = async (job: Job, { cron, timeZone, data = {} }: Schedule<unknown>, now: Date) => {
    if (entries.has(job.name)) throw new Error(`the job ${job.name} has a schedule already`)
    await nextRun(cron, timeZone, now)
    entries.set(job.name, { job, cron, timeZone, data })
  }
  return { add, putNext }
}

export type Schedules = ReturnType<typeof createSchedules>
