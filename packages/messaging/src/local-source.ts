import type { EventEnvelope, OutboxPage, OutboxRead } from '@flow/contracts'
import type { Database, Listening } from '@flow/postgres'
import { growLog, logChannel, readPage } from './event-log.ts'
import { coalesce, errorText, type MessagingLog, pause } from './runtime.ts'
import type { EventSource } from './source.ts'
import { onWake } from './wakeups.ts'

export interface LocalSourceOptions {
  readonly service: string
  readonly db: Database
  readonly log: MessagingLog
  /** How often to look for events of which no wake-up told: those of a process that died after its commit. */
  readonly tickMs?: number
  /** Shortest time between two runs of numbering: a burst of commits is numbered in batches. */
  readonly gapMs?: number
}

/** A service's own log; it numbers what the service publishes and wakes those who wait for it. */
export interface LocalSource extends EventSource {
  /** Answers all who wait for the next event, and lets nobody wait from now on. */
  dismiss(): void
  stop(): Promise<void>
}

/** The end of the log as this copy knows it: all events after `from` up to `head`, when it has them. */
interface Tail {
  readonly from: number
  readonly head: number
  readonly events: readonly EventEnvelope[]
}

const UNKNOWN: Tail = { from: Number.POSITIVE_INFINITY, head: -1, events: [] }

const waitFor = (ms: number, signals: readonly AbortSignal[], arm: (wake: () => void) => () => void): Promise<void> =>
  new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      disarm()
      for (const signal of signals) signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    const disarm = arm(done)
    for (const signal of signals) signal.addEventListener('abort', done)
  })

export const localSource = (options: LocalSourceOptions): LocalSource => {
  const { service, db, log, tickMs = 5_000, gapMs = 5 } = options
  const stopping = new AbortController()
  const waiting = new Set<() => void>()
  let tail = UNKNOWN
  let listening: Promise<Listening> | undefined
  let ticking: NodeJS.Timeout | undefined

  const grow = coalesce(async () => {
    if (stopping.signal.aborted) return
    try {
      const { head, added } = await growLog(db, service)
      if (head === tail.head) return
      tail = { from: head - added.length, head, events: added }
      for (const wake of [...waiting]) wake()
    } catch (error) {
      log.warn({ error: errorText(error) }, 'the events could not be numbered; trying again')
    }
    await pause(gapMs, stopping.signal)
  })
  const stopHearing = onWake('log', service, grow.trigger)

  const attend = () => {
    if (ticking) return
    ticking = setInterval(() => waiting.size && grow.trigger(), tickMs).unref()
    listening = db.listen(logChannel(service), grow.trigger)
    grow.trigger()
  }

  /** From memory when the reader stands at the log's end, as nearly all do. */
  const pageAfter = async (after: number, { types, limit }: OutboxRead): Promise<OutboxPage> => {
    const { from, head, events } = tail
    if (after < from || after > head) return readPage(db, after, types, limit)
    const wanted = events.filter(event => event.position > after && types.includes(event.type))
    return { head, events: wanted.slice(0, limit) }
  }

  const read = async (request: OutboxRead, signal?: AbortSignal): Promise<OutboxPage> => {
    const until = Date.now() + request.waitMs
    const signals = signal ? [signal, stopping.signal] : [stopping.signal]
    let after = request.after
    attend()
    for (;;) {
      const page = await pageAfter(after, request)
      after = page.head
      const left = until - Date.now()
      if (page.events.length || left <= 0 || signals.some(each => each.aborted)) return page
      if (tail.head > page.head) continue
      await waitFor(left, signals, wake => {
        waiting.add(wake)
        return () => waiting.delete(wake)
      })
    }
  }

  return {
    read,
    dismiss: () => stopping.abort(),
    stop: async () => {
      stopping.abort()
      stopHearing()
      clearInterval(ticking)
      await (await listening)?.close()
      await grow.idle()
    },
  }
}
