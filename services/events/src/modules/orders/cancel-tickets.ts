import { type Id, newId, orderRefunded, type TicketStatus } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { int4, int8, nullable, oneOf, type Row, statement, type Tx, uuid } from '@flow/postgres'
import { creditInvoice } from '../documents/issue.ts'
import { followTickets } from './attendance-of-tickets.ts'
import type { LockedOrder } from './lock-order.ts'
import { factOf } from './order-fact.ts'
import { lockShelves } from './stock.ts'

export const ticketsOfOrder = statement(
  'orders.tickets',
  {
    id: uuid,
    nth: int4,
    tier_id: nullable(uuid),
    pool_id: nullable(uuid),
    holder_id: nullable(uuid),
    status: oneOf<TicketStatus>(),
    amount: int8,
    check_in: nullable(uuid),
  },
  `select t.id, t.nth, t.tier_id, t.pool_id, t.holder_id, t.status, t.amount, c.ticket_id as check_in
   from tickets t left join check_ins c on c.ticket_id = t.id where t.order_id = $1 order by t.nth`,
)
export type OrderTicket = Row<typeof ticketsOfOrder>

const lockTicketsOfOrder = statement(
  'orders.lockTickets',
  { id: uuid },
  'select id from tickets where order_id = $1 order by id for no key update',
)

/**
 * Tickets of a locked order, locked before they are read: who holds them and whether they were used stays so. Tickets are
 * locked after their order and before the shelves.
 */
export const lockTickets = async (tx: Tx, orderId: Id): Promise<OrderTicket[]> => {
  const [, tickets] = await Promise.all([tx.all(lockTicketsOfOrder, [orderId]), tx.all(ticketsOfOrder, [orderId])])
  return tickets
}

const endTickets = statement(
  'orders.endTickets',
  {},
  `update tickets set status = $2, updated_at = $3::timestamptz where id = any ($1::uuid[]) and status = 'valid'`,
)
const giveBack = statement(
  'orders.giveBack',
  {},
  `update orders set refunded = refunded + $2, status = coalesce($3, status), closed_at = case when $3::text is null then
     closed_at else $4::timestamptz end where id = $1`,
)
const paidWith = statement(
  'orders.paidWith',
  { id: uuid },
  `select id from payments where order_id = $1 and status = 'succeeded' order by settled_at limit 1`,
)
export const insertRefund = statement(
  'orders.insertRefund',
  {},
  `insert into refunds (id, order_id, payment_id, amount, currency, reason, status, by_id, created_at, done_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz, case when $7 = 'done' then $9::timestamptz end)`,
)

export interface Cancelling {
  /** Valid, locked tickets that end. */
  readonly tickets: readonly OrderTicket[]
  /** Money that goes back, minor units; none of what is still due. */
  readonly amount: number
  readonly reason: string | null
  readonly by: Id | null
}

/** What an order comes to less: of what is still due, that of the tickets. */
const takenOff = (order: LockedOrder, { tickets, amount }: Cancelling): number => {
  if (order.status !== 'due') return amount
  const worth = tickets.reduce((sum, ticket) => sum + ticket.amount, 0)
  return Math.min(worth, order.total - order.refunded)
}

/**
 * Ends tickets of a locked order and gives money back. What was paid online is given back by a job, for which the id of
 * the refund is answered; what was paid at the door goes back by hand and only stands in the books.
 */
export const cancelTickets = async (
  tx: Tx,
  order: LockedOrder,
  cancelling: Cancelling,
  now: Date,
): Promise<Id | undefined> => {
  const { tickets, amount, reason, by } = cancelling
  const rest = (await tx.all(ticketsOfOrder, [order.id])).filter(
    one => one.status === 'valid' && !tickets.some(({ id }) => id === one.id),
  )
  const places = tickets.map(({ tier_id, pool_id }) => ({ tierId: tier_id, poolId: pool_id, quantity: 1 }))
  const shelves = await lockShelves(tx, { occurrenceId: order.occurrence_id, eventId: order.event_id }, places)
  shelves.move(places, { from: 'sold' })
  await shelves.write(tx)
  const over = rest.length === 0 && (tickets.length > 0 || order.refunded + amount === order.total)
  const end = order.status === 'paid' && order.total > 0 ? 'refunded' : 'cancelled'
  if (tickets.length) {
    await tx.run(endTickets, [tickets.map(({ id }) => id), end, now])
    await followTickets(
      tx,
      order.occurrence_id,
      tickets.map(one => one.holder_id),
      now,
    )
  }
  const off = takenOff(order, cancelling)
  await tx.run(giveBack, [order.id, off, over ? end : null, now])
  await publish(tx, orderRefunded, {
    ...factOf(order, tickets.length, over ? end : order.status),
    refunded: { amount, currency: order.currency },
    reason,
  })
  if (off > 0) await creditInvoice(tx, order, { tickets, amount: off }, now)
  if (amount === 0) return undefined
  const payment = await tx.first(paidWith, [order.id])
  const id = newId()
  const status = payment ? 'wanted' : 'done'
  await tx.run(insertRefund, [id, order.id, payment?.id ?? null, amount, order.currency, reason, status, by, now])
  return payment ? id : undefined
}
