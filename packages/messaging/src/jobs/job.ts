import type { Tx } from '@flow/postgres'
import type { Static, TSchema } from 'typebox'
import { DEFAULT_RETRY, type RetryPolicy } from '../runtime.ts'

export interface JobOptions {
  /** Attempts and waits between them; 8 attempts from 1 s on unless told. */
  readonly retry?: Partial<RetryPolicy>
  /** Of several kinds of due jobs those of higher priority start first; 0 unless told. */
  readonly priority?: number
  /** Longest run of one attempt, in milliseconds; 10 minutes unless told. */
  readonly timeoutMs?: number
  /** Only one waits at a time and only one runs: enqueuing again replaces what waits. Keys are not looked at. */
  readonly singleton?: boolean
}

/** A kind of work for later: its name, what it needs to know, and how it is tried. */
export interface Job<Data extends TSchema = TSchema> {
  readonly name: string
  readonly data: Data
  readonly retry: RetryPolicy
  readonly priority: number
  readonly timeoutMs: number
  readonly singleton: boolean
}

/** The key under which a job waits alone, if it does. */
export const keyOf = (job: Job, key: string | null): string | null => (job.singleton ? 'only' : key)

export const defineJob = <Data extends TSchema>(name: string, data: Data, options: JobOptions = {}): Job<Data> => ({
  name,
  data,
  retry: { ...DEFAULT_RETRY, ...options.retry },
  priority: options.priority ?? 0,
  timeoutMs: options.timeoutMs ?? 600_000,
  singleton: options.singleton ?? false,
})

/** One attempt of a job. */
export interface JobRun<Data = unknown> {
  readonly id: string
  readonly data: Data
  readonly key: string | null
  /** 1 for the first. */
  readonly attempt: number
  /** Aborted when the job takes too long, is lost to another worker, or the service stops: stop working then. */
  readonly signal: AbortSignal
  /**
   * Marks the job done in the same transaction as its effects, which makes them happen exactly once. Without it the
   * job is done when the handler returns, and may run again if the process dies just then.
   * @throws when the job was lost to another worker: the transaction must not commit.
   */
  complete(tx: Tx): Promise<void>
}

export interface EnqueueOptions {
  /** Not before this instant; at once unless told. */
  readonly startAfter?: Date
  /** At most one job waits under a key: enqueuing again replaces its data and time. One that runs is not touched. */
  readonly key?: string
}

export interface WorkOptions {
  /** Runs (or batches) at the same time in this copy of the service; 2 unless told. */
  readonly concurrency?: number
}

export interface BatchOptions extends WorkOptions {
  /** Jobs handled together at most. */
  readonly size: number
}

export interface Schedule<Data> {
  /** Minute, hour, day of month, month, day of week. */
  readonly cron: string
  /** IANA name. Times that a zone skips run right after the gap; those it repeats run once. */
  readonly timeZone: string
  readonly data?: Data
}

/** Work for later: written in the caller's transaction, run by whichever copy of the service is free. */
export interface Jobs {
  enqueue<D extends TSchema>(tx: Tx, job: Job<D>, data: Static<D>, options?: EnqueueOptions): Promise<void>
  enqueueMany<D extends TSchema>(
    tx: Tx,
    job: Job<D>,
    items: readonly (EnqueueOptions & { readonly data: Static<D> })[],
  ): Promise<void>
  /** Takes back the jobs that wait under these keys; answers how many. */
  cancel(tx: Tx, job: Job, keys: readonly string[]): Promise<number>
  /** Works on jobs of this kind, once the service has begun. */
  work<D extends TSchema>(
    job: Job<D>,
    handler: (run: JobRun<Static<D>>) => Promise<unknown>,
    options?: WorkOptions,
  ): void
  /** Works on several jobs of this kind together: when the handler fails, those it did not complete are tried again. */
  workBatch<D extends TSchema>(
    job: Job<D>,
    handler: (runs: readonly JobRun<Static<D>>[]) => Promise<unknown>,
    options: BatchOptions,
  ): void
  /** Enqueues the job at each time that fits; once for all copies. What was missed while nothing ran is done once. */
  schedule<D extends TSchema>(job: Job<D>, schedule: Schedule<Static<D>>): Promise<void>
}
