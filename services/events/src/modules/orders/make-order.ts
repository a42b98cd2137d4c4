import { newId } from '@flow/contracts'
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

interface Making {
  readonly sheet: SaleSheet
  readonly ask: Ask
  readonly plan: Plan
  readonly promo: Promo | undefined
  readonly now: Date
  readonly settings: BatchSettings
}

/** A held order, or for those who just come to what is free a complete one. */
export const makeOrder = ({ sheet, ask, plan, promo, now, settings }: Making): Made => {
  const isHold = ask.kind === 'hold'
  const row: NewOrderRow = {
    id: newId(now.getTime()),
    reference: randomCode(10),
    event_id: sheet.event_id,
    occurrence_id: sheet.occurrence_id,
    buyer_id: ask.actor.id,
    status: isHold ? 'held' : 'paid',
    key: isHold ? ask.key : null,
    fingerprint: isHold && ask.key !== null ? ask.fingerprint : null,
    promo_id: promo?.id ?? null,
    currency: plan.currency,
    subtotal: plan.subtotal,
    discount: plan.discount,
    total: plan.total,
    method: isHold ? null : 'free',
    attendees: isHold ? (ask.order.attendees ?? []) : [],
    expires_at: isHold ? new Date(now.getTime() + settings.holdMs) : now,
    created_at: now,
    completed_at: isHold ? null : now,
  }
  const order = {
    id: row.id,
    eventId: row.event_id,
    occurrenceId: row.occurrence_id,
    buyerId: row.buyer_id,
    currency: row.currency,
    total: row.total,
    attendees: isHold ? (ask.order.attendees ?? []) : [],
    lines: plan.lines,
    tickets: isHold ? [] : drawTickets(plan.lines.reduce((sum, line) => sum + line.quantity, 0)),
  }
  return { row, plan, order }
}
