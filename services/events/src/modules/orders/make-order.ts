import { type Id, newId, type OrderAttendee } from '@flow/contracts'
import type { Ask, BatchSettings } from './asks.ts'
import { randomCode } from './codes.ts'
import type { Promo } from './gather.ts'
import type { NewOrderRow } from './hold.sql.ts'
import { drawTickets, type OrderToIssue } from './issue-tickets.ts'
import type { Plan } from './plan-order.ts'
import type { SaleSheet } from './sale-sheet.ts'

/** An order that was decided on and is not written yet. */
export interface Made {
  readonly row: NewOrderRow
  readonly plan: Plan
  readonly order: OrderToIssue
}

export interface NewOrderFor {
  readonly sheet: SaleSheet
  readonly buyerId: Id
  readonly plan: Plan
  readonly now: Date
  /** Until when its places are held; without it the order costs nothing and is complete. */
  readonly heldUntil?: Date
  readonly promoId?: Id | null
  readonly attendees?: readonly OrderAttendee[]
  readonly key?: string | null
  readonly fingerprint?: string | null
}

/** An order of somebody: held, or for what is free complete with its tickets drawn. */
export const makeOrderFor = (given: NewOrderFor): Made => {
  const { sheet, buyerId, plan, now, heldUntil, attendees = [] } = given
  const row: NewOrderRow = {
    id: newId(now.getTime()),
    reference: randomCode(10),
    event_id: sheet.event_id,
    occurrence_id: sheet.occurrence_id,
    buyer_id: buyerId,
    status: heldUntil ? 'held' : 'paid',
    key: given.key ?? null,
    fingerprint: given.fingerprint ?? null,
    promo_id: given.promoId ?? null,
    currency: plan.currency,
    subtotal: plan.subtotal,
    discount: plan.discount,
    total: plan.total,
    method: heldUntil ? null : 'free',
    attendees,
    expires_at: heldUntil ?? now,
    created_at: now,
    completed_at: heldUntil ? null : now,
  }
  const order = {
    id: row.id,
    eventId: row.event_id,
    occurrenceId: row.occurrence_id,
    buyerId,
    currency: row.currency,
    total: row.total,
    reference: row.reference,
    status: 'paid' as const,
    attendees,
    lines: plan.lines,
    tickets: heldUntil ? [] : drawTickets(plan.lines.reduce((sum, line) => sum + line.quantity, 0)),
  }
  return { row, plan, order }
}

interface Making {
  readonly sheet: SaleSheet
  readonly ask: Ask
  readonly plan: Plan
  readonly promo: Promo | undefined
  readonly now: Date
  readonly settings: BatchSettings
}

/** A held order, or for those who just come to what is free a complete one. */
export const makeOrder = ({ sheet, ask, plan, promo, now, settings }: Making): Made =>
  makeOrderFor({
    sheet,
    buyerId: ask.actor.id,
    plan,
    now,
    promoId: promo?.id ?? null,
    ...(ask.kind === 'hold'
      ? {
          heldUntil: new Date(now.getTime() + settings.holdMs),
          attendees: ask.order.attendees ?? [],
          key: ask.key,
          fingerprint: ask.key === null ? null : ask.fingerprint,
        }
      : {}),
  })
