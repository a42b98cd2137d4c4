import type { Id, OrderStatus } from '@flow/contracts'

export interface FactOrder {
  readonly id: Id
  readonly event_id: Id
  readonly occurrence_id: Id
  readonly buyer_id: Id
  readonly total: number
  readonly currency: string
  readonly reference: string
}

/** What the facts about an order tell: enough to write to its buyer without asking. */
export const factOf = (order: FactOrder, tickets: number, status: OrderStatus) => ({
  orderId: order.id,
  eventId: order.event_id,
  occurrenceId: order.occurrence_id,
  buyerId: order.buyer_id,
  tickets,
  total: { amount: order.total, currency: order.currency },
  reference: order.reference,
  status,
})
