import { createHash } from 'node:crypto'
import type { AttendBody, Id, NewOrder, UserActor } from '@flow/contracts'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { onlineMethods, type Sales } from '../sales/sales.ts'
import type { Ask, AskResult, AttendResult, BatchSettings, HoldAsk, HoldResult } from './asks.ts'
import { groupCommit } from './group-commit.ts'
import { findByKeys, movePromos } from './hold.sql.ts'
import { decideBatch } from './hold-batch.ts'
import { issueTickets } from './issue-tickets.ts'
import { readSheet, type SaleSheet } from './sale-sheet.ts'
import { storeOrders } from './store-orders.ts'

interface Deps extends Pick<ServiceDeps, 'db' | 'now' | 'store'> {
  readonly sales: Sales
}

/** Asks that one transaction serves at most. */
const GROUP = 128
/** How long a sold-out tier is refused without asking the database, in milliseconds. */
const SOLD_OUT_MS = 500
const NONE = '00000000-0000-0000-0000-000000000000'

/** Where tickets are held: all of this process go through it, so that those for one event share transactions. */
export interface Till {
  /** @throws 404, 409 `sold_out`, `not_on_sale`, `ticket_limit`, `promo_code_refused`, `event_not_open`, 422, 503 */
  hold(actor: UserActor, eventId: Id, order: NewOrder, key: string | null): Promise<HoldResult>
  /** Comes to what is free, or waits in line for it. @throws 404, 409 */
  attend(actor: UserActor, eventId: Id, body: AttendBody): Promise<AttendResult>
  /** Places were given back: ask the database again. */
  freed(eventId: Id): void
}

const keyOf = (eventId: Id, occurrenceId: Id | undefined) => `${eventId}/${occurrenceId ?? ''}`

/** Tiers that had nothing left a moment ago. By the process's own clock, which is never set. */
const soldOutMemory = () => {
  const spent = new Map<string, { readonly tiers: ReadonlySet<Id>; readonly until: number }>()
  return {
    remember: (key: string, tiers: readonly Id[]) => {
      if (tiers.length) spent.set(key, { tiers: new Set(tiers), until: performance.now() + SOLD_OUT_MS })
      else spent.delete(key)
      if (spent.size > 10_000) spent.clear()
    },
    has: (key: string, tiers: readonly Id[]) => {
      const known = spent.get(key)
      return known !== undefined && known.until > performance.now() && tiers.some(tier => known.tiers.has(tier))
    },
    forget: (eventId: Id) => {
      for (const key of spent.keys()) if (key.startsWith(eventId)) spent.delete(key)
    },
  }
}

export const openTill = ({ db, now, store, sales }: Deps): Till => {
  const settings: BatchSettings = { holdMs: sales.holdMinutes * 60_000, online: onlineMethods(sales) }
  const soldOut = soldOutMemory()

  const serve = (sheet: SaleSheet, asks: readonly Ask[], key: string, tx: Parameters<typeof decideBatch>[0]) =>
    decideBatch(tx, sheet, asks, now(), settings).then(async ({ results, made, shelves, promos, soldOut: spent }) => {
      if (made.length) {
        await Promise.all([
          storeOrders(tx, made),
          promos.length
            ? tx.run(movePromos, [promos.map(p => p.id), promos.map(p => p.used), promos.map(p => p.held)])
            : undefined,
          shelves.write(tx),
        ])
        const complete = made.filter(({ row }) => row.status === 'paid')
        await issueTickets(
          tx,
          complete.map(({ order }) => order),
          now(),
        )
        tx.onCommit(() => forgetEvent(store, sheet.event_id, sheet.slug))
      }
      // A private event is not spoken of before its guests are known.
      if (!sheet.is_private) tx.onCommit(() => soldOut.remember(key, spent))
      return results
    })

  const till = groupCommit<Ask, AskResult>({
    size: GROUP,
    run: (key, asks) =>
      db.asService('hold tickets', async tx => {
        const [eventId, occurrenceId] = key.split('/') as [Id, string]
        const sheet = await readSheet(tx, eventId, occurrenceId || null, now())
        return sheet ? serve(sheet, asks, key, tx) : asks.map(() => problem('event_not_found'))
      }),
  })

  /** Looks whether what is sold out now was held by the same request before; nothing is locked. */
  const known = groupCommit<HoldAsk, boolean>({
    size: 4 * GROUP,
    run: async (_, asks) => {
      const given = [asks.map(ask => ask.actor.id), asks.map(ask => ask.key)]
      const rows = await db.asService('repeated orders', tx => tx.all(findByKeys, given))
      const found = new Set(rows.map(row => `${row.buyer_id} ${row.key}`))
      return asks.map(ask => found.has(`${ask.actor.id} ${ask.key}`))
    },
  })

  return {
    hold: async (actor, eventId, order, key) => {
      const fingerprint = createHash('sha256')
        .update(`${eventId}\n${JSON.stringify(order)}`)
        .digest('hex')
      const ask: HoldAsk = { kind: 'hold', actor, order, key, fingerprint }
      const line = keyOf(eventId, order.occurrenceId)
      const tiers = order.lines.map(({ tierId }) => tierId)
      if (soldOut.has(line, tiers) && (key === null || !(await known(NONE, ask)))) throw problem('sold_out')
      return (await till(line, ask)) as HoldResult
    },
    attend: async (actor, eventId, { occurrenceId, partySize = 1 }) =>
      (await till(keyOf(eventId, occurrenceId), { kind: 'attend', actor, partySize })) as AttendResult,
    freed: eventId => soldOut.forget(eventId),
  }
}
