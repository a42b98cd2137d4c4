import { type Id, orderPaid, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { bool, statement, type Tx } from '@flow/postgres'
import { audit, problem, type ServiceDeps } from '@flow/service-kit'
import { issueInvoice } from '../documents/issue.ts'
import type { Payments } from '../payments/payments.ts'
import { awaitedTransfer } from '../payments/transfers.ts'
import { ticketsOfOrder } from './cancel-tickets.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'
import { factOf } from './order-fact.ts'

const managesEvent = statement('orders.managesEvent', { manages: bool }, 'select manages($1) as manages')
const markPaid = statement(
  'orders.markPaid',
  {},
  `update orders set status = 'paid', paid_at = $2::timestamptz where id = $1 and status = 'due'`,
)
/** Scanners that ask what changed hear that nothing is due any more. */
const touchTickets = statement(
  'orders.touchTickets',
  {},
  'update tickets set updated_at = $2::timestamptz where order_id = $1',
)

interface Deps extends Pick<ServiceDeps, 'db' | 'now'> {
  readonly payments: Payments
}

/** The money that was due at the door is there: what was sold stays as it is. */
const payDue = async (tx: Tx, order: LockedOrder, at: Date): Promise<void> => {
  await tx.run(markPaid, [order.id, at])
  await tx.run(touchTickets, [order.id, at])
  const tickets = await tx.all(ticketsOfOrder, [order.id])
  const valid = tickets.filter(({ status }) => status === 'valid').length
  if (order.invoice_to) await issueInvoice(tx, { ...order, status: 'paid' }, order.invoice_to, at)
  await publish(tx, orderPaid, factOf(order, valid, 'paid'))
}

/**
 * Notes that what was due was paid, at the door, or that a transfer came: then the order has its tickets; one that came
 * too late is honoured if places are left, else given back. For who manages the attendees of the event. Twice is the same
 * as once.
 * @throws 404 also for who may not, 409 `order_state` for an order of which nothing is due
 */
export const markOrderPaid = async ({ db, now, payments }: Deps, actor: UserActor, orderId: Id): Promise<void> => {
  const found = await db.asService('an order is paid', tx => tx.first(lockOrder, [orderId, null]))
  const [door] = found ? await db.read(actor, managesEvent, [found.event_id]) : []
  if (!door?.manages) throw problem('order_not_found')
  await db.asService('an order is paid', async tx => {
    const order = await tx.one(lockOrder, [orderId, null])
    if (order.status === 'paid' && (order.method === 'door' || order.method === 'invoice')) return
    const transfer = await awaitedTransfer(tx, order)
    if (transfer) await payments.settle(tx, transfer.id, transfer.received)
    else if (order.status === 'due') await payDue(tx, order, now())
    else throw problem('order_state', { detail: `The order is ${order.status}.` })
    const details = { amount: order.total - order.refunded, currency: order.currency }
    await audit(tx, actor, { action: 'order.mark_paid', subject: { type: 'order', id: orderId }, details })
  })
}
