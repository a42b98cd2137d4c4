import { type Id, newId, waitlistAccepted, waitlistOffered } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import type { Row, Tx } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { issueTickets } from '../orders/issue-tickets.ts'
import { lockSale } from '../orders/lock-sale.ts'
import { makeOrderFor } from '../orders/make-order.ts'
import { closedReason, freePlan, saleAt } from '../orders/plan-order.ts'
import { readSheet, type SaleSheet } from '../orders/sale-sheet.ts'
import { lockShelves, type Shelves } from '../orders/stock.ts'
import { storeOrders } from '../orders/store-orders.ts'
import type { Sales } from '../sales/sales.ts'
import { allocate, offerMs, savesAt, type Waiter } from './allocate.ts'
import {
  acceptEntries,
  countPasses,
  datesWithLine,
  datesWithOldOffers,
  lockLine,
  lockOldOffers,
  offerPlaces,
  setEntries,
} from './waitlist.sql.ts'

export interface LineDeps extends Pick<ServiceDeps, 'db' | 'now' | 'store'> {
  readonly sales: Sales
}

type Entry = Row<typeof lockLine>

const placesOf = (entry: Pick<Entry, 'tier_id' | 'pool_id' | 'party_size'>) => [
  { tierId: entry.tier_id, poolId: entry.pool_id, quantity: entry.party_size },
]

const factOf = (entry: Entry) => ({
  entryId: entry.id,
  eventId: entry.event_id,
  occurrenceId: entry.occurrence_id,
  tierId: entry.tier_id,
  userId: entry.user_id,
  partySize: entry.party_size,
})

/** Whether people who wait for this tier can be served now: its sale is open. */
const isOpen = (sheet: SaleSheet, tierId: Id | null, now: Date): boolean => {
  if (tierId === null) return true
  const tier = sheet.tiers.find(({ id }) => id === tierId)
  return tier !== undefined && saleAt(tier, sheet.ends_at, now) === 'open'
}

const isFree = (sheet: SaleSheet, { tier_id }: Entry) =>
  tier_id === null || sheet.tiers.find(({ id }) => id === tier_id)?.kind !== 'paid'

/** What costs nothing is given at once. */
const give = async (tx: Tx, sheet: SaleSheet, entries: readonly Entry[], now: Date): Promise<void> => {
  if (entries.length === 0) return
  const made = entries.map(entry => {
    const tier = sheet.tiers.find(({ id }) => id === entry.tier_id)
    const plan = freePlan(sheet, tier && { ...tier, pool_id: entry.pool_id }, entry.party_size)
    return makeOrderFor({ sheet, buyerId: entry.user_id, plan, now })
  })
  await storeOrders(tx, made)
  await issueTickets(
    tx,
    made.map(({ order }) => order),
    now,
  )
  await tx.run(acceptEntries, [entries.map(({ id }) => id), made.map(({ row }) => row.id), now])
  const facts = entries.map((entry, nth) => ({ ...factOf(entry), orderId: made[nth]?.row.id ?? newId() }))
  await publishMany(tx, waitlistAccepted, facts)
}

const offer = async (
  tx: Tx,
  sheet: SaleSheet,
  entries: readonly Entry[],
  longest: number,
  now: Date,
): Promise<void> => {
  if (entries.length === 0) return
  const expiresAt = new Date(now.getTime() + offerMs(longest, sheet.starts_at, now))
  await tx.run(offerPlaces, [entries.map(({ id }) => id), entries.map(one => one.pool_id), expiresAt, now])
  await publishMany(
    tx,
    waitlistOffered,
    entries.map(entry => ({ ...factOf(entry), expiresAt: expiresAt.toISOString() })),
  )
}

const roomOf = (shelves: Shelves, stateOf: (waiter: Waiter) => 'sold' | 'offered') => ({
  free: shelves.free,
  take: (waiter: Waiter) =>
    shelves.move([{ tierId: waiter.tierId, poolId: waiter.poolId, quantity: waiter.partySize }], {
      to: stateOf(waiter),
    }),
})

const serveDate = ({ db, now: clock, store, sales }: LineDeps, eventId: Id, occurrenceId: Id): Promise<number> =>
  db.asService('serve who waits', async tx => {
    const now = clock()
    const sale = await lockSale(tx, { eventId, occurrenceId }, now)
    if (!sale || closedReason(sale.sheet, now)) return 0
    const { sheet, shelves } = sale
    const line = (await tx.all(lockLine, [occurrenceId])).filter(entry => isOpen(sheet, entry.tier_id, now))
    const byId = new Map(line.map(entry => [entry.id, entry]))
    const waiters = line.map(entry => ({
      id: entry.id,
      tierId: entry.tier_id,
      poolId: entry.pool_id,
      partySize: entry.party_size,
      passed: entry.passed,
    }))
    const room = roomOf(shelves, ({ id }) => (isFree(sheet, byId.get(id) as Entry) ? 'sold' : 'offered'))
    const { served, passed } = allocate(waiters, room, savesAt(sheet.starts_at, now))
    if (served.length === 0) return 0
    const entries = served.map(({ id }) => byId.get(id) as Entry)
    await shelves.write(tx)
    await give(
      tx,
      sheet,
      entries.filter(entry => isFree(sheet, entry)),
      now,
    )
    await offer(
      tx,
      sheet,
      entries.filter(entry => !isFree(sheet, entry)),
      sales.offerMinutes * 60_000,
      now,
    )
    if (passed.length) await tx.run(countPasses, [passed.map(({ id }) => id)])
    tx.onCommit(() => forgetEvent(store, eventId, sheet.slug))
    return served.length
  })

/** Ends offers that nobody took in time. */
const endOffers = ({ db, now, store }: LineDeps, eventId: Id, occurrenceId: Id): Promise<void> =>
  db.asService('end old offers', async tx => {
    const sheet = await readSheet(tx, eventId, occurrenceId, now())
    const tiers = sheet?.tiers.map(tier => ({ tierId: tier.id, poolId: tier.pool_id })) ?? []
    const shelves = await lockShelves(tx, { occurrenceId, eventId }, tiers)
    const old = await tx.all(lockOldOffers, [occurrenceId, now()])
    if (old.length === 0) return
    shelves.move(old.flatMap(placesOf), { from: 'offered' })
    await shelves.write(tx)
    await tx.run(setEntries, [old.map(({ id }) => id), 'expired', now()])
    if (sheet) tx.onCommit(() => forgetEvent(store, eventId, sheet.slug))
  })

/**
 * Ends old offers, then gives or offers what is free to those who wait. Any copy may do it. Answers the events whose
 * places may be free for all again.
 */
export const serveLines = async (deps: LineDeps): Promise<Id[]> => {
  const { db, now } = deps
  const old = await db.asService('old offers', tx => tx.all(datesWithOldOffers, [now()]))
  for (const date of old) await endOffers(deps, date.event_id, date.occurrence_id)
  const lines = await db.asService('lines', tx => tx.all(datesWithLine, [now()]))
  for (const date of lines) await serveDate(deps, date.event_id, date.occurrence_id)
  return [...new Set(old.map(date => date.event_id))]
}
