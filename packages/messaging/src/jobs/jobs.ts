import type { Database, Tx } from '@flow/postgres'
import type { Static, TSchema } from 'typebox'
import { currentCorrelationId } from '../correlation.ts'
import type { MessagingLog, Now, Random } from '../runtime.ts'
import { faultsOf, validatorOf } from '../schema.ts'
import { wake } from '../wakeups.ts'
import { createDispatcher } from './dispatcher.ts'
import { type EnqueueOptions, type Job, type Jobs, keyOf } from './job.ts'
import {
  cancelJobs,
  countJobs,
  type DeadJob,
  enqueueJobs,
  type JobCounts,
  listDeadJobs,
  type NewJob,
  replayDeadJob,
} from './job-table.ts'
import { createRunningJobs } from './running-jobs.ts'
import type { BatchHandler } from './runs.ts'
import { createSchedules } from './schedules.ts'

export interface JobsOptions {
  readonly service: string
  readonly db: Database
  readonly log: MessagingLog
  readonly now?: Now
  readonly random?: Random
  /** How long a job is kept from others after the last sign of life of its worker, in milliseconds. */
  readonly leaseMs?: number
  /** How often to look for jobs that other processes enqueued, in milliseconds. */
  readonly tickMs?: number
}

/** The jobs of one copy of a service, with their life cycle. */
export interface JobRunner extends Jobs {
  /** Begins to work; without a worker it does not even look. */
  start(): void
  /** Starts no further job and waits for those that run; after `graceMs` tells them to stop. */
  stop(graceMs?: number): Promise<void>
  counts(): Promise<JobCounts[]>
  dead(limit?: number): Promise<DeadJob[]>
  /** Lets a dead job run again; answers whether there was such a one. */
  replay(id: string): Promise<boolean>
}

type Item<D extends TSchema> = EnqueueOptions & { readonly data: Static<D> }

/** Of jobs with one key only the last counts: it would replace the others anyway. */
const lastOfEachKey = (jobs: readonly NewJob[]): NewJob[] => [
  ...new Map(jobs.map((job, index) => [job.key ?? index, job])).values(),
]

const rowOf = <D extends TSchema>(job: Job<D>, { data, startAfter, key }: Item<D>, now: Date): NewJob => {
  if (!validatorOf(job.data).Check(data))
    throw new Error(`the data of the job ${job.name} does not fit: ${faultsOf(job.data, data)}`)
  return { key: keyOf(job, key ?? null), data, runAt: startAfter ?? now }
}

/** Jobs of a service on its own database. */
export const createJobs = (options: JobsOptions): JobRunner => {
  const { db, now = () => new Date(), random = Math.random, leaseMs = 60_000, tickMs = 5_000 } = options
  const schedules = createSchedules()
  const running = createRunningJobs({ ...options, now, leaseMs })
  const dispatcher = createDispatcher({ ...options, now, random, leaseMs, tickMs, schedules, running })

  const enqueueMany = async <D extends TSchema>(tx: Tx, job: Job<D>, items: readonly Item<D>[]) => {
    if (!items.length) return
    const rows = lastOfEachKey(items.map(item => rowOf(job, item, now())))
    const schema = await enqueueJobs(tx, job.name, rows, currentCorrelationId())
    tx.onCommit(() => wake('jobs', schema))
  }
  return {
    enqueue: (tx, job, data, given) => enqueueMany(tx, job, [{ ...given, data }]),
    enqueueMany,
    cancel: (tx, job, keys) => cancelJobs(tx, job.name, keys),
    work: (job, handler, { concurrency = 2 } = {}) => {
      const one: BatchHandler = async ([run]) => run && handler(run)
      dispatcher.add(job, one, { size: 1, concurrency })
    },
    workBatch: (job, handler, { size, concurrency = 2 }) =>
      dispatcher.add(job, handler as BatchHandler, { size, concurrency }),
    schedule: async (job, schedule) => {
      await schedules.add(job, schedule, now())
      await db.asService('schedule a job', tx => schedules.putNext(tx, job.name, now()))
      wake('jobs', options.service)
    },
    start: dispatcher.start,
    stop: async (graceMs = 25_000) => {
      await dispatcher.stop(graceMs)
      running.stop()
    },
    counts: () => countJobs(db, now()),
    dead: (limit = 100) => listDeadJobs(db, limit),
    replay: async id => {
      const replayed = await replayDeadJob(db, id, now())
      if (replayed) wake('jobs', options.service)
      return replayed
    },
  }
}
