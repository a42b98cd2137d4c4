import type { CompleteOrder, Id, PaymentMethod, UserActor } from '@flow/contracts'
import { invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { beginPayment, type Payments } from '../payments/payments.ts'
import { onlineMethods, type Sales } from '../sales/sales.ts'
import { checkAnswers, tiersOfPlaces } from './answers.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'
import { methodsBefore, methodsFor } from './order-rows.ts'
import { awaitsTransfer } from './present-details.ts'
import { reserveOrder } from './reserve-order.ts'
import { DEFAULT_RULES, findSheet } from './sale-sheet.ts'
import { settleOrder } from './settle-order.ts'

export interface CompletingDeps extends Pick<ServiceDeps, 'db' | 'now' | 'store' | 'jobs'> {
  readonly sales: Sales
  readonly payments: Payments
}

/** @throws 409 for an order whose places are gone, or whose event takes place no more. */
const checkHeld = (order: LockedOrder, now: Date): void => {
  if (order.status === 'expired') throw problem('order_expired')
  if (order.status !== 'held') throw problem('order_state', { detail: `The order is ${order.status}.` })
  if (order.event_status !== 'published' || order.date_status !== 'scheduled' || order.ends_at <= now)
    throw problem('event_not_open')
}

interface Paying {
  readonly wanted: PaymentMethod | undefined
  readonly online: readonly PaymentMethod[]
  readonly now: Date
}

const methodOf = (order: LockedOrder, { wanted, online, now }: Paying): PaymentMethod => {
  const methods = methodsFor(order.total, methodsBefore(order.starts_at, now, order.methods), online)
  if (wanted && !methods.includes(wanted)) throw invalid('/method', 'not_offered', 'this order cannot be paid that way')
  const method = wanted ?? (methods.length === 1 ? methods[0] : undefined)
  if (!method)
    throw invalid('/method', 'required', methods.length ? 'say how you pay' : 'the event takes no payment now')
  return method
}

/**
 * Completes a held order: what is free, or paid at the door, gets its tickets now; what is paid online is told where to
 * pay, or reserved until its transfer comes. Completing twice, also from two browsers, is the same as once.
 * @throws 404, 409 `order_expired`, `order_state`, `event_not_open`, `payment_failed`, 422 for missing answers
 */
export const completeOrder = async (
  deps: CompletingDeps,
  actor: UserActor,
  orderId: Id,
  body: CompleteOrder,
): Promise<void> => {
  const { db, now, store, sales } = deps
  const paying = await db.asService('complete an order', async tx => {
    const order = await tx.first(lockOrder, [orderId, actor.id])
    if (!order) throw problem('order_not_found')
    if (order.status === 'paid' || order.status === 'due' || awaitsTransfer(order)) return undefined
    checkHeld(order, now())
    const attendees = body.attendees ?? order.attendees
    const sheet = await tx.one(findSheet, [order.event_id, order.occurrence_id, now()])
    const invoiceTo = body.invoiceTo ?? order.invoice_to
    const { questions, invoice_days: days } = sheet.rules ?? DEFAULT_RULES
    checkAnswers(
      questions,
      attendees,
      tiersOfPlaces(order.lines.map(line => ({ ...line, tierId: line.tier_id }))),
      true,
    )
    const method = methodOf(order, { wanted: body.method, online: onlineMethods(sales), now: now() })
    if (method === 'stripe') return beginPayment(tx, order, { attendees, invoiceTo }, now())
    if (method === 'invoice') return reserveOrder(deps, tx, order, { attendees, invoiceTo, days }, now())
    const status = method === 'door' ? 'due' : 'paid'
    await settleOrder(tx, order, { status, method, attendees, invoiceTo }, now())
    tx.onCommit(() => forgetEvent(store, order.event_id, order.slug))
    return undefined
  })
  if (paying) await deps.payments.open(paying)
}
