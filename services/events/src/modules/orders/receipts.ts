import { type Id, orderResent, type Receipt, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { int4, nullable, statement, text, timestamptz } from '@flow/postgres'
import { problem, type ServiceDeps } from '@flow/service-kit'
import type { Static } from 'typebox'
import { requireEditor } from '../events/policy.ts'
import type { CompletingDeps } from './complete-order.ts'
import { lockOrder } from './lock-order.ts'
import { money, taxWithin } from './price.ts'
import { orderDetails } from './read-orders.ts'

const findInvoice = statement(
  'receipts.find',
  {
    number: nullable(text),
    issued_at: nullable(timestamptz),
    tax_name: nullable(text),
    tax_rate: int4,
    seller: text,
    organiser: text,
  },
  `select i.number, i.issued_at, s.tax_name, coalesce(s.tax_rate, 0) as tax_rate,
     coalesce(s.seller, p.display_name, e.organiser_name, '') as seller, coalesce(e.organiser_id::text, e.organiser_name) as organiser
   from orders o join events e on e.id = o.event_id left join sale_settings s on s.event_id = o.event_id
   left join people p on p.id = e.organiser_id left join invoices i on i.order_id = o.id
   where o.id = $1`,
)
const nextNumber = statement(
  'receipts.next',
  { last: int4 },
  `insert into invoice_counters (organiser, year, last) values ($1, $2, 1)
   on conflict (organiser, year) do update set last = invoice_counters.last + 1 returning last`,
)
const insertInvoice = statement(
  'receipts.insert',
  {},
  'insert into invoices (order_id, number, organiser, issued_at) values ($1, $2, $3, $4)',
)

/**
 * The receipt of an order that was paid, with the tax that its prices contain. Its number is given when it is first
 * asked for: without gaps, by organiser and year.
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
  const { db } = deps
  const at = deps.now()
  const invoice = await db.asService('receipt of an order', async tx => {
    await tx.one(lockOrder, [orderId, null])
    const known = await tx.one(findInvoice, [orderId])
    if (known.number !== null) return { ...known, number: known.number }
    const year = at.getUTCFullYear()
    const { last } = await tx.one(nextNumber, [known.organiser, year])
    const number = `${year}-${String(last).padStart(5, '0')}`
    await tx.run(insertInvoice, [orderId, number, known.organiser, at])
    return { ...known, number, issued_at: at }
  })
  const { amount, currency } = order.total
  const tax = taxWithin(amount, invoice.tax_rate)
  return {
    number: invoice.number,
    issuedAt: (invoice.issued_at ?? at).toISOString(),
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

/** Sends an order's tickets to its buyer again. @throws 404, 409 */
export const resendOrder = async ({ db }: Pick<ServiceDeps, 'db'>, actor: UserActor, orderId: Id): Promise<void> => {
  const order = await db.asService('send tickets again', tx => tx.first(lockOrder, [orderId, null]))
  if (!order) throw problem('order_not_found')
  await requireEditor(db, actor, order.event_id).catch(() => {
    throw problem('order_not_found')
  })
  if (order.status !== 'paid' && order.status !== 'due') throw problem('order_state')
  await db.asService('send tickets again', tx =>
    publish(tx, orderResent, {
      orderId,
      eventId: order.event_id,
      occurrenceId: order.occurrence_id,
      buyerId: order.buyer_id,
    }),
  )
}
