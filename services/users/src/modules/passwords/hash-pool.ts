import { problem } from '@flow/service-kit'

export interface HashPool {
  /** Runs `work` when its turn comes. @throws 503 `busy` at once when too many wait already. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Hashes running and waiting. */
  depth(): { running: number; waiting: number }
}

/** Time a hash takes at worst, in seconds, to say when trying again makes sense. */
const SECONDS_EACH = 0.3

/** Bounds slow hashes: at most `atOnce` use the processor, at most `mostWaiting` stand in line, first come first served. */
export const createHashPool = (atOnce: number, mostWaiting: number): HashPool => {
  let running = 0
  const line: Array<() => void> = []
  const take = async () => {
    if (running < atOnce) return void running++
    if (line.length >= mostWaiting)
      throw problem('busy', { retryAfter: Math.ceil((line.length * SECONDS_EACH) / atOnce) + 1 })
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
