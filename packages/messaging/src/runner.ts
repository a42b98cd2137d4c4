import type { OutboxPage } from '@flow/contracts'
import { cursorOf, deliver, type Outcome } from './delivery.ts'
import { errorText, pause, retryDelay } from './runtime.ts'
import type { EventSource } from './source.ts'
import type { Subscription } from './subscription.ts'

const OUTAGE = { attempts: Number.POSITIVE_INFINITY, baseMs: 100, maxMs: 10_000 }
/** How long a copy that found another one at work leaves it alone, at most. */
const YIELD_MS = 1_000

export interface RunnerOptions {
  readonly limit: number
  readonly waitMs: number
}

/** How far one subscription is, as last seen. */
export interface Progress {
  readonly source: string
  position: number
  head: number
  /** Failures in a row of reading or writing; 0 when all is well. */
  failures: number
}

/** Reads on in one source and handles what comes, until stopped. */
export const runSubscription = (sub: Subscription, source: EventSource, options: RunnerOptions) => {
  const progress: Progress = { source: sub.source, position: 0, head: 0, failures: 0 }
  const stopping = new AbortController()
  const types = [...sub.handlers.keys()]
  let reading = new AbortController()
  /** Where we stand, if we were the last to move. */
  let known: number | undefined

  const endOf = (page: OutboxPage) =>
    page.events.length === options.limit ? (page.events.at(-1)?.position ?? page.head) : page.head

  const nextPage = async (after: number): Promise<OutboxPage | undefined> => {
    reading = new AbortController()
    const signal = AbortSignal.any([reading.signal, stopping.signal])
    const given = new Promise<undefined>(resolve => signal.addEventListener('abort', () => resolve(undefined)))
    const { limit, waitMs } = options
    const page = source.read({ after, limit, types, waitMs }, signal)
    page.catch(() => undefined)
    return Promise.race([page, given])
  }

  const step = async (): Promise<Outcome> => {
    const from = known ?? (await cursorOf(sub))
    known = undefined
    const page = await nextPage(from)
    if (!page) return 'stale'
    const to = endOf(page)
    if (page.head < from)
      throw new Error(`the log of ${sub.source} ends at ${page.head}, before our place ${from}: was it restored?`)
    const outcome = to > from ? await deliver(sub, page.events, from, to) : 'done'
    Object.assign(progress, { head: page.head, position: outcome === 'done' ? to : from, failures: 0 })
    if (outcome === 'done' && page.events.length) known = to
    return outcome
  }

  const loop = async () => {
    while (!stopping.signal.aborted) {
      try {
        if ((await step()) === 'contended') await pause(YIELD_MS * (0.5 + sub.random() / 2), stopping.signal)
      } catch (error) {
        progress.failures++
        sub.log.warn({ source: sub.source, error: errorText(error) }, 'events could not be consumed; trying again')
        await pause(retryDelay(OUTAGE, progress.failures, sub.random), stopping.signal)
      }
    }
  }
  const done = loop()
  return {
    progress: progress as Readonly<Progress>,
    /** Looks at the stored cursor again at once. */
    wake: () => reading.abort(),
    stop: async () => {
      stopping.abort()
      await done
    },
  }
}
