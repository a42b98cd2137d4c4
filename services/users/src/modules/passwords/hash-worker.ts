import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/bcrypt'

/** What a worker is asked: a hash of the given cost, or whether an input gives a hash. */
export type HashTask =
  | { readonly input: string | Buffer; readonly rounds: number }
  | { readonly input: string | Buffer; readonly against: string }

export interface HashAnswer {
  readonly result: string | boolean
}

/** Behind everything else that wants the processor: sign-ins wait, the requests of those who are in do not. */
const NICENESS = 10

const stepBack = () => {
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), NICENESS)
  } catch {
    // Only Linux lets one thread step back; elsewhere hashes take their share like the rest.
  }
}

stepBack()
parentPort?.on('message', (task: HashTask) => {
  const input = typeof task.input === 'string' ? task.input : Buffer.from(task.input)
  const result = 'rounds' in task ? hashSync(input, task.rounds) : verifySync(input, task.against)
  parentPort?.postMessage({ result } satisfies HashAnswer)
})
