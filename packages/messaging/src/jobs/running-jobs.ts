import type { Database } from '@flow/postgres'
import { errorText, type MessagingLog, type Now } from '../runtime.ts'
import type { Job } from './job.ts'
import { type ClaimedJob, extendJobs, type Held } from './job-table.ts'

/** A job that runs in this copy. */
export interface Running extends Held {
  readonly job: Job
  readonly row: ClaimedJob
  readonly abort: AbortController
  /** Its completion is committed. */
  completed: boolean
}

export interface RunningJobsOptions {
  readonly db: Database
  readonly log: MessagingLog
  readonly now: Now
  /** How long a claim lasts without sign of life of its worker, in milliseconds. */
  readonly leaseMs: number
}

/** The jobs that run in this copy: it holds on to them, and tells those that were lost to stop. */
export const createRunningJobs = ({ db, log, now, leaseMs }: RunningJobsOptions) => {
  const active = new Set<Running>()
  let timer: NodeJS.Timeout | undefined

  const hold = async () => {
    const held = [...active]
    if (!held.length) return
    try {
      const kept = await extendJobs(db, held, new Date(now().getTime() + leaseMs))
      for (const run of held) if (!kept.has(run.id) && active.has(run)) run.abort.abort(new Error('the job was lost'))
    } catch (error) {
      log.warn({ error: errorText(error) }, 'running jobs could not be held')
    }
  }
  return {
    /** Holds on to jobs while `work` runs. */
    during: async (runs: readonly Running[], work: () => Promise<void>) => {
      timer ??= setInterval(hold, leaseMs / 3).unref()
      for (const run of runs) active.add(run)
      try {
        await work()
      } finally {
        for (const run of runs) active.delete(run)
      }
    },
    abortAll: (reason: Error) => {
      for (const run of active) run.abort.abort(reason)
    },
    stop: () => clearInterval(timer),
  }
}

export type RunningJobs = ReturnType<typeof createRunningJobs>
