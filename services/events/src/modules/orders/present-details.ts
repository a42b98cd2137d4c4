import type { OrderDetails, PaymentMethod, TicketSummary } from '@flow/contracts'
import type { Row } from '@flow/postgres'
import { methodsBefore, type OrderRow, presentOrder } from './order-rows.ts'
import type { findOrder, TicketJson } from './orders.sql.ts'
import { money } from './price.ts'

const iso = (instant: string | null) => (instant === null ? null : new Date(instant).toISOString())

export const presentTicket = (ticket: TicketJson): TicketSummary => ({
  id: ticket.id,
  code: ticket.code,
  status: ticket.status,
  tier: ticket.tier_id === null ? null : { id: ticket.tier_id, name: ticket.tier_name ?? '' },
  holder: { id: ticket.holder_id, name: ticket.holder_name },
  price: money(ticket.amount, ticket.currency),
  checkedInAt: iso(ticket.checked_in_at),
})

type DetailsRow = Row<typeof findOrder>

/** Until when a buyer may cancel; null never. */
export const selfCancelUntil = (startsAt: Date, hours: number | null): Date | null =>
  hours === null ? null : new Date(startsAt.getTime() - hours * 3_600_000)

/** Whether the places of an order are reserved until a transfer comes. */
export const awaitsTransfer = (order: Pick<OrderRow, 'status' | 'method'>): boolean =>
  order.status === 'held' && order.method === 'invoice'

/** Whether there is something to make an invoice for: paid, or to come by transfer; not all given back, and not free. */
export const canBeInvoiced = (order: Pick<OrderRow, 'status' | 'method' | 'total' | 'refunded'>): boolean =>
  (order.status === 'paid' || awaitsTransfer(order)) && order.total > order.refunded

/** Whether a transfer may still be noted: also one that came too late. */
const canBeReceived = ({ method, status, payment }: DetailsRow): boolean =>
  method === 'invoice' && payment?.status === 'open' && ['held', 'expired', 'cancelled'].includes(status)

/** Whether all valid tickets are still with the buyer, and unused: only then one may cancel by oneself. */
const isUntouched = ({ tickets, buyer_id }: DetailsRow): boolean =>
  tickets.every(one => one.status !== 'valid' || (one.holder_id === buyer_id && one.checked_in_at === null))

const abilitiesOf = (row: DetailsRow, actorId: string, now: Date): OrderDetails['abilities'] => {
  const mine = row.buyer_id === actorId
  const complete = row.status === 'paid' || row.status === 'due'
  const awaited = awaitsTransfer(row)
  const until = selfCancelUntil(row.starts_at, row.self_cancel_hours)
  return {
    complete: mine && row.status === 'held' && !awaited,
    cancel: mine && (row.status === 'held' || (complete && until !== null && now < until && isUntouched(row))),
    refund: row.edits && (complete || awaited),
    markPaid: row.edits && (row.status === 'due' || canBeReceived(row)),
    invoice: (mine || row.edits) && canBeInvoiced(row),
  }
}

/** An order with its tickets, for its buyer or who runs the event. */
export const presentDetails = (
  row: DetailsRow,
  viewer: { readonly actorId: string; readonly now: Date; readonly online: readonly PaymentMethod[] },
): OrderDetails => ({
  ...presentOrder({ ...row, methods: methodsBefore(row.starts_at, viewer.now, row.methods) }, viewer.online),
  event: {
    id: row.event_id,
    slug: row.slug,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    timeZone: row.time_zone,
  },
  buyer: { id: row.buyer_id, username: row.username, displayName: row.display_name },
  tickets: row.tickets.map(ticket => ({
    ...presentTicket(ticket),
    // Whoever gave a ticket away does not learn its new code.
    code: row.edits || ticket.holder_id === viewer.actorId ? ticket.code : '',
    ...(Object.keys(ticket.answers).length > 0 ? { answers: ticket.answers } : {}),
  })),
  attendees: row.attendees,
  refunds: row.refunds.map(refund => ({
    id: refund.id,
    amount: money(refund.amount, refund.currency),
    status: refund.status,
    reason: refund.reason,
    createdAt: new Date(refund.created_at).toISOString(),
  })),
  invoiceTo: row.invoice_to && { ...row.invoice_to, taxId: row.invoice_to.taxId ?? null },
  documents: row.documents.map(({ id, kind, number, issued_at, total }) => ({
    id,
    kind,
    number,
    issuedAt: new Date(issued_at).toISOString(),
    total: money(total, row.currency),
  })),
  cancelUntil: selfCancelUntil(row.starts_at, row.self_cancel_hours)?.toISOString() ?? null,
  payTo: awaitsTransfer(row) ? row.bank_details : null,
  ...(row.payment
    ? { payment: { provider: row.payment.provider, status: row.payment.status, url: row.payment.url } }
    : {}),
  abilities: abilitiesOf(row, viewer.actorId, viewer.now),
})
