import { type Id, OWN_REASONS, type RefundOrder, type UserActor } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { audit, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { requireEditor } from '../events/policy.ts'
import { refundJob } from '../payments/refund-job.ts'
import { cancelTickets, lockTickets, type OrderTicket } from './cancel-tickets.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'
import { awaitsTransfer, selfCancelUntil } from './present-details.ts'
import { releaseOrders } from './release-orders.ts'
import { DEFAULT_RULES, findSheet } from './sale-sheet.ts'

export type RefundDeps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'jobs'>

const sum = (tickets: readonly OrderTicket[]) => tickets.reduce((total, { amount }) => total + amount, 0)

/** Money that was taken and not given back. */
const leftOf = (order: LockedOrder) => (order.status === 'paid' ? order.total - order.refunded : 0)

const wanted = (order: LockedOrder, valid: readonly OrderTicket[], { ticketIds, amount }: RefundOrder) => {
  if (ticketIds && amount) throw invalid('/amount', 'not_both', 'name tickets or an amount')
  if (amount) {
    if (amount.currency !== order.currency)
      throw invalid('/amount/currency', 'wrong_currency', `must be ${order.currency}`)
    if (amount.amount < 1 || amount.amount > leftOf(order))
      throw invalid('/amount/amount', 'maximum', `at most ${leftOf(order)} can be given back`)
    return { tickets: [], amount: amount.amount }
  }
  if (!ticketIds) return { tickets: valid, amount: leftOf(order) }
  const tickets = valid.filter(({ id }) => ticketIds.includes(id))
  if (tickets.length < new Set(ticketIds).size)
    throw invalid('/ticketIds', 'unknown_ticket', 'are not valid tickets of the order')
  return { tickets, amount: Math.min(leftOf(order), sum(tickets)) }
}

const cancelNow = async (
  deps: RefundDeps,
  tx: Tx,
  order: LockedOrder,
  cancelling: Parameters<typeof cancelTickets>[2],
): Promise<void> => {
  const refundId = await cancelTickets(tx, order, cancelling, deps.now())
  if (refundId) await deps.jobs.enqueue(tx, refundJob, { refundId })
  tx.onCommit(() => forgetEvent(deps.store, order.event_id, order.slug))
}

/**
 * Gives an order back for who runs the event: all of it, some tickets, or money alone. Ends a reservation that waits for a
 * transfer.
 * @throws 404, 403, 409, 422 */
export const refundOrder = async (deps: RefundDeps, actor: UserActor, orderId: Id, body: RefundOrder): Promise<Id> => {
  const { db } = deps
  const eventId = await db.asService(
    'refund an order',
    async tx => (await tx.first(lockOrder, [orderId, null]))?.event_id,
  )
  if (!eventId) throw problem('order_not_found')
  await requireEditor(db, actor, eventId, 'order_not_found')
  return db.asService('refund an order', async tx => {
    const order = await tx.one(lockOrder, [orderId, null])
    if (awaitsTransfer(order)) {
      const reason = body.reason ?? 'the organiser ended the reservation'
      await releaseOrders(tx, [order], { status: 'cancelled', reason }, deps.now())
      tx.onCommit(() => forgetEvent(deps.store, order.event_id, order.slug))
      return order.event_id
    }
    if (order.status !== 'paid' && order.status !== 'due')
      throw problem('order_state', { detail: `The order is ${order.status}.` })
    const valid = (await lockTickets(tx, orderId)).filter(({ status }) => status === 'valid')
    const { tickets, amount } = wanted(order, valid, body)
    await cancelNow(deps, tx, order, { tickets, amount, reason: body.reason ?? null, by: actor.id })
    const details = { amount, tickets: tickets.length }
    await audit(tx, actor, { action: 'order.refund', subject: { type: 'order', id: orderId }, details })
    return order.event_id
  })
}

/**
 * Lets a hold go, or, until the organiser's cut-off, gives a completed order back. Answers the event whose places are
 * free now. Cancelling twice is the same as once.
 * @throws 404, 409 `cancelling_closed`, 409 `ticket_state` when a ticket was used or given away
 */
export const cancelOrder = (deps: RefundDeps, actor: UserActor, orderId: Id): Promise<Id> =>
  deps.db.asService('cancel an order', async tx => {
    const order = await tx.first(lockOrder, [orderId, actor.id])
    if (!order) throw problem('order_not_found')
    if (order.status === 'held') {
      await releaseOrders(tx, [order], { status: 'cancelled', reason: 'let go by the buyer' }, deps.now())
      tx.onCommit(() => forgetEvent(deps.store, order.event_id, order.slug))
    } else if (order.status === 'paid' || order.status === 'due') {
      const sheet = await tx.one(findSheet, [order.event_id, order.occurrence_id, deps.now()])
      const until = selfCancelUntil(order.starts_at, (sheet.rules ?? DEFAULT_RULES).self_cancel_hours)
      if (until === null || deps.now() >= until) throw problem('cancelling_closed')
      const valid = (await lockTickets(tx, orderId)).filter(({ status }) => status === 'valid')
      if (valid.some(one => one.check_in !== null || one.holder_id !== actor.id))
        throw problem('ticket_state', { detail: 'A ticket was used, or given to somebody else.' })
      await cancelNow(deps, tx, order, {
        tickets: valid,
        amount: leftOf(order),
        reason: OWN_REASONS.buyer,
        by: actor.id,
      })
    }
    return order.event_id
  })
