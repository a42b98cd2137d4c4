import { type Id, OWN_REASONS } from '@flow/contracts'
import { statement, uuid } from '@flow/postgres'
import { refundJob } from '../payments/refund-job.ts'
import { cancelTickets, lockTickets } from './cancel-tickets.ts'
import { lockOrder } from './lock-order.ts'
import type { RefundDeps } from './refund-order.ts'
import { releaseOrders } from './release-orders.ts'

const openOrders = statement(
  'orders.openOfEvent',
  { id: uuid },
  `select o.id from orders o join events e on e.id = o.event_id join occurrences d on d.id = o.occurrence_id
   where o.event_id = $1 and (e.status = 'cancelled' or d.status = 'cancelled')
     and (o.status = 'held' or (o.status in ('paid', 'due') and o.total > 0))
   order by o.id limit 500`,
)

/**
 * Lets holds of a cancelled event, or of its cancelled dates, go and refunds what was paid, one order a transaction;
 * repeated, it goes on.
 */
export const refundEvent = async (deps: RefundDeps, eventId: Id): Promise<void> => {
  const { db, now, jobs } = deps
  for (;;) {
    const orders = await db.asService('refund a cancelled event', tx => tx.all(openOrders, [eventId]))
    if (orders.length === 0) return
    for (const { id } of orders)
      await db.asService('refund a cancelled event', async tx => {
        const order = await tx.one(lockOrder, [id, null])
        const reason = OWN_REASONS.event
        if (order.status === 'held') return releaseOrders(tx, [order], { status: 'cancelled', reason }, now())
        if (order.status !== 'paid' && order.status !== 'due') return
        const tickets = (await lockTickets(tx, id)).filter(({ status }) => status === 'valid')
        const amount = order.status === 'paid' ? order.total - order.refunded : 0
        const refundId = await cancelTickets(tx, order, { tickets, amount, reason, by: null }, now())
        if (refundId) await jobs.enqueue(tx, refundJob, { refundId })
      })
  }
}
