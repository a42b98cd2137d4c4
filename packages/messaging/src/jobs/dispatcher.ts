import { randomUUID } from 'node:crypto'
import { coalesce, errorText, pause } from '../runtime.ts'
import { onWake } from '../wakeups.ts'
import type { Job } from './job.ts'
import { claimJobs, dueTimes } from './job-table.ts'
import { type BatchHandler, type RunsOptions, runJobs } from './runs.ts'

export interface DispatcherOptions extends RunsOptions {
  readonly service: string
  /** How long a claim lasts without sign of life of its worker, in milliseconds. */
  readonly leaseMs: number
  readonly tickMs: number
}

export interface WorkerOptions {
  readonly size: number
  readonly concurrency: number
}

interface Worker extends WorkerOptions {
  readonly job: Job
  readonly handler: BatchHandler
  /** Batches that run. */
  running: number
}

/** Claims jobs as they come due and has them run. Does nothing, not even look, while there is no worker. */
export const createDispatcher = (options: DispatcherOptions) => {
  const { db, log, now, leaseMs, tickMs, running } = options
  const workers = new Map<string, Worker>()
  const batches = new Set<Promise<void>>()
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let stopHearing: (() => void) | undefined
  let started = false

  const claimFor = async (worker: Worker) => {
    const free = worker.concurrency - worker.running
    if (free <= 0 || stopping.signal.aborted) return
    const claimed = { claim: randomUUID(), now: now(), until: new Date(now().getTime() + leaseMs) }
    const limit = free * worker.size
    const rows = await db.asService('claim jobs', tx => claimJobs(tx, worker.job.name, { ...claimed, limit }))
    for (let start = 0; start < rows.length; start += worker.size) {
      worker.running++
      const part = rows.slice(start, start + worker.size)
      const batch = runJobs(options, worker.job, { rows: part, claim: claimed.claim }, worker.handler).then(() => {
        worker.running--
        batches.delete(batch)
        look.trigger()
      })
      batches.add(batch)
    }
  }

  /** Starts what is due; answers in how many milliseconds the next is. */
  const startDue = async (): Promise<number> => {
    const times = await db.asService('look for due jobs', tx => dueTimes(tx, [...workers.keys()]))
    const at = new Map(times.map(row => [row.name, row.at?.getTime() ?? Number.POSITIVE_INFINITY]))
    const byPriority = [...workers.values()].sort((a, b) => b.job.priority - a.job.priority)
    for (const worker of byPriority) {
      if ((at.get(worker.job.name) ?? Number.POSITIVE_INFINITY) <= now().getTime()) await claimFor(worker)
    }
    const later = [...at.values()].filter(time => time > now().getTime())
    return Math.min(...later) - now().getTime()
  }

  const look = coalesce(async () => {
    clearTimeout(timer)
    if (stopping.signal.aborted || !started || !workers.size) return
    let wait = tickMs
    try {
      wait = Math.min(tickMs, Math.max(1, await startDue()))
    } catch (error) {
      log.warn({ error: errorText(error) }, 'due jobs could not be claimed; trying again')
    }
    if (!stopping.signal.aborted) timer = setTimeout(look.trigger, wait).unref()
  })

  return {
    add: (job: Job, handler: BatchHandler, { size, concurrency }: WorkerOptions) => {
      if (workers.has(job.name)) throw new Error(`two workers for the job ${job.name}`)
      workers.set(job.name, { job, handler, size, concurrency, running: 0 })
      look.trigger()
    },
    start: () => {
      started = true
      stopHearing ??= onWake('jobs', options.service, look.trigger)
      look.trigger()
    },
    stop: async (graceMs: number) => {
      stopping.abort()
      stopHearing?.()
      clearTimeout(timer)
      await look.idle()
      const ended = new AbortController()
      const all = Promise.all(batches).finally(() => ended.abort())
      await Promise.race([all, pause(graceMs, ended.signal)])
      if (batches.size === 0) return
      running.abortAll(new Error('the service stops'))
      await Promise.race([all, pause(1_000, ended.signal)])
    },
  }
}
