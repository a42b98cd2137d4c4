import type { Log } from './log.ts'

/** Longest an orderly stop may take, in milliseconds. */
const GRACE_MS = 25_000

/**
 * Stops in order on SIGTERM or SIGINT, or when the process that keeps this one dies: finish what runs, refuse what is
 * new, then let go of what it stood on. The same signal again, or a stop that takes too long, ends the process at once;
 * another one does not, because Ctrl-C reaches a whole house, whose keeper then tells each part as well.
 */
export const stopOnSignal = (log: Pick<Log, 'error'>, steps: ReadonlyArray<() => Promise<unknown>>): void => {
  let told: string | undefined
  const stop = async (by: string) => {
    if (by === told) process.exit(1)
    if (told) return
    told = by
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    for (const step of steps)
      await step().catch(error => log.error({ err: error }, 'a part could not be stopped in order'))
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', () => stop('disconnect'))
}
