import type { InvoiceTo, OrderAttendee, PaymentMethod } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { issueInvoice } from '../documents/issue.ts'
import { freeForNew } from './free-for-new.ts'
import { waitingOn } from './gather.ts'
import { movePromos } from './hold.sql.ts'
import { drawTickets, issueTickets, type OrderToIssue } from './issue-tickets.ts'
import { completeOrders, type LockedOrder } from './lock-order.ts'
import { readSheet } from './sale-sheet.ts'
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

/** Those of all tiers: what may be taken anew depends on who waits for which. */
const placesOnSale = async (tx: Tx, order: LockedOrder, now: Date) =>
  ((await readSheet(tx, order.event_id, order.occurrence_id, now))?.tiers ?? []).map(tier => ({
    tierId: tier.id,
    poolId: tier.pool_id,
  }))

/** Whether the places of a released order are there again; several lines may share a shelf. */
const fitsAgain = async (tx: Tx, order: LockedOrder, shelves: Shelves): Promise<boolean> => {
  const waiting = await waitingOn(tx, order.occurrence_id)
  return placesOfOrder(order).every(place => {
    const fits = freeForNew(shelves, waiting, place) >= place.quantity
    if (fits) shelves.move([place], { to: 'sold' })
    return fits
  })
}

/**
 * Gives a locked order its tickets: its held places become sold. An order whose hold was let go takes its places anew,
 * if they are left; else nothing changes and the answer is false. What is paid now gets its invoice, where one is wanted.
 */
export const settleOrder = async (tx: Tx, order: LockedOrder, settlement: Settlement, now: Date): Promise<boolean> => {
  const places = placesOfOrder(order)
  const isHeld = order.status === 'held'
  // The code of a released order was given back, perhaps to somebody else, and is not counted a second time.
  if (order.promo_id && isHeld) await tx.run(movePromos, [[order.promo_id], [1], [-1]])
  const locked = isHeld ? places : [...places, ...(await placesOnSale(tx, order, now))]
  const shelves = await lockShelves(tx, { occurrenceId: order.occurrence_id, eventId: order.event_id }, locked)
  if (isHeld) shelves.move(places, { from: 'held', to: 'sold' })
  else if (!(await fitsAgain(tx, order, shelves))) return false
  await shelves.write(tx)
  const { status, method, attendees, invoiceTo } = settlement
  const to = invoiceTo && JSON.stringify(invoiceTo)
  await tx.run(completeOrders, [order.id, status, method, now, JSON.stringify(attendees), to])
  await issueTickets(tx, [toIssue(order, settlement)], now)
  if (status === 'paid' && order.total > 0 && (invoiceTo || method === 'invoice'))
    await issueInvoice(tx, { ...order, status }, invoiceTo, now)
  return true
}
