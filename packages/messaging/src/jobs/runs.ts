import type { Database, Tx } from '@flow/postgres'
import { correlated } from '../correlation.ts'
import { errorText, type MessagingLog, type Now, type Random, retryDelay, within } from '../runtime.ts'
import { faultsOf, validatorOf } from '../schema.ts'
import type { Job, JobRun } from './job.ts'
import { buryJob, type ClaimedJob, postponeJob, removeJobs } from './job-table.ts'
import type { Running, RunningJobs } from './running-jobs.ts'
import type { Schedules } from './schedules.ts'

export interface RunsOptions {
  readonly db: Database
  readonly log: MessagingLog
  readonly now: Now
  readonly random: Random
  readonly schedules: Schedules
  readonly running: RunningJobs
}

export type BatchHandler = (runs: readonly JobRun<never>[]) => Promise<unknown>

const TWIN = '23505'

/** Removes jobs in `tx`, and enqueues the next of those that run by a schedule. */
const settle = async ({ schedules, now }: RunsOptions, tx: Tx, runs: readonly Running[]) => {
  const removed = await removeJobs(tx, runs)
  for (const run of runs) if (removed.has(run.id) && run.row.cron) await schedules.putNext(tx, run.job.name, now())
  return removed
}

const viewOf = (options: RunsOptions, run: Running): JobRun => ({
  id: run.id,
  data: run.row.data,
  key: run.row.key,
  attempt: run.row.attempts,
  signal: run.abort.signal,
  complete: async tx => {
    const removed = await settle(options, tx, [run])
    if (!removed.has(run.id)) throw new Error(`the job ${run.job.name} was lost to another worker`)
    tx.onCommit(() => {
      run.completed = true
    })
  },
})

/** Has a failed job wait for its next attempt, or sets it aside for good. */
const fail = async (options: RunsOptions, run: Running, error: string, hopeless = false) => {
  const { db, log, now, random, schedules } = options
  const { job, row } = run
  const dead = hopeless || row.attempts >= job.retry.attempts
  const runAt = new Date(now().getTime() + retryDelay(job.retry, row.attempts, random))
  const write = () =>
    db.asService('settle a failed job', async tx => {
      if (!dead) return postponeJob(tx, run, runAt, error)
      await buryJob(tx, run, now(), error)
      if (row.cron) await schedules.putNext(tx, job.name, now())
    })
  await write().catch(failure => {
    if ((failure as { code?: string }).code !== TWIN) throw failure
    return write()
  })
  log.warn({ job: job.name, id: run.id, attempt: row.attempts, dead, error }, 'a job failed')
}

/** What keeps a job from being handled at all. */
const unfit = ({ job, row }: Running): string | undefined => {
  if (row.attempts > job.retry.attempts) return `its worker was lost at the last of ${job.retry.attempts} attempts`
  if (!validatorOf(job.data).Check(row.data)) return `the data does not fit: ${faultsOf(job.data, row.data)}`
  return undefined
}

const handle = async (options: RunsOptions, job: Job, runs: readonly Running[], handler: BatchHandler) => {
  const correlationId = runs.length === 1 ? (runs[0]?.row.correlationId ?? null) : null
  const views = runs.map(run => viewOf(options, run))
  try {
    await within(job.timeoutMs, `the job ${job.name}`, () => correlated(correlationId, () => handler(views as never)))
    const left = runs.filter(run => !run.completed)
    if (left.length) await options.db.asService('settle finished jobs', tx => settle(options, tx, left))
  } catch (error) {
    const failed = runs.filter(run => !run.completed)
    for (const run of failed) run.abort.abort(error)
    await Promise.all(failed.map(run => fail(options, run, errorText(error))))
  }
}

/**
 * Runs jobs of one kind that were claimed together and settles what comes of them. Never throws: a job that cannot be
 * settled comes back by itself.
 */
export const runJobs = (
  options: RunsOptions,
  job: Job,
  claimed: { readonly rows: readonly ClaimedJob[]; readonly claim: string },
  handler: BatchHandler,
): Promise<void> => {
  const { rows, claim } = claimed
  const runs = rows.map(row => ({ id: row.id, claim, job, row, abort: new AbortController(), completed: false }))
  return options.running.during(runs, async () => {
    try {
      const good: Running[] = []
      for (const run of runs) {
        const fault = unfit(run)
        if (fault) await fail(options, run, fault, true)
        else good.push(run)
      }
      if (good.length) await handle(options, job, good, handler)
    } catch (error) {
      options.log.warn({ job: job.name, error: errorText(error) }, 'a job could not be settled; it will run again')
    }
  })
}
