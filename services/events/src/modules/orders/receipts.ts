import type { Id, Receipt, UserActor } from '@flow/contracts'
import { int4, nullable, statement, type Tx, text, timestamptz } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import type { Static } from 'typebox'
import type { CompletingDeps } from './complete-order.ts'
import { lockOrder } from './lock-order.ts'
import { money, taxWithin } from './price.ts'
import { orderDetails } from './read-orders.ts'

const issued = {
  number: text,
  issued_at: timestamptz,
  tax_name: nullable(text),
  tax_rate: int4,
  seller: text,
} as const
const findInvoice = statement(
  'receipts.find',
  issued,
  'select number, issued_at, tax_name, tax_rate, seller from invoices where order_id = $1',
)
const nextNumber = statement(
  'receipts.next',
  { last: int4 },
  `insert into invoice_counters (organiser, year, last)
   select coalesce(e.organiser_id::text, e.organiser_name), $2, 1 from orders o join events e on e.id = o.event_id
   where o.id = $1
   on conflict (organiser, year) do update set last = invoice_counters.last + 1 returning last`,
)
const insertInvoice = statement(
  'receipts.insert',
  issued,
  `insert into invoices (order_id, number, organiser, issued_at, tax_name, tax_rate, seller)
   select o.id, $2, coalesce(e.organiser_id::text, e.organiser_name), $3::timestamptz, s.tax_name, coalesce(s.tax_rate, 0),
     coalesce(s.seller, p.display_name, e.organiser_name, '')
   from orders o join events e on e.id = o.event_id left join sale_settings s on s.event_id = o.event_id
   left join people p on p.id = e.organiser_id
   where o.id = $1
   returning number, issued_at, tax_name, tax_rate, seller`,
)

/** What was issued for an order, once: under the order's lock, so that no number is drawn in vain. */
const issue = async (tx: Tx, orderId: Id, at: Date) => {
  await tx.one(lockOrder, [orderId, null])
  const known = await tx.first(findInvoice, [orderId])
  if (known) return known
  const year = at.getUTCFullYear()
  const { last } = await tx.one(nextNumber, [orderId, year])
  return tx.one(insertInvoice, [orderId, `${year}-${String(last).padStart(5, '0')}`, at])
}

/**
 * The receipt of an order that was paid, with the tax that its prices contain. Its number is given when it is first
 * asked for: without gaps, by organiser and year. Seller and tax stay as they were then.
 * @throws 404, 409 `order_state` while nothing was paid
 */
export const receiptOf = async (
  deps: Pick<CompletingDeps, 'db' | 'now' | 'sales'>,
  actor: UserActor,
  orderId: Id,
): Promise<Static<typeof Receipt>> => {
  const order = await orderDetails(deps, actor, orderId)
  if (order.status !== 'paid' && order.status !== 'refunded')
    throw problem('order_state', { detail: 'There is a receipt once the order is paid.' })
  const invoice = await deps.db.asService('receipt of an order', tx => issue(tx, orderId, deps.now()))
  const { amount, currency } = order.total
  const tax = taxWithin(amount, invoice.tax_rate)
  return {
    number: invoice.number,
    issuedAt: invoice.issued_at.toISOString(),
    seller: invoice.seller,
    buyer: order.buyer.displayName,
    event: order.event,
    reference: order.reference,
    lines: order.lines,
    subtotal: order.subtotal,
    discount: order.discount,
    total: order.total,
    refunded: order.refunded,
    taxes: invoice.tax_rate
      ? [
          {
            name: invoice.tax_name ?? 'VAT',
            rate: invoice.tax_rate,
            net: money(amount - tax, currency),
            tax: money(tax, currency),
          },
        ]
      : [],
  }
}
