import type { InvoiceTo, OrderAttendee, PaymentMethod } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { issueInvoice } from '../documents/issue.ts'
import { freeForNew } from './free-for-new.ts'
import { ownedBy, waitingOn } from './gather.ts'
import { movePromos } from './hold.sql.ts'
import { drawTickets, issueTickets, type OrderToIssue } from './issue-tickets.ts'
import { completeOrders, type LockedOrder } from './lock-order.ts'
import { type LockedSale, lockSale } from './lock-sale.ts'
import { isTooMany } from './plan-order.ts'
import { lockShelves, type Shelves } from './stock.ts'

export interface Settlement {
  readonly status: 'paid' | 'due'
  readonly method: PaymentMethod
  readonly attendees: readonly OrderAttendee[]
  /** Who wants an invoice, if anybody does. */
  readonly invoiceTo: InvoiceTo | null
}

export const placesOfOrder = (order: Pick<LockedOrder, 'lines'>) =>
  order.lines.map(({ tier_id, pool_id, quantity }) => ({ tierId: tier_id, poolId: pool_id, quantity }))

/** The order as it gets its tickets. */
const toIssue = (order: LockedOrder, { status, attendees }: Settlement): OrderToIssue => ({
  id: order.id,
  eventId: order.event_id,
  occurrenceId: order.occurrence_id,
  buyerId: order.buyer_id,
  currency: order.currency,
  total: order.total,
  reference: order.reference,
  status,
  attendees,
  tickets: drawTickets(order.lines.reduce((sum, line) => sum + line.quantity, 0)),
  lines: order.lines.map(line => ({
    tierId: line.tier_id,
    poolId: line.pool_id,
    name: line.name,
    quantity: line.quantity,
    unitAmount: line.unit_amount,
    discount: line.discount,
  })),
})

/** Why an order that was let go cannot have its places anew, if it cannot. */
export type Refusal = 'late' | 'limit'

/** Takes the places of a released order anew, if they are there and its buyer may have them. */
const takeAnew = async (tx: Tx, order: LockedOrder, { sheet, shelves }: LockedSale): Promise<Refusal | undefined> => {
  for (const { tier_id, quantity } of order.lines) {
    const tier = sheet.tiers.find(({ id }) => id === tier_id)
    if (isTooMany(tier, await ownedBy(tx, order.buyer_id, order.occurrence_id, tier), quantity)) return 'limit'
  }
  const waiting = await waitingOn(tx, order.occurrence_id)
  // Several lines may share a shelf.
  const fits = placesOfOrder(order).every(place => {
    const free = freeForNew(shelves, waiting, place) >= place.quantity
    if (free) shelves.move([place], { to: 'sold' })
    return free
  })
  return fits ? undefined : 'late'
}

const takeHeld = async (tx: Tx, order: LockedOrder): Promise<Shelves> => {
  if (order.promo_id) await tx.run(movePromos, [[order.promo_id], [1], [-1]])
  const places = placesOfOrder(order)
  const shelves = await lockShelves(tx, { occurrenceId: order.occurrence_id, eventId: order.event_id }, places)
  shelves.move(places, { from: 'held', to: 'sold' })
  return shelves
}

/** The code of a released order was given back, perhaps to somebody else, and is not counted a second time. */
const takeReleased = async (tx: Tx, order: LockedOrder, now: Date): Promise<Shelves | Refusal> => {
  const date = { eventId: order.event_id, occurrenceId: order.occurrence_id }
  const sale = await lockSale(tx, date, now, placesOfOrder(order))
  if (!sale) return 'late'
  return (await takeAnew(tx, order, sale)) ?? sale.shelves
}

/**
 * Gives a locked order its tickets: its held places become sold. An order whose hold was let go takes its places anew,
 * if they are left and its buyer may have so many; else nothing changes and the answer says why. What is paid now gets
 * its invoice, where one is wanted.
 */
export const settleOrder = async (
  tx: Tx,
  order: LockedOrder,
  settlement: Settlement,
  now: Date,
): Promise<Refusal | undefined> => {
  const shelves = order.status === 'held' ? await takeHeld(tx, order) : await takeReleased(tx, order, now)
  if (typeof shelves === 'string') return shelves
  await shelves.write(tx)
  const { status, method, attendees, invoiceTo } = settlement
  const to = invoiceTo && JSON.stringify(invoiceTo)
  await tx.run(completeOrders, [order.id, status, method, now, JSON.stringify(attendees), to])
  await issueTickets(tx, [toIssue(order, settlement)], now)
  if (status === 'paid' && order.total > 0 && (invoiceTo || method === 'invoice'))
    await issueInvoice(tx, { ...order, status }, invoiceTo, now)
  return undefined
}
