import { type Id, newId } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import type { LockedOrder } from '../orders/lock-order.ts'
import { giveUpPayments, insertPayment, openPaymentOf } from './payments.sql.ts'
import type { PaymentState } from './provider.ts'
import { receivedTransfer } from './transfer-provider.ts'

/** Notes that a locked order is to be paid by transfer; what was begun otherwise is given up. Answers the payment's id. */
export const awaitTransfer = async (tx: Tx, order: LockedOrder, now: Date): Promise<Id> => {
  const id = newId(now.getTime())
  await tx.run(giveUpPayments, [order.id])
  await tx.run(insertPayment, [id, order.id, 'invoice', order.total, order.currency, now])
  return id
}

/** The transfer that an order waits for, as it is once the organiser has it. */
export const awaitedTransfer = async (
  tx: Tx,
  order: LockedOrder,
): Promise<{ readonly id: Id; readonly received: PaymentState } | undefined> => {
  const payment = order.method === 'invoice' ? await tx.first(openPaymentOf, [order.id]) : undefined
  return payment?.provider === 'invoice' ? { id: payment.id, received: receivedTransfer(payment) } : undefined
}
