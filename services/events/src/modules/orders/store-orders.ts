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

/** Writes orders with their lines. Their places are moved on the shelves in the same transaction, by the caller. */
export const storeOrders = async (tx: Tx, made: readonly Made[]): Promise<void> => {
  await Promise.all([
    tx.run(insertOrders, [JSON.stringify(made.map(({ row }) => row))]),
    tx.run(insertLines, [JSON.stringify(linesOf(made))]),
  ])
}
