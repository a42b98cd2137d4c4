import { createHash } from 'node:crypto'
import type { AttendBody, Id, NewOrder, UserActor } from '@flow/contracts'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { onlineMethods, type Sales } from '../sales/sales.ts'
import type { Ask, AskResult, AttendResult, HoldAsk, HoldResult } from './asks.ts'
import { groupCommit } from './group-commit.ts'
import { findKeys } from './hold.sql.ts'
import { groupServer } from './serve-group.ts'
import { soldOutMemory } from './sold-out.ts'

interface Deps extends Pick<ServiceDeps, 'db' | 'now' | 'store'> {
  readonly sales: Sales
}

/** Asks that one transaction serves at most. */
const GROUP = 128
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

export const openTill = ({ sales, ...deps }: Deps): Till => {
  const soldOut = soldOutMemory()
  const settings = { holdMs: sales.holdMinutes * 60_000, online: onlineMethods(sales) }
  const till = groupCommit<Ask, AskResult>({
    size: GROUP,
    takesTurns: true,
    run: groupServer({ ...deps, settings, onSoldOut: soldOut.remember }),
  })

  /** Looks whether what is sold out now was held by the same request before; nothing is locked. */
  const known = groupCommit<HoldAsk, boolean>({
    size: 4 * GROUP,
    run: async (_, asks) => {
      const given = [asks.map(ask => ask.actor.id), asks.map(ask => ask.key)]
      const rows = await deps.db.readAsService('repeated orders', findKeys, given)
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
