import { type Id, type JoinWaitlist, type UserActor, type WaitlistEntry, waitlistAccepted } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Row } from '@flow/postgres'
import { invalid, pageOf, problem, timeCursor } from '@flow/service-kit'
import { requireEditor, requireSeen } from '../events/policy.ts'
import { freeForNew } from '../orders/free-for-new.ts'
import { ownedBy, waitingOn } from '../orders/gather.ts'
import { lockSale } from '../orders/lock-sale.ts'
import { makeOrderFor } from '../orders/make-order.ts'
import { checkPerson, checkTier, closedReason, planOrder } from '../orders/plan-order.ts'
import { readSheet, type SaleSheet } from '../orders/sale-sheet.ts'
import { lockShelves, SaleMoved } from '../orders/stock.ts'
import { storeOrders } from '../orders/store-orders.ts'
import { getInLine } from './get-in-line.ts'
import type { LineDeps } from './serve-line.ts'
import { acceptEntries, entriesOf, findEntry, listLine, listOwn, lockEntry, setEntries } from './waitlist.sql.ts'

const tierFor = (sheet: SaleSheet, tierId: Id | undefined) => {
  const open = sheet.tiers.filter(({ hidden }) => !hidden)
  if (tierId === undefined && sheet.tiers.length === 0) return undefined
  const tier = tierId === undefined && open.length === 1 ? open[0] : open.find(({ id }) => id === tierId)
  if (!tier) throw invalid('/tierId', tierId ? 'unknown_tier' : 'required', 'names a tier of this event')
  return tier
}

/**
 * Puts the caller at the end of the line for a tier that has too few places left. Joining twice is the same as once.
 * @throws 404, 409 `conflict` when there are places, 409 `event_not_open`, `ticket_limit`, 422
 */
export const joinWaitlist = async (
  { db, now }: LineDeps,
  actor: UserActor,
  eventId: Id,
  { tierId, occurrenceId, partySize = 1 }: JoinWaitlist,
): Promise<Id> => {
  await requireSeen(db, actor, eventId)
  return db.asService('wait in line', async tx => {
    const sale = await lockSale(tx, { eventId, occurrenceId: occurrenceId ?? null }, now())
    if (!sale) throw problem('event_not_found')
    const { sheet, shelves } = sale
    const closed = closedReason(sheet, now())
    if (closed) throw closed
    const tier = tierFor(sheet, tierId)
    if (tier) checkTier(tier, partySize, '/partySize')
    const place = { tierId: tier?.id ?? null, poolId: tier?.pool_id ?? null }
    const date = { eventId, occurrenceId: sheet.occurrence_id }
    checkPerson(tier, await ownedBy(tx, actor.id, sheet.occurrence_id, tier), partySize)
    if (freeForNew(shelves, await waitingOn(tx, sheet.occurrence_id), place) >= partySize)
      throw problem('conflict', { detail: 'There are places: just take them.' })
    const line = await getInLine(tx, date, [{ userId: actor.id, ...place, partySize }], now())
    return line.get(actor.id)?.id as Id
  })
}

/** Leaves the line, and gives an offer back. Leaving twice is the same as once. @throws 404 */
export const leaveWaitlist = async (
  { db, now }: LineDeps,
  actor: UserActor,
  eventId: Id,
  occurrenceId?: Id,
): Promise<void> => {
  await requireSeen(db, actor, eventId)
  await db.asService('leave the line', async tx => {
    for (const entry of await tx.all(entriesOf, [eventId, actor.id, occurrenceId ?? null])) {
      const place = { tierId: entry.tier_id, poolId: entry.pool_id, quantity: entry.party_size }
      const shelves = await lockShelves(tx, { eventId, occurrenceId: entry.occurrence_id }, [place])
      const { status, pool_id } = await tx.one(lockEntry, [entry.id])
      if (pool_id !== entry.pool_id) throw new SaleMoved()
      if (status !== 'waiting' && status !== 'offered') continue
      if (status === 'offered') shelves.move([place], { from: 'offered' })
      await shelves.write(tx)
      await tx.run(setEntries, [[entry.id], 'left', now()])
    }
  })
}

/**
 * Accepts an offer: its places are held for the checkout. Answers the order; accepting twice answers the same.
 * @throws 404, 409 `order_state` when there is no offer, or it is over, `ticket_limit`
 */
export const acceptOffer = async ({ db, now, sales }: LineDeps, actor: UserActor, entryId: Id): Promise<Id> =>
  db.asService('accept an offer', async tx => {
    const known = await tx.first(findEntry, [entryId, actor.id])
    if (!known) throw problem('resource_not_found')
    const place = { tierId: known.tier_id, poolId: known.pool_id, quantity: known.party_size }
    const shelves = await lockShelves(tx, { eventId: known.event_id, occurrenceId: known.occurrence_id }, [place])
    const entry = await tx.one(lockEntry, [entryId])
    if (entry.order_id !== null) return entry.order_id
    if (entry.pool_id !== known.pool_id) throw new SaleMoved()
    if (entry.status !== 'offered' || (entry.offer_expires_at ?? now()) <= now())
      throw problem('order_state', { detail: 'There is no offer, or its time is over.' })
    const sheet = await readSheet(tx, entry.event_id, entry.occurrence_id, now())
    if (!sheet || entry.tier_id === null) throw problem('event_not_open')
    const plan = planOrder(sheet, { lines: [{ tierId: entry.tier_id, quantity: entry.party_size }] }, now())
    const tier = sheet.tiers.find(({ id }) => id === entry.tier_id)
    checkPerson(tier, await ownedBy(tx, actor.id, entry.occurrence_id, tier), entry.party_size)
    const lines = plan.lines.map(line => ({ ...line, poolId: entry.pool_id }))
    const expiresAt = new Date(now().getTime() + sales.holdMinutes * 60_000)
    const made = makeOrderFor({ sheet, buyerId: actor.id, plan: { ...plan, lines }, now: now(), heldUntil: expiresAt })
    shelves.move([place], { from: 'offered', to: 'held' })
    await storeOrders(tx, [made])
    await shelves.write(tx)
    await tx.run(acceptEntries, [[entryId], [made.row.id], now()])
    await publish(tx, waitlistAccepted, {
      entryId,
      eventId: entry.event_id,
      occurrenceId: entry.occurrence_id,
      tierId: entry.tier_id,
      userId: actor.id,
      partySize: entry.party_size,
      orderId: made.row.id,
    })
    return made.row.id
  })

const present = (row: Row<typeof listLine>): WaitlistEntry => ({
  id: row.id,
  eventId: row.event_id,
  occurrenceId: row.occurrence_id,
  tierId: row.tier_id,
  userId: row.user_id,
  displayName: row.display_name,
  partySize: row.party_size,
  status: row.status,
  position: row.position,
  joinedAt: row.joined_at.toISOString(),
  offerExpiresAt: row.offer_expires_at?.toISOString() ?? null,
  orderId: row.order_id,
})

/** Who waits, in order, for who runs the event. @throws 404, 403 */
export const eventLine = async (
  { db }: LineDeps,
  actor: UserActor,
  { eventId, limit, after }: { readonly eventId: Id; readonly limit: number; readonly after?: string | undefined },
) => {
  const position = timeCursor.decode(after)
  await requireEditor(db, actor, eventId)
  const rows = await db.read(actor, listLine, [eventId, position?.at ?? null, position?.id ?? null, limit + 1])
  return pageOf(rows, limit, present, row => timeCursor.encode({ at: row.joined_at.toISOString(), id: row.id }))
}

/** Where the caller waits, offers first; or one entry. Of the service, since places in line count those of others. */
export const ownLines = async ({ db, now }: LineDeps, actor: UserActor, entryId?: Id) => {
  const rows = await db.asService('where somebody waits', tx => tx.all(listOwn, [actor.id, entryId ?? null, now()]))
  return rows.map(row => ({
    ...present(row),
    tierName: row.tier_name,
    event: {
      id: row.event_id,
      slug: row.slug,
      title: row.title,
      startsAt: row.starts_at.toISOString(),
      timeZone: row.time_zone,
    },
  }))
}
