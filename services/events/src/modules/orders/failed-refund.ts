import { type Id, newId, type UserActor } from '@flow/contracts'
import { int8, nullable, statement, text, uuid } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import { requireEditor } from '../events/policy.ts'
import { refundJob } from '../payments/refund-job.ts'
import type { RefundDeps } from './refund-order.ts'

const findOrderOfRefund = statement(
  'refunds.order',
  { id: uuid, event_id: uuid },
  'select o.id, o.event_id from refunds r join orders o on o.id = r.order_id where r.id = $1',
)
const lockRefund = statement(
  'refunds.lock',
  { status: text, payment_id: nullable(uuid), amount: int8 },
  'select status, payment_id, amount from refunds where id = $1 for no key update',
)
/** With an id of its own, which providers know requests by: the same would be answered the same. */
const tryAgain = statement(
  'refunds.tryAgain',
  {},
  `update refunds set id = $2, status = 'wanted', external_id = null, done_at = null where id = $1`,
)
const givenByHand = statement(
  'refunds.byHand',
  {},
  `update refunds set status = 'done', external_id = 'by-hand', done_at = $2::timestamptz where id = $1`,
)

/**
 * Settles a refund that the provider of its payment refused, for who runs the event: tries it once more, or notes that the
 * money was given back by hand. Answers the order.
 * @throws 404, 409 `order_state` for a refund that did not fail
 */
export const settleFailedRefund = async (
  { db, jobs, now }: RefundDeps,
  actor: UserActor,
  refundId: Id,
  how: 'again' | 'by_hand',
): Promise<Id> => {
  const order = await db.asService('settle a failed refund', tx => tx.first(findOrderOfRefund, [refundId]))
  if (!order) throw problem('resource_not_found')
  await requireEditor(db, actor, order.event_id, 'resource_not_found')
  await db.asService('settle a failed refund', async tx => {
    const refund = await tx.first(lockRefund, [refundId])
    if (!refund) throw problem('resource_not_found')
    if (refund.status !== 'failed' || (how === 'again' && refund.payment_id === null))
      throw problem('order_state', { detail: `The refund is ${refund.status}.` })
    if (how === 'again') {
      const fresh = newId()
      await tx.run(tryAgain, [refundId, fresh])
      await jobs.enqueue(tx, refundJob, { refundId: fresh })
    } else await tx.run(givenByHand, [refundId, now()])
    const details = { amount: refund.amount, how }
    await audit(tx, actor, { action: 'order.settle_refund', subject: { type: 'order', id: order.id }, details })
  })
  return order.id
}
