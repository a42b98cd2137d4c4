import { type Id, orderResent, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { requireEditor } from '../events/policy.ts'
import { ticketsOfOrder } from './cancel-tickets.ts'
import { lockOrder } from './lock-order.ts'
import { factOf } from './order-fact.ts'

/** Sends an order's tickets to its buyer again. @throws 404, 409 */
export const resendOrder = async ({ db }: Pick<ServiceDeps, 'db'>, actor: UserActor, orderId: Id): Promise<void> => {
  const order = await db.asService('send tickets again', tx => tx.first(lockOrder, [orderId, null]))
  if (!order) throw problem('order_not_found')
  await requireEditor(db, actor, order.event_id, 'order_not_found')
  if (order.status !== 'paid' && order.status !== 'due') throw problem('order_state')
  await db.asService('send tickets again', async tx => {
    const tickets = await tx.all(ticketsOfOrder, [orderId])
    const valid = tickets.filter(({ status }) => status === 'valid').length
    await publish(tx, orderResent, factOf(order, valid, order.status))
  })
}
