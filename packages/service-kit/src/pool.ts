import { problem } from './problem.ts'

/** Bounds work that uses the processor for long. */
export interface Pool {
  /** Runs `work` when its turn comes. @throws 503 `busy` at once when too many wait already. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** How many run and wait. */
  depth(): { running: number; waiting: number }
}

export interface PoolOptions {
  readonly atOnce: number
  readonly mostWaiting: number
  /** How long one takes at worst, to say when trying again makes sense. */
  readonly secondsEach: number
}

/** At most `atOnce` run, at most `mostWaiting` stand in line, first come first served. */
export const createPool = ({ atOnce, mostWaiting, secondsEach }: PoolOptions): Pool => {
  let running = 0
  const line: Array<() => void> = []
  const take = async () => {
    if (running < atOnce) return void running++
    if (line.length >= mostWaiting)
      throw problem('busy', { retryAfter: Math.ceil((line.length * secondsEach) / atOnce) + 1 })
    await new Promise<void>(turn => line.push(turn))
  }
  const give = () => {
    const next = line.shift()
    if (next) next()
    else running--
  }
  return {
    run: async work => {
      await take()
      try {
        return await work()
      } finally {
        give()
      }
    },
    depth: () => ({ running, waiting: line.length }),
  }
}
