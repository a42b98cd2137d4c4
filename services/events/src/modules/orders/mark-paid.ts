import { type Id, orderPaid, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { bool, statement } from '@flow/postgres'
import { audit, problem, type ServiceDeps } from '@flow/service-kit'
import { ticketsOfOrder } from './cancel-tickets.ts'
import { lockOrder } from './lock-order.ts'
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

/**
 * Notes that what was due was paid, at the door or otherwise. For who manages the attendees of the event. Twice is the
 * same as once.
 * @throws 404 also for who may not, 409 `order_state` for an order of which nothing is due
 */
export const markOrderPaid = async (
  { db, now }: Pick<ServiceDeps, 'db' | 'now'>,
  actor: UserActor,
  orderId: Id,
): Promise<void> => {
  const found = await db.asService('an order is paid', tx => tx.first(lockOrder, [orderId, null]))
  const [door] = found ? await db.read(actor, managesEvent, [found.event_id]) : []
  if (!door?.manages) throw problem('order_not_found')
  await db.asService('an order is paid', async tx => {
    const order = await tx.one(lockOrder, [orderId, null])
    if (order.status === 'paid' && order.method === 'door') return
    if (order.status !== 'due') throw problem('order_state', { detail: `The order is ${order.status}.` })
    const at = now()
    await tx.run(markPaid, [orderId, at])
    await tx.run(touchTickets, [orderId, at])
    const tickets = await tx.all(ticketsOfOrder, [orderId])
    const valid = tickets.filter(({ status }) => status === 'valid').length
    await publish(tx, orderPaid, factOf(order, valid, 'paid'))
    const details = { amount: order.total, currency: order.currency }
    await audit(tx, actor, { action: 'order.mark_paid', subject: { type: 'order', id: orderId }, details })
  })
}
