import type { Tx } from '@flow/postgres'
import { insertLines, insertOrders } from './hold.sql.ts'
import type { Made } from './make-order.ts'

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
 * Writes orders with their lines; all is sent when it returns. Their places are moved on the shelves in the same
 * transaction, by the caller.
 */
export const storeOrders = (tx: Tx, made: readonly Made[]): Promise<unknown> => {
  const [orders, lines] = [JSON.stringify(made.map(({ row }) => row)), JSON.stringify(linesOf(made))]
  return Promise.all([tx.run(insertOrders, [orders]), tx.run(insertLines, [lines])])
}
