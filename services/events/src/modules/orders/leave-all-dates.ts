import type { Id } from '@flow/contracts'
import { statement, type Tx, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { cancelTickets, lockTickets } from './cancel-tickets.ts'
import { lockOrder } from './lock-order.ts'

const freeOrdersAhead = statement(
  'orders.freeAhead',
  { id: uuid },
  `select distinct t.order_id as id from tickets t join occurrences d on d.id = t.occurrence_id
     join orders o on o.id = t.order_id
   where t.holder_id = $1 and t.status = 'valid' and o.total = 0 and d.starts_at > $2::timestamptz order by 1`,
)
/** An offer keeps places until it ends: it ends now, under a name that nobody has. */
const endOffers = statement(
  'orders.endOffers',
  {},
  `update waitlist set user_id = gen_random_uuid(), offer_expires_at = $2::timestamptz where user_id = $1
     and status = 'offered'`,
)

/**
 * Gives a person's free places back on every date that lies ahead, and ends what is offered to them; answers the events.
 * What was paid for stays in the books. Again: nothing more.
 */
export const leaveAllDates = async (tx: Tx, { now }: Pick<ServiceDeps, 'now'>, userId: Id): Promise<Id[]> => {
  await tx.run(endOffers, [userId, now()])
  const events: Id[] = []
  for (const { id } of await tx.all(freeOrdersAhead, [userId, now()])) {
    const order = await tx.one(lockOrder, [id, null])
    const tickets = (await lockTickets(tx, id)).filter(
      one => one.status === 'valid' && one.holder_id === userId && one.check_in === null,
    )
    if (tickets.length === 0) continue
    await cancelTickets(tx, order, { tickets, amount: 0, reason: null, by: null }, now())
    events.push(order.event_id)
  }
  return events
}
