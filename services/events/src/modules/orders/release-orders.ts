import { type Id, orderReleased } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { creditInvoice } from '../documents/issue.ts'
import { movePromos } from './hold.sql.ts'
import { closeOrders, type LockedOrder } from './lock-order.ts'
import { factOf } from './order-fact.ts'
import { placesOfOrder } from './settle-order.ts'
import { lockShelves } from './stock.ts'

const givePromosBack = async (tx: Tx, orders: readonly LockedOrder[]): Promise<void> => {
  const uses = new Map<Id, number>()
  for (const { promo_id } of orders) if (promo_id) uses.set(promo_id, (uses.get(promo_id) ?? 0) + 1)
  const ids = [...uses.keys()].sort()
  if (ids.length) await tx.run(movePromos, [ids, ids.map(() => 0), ids.map(id => -(uses.get(id) as number))])
}

/** Lets the places of held, locked orders of one date go. Nothing was charged for them; an invoice is credited. */
export const releaseOrders = async (
  tx: Tx,
  orders: readonly LockedOrder[],
  how: { readonly status: 'expired' | 'cancelled'; readonly reason: string },
  now: Date,
): Promise<void> => {
  const [first] = orders
  if (!first) return
  await givePromosBack(tx, orders)
  const places = orders.flatMap(placesOfOrder)
  const shelves = await lockShelves(tx, { occurrenceId: first.occurrence_id, eventId: first.event_id }, places)
  shelves.move(places, { from: 'held' })
  await shelves.write(tx)
  await tx.run(closeOrders, [orders.map(({ id }) => id), how.status, now])
  for (const order of orders) if (order.method === 'invoice') await creditInvoice(tx, order, { tickets: [] }, now)
  await publishMany(
    tx,
    orderReleased,
    orders.map(order => ({
      ...factOf(
        order,
        order.lines.reduce((sum, line) => sum + line.quantity, 0),
        how.status,
      ),
      reason: how.reason,
      reserved: order.method === 'invoice',
    })),
  )
}
