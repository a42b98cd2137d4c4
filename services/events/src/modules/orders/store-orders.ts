import type { Tx } from '@flow/postgres'
import { insertOrders } from './hold.sql.ts'
import type { Made } from './make-order.ts'

/** What is not told is null, and of attendees none: an order as short as it can be said. */
const rowOf = ({ row }: Made) => ({
  id: row.id,
  reference: row.reference,
  buyer_id: row.buyer_id,
  status: row.status,
  key: row.key ?? undefined,
  fingerprint: row.fingerprint ?? undefined,
  promo_id: row.promo_id ?? undefined,
  currency: row.currency,
  subtotal: row.subtotal,
  discount: row.discount,
  method: row.method ?? undefined,
  attendees: row.attendees.length ? row.attendees : undefined,
  expires_at: row.expires_at,
  completed_at: row.completed_at ?? undefined,
})

const linesOf = (made: readonly Made[]) =>
  made.flatMap(({ row, plan }) =>
    plan.lines.map((line, nth) => ({
      order_id: row.id,
      nth,
      tier_id: line.tierId,
      pool_id: line.poolId,
      name: line.name,
      quantity: line.quantity,
      unit_amount: line.unitAmount,
      discount: line.discount,
      tax_rate: line.taxRate,
    })),
  )

/**
 * Writes orders of one date, made at one instant, with their lines; all is sent when it returns. Their places are moved
 * on the shelves in the same transaction, by the caller.
 */
export const storeOrders = async (tx: Tx, made: readonly Made[]): Promise<void> => {
  const [first] = made
  if (!first) return
  const { event_id: eventId, occurrence_id: occurrenceId, created_at: at } = first.row
  const [orders, lines] = [JSON.stringify(made.map(rowOf)), JSON.stringify(linesOf(made))]
  await tx.run(insertOrders, [orders, lines, eventId, occurrenceId, at])
}
