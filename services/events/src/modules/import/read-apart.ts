import { Worker } from 'node:worker_threads'
import { createPool } from '@flow/service-kit'
import { type Readable, type ReadImport, readImport } from './read-import.ts'
import type { ReadPart, ReadTask } from './read-worker.ts'

/** So many characters are read before a thread has begun. */
const SMALL = 32_000
/** Longer takes only what was made to hold others up: 10 MB of events are read in a few seconds. */
const LONGEST_MS = 60_000
const MOST_MEMORY_MB = 1024

const pool = createPool({ atOnce: 2, mostWaiting: 16, secondsEach: 2 })

const refused = (message: string): ReadImport => ({
  ...{ format: null, located: [], warnings: [], weeks: 0, wanted: 0, found: 0 },
  refused: [{ index: 0, code: 'too_large', message }],
})

const readInThread = (workerData: ReadTask): Promise<ReadImport> =>
  new Promise((resolve, reject) => {
    const limits = { maxOldGenerationSizeMb: MOST_MEMORY_MB }
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData, resourceLimits: limits })
    const located: ReadImport['located'][number][] = []
    const end = (how: () => void) => {
      clearTimeout(timer)
      void worker.terminate()
      how()
    }
    const timer = setTimeout(
      () => end(() => resolve(refused(`reading it took longer than ${LONGEST_MS / 1000} s`))),
      LONGEST_MS,
    )
    worker.on('message', (part: ReadPart) => {
      if ('located' in part) located.push(...part.located)
      else end(() => resolve({ ...part.rest, located }))
    })
    worker.on('error', (fault: Error & { code?: string }) =>
      end(() => {
        if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refused('reading it took too much memory'))
        else reject(fault)
      }),
    )
  })

/**
 * What `readImport` reads; a large source is read in a thread of its own, so that nobody else waits meanwhile, and one that
 * takes too long, or too much memory, is refused whole.
 * @throws 503 `busy` when too many are being read
 */
export const readApart = async (task: Readable, now: Date): Promise<ReadImport> =>
  task.source.length <= SMALL ? readImport(task, now) : pool.run(() => readInThread({ task, now }))
