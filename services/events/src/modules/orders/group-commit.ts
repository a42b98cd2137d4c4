import { setTimeout } from 'node:timers/promises'
import { problem } from '@flow/service-kit'

/** Waiting requests of one key; more are turned away at once rather than late. */
const LONGEST_QUEUE = 4_000

interface Waiting<In, Out> {
  readonly input: In
  readonly resolve: (output: Out) => void
  readonly reject: (error: unknown) => void
}

export interface GroupCommitOptions<In, Out> {
  /** Handles what waits for one key together, in the order of arrival; answers a result, or an error, for each. */
  readonly run: (key: string, inputs: readonly In[]) => Promise<ReadonlyArray<Out | Error>>
  /** Inputs of one run at most. */
  readonly size: number
  /**
   * A key that many want takes turns with all else: it rests as long as it worked, and what gathers meanwhile is a larger
   * group, which costs less for each.
   */
  readonly takesTurns?: boolean
}

type Answer = () => void

/** Answers told in one turn of the loop: the next group, and other requests, go before the rest. */
const TOLD_AT_ONCE = 4
/** After a group of so many a line that takes turns rests as long as the group took, in milliseconds at most so long. */
const [MANY, LONGEST_REST_MS] = [16, 25]

const tell = (answers: readonly Answer[]): void => {
  setImmediate(() => {
    for (const answer of answers.slice(0, TOLD_AT_ONCE)) answer()
    if (answers.length > TOLD_AT_ONCE) tell(answers.slice(TOLD_AT_ONCE))
  })
}

/** Faults of the way to the database, not of what was asked: they concern every member of a group alike. */
export const concernsAll = (error: unknown): boolean => {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  return /^(55P03|57|53|08|ECONN|EPIPE|ENOENT)/.test(code) || /terminated|timeout|encountered/.test(message)
}

/**
 * Gathers requests that need the same row and lets one transaction serve them all, so that a hot row is locked once a
 * group instead of once a request. For each key one run is under way at a time; what arrives meanwhile is the next.
 * A request alone waits for nobody. When a run fails for a reason of its own, each member is tried alone, so that one
 * bad request harms no other. The next group does not wait until the one before is answered.
 */
export const groupCommit = <In, Out>({ run, size, takesTurns = false }: GroupCommitOptions<In, Out>) => {
  const lines = new Map<string, Waiting<In, Out>[]>()

  const serve = async (key: string, group: readonly Waiting<In, Out>[]): Promise<Answer[]> => {
    try {
      const outputs = await run(
        key,
        group.map(({ input }) => input),
      )
      return group.map(({ resolve, reject }, nth) => {
        const output = outputs[nth]
        return () => (output instanceof Error ? reject(output) : resolve(output as Out))
      })
    } catch (error) {
      if (group.length === 1 || concernsAll(error))
        return group.map(
          ({ reject }) =>
            () =>
              reject(error),
        )
      const alone: Answer[] = []
      for (const member of group) alone.push(...(await serve(key, [member])))
      return alone
    }
  }

  const drain = async (key: string, line: Waiting<In, Out>[]): Promise<void> => {
    while (line.length) {
      const group = line.splice(0, size)
      const began = performance.now()
      tell(await serve(key, group))
      if (takesTurns && group.length >= MANY) await setTimeout(Math.min(performance.now() - began, LONGEST_REST_MS))
    }
    lines.delete(key)
  }

  /** @throws 503 `busy` when too many wait already. */
  return (key: string, input: In): Promise<Out> =>
    new Promise((resolve, reject) => {
      const line = lines.get(key)
      if (!line) {
        const first = [{ input, resolve, reject }]
        lines.set(key, first)
        // What arrived in the same turn of the loop shares the first run.
        setImmediate(() => void drain(key, first))
        return
      }
      if (line.length >= LONGEST_QUEUE) return reject(problem('busy', { retryAfter: 1 }))
      line.push({ input, resolve, reject })
    })
}
