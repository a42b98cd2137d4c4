import type { Id, UserActor } from '@flow/contracts'
import { statement, uuid } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { requireSeen } from '../events/policy.ts'
import { cancelTickets, lockTickets } from './cancel-tickets.ts'
import { lockOrder } from './lock-order.ts'
import type { RefundDeps } from './refund-order.ts'

const ordersHeldBy = statement(
  'orders.heldBy',
  { id: uuid },
  `select distinct t.order_id as id from tickets t join occurrences o on o.id = t.occurrence_id
   where t.holder_id = $1 and t.event_id = $2 and t.status = 'valid' and ($3::uuid is null or t.occurrence_id = $3)
     and o.starts_at > $4::timestamptz
   order by 1`,
)
const leaveLine = statement(
  'orders.leaveLine',
  {},
  `update waitlist set status = 'left', updated_at = $4::timestamptz
   where user_id = $1 and event_id = $2 and ($3::uuid is null or occurrence_id = $3) and status = 'waiting'`,
)

/**
 * Gives the caller's free places back, of one date or of all that lie ahead, and leaves the line for them. Leaving twice
 * is the same as once.
 * @throws 404, 409 `order_state` for tickets that were paid for: their order is cancelled instead
 */
export const leaveEvent = async (
  { db, now, store }: Pick<RefundDeps, 'db' | 'now' | 'store'>,
  actor: UserActor,
  eventId: Id,
  occurrenceId?: Id,
): Promise<void> => {
  await requireSeen(db, actor, eventId)
  await db.asService('leave an event', async tx => {
    for (const { id } of await tx.all(ordersHeldBy, [actor.id, eventId, occurrenceId ?? null, now()])) {
      const order = await tx.one(lockOrder, [id, null])
      if (order.total > 0) throw problem('order_state', { detail: 'You have a ticket that costs: cancel its order.' })
      const tickets = (await lockTickets(tx, id)).filter(
        one => one.status === 'valid' && one.holder_id === actor.id && one.check_in === null,
      )
      if (tickets.length === 0) continue
      await cancelTickets(tx, order, { tickets, amount: 0, reason: null, by: actor.id }, now())
      tx.onCommit(() => forgetEvent(store, eventId, order.slug))
    }
    // Those who wait are locked after the shelves, here as everywhere.
    await tx.run(leaveLine, [actor.id, eventId, occurrenceId ?? null, now()])
  })
}
