import { type Id, type InvoiceTo, newId, type OrderAttendee, OWN_REASONS, orderRefunded } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { Problem, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { insertRefund } from '../orders/cancel-tickets.ts'
import { extendHold, type LockedOrder, lockOrder } from '../orders/lock-order.ts'
import { factOf } from '../orders/order-fact.ts'
import { settleOrder } from '../orders/settle-order.ts'
import {
  findPayment,
  findRefund,
  insertPayment,
  keepCheckout,
  lockPayment,
  markRefund,
  openPaymentOf,
  rememberPage,
  settlePaymentRow,
  whatIsPaid,
} from './payments.sql.ts'
import { type PaymentProvider, type PaymentState, PermanentFailure, type ProviderName } from './provider.ts'
import { refundJob } from './refund-job.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store' | 'jobs' | 'log' | 'installation'>

/** A payment that begins keeps the places for so long, once. */
const PAYING_MS = 10 * 60_000

/** Notes that an order is being paid: one payment at a time, whatever number of browsers ask. Answers its id. */
export const beginPayment = async (
  tx: Tx,
  order: LockedOrder,
  { attendees, invoiceTo }: { readonly attendees: readonly OrderAttendee[]; readonly invoiceTo: InvoiceTo | null },
  now: Date,
): Promise<Id> => {
  await tx.run(keepCheckout, [order.id, JSON.stringify(attendees), invoiceTo && JSON.stringify(invoiceTo)])
  const open = await tx.first(openPaymentOf, [order.id])
  if (open) return open.id
  const id = newId(now.getTime())
  await tx.run(insertPayment, [id, order.id, 'stripe', order.total, order.currency, now])
  if (!order.extended) await tx.run(extendHold, [order.id, new Date(now.getTime() + PAYING_MS)])
  return id
}

export interface Payments {
  /** Gets the page of a payment, or, when there is one already, looks how it stands. @throws 409, 503 */
  open(paymentId: Id): Promise<void>
  /** What the provider says of a payment takes effect: once, whatever the order and number of its messages. */
  settle(tx: Tx, paymentId: Id, state: PaymentState): Promise<void>
  /** Gives back the money of one refund; harmless when repeated. */
  refund(refundId: Id): Promise<void>
}

const settle = async ({ now, store, jobs }: Deps, tx: Tx, paymentId: Id, state: PaymentState): Promise<void> => {
  if (state.status === 'open') return
  const known = await tx.first(findPayment, [paymentId])
  if (!known) return
  const order = await tx.one(lockOrder, [known.order_id, null])
  const payment = await tx.one(lockPayment, [paymentId])
  // A payment that failed may still succeed, by a message that was overtaken; one that succeeded stays so.
  if (payment.status === 'succeeded' || payment.status === state.status) return
  await tx.run(settlePaymentRow, [paymentId, state.status, state.chargeId, state.externalId, now()])
  if (state.status === 'failed') return
  const right = state.amount === order.total && state.currency === order.currency
  const late = order.status === 'expired' || order.status === 'cancelled'
  const takesPlace = order.event_status === 'published' && order.date_status === 'scheduled' && order.ends_at > now()
  const { attendees, invoice_to: invoiceTo } = order
  const settlement = { status: 'paid', method: payment.provider, attendees, invoiceTo } as const
  const may = right && takesPlace && (order.status === 'held' || late)
  const refusal = may ? await settleOrder(tx, order, settlement, now()) : late ? 'late' : 'unfinished'
  tx.onCommit(() => forgetEvent(store, order.event_id, order.slug))
  if (!refusal) return
  const refundId = newId()
  const reason = OWN_REASONS[refusal]
  await tx.run(insertRefund, [
    refundId,
    order.id,
    paymentId,
    state.amount,
    state.currency,
    reason,
    'wanted',
    null,
    now(),
  ])
  const refunded = { amount: state.amount, currency: state.currency }
  await publish(tx, orderRefunded, { ...factOf(order, 0, order.status), refunded, reason })
  await jobs.enqueue(tx, refundJob, { refundId })
}

type Providers = ReadonlyMap<ProviderName, PaymentProvider>

const openPage = async ({ db, installation }: Deps, providers: Providers, paymentId: Id): Promise<PaymentState> => {
  const { payment, what } = await db.asService('begin a payment', async tx => {
    const payment = await tx.one(findPayment, [paymentId])
    return { payment, what: await tx.one(whatIsPaid, [payment.order_id]) }
  })
  const provider = providers.get(payment.provider)
  if (!provider) throw problem('payment_failed', { detail: 'Nothing can be paid online here.' })
  if (payment.external_id) return provider.look(payment.external_id)
  const state = await provider.open({
    id: paymentId,
    orderId: payment.order_id,
    reference: what.reference,
    title: what.title,
    amount: payment.amount,
    currency: payment.currency,
    backTo: `${installation.publicUrl}/orders/${payment.order_id}`,
    createdAt: payment.created_at,
  })
  await db.asService('begin a payment', tx => tx.run(rememberPage, [paymentId, state.externalId, state.url]))
  return state
}

const refund = async ({ db, now, log }: Deps, providers: Providers, refundId: Id): Promise<void> => {
  const wanted = await db.asService('give money back', tx => tx.one(findRefund, [refundId]))
  if (wanted.status !== 'wanted') return
  const mark = (status: 'done' | 'failed', externalId: string | null) =>
    db.asService('give money back', tx => tx.run(markRefund, [refundId, status, externalId, now()]))
  const provider = wanted.provider && providers.get(wanted.provider)
  if (!provider || wanted.charge_id === null) {
    log.error({ refundId }, 'a refund has no provider that could carry it out')
    await mark('failed', null)
    return
  }
  try {
    await mark('done', await provider.refund({ id: wanted.id, chargeId: wanted.charge_id, amount: wanted.amount }))
  } catch (error) {
    if (!(error instanceof PermanentFailure)) throw error
    log.error({ refundId }, 'the payment provider refused a refund')
    await mark('failed', null)
  }
}

/** Payments before the door, through the providers of this installation. */
export const openPayments = (deps: Deps, given: readonly PaymentProvider[]): Payments => {
  const providers: Providers = new Map(given.map(provider => [provider.name, provider]))
  return {
    open: async paymentId => {
      const state = await openPage(deps, providers, paymentId).catch(cause => {
        if (cause instanceof Problem) throw cause
        deps.log.warn({ err: cause }, 'the payment provider did not answer')
        throw problem('unavailable', { retryAfter: 5, detail: 'The payment provider does not answer.', cause })
      })
      await deps.db.asService('settle a payment', tx => settle(deps, tx, paymentId, state))
    },
    settle: (tx, paymentId, state) => settle(deps, tx, paymentId, state),
    refund: refundId => refund(deps, providers, refundId),
  }
}
