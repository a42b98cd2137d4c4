import type { Id } from '@flow/contracts'
import type { Row, Tx } from '@flow/postgres'
import type { Ask } from './asks.ts'
import type { Waiting } from './free-for-new.ts'
import { countOwned, countWaiting, findByKeys, findKeys, lockPromos, whoGoes, whoSees } from './hold.sql.ts'
import type { SaleSheet, SaleTier } from './sale-sheet.ts'
import { addShelves, findShelves, shelfGone } from './stock.ts'

/** Codes are kept in upper case: people type them as they like. */
export const promoCodeOf = (code: string): string => code.trim().toUpperCase()

export type Promo = Row<typeof lockPromos> & { taken: number }
export type Gone = Row<typeof whoGoes>

/** Places that people wait for on a date. */
export const waitingOn = (tx: Tx, occurrenceId: Id): Promise<Waiting[]> => tx.all(countWaiting, [occurrenceId])

/** How many of a tier that is limited for each person somebody has or holds on a date. */
export const ownedBy = async (tx: Tx, userId: Id, occurrenceId: Id, tier: SaleTier | undefined): Promise<number> => {
  if (!tier || tier.max_per_person === null) return 0
  const owned = await tx.all(countOwned, [occurrenceId, [userId]])
  return owned.find(({ tier_id }) => tier_id === tier.id)?.owned ?? 0
}

/** What of a sale says which shelves are locked and what is asked beside them. */
export interface Needs {
  readonly eventId: Id
  readonly occurrenceId: Id
  readonly tiers: ReadonlyArray<{ readonly tierId: Id; readonly poolId: Id | null }>
  /** Some tier is limited for each person. */
  readonly limited: boolean
  /** Not everybody may see the event. */
  readonly restricted: boolean
}

export const needsOf = (sheet: SaleSheet): Needs => ({
  eventId: sheet.event_id,
  occurrenceId: sheet.occurrence_id,
  tiers: sheet.tiers.map(tier => ({ tierId: tier.id, poolId: tier.pool_id })),
  limited: sheet.tiers.some(tier => tier.max_per_person !== null),
  restricted: sheet.is_private || sheet.status === 'draft',
})

/** All that is known, under lock, when a group of asks is decided. */
export const gather = async (tx: Tx, needs: Needs, asks: readonly Ask[]) => {
  const { eventId, occurrenceId, tiers, limited, restricted } = needs
  const holds = asks.filter(ask => ask.kind === 'hold')
  const codes = [...new Set(holds.flatMap(({ order }) => (order.promoCode ? [promoCodeOf(order.promoCode)] : [])))]
  const attends = asks.length > holds.length
  const people = [...new Set(asks.map(({ actor }) => actor.id))]
  const keyed = holds.filter(({ key }) => key !== null)
  // Sent together, done in this order: what is read after the locks were taken is true until the commit.
  const ask = () =>
    Promise.all([
      codes.length ? tx.all(lockPromos, [eventId, codes]) : [],
      findShelves(tx, occurrenceId, tiers),
      keyed.length ? tx.all(findKeys, [keyed.map(one => one.actor.id), keyed.map(one => one.key)]) : [],
      limited ? tx.all(countOwned, [occurrenceId, people]) : [],
      waitingOn(tx, occurrenceId),
      restricted ? tx.all(whoSees, [eventId, people]) : [],
      attends ? tx.all(whoGoes, [occurrenceId, people]) : [],
    ])
  const first = await ask()
  const asked = first[1] ? first : await addShelves(tx, { occurrenceId, eventId }).then(ask)
  const [promos, shelves, repeated, owned, waiting, seen, going] = asked
  if (!shelves) throw shelfGone()
  // Seldom: an order of before is read whole only when its key came again.
  const known = repeated.length
    ? await tx.all(findByKeys, [repeated.map(one => one.buyer_id), repeated.map(one => one.key)])
    : []
  return {
    shelves,
    waiting,
    promos: new Map(promos.map(promo => [promo.code, { ...promo, taken: promo.used + promo.held } as Promo])),
    known: new Map(known.map(row => [`${row.buyer_id} ${row.key}`, row])),
    owned: new Map(owned.map(row => [`${row.buyer_id} ${row.tier_id}`, row.owned])),
    sees: restricted ? new Set(seen.map(row => row.id)) : undefined,
    going: new Map(going.map(row => [row.user_id, row])),
  }
}

export type Known = Awaited<ReturnType<typeof gather>>
