import type { Id, InvoiceTo, Order, OrderAttendee, OrderStatus, PaymentMethod } from '@flow/contracts'
import { int8, jsonb, nullable, oneOf, type RowOf, text, timestamptz, uuid } from '@flow/postgres'
import { money } from './price.ts'

export interface LineJson {
  readonly tier_id: Id | null
  readonly pool_id: Id | null
  readonly name: string | null
  readonly quantity: number
  readonly unit_amount: number
  readonly discount: number
  readonly tax_rate: number
}

/** An order `o` with its lines. */
export const orderColumns = {
  id: uuid,
  reference: text,
  event_id: uuid,
  occurrence_id: uuid,
  buyer_id: uuid,
  status: oneOf<OrderStatus>(),
  fingerprint: nullable(text),
  promo_id: nullable(uuid),
  promo_code: nullable(text),
  currency: text,
  subtotal: int8,
  discount: int8,
  total: int8,
  refunded: int8,
  method: nullable(oneOf<PaymentMethod>()),
  attendees: jsonb<OrderAttendee[]>(),
  invoice_to: nullable(jsonb<InvoiceTo>()),
  methods: jsonb<PaymentMethod[]>(),
  expires_at: timestamptz,
  created_at: timestamptz,
  completed_at: nullable(timestamptz),
  lines: jsonb<LineJson[]>(),
} as const
export type OrderRow = RowOf<typeof orderColumns>

export const ORDER = `o.id, o.reference, o.event_id, o.occurrence_id, o.buyer_id, o.status, o.fingerprint, o.promo_id,
  (select p.code from promo_codes p where p.id = o.promo_id) as promo_code, o.currency, o.subtotal, o.discount, o.total,
  o.refunded, o.method, o.attendees, o.invoice_to,
  coalesce((select to_jsonb(s.methods) from sale_settings s where s.event_id = o.event_id), '["door", "stripe"]') as methods,
  o.expires_at, o.created_at, o.completed_at,
  (select jsonb_agg(to_jsonb(l) - 'order_id' - 'nth' order by l.nth) from order_lines l where l.order_id = o.id) as lines`

/** A transfer takes days: nearer to the start it is no way to pay. */
const TRANSFER_MS = 2 * 24 * 3_600_000

/** Ways to pay that make sense so long before the start. */
export const methodsBefore = (startsAt: Date, now: Date, methods: readonly PaymentMethod[]): PaymentMethod[] =>
  methods.filter(method => method !== 'invoice' || startsAt.getTime() - now.getTime() > TRANSFER_MS)

/** Ways to pay an order: those of the event that this installation has; what costs nothing is free. */
export const methodsFor = (
  total: number,
  allowed: readonly PaymentMethod[],
  online: readonly PaymentMethod[],
): PaymentMethod[] =>
  total === 0
    ? ['free']
    : allowed.filter(method => method === 'door' || method === 'invoice' || online.includes(method))

export const presentOrder = (
  row: Omit<OrderRow, 'attendees' | 'fingerprint' | 'invoice_to'>,
  online: readonly PaymentMethod[],
): Order => ({
  id: row.id,
  reference: row.reference,
  status: row.status,
  eventId: row.event_id,
  occurrenceId: row.occurrence_id,
  expiresAt: row.expires_at.toISOString(),
  lines: row.lines.map(line => ({
    tierId: line.tier_id,
    name: line.name,
    quantity: line.quantity,
    unitPrice: money(line.unit_amount, row.currency),
    discount: money(line.discount, row.currency),
    total: money(line.quantity * line.unit_amount - line.discount, row.currency),
    taxRate: line.tax_rate,
  })),
  subtotal: money(row.subtotal, row.currency),
  discount: money(row.discount, row.currency),
  total: money(row.total, row.currency),
  refunded: money(row.refunded, row.currency),
  promoCode: row.promo_code,
  method: row.method,
  methods: methodsFor(row.total, row.methods, online),
  createdAt: row.created_at.toISOString(),
  completedAt: row.completed_at?.toISOString() ?? null,
})
