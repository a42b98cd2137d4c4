import type { Id, InvoiceTo, SaleDocument, UserActor } from '@flow/contracts'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { lockOrder } from '../orders/lock-order.ts'
import { canBeInvoiced } from '../orders/present-details.ts'
import { money } from '../orders/price.ts'
import { orderDetails } from '../orders/read-orders.ts'
import type { Sales } from '../sales/sales.ts'
import { type DocumentRow, findDocument, keepInvoiceTo } from './documents.sql.ts'
import { creditInvoice, issueInvoice, issueReceipt } from './issue.ts'

export interface DocumentDeps extends Pick<ServiceDeps, 'db' | 'now'> {
  readonly sales: Sales
}

const present = (row: DocumentRow): SaleDocument => {
  const { body } = row
  const { currency } = body.total
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    issuedAt: row.issued_at.toISOString(),
    ...body,
    event: {
      id: row.event_id,
      slug: row.slug,
      title: row.title,
      startsAt: row.starts_at.toISOString(),
      timeZone: row.time_zone,
    },
    orderId: row.order_id,
    reference: row.reference,
    refersTo:
      row.refers_to && row.refers_number && row.refers_issued_at
        ? { id: row.refers_to, number: row.refers_number, issuedAt: row.refers_issued_at.toISOString() }
        : null,
    refunded: money(row.kind === 'receipt' ? row.refunded : row.credited, currency),
  }
}

/** A document, for the buyer of its order and who runs the event. @throws 404 */
export const documentById = async ({ db }: DocumentDeps, actor: UserActor, id: Id): Promise<SaleDocument> => {
  const [row] = await db.read(actor, findDocument, [id])
  if (!row) throw problem('resource_not_found')
  return present(row)
}

/**
 * The receipt of an order that was paid, with the tax that its prices contain. It is made when it is first asked for, and
 * says the same from then on.
 * @throws 404, 409 `order_state` while nothing was paid
 */
export const receiptOf = async (deps: DocumentDeps, actor: UserActor, orderId: Id): Promise<SaleDocument> => {
  const { status } = await orderDetails(deps, actor, orderId)
  if (status !== 'paid' && status !== 'refunded')
    throw problem('order_state', { detail: 'There is a receipt once the order is paid.' })
  const { id } = await deps.db.asService('receipt of an order', async tx =>
    issueReceipt(tx, await tx.one(lockOrder, [orderId, null]), deps.now()),
  )
  return documentById(deps, actor, id)
}

const sameTo = (a: InvoiceTo, b: SaleDocument['buyer']) =>
  a.name === b.name && a.address === b.address && (a.taxId ?? null) === b.taxId

/**
 * Makes the invoice of an order, out to somebody. The same again is the same invoice; out to somebody else, what is left
 * of the first is credited and a new one made, of which what was given back is credited at once.
 * @throws 404, 409 `order_state` for what is neither paid nor awaited, costs nothing, or was given back
 */
export const invoiceOrder = async (
  deps: DocumentDeps,
  actor: UserActor,
  orderId: Id,
  to: InvoiceTo,
): Promise<SaleDocument> => {
  await orderDetails(deps, actor, orderId)
  const id = await deps.db.asService('invoice of an order', async tx => {
    const order = await tx.one(lockOrder, [orderId, null])
    if (!canBeInvoiced(order)) throw problem('order_state', { detail: 'There is nothing to make an invoice for.' })
    await tx.run(keepInvoiceTo, [orderId, JSON.stringify(to)])
    const invoice = await issueInvoice(tx, order, to, deps.now())
    if (sameTo(to, invoice.body.buyer)) return invoice.id
    await creditInvoice(tx, order, { tickets: [] }, deps.now())
    return (await issueInvoice(tx, order, to, deps.now())).id
  })
  return documentById(deps, actor, id)
}
