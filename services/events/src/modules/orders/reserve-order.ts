import { Id, type InvoiceTo, type OrderAttendee, orderReserved } from '@flow/contracts'
import { defineJob, publish } from '@flow/messaging'
import { statement, type Tx } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { bankDetailsOf, issueInvoice } from '../documents/issue.ts'
import { awaitTransfer } from '../payments/transfers.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'
import { factOf } from './order-fact.ts'
import { awaitsTransfer } from './present-details.ts'

const DAY_MS = 24 * 3_600_000
/** So long before the end of a reservation its buyer is reminded; when it is shorter than twice that, half-way. */
const REMIND_MS = 3 * DAY_MS

const reserve = statement(
  'orders.reserve',
  {},
  `update orders set method = 'invoice', extended = true, expires_at = $2::timestamptz, attendees = $3, invoice_to = $4
   where id = $1`,
)

/** Reminds a buyer of a transfer that did not come yet. */
export const remindJob = defineJob('orders.remind', Type.Object({ orderId: Id }))

export interface Reserving {
  readonly attendees: readonly OrderAttendee[]
  readonly invoiceTo: InvoiceTo | null
  /** So many days the places wait, at most until the date begins. */
  readonly days: number
}

const tell = async (tx: Tx, order: LockedOrder, reminder: boolean): Promise<void> => {
  const payTo = await bankDetailsOf(tx, order)
  const places = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  const payUntil = order.expires_at.toISOString()
  await publish(tx, orderReserved, { ...factOf(order, places, order.status), payUntil, payTo, reminder })
}

/**
 * Keeps the places of a held, locked order until its transfer comes: an order that is held for days instead of minutes,
 * so what is lapsed is let go like any other. Its invoice is made now. Answers the id of the payment.
 */
export const reserveOrder = async (
  { jobs }: Pick<ServiceDeps, 'jobs'>,
  tx: Tx,
  order: LockedOrder,
  { attendees, invoiceTo, days }: Reserving,
  now: Date,
): Promise<Id> => {
  const until = new Date(Math.min(now.getTime() + days * DAY_MS, order.starts_at.getTime()))
  const id = await awaitTransfer(tx, order, now)
  const to = invoiceTo && JSON.stringify(invoiceTo)
  await tx.run(reserve, [order.id, until, JSON.stringify(attendees), to])
  const reserved: LockedOrder = { ...order, method: 'invoice', expires_at: until, invoice_to: invoiceTo }
  await issueInvoice(tx, reserved, invoiceTo, now)
  await tell(tx, reserved, false)
  const span = until.getTime() - now.getTime()
  const startAfter = new Date(until.getTime() - Math.min(REMIND_MS, span / 2))
  await jobs.enqueue(tx, remindJob, { orderId: order.id }, { startAfter })
  return id
}

/** Reminds the buyer of a reservation, if it still waits for its transfer. */
export const remindBuyer = ({ db }: Pick<ServiceDeps, 'db'>, orderId: Id): Promise<void> =>
  db.asService('remind of a transfer', async tx => {
    const order = await tx.first(lockOrder, [orderId, null])
    if (order && awaitsTransfer(order)) await tell(tx, order, true)
  })
