import type { Id } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { Problem, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import type { Ask, AskResult, BatchSettings } from './asks.ts'
import { gather, type Needs, needsOf } from './gather.ts'
import { concernsAll } from './group-commit.ts'
import { movePromos } from './hold.sql.ts'
import { type Batch, decideBatch } from './hold-batch.ts'
import { issueTickets } from './issue-tickets.ts'
import { readSheet, type SaleSheet } from './sale-sheet.ts'
import { storeOrders } from './store-orders.ts'

type Decided = Awaited<ReturnType<typeof decideBatch>>
type Answers = ReadonlyArray<AskResult | Error>

interface Deps extends Pick<ServiceDeps, 'db' | 'now' | 'store'> {
  readonly settings: BatchSettings
  /** Hears, after each group, which tiers have nothing left. */
  readonly onSoldOut: (key: string, tiers: readonly Id[]) => void
}

/** Tries of one group while its sale is being changed. */
const TRIES = 4
/** Sales whose needs are remembered at most. */
const MOST = 10_000

/** The sale changed since its needs were read; those of now are remembered. */
class OtherLocks extends Error {}

/** Writes what was decided; the commit goes with it when nothing else has to be asked before. */
const write = async (tx: Tx, { made, promos, shelves }: Decided, now: Date): Promise<void> => {
  const writing = Promise.all([
    storeOrders(tx, made),
    promos.length
      ? tx.run(movePromos, [promos.map(p => p.id), promos.map(p => p.used), promos.map(p => p.held)])
      : undefined,
    shelves.write(tx),
  ])
  const complete = made.filter(({ row }) => row.status === 'paid')
  if (!complete.length) return void (await tx.close(writing))
  await writing
  await issueTickets(
    tx,
    complete.map(({ order }) => order),
    now,
  )
}

/**
 * Serves asks for one date of an event in one transaction, in two round trips: what the last group of the sale needed
 * is locked, and the sheet read behind it. When the sheet says that something else is needed now, all is undone and done
 * once more with that.
 */
export const groupServer = ({ db, now, store, settings, onSoldOut }: Deps) => {
  const needed = new Map<string, Needs>()

  const decide = async (tx: Tx, key: string, batch: Batch): Promise<Answers> => {
    const decided = await decideBatch(tx, batch)
    const { sheet } = batch
    if (decided.made.length) {
      await write(tx, decided, now())
      tx.onCommit(() => forgetEvent(store, sheet.event_id, sheet.slug))
    }
    // A private event is not spoken of before its guests are known.
    if (!sheet.is_private) tx.onCommit(() => onSoldOut(key, decided.soldOut))
    return decided.results
  }

  const remember = (key: string, sheet: SaleSheet): Needs => {
    const needs = needsOf(sheet)
    if (needed.size > MOST) needed.clear()
    needed.set(key, needs)
    return needs
  }

  const serve = (key: string, asks: readonly Ask[], guess: Needs | undefined): Promise<Answers> =>
    db.asService('hold tickets', async tx => {
      const [eventId, occurrenceId] = key.split('/') as [Id, string]
      const read = () => readSheet(tx, eventId, occurrenceId || null, now())
      const before = guess ? undefined : await read()
      const needs = guess ?? (before && needsOf(before))
      // The sheet is read behind the locks, under which tiers stay in their pools.
      const [known, sheet] = needs ? await Promise.all([gather(tx, needs, asks), read()]) : []
      if (!known || !sheet) return asks.map(() => problem('event_not_found'))
      if (JSON.stringify(needs) !== JSON.stringify(remember(key, sheet))) throw new OtherLocks(key)
      return decide(tx, key, { sheet, known, asks, now: now(), settings })
    })

  return async (key: string, asks: readonly Ask[]): Promise<Answers> => {
    for (let tries = 1; ; tries++) {
      const guess = needed.get(key)
      try {
        return await serve(key, asks, guess)
      } catch (error) {
        const changed = error instanceof OtherLocks
        const gone = error instanceof Problem && error.code === 'busy'
        if (changed && tries === TRIES) throw problem('busy', { retryAfter: 1 })
        if (tries === TRIES || concernsAll(error) || !(guess || changed || gone)) throw error
        // The sale changed, or its date is gone: whatever it was, nothing was written.
        if (!changed) needed.delete(key)
      }
    }
  }
}
