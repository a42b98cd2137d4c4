import type { Log } from './log.ts'

/** Longest an orderly stop may take, in milliseconds. */
const GRACE_MS = 25_000

/**
 * Stops in order on SIGTERM or SIGINT: finish what runs, refuse what is new, then let go of what it stood on. A second
 * signal, or a stop that takes too long, ends the process at once.
 */
export const stopOnSignal = (log: Pick<Log, 'error'>, steps: ReadonlyArray<() => Promise<unknown>>): void => {
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    for (const step of steps)
      await step().catch(error => log.error({ err: error }, 'a part could not be stopped in order'))
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
