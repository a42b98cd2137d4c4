import { Worker } from 'node:worker_threads'
import type { HashAnswer, HashTask } from './hash-worker.ts'

interface Waiting {
  readonly resolve: (answer: HashAnswer) => void
  readonly reject: (fault: Error) => void
}

interface Thread {
  readonly worker: Worker
  waiting?: Waiting
}

/** Threads of this process that wait for work; begun when they are first needed. */
const idle: Thread[] = []

const begin = (): Thread => {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url))
  const thread: Thread = { worker }
  worker.on('message', (answer: HashAnswer) => {
    const { waiting } = thread
    thread.waiting = undefined
    worker.unref()
    idle.push(thread)
    waiting?.resolve(answer)
  })
  worker.on('error', fault => thread.waiting?.reject(fault as Error))
  return thread
}

const run = (task: HashTask): Promise<HashAnswer> =>
  new Promise((resolve, reject) => {
    const thread = idle.pop() ?? begin()
    thread.waiting = { resolve, reject }
    thread.worker.ref()
    thread.worker.postMessage(task)
  })

/**
 * Hashes with BCrypt in a thread of its own, which steps back behind all other work of the machine. Callers bound how
 * many run at once.
 */
export const hashApart = async (input: string | Buffer, rounds: number): Promise<string> =>
  (await run({ input, rounds })).result as string

/** Whether an input gives a BCrypt hash, found out in such a thread. */
export const verifyApart = async (input: string | Buffer, against: string): Promise<boolean> =>
  (await run({ input, against })).result as boolean
