import type { Id } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { problem, type ServiceDeps } from '@flow/service-kit'
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

/** Sales whose needs are remembered at most. */
const MOST = 10_000

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
 * is locked and read together with the sheet. When that fails, as when the sheet says that something else is needed now,
 * all is undone and done once more without a guess.
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
      const [sheet, guessed] = await Promise.all([
        readSheet(tx, eventId, occurrenceId || null, now()),
        guess && gather(tx, guess, asks),
      ])
      if (!sheet) return asks.map(() => problem('event_not_found'))
      const needs = remember(key, sheet)
      if (guess && JSON.stringify(guess) !== JSON.stringify(needs))
        throw new Error('the sale needs other locks than before')
      const known = guessed ?? (await gather(tx, needs, asks))
      return decide(tx, key, { sheet, known, asks, now: now(), settings })
    })

  return async (key: string, asks: readonly Ask[]): Promise<Answers> => {
    const guess = needed.get(key)
    try {
      return await serve(key, asks, guess)
    } catch (error) {
      if (!guess || concernsAll(error)) throw error
      // The sale changed, or its date is gone: whatever it was, nothing was written.
      needed.delete(key)
      return serve(key, asks, undefined)
    }
  }
}
