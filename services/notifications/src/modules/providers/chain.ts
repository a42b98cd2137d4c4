import { statement, text, timestamptz } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import type { Outcome, Outgoing, Provider } from './provider.ts'

const findPauses = statement(
  'notifications.pauses.find',
  { provider: text, until: timestamptz },
  'select provider, until from provider_pauses where until > $1',
)
const putPause = statement(
  'notifications.pauses.put',
  {},
  `insert into provider_pauses (provider, until) values ($1, $2)
   on conflict (provider) do update set until = greatest(provider_pauses.until, excluded.until)`,
)

const FAILURES_TO_OPEN = 5
const OPEN_MS = 60_000
/** Pauses that other copies were asked for are looked up so often. */
const KNOWN_MS = 1_000

type Needs = Pick<NotificationsContext, 'db' | 'now' | 'log'>

/** Leaves a provider alone until then, in all copies of the service. */
export const pauseProvider = async ({ db }: Pick<Needs, 'db'>, name: string, until: Date): Promise<void> => {
  await db.asService('pause a provider', tx => tx.run(putPause, [name, until]))
}

/** One outcome, and who it is from. */
export interface Carried {
  readonly provider: string | null
  readonly outcome: Outcome
}

/** The providers of one channel, in the order in which they are asked. */
export interface Chain {
  readonly chunk: number
  /** When the first of them may be asked again; nothing when one may be asked now. */
  pausedUntil(): Promise<Date | undefined>
  send(messages: readonly Outgoing[]): Promise<Carried[]>
}

/**
 * Hands messages to the first provider that takes them. What one did not take for certain goes to the next at once;
 * what one may have taken does not. A provider that fails five times in a row is left alone for a minute; one that
 * asks for a pause gets it, in all copies of the service.
 */
export const createChain = ({ db, now, log }: Needs, providers: readonly Provider[]): Chain => {
  const failures = new Map<string, number>()
  const openUntil = new Map<string, number>()

  let known: ReadonlyMap<string, number> = new Map()
  let knownAt = Number.NEGATIVE_INFINITY

  const pauses = async (): Promise<Map<string, number>> => {
    if (performance.now() - knownAt > KNOWN_MS) {
      const rows = await db.asService('paused providers', tx => tx.all(findPauses, [now()]))
      known = new Map(rows.map(row => [row.provider, row.until.getTime()]))
      knownAt = performance.now()
    }
    const until = new Map([...known].filter(([, at]) => at > now().getTime()))
    for (const [name, at] of openUntil) if (at > now().getTime()) until.set(name, Math.max(at, until.get(name) ?? 0))
    return until
  }
  const note = async (provider: Provider, outcomes: readonly Outcome[]) => {
    const waits = outcomes.flatMap(one => (one.status === 'throttled' ? [one.retryAfterMs] : []))
    if (waits.length) {
      const until = new Date(now().getTime() + Math.max(...waits))
      await pauseProvider({ db }, provider.name, until)
      knownAt = Number.NEGATIVE_INFINITY
      log.warn({ provider: provider.name, until }, 'a provider asked for a pause')
    }
    const down = outcomes.every(one => one.status === 'failed' || one.status === 'unknown')
    const count = down ? (failures.get(provider.name) ?? 0) + 1 : 0
    failures.set(provider.name, count)
    if (count < FAILURES_TO_OPEN) return
    failures.set(provider.name, FAILURES_TO_OPEN - 1)
    openUntil.set(provider.name, now().getTime() + OPEN_MS)
    log.warn({ provider: provider.name }, 'a provider fails again and again; leaving it alone for a minute')
  }
  const passesOn = ({ status }: Outcome) => status === 'failed' || status === 'throttled'

  const send = async (messages: readonly Outgoing[]): Promise<Carried[]> => {
    const paused = await pauses()
    const awake = providers.filter(one => !paused.has(one.name))
    const wait = Math.max(1_000, Math.min(...paused.values()) - now().getTime())
    const carried = new Map<string, Carried>()
    let left = messages
    for (const provider of awake) {
      if (!left.length) break
      const outcomes = await provider.send(left)
      for (const [at, message] of left.entries()) {
        const outcome = outcomes[at] ?? { status: 'unknown', error: 'the provider gave no outcome' }
        carried.set(message.id, { provider: provider.name, outcome })
      }
      await note(provider, outcomes)
      left = left.filter(message => passesOn((carried.get(message.id) as Carried).outcome))
    }
    const later: Carried = { provider: null, outcome: { status: 'throttled', retryAfterMs: wait } }
    return messages.map(message => carried.get(message.id) ?? later)
  }
  return {
    chunk: Math.min(...providers.map(one => one.chunk)),
    pausedUntil: async () => {
      const paused = await pauses()
      const times = providers.map(one => paused.get(one.name))
      return times.some(at => at === undefined) ? undefined : new Date(Math.min(...(times as number[])))
    },
    send,
  }
}
