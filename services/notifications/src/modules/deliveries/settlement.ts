import type { Tx } from '@flow/postgres'
import type { NotificationsSettings } from '../../settings.ts'
import type { Carried } from '../providers/chain.ts'
import { settle } from './claim.sql.ts'

/** What becomes of a delivery. */
export interface Settlement {
  readonly id: string
  readonly state: 'pending' | 'delivered' | 'bounced' | 'suppressed' | 'cancelled' | 'dead'
  /** When it is tried again. */
  readonly dueAt?: Date
  readonly provider?: string | null
  readonly providerId?: string
  readonly error?: string
  /** Added to the attempts that were counted. */
  readonly attempts?: number
  readonly ambiguous?: boolean
  /** Targets that have it now, of several. */
  readonly done?: readonly string[]
}

const SAFE = /[^\x20-\x7e]+/g
/** An error as it may be kept: short, plain, without addresses. */
export const safeError = (error: string): string =>
  error
    .replace(SAFE, ' ')
    .replace(/[\w.+-]+@[\w.-]+/g, '<address>')
    .slice(0, 300)

/** Writes settlements down; answers how many were still held. */
export const settleAll = async (tx: Tx, claim: string, now: Date, list: readonly Settlement[]): Promise<number> => {
  if (!list.length) return 0
  const rows = await tx.all(settle, [
    claim,
    now,
    list.map(one => one.id),
    list.map(one => one.state),
    list.map(one => one.dueAt ?? null),
    list.map(one => one.provider ?? null),
    list.map(one => one.providerId ?? null),
    list.map(one => (one.error === undefined ? null : safeError(one.error))),
    list.map(one => one.attempts ?? 0),
    list.map(one => one.ambiguous ?? false),
    list.map(one => one.done?.join(' ') ?? null),
  ])
  return rows.length
}

export interface Trying {
  readonly settings: Pick<NotificationsSettings, 'attempts' | 'retryBaseMs' | 'retryMostMs'>
  readonly now: Date
  /** A number in [0, 1). */
  readonly random: () => number
}

/** Milliseconds until the next try after so many: doubling, between half and the whole of it. */
const retryDelay = ({ settings, random }: Trying, attempts: number) =>
  Math.min(settings.retryMostMs, settings.retryBaseMs * 2 ** (attempts - 1)) * (0.5 + random() / 2)

/** At the last try it is delivered when one of several devices has it, else dead. */
const again = (id: string, attempts: number, trying: Trying, part: Partial<Settlement>): Settlement =>
  attempts >= trying.settings.attempts
    ? { id, state: part.done?.length ? 'delivered' : 'dead', ...part }
    : { id, state: 'pending', dueAt: new Date(trying.now.getTime() + retryDelay(trying, attempts)), ...part }

/**
 * What a provider's outcome means. A pause uses up no attempt; what may have left is marked.
 * @param attempts how often it was tried, this time included
 */
export const settlementOf = (
  id: string,
  attempts: number,
  { provider, outcome }: Carried,
  trying: Trying,
): Settlement => {
  switch (outcome.status) {
    case 'accepted':
      return { id, state: 'delivered', provider, ...(outcome.providerId ? { providerId: outcome.providerId } : {}) }
    case 'bounced':
      return { id, state: 'bounced', provider, error: outcome.error }
    case 'refused':
      return { id, state: 'dead', provider, error: outcome.error }
    case 'throttled': {
      const dueAt = new Date(trying.now.getTime() + outcome.retryAfterMs)
      return { id, state: 'pending', dueAt, provider, attempts: -1, error: 'asked to wait', done: outcome.done ?? [] }
    }
    case 'failed':
      return again(id, attempts, trying, { provider, error: outcome.error, done: outcome.done ?? [] })
    case 'unknown':
      return again(id, attempts, trying, { provider, error: outcome.error, ambiguous: true, done: outcome.done ?? [] })
  }
}
