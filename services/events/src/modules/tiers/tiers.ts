import type { Actor, CodeOffer, Id, NewTier, Tier, UserActor } from '@flow/contracts'
import { bool, int4, jsonb, nullable, statement, type Tx, text, timestamptz, uuid } from '@flow/postgres'
import { clash, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { lockForEdit } from '../events/policy.ts'
import { relistEvents } from '../events/relist.ts'
import { waitingOn } from '../orders/gather.ts'
import { presentTier, TIERS, type TierJson } from './present-tier.ts'
import { offerOf, opens, readCode } from './read-code.ts'
import { checkTier, insertTiers, tierRow, updateTier } from './tier-row.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const findTiers = statement(
  'tiers.find',
  { occurrence_id: uuid, ends_at: timestamptz, edits: bool, tiers: jsonb<TierJson[]>() },
  `select o.id as occurrence_id, o.ends_at, edits(e.id) as edits, ${TIERS} as tiers
   from events e join occurrences o on o.event_id = e.id left join stock k on k.occurrence_id = o.id
   where e.id = $1 and ($2::uuid is null or o.id = $2)
   order by (o.ends_at > $3::timestamptz and o.status = 'scheduled') desc, o.starts_at limit 1`,
)
const lockTier = statement(
  'tiers.lock',
  { pool_id: nullable(uuid), currency: nullable(text), taken: int4 },
  `select t.pool_id, t.currency,
     coalesce((select sum(sold + held + offered)::int from part_stock where part_id = t.id), 0) as taken
   from tiers t where t.id = $1 and t.event_id = $2 for no key update of t`,
)
const lockPlaces = statement(
  'tiers.lockPlaces',
  { occurrence_id: uuid },
  'select occurrence_id from part_stock where part_id = $1 order by occurrence_id for no key update',
)
const followQuantity = statement(
  'tiers.followQuantity',
  {},
  'update part_stock set capacity = $2 where part_id = $1 and capacity is distinct from $2',
)
const deleteTier = statement('tiers.delete', {}, 'delete from tiers where id = $1 and event_id = $2')
const forgetStock = statement('tiers.forgetStock', {}, 'delete from part_stock where part_id = $1')
const poolExists = statement('tiers.poolExists', { id: uuid }, 'select id from pools where id = $1 and event_id = $2')
/** What the event costs at least follows its tiers; one without tiers is free. */
const followPrice = statement(
  'tiers.followPrice',
  {},
  `update events e set price_free = t.free, price_currency = t.currency,
     price_from = case when t.free then 0 else t.least end, version = e.version + 1, updated_at = $2::timestamptz
   from (
     select count(*) filter (where kind = 'paid') = 0 or bool_or(kind <> 'paid') as free,
       min(amount) filter (where kind = 'paid') as least,
       (array_agg(currency order by amount) filter (where kind = 'paid'))[1] as currency
     from tiers where event_id = $1 and not hidden
   ) t
   where e.id = $1`,
)

export interface TiersQuery {
  readonly eventId: Id
  readonly occurrenceId?: Id | undefined
  readonly code?: string | undefined
}

/** What one can have at a date, and what the code does that one gave. */
export interface TiersAtDate {
  readonly items: Tier[]
  readonly code: CodeOffer | null
}

/** Largest party on a waitlist: where as many are left, nobody waits. */
const LARGEST_PARTY = 20

/** Tiers as somebody finds them who just comes: what people in line could get is not left. */
const withoutLine = async (db: Deps['db'], occurrenceId: Id, tiers: readonly TierJson[]): Promise<TierJson[]> => {
  if (!tiers.some(({ left }) => left !== null && left > 0 && left < LARGEST_PARTY)) return [...tiers]
  const line = await db.asService('what the line leaves', tx => waitingOn(tx, occurrenceId))
  return tiers.map(tier => {
    const waiting = line.filter(one => one.tier_id === tier.id).reduce((sum, { places }) => sum + places, 0)
    return tier.left === null ? tier : { ...tier, left: Math.max(0, tier.left - waiting) }
  })
}

/**
 * What one can have for which price at a date, fresh from the stock. Hidden tiers are told to who runs the event and to
 * who knows a code that opens them. @throws 404
 */
export const eventTiers = async ({ db, now }: Deps, actor: Actor, query: TiersQuery): Promise<TiersAtDate> => {
  const { eventId, occurrenceId, code } = query
  const [row] = await db.read(actor, findTiers, [eventId, occurrenceId ?? null, now()])
  if (!row) throw problem('event_not_found')
  const known = code === undefined ? undefined : await readCode(db, eventId, code, now())
  const seen = row.tiers.filter(tier => !tier.hidden || row.edits || opens(known, tier))
  const open = row.edits ? seen : await withoutLine(db, row.occurrence_id, seen)
  return {
    items: open.map(tier => presentTier(tier, row.ends_at, now())),
    code: code === undefined ? null : offerOf(known, seen),
  }
}

const changing = async <T>(
  { db, now, store }: Deps,
  actor: UserActor,
  eventId: Id,
  change: (tx: Tx) => Promise<T>,
): Promise<T> =>
  db.asUser(actor, async tx => {
    const { status, slug } = await lockForEdit(tx, eventId)
    if (status === 'cancelled') throw problem('event_state', { detail: 'A cancelled event cannot be changed.' })
    const result = await change(tx)
    await tx.run(followPrice, [eventId, now()])
    await relistEvents(tx, [eventId], now())
    tx.onCommit(() => forgetEvent(store, eventId, slug))
    return result
  })

const checkPool = async (tx: Tx, eventId: Id, tier: NewTier): Promise<void> => {
  if (tier.poolId && !(await tx.first(poolExists, [tier.poolId, eventId])))
    throw invalid('/poolId', 'unknown_pool', 'is not a pool of this event')
}

const tierById = async (deps: Deps, actor: UserActor, eventId: Id, tierId: Id): Promise<Tier> => {
  const tier = (await eventTiers(deps, actor, { eventId })).items.find(({ id }) => id === tierId)
  if (!tier) throw problem('resource_not_found')
  return tier
}

/** Adds a tier after the others. @throws 404, 403, 409, 422 */
export const addTier = async (deps: Deps, actor: UserActor, eventId: Id, tier: NewTier): Promise<Tier> => {
  checkTier(tier, '')
  const row = tierRow(tier)
  await changing(deps, actor, eventId, async tx => {
    await checkPool(tx, eventId, tier)
    await tx.run(insertTiers, [eventId, JSON.stringify([row])])
  })
  return tierById(deps, actor, eventId, row.id)
}

const refuseTooFew = (error: { code?: string }): never => {
  if (error.code === '23514') throw clash('/quantity', 'taken_already', 'More of these tickets are taken already.')
  throw error
}

/**
 * Replaces what a tier says. What was ordered before keeps its price.
 * @throws 404, 403, 422, 409 for fewer than are taken, or another pool once there are orders
 */
export const changeTier = async (
  deps: Deps,
  actor: UserActor,
  { eventId, tierId, tier }: { eventId: Id; tierId: Id; tier: NewTier },
): Promise<Tier> => {
  checkTier(tier, '')
  await changing(deps, actor, eventId, async tx => {
    // Whoever holds places now is done before it is looked at how many are taken.
    const [, before] = await Promise.all([tx.all(lockPlaces, [tierId]), tx.first(lockTier, [tierId, eventId])])
    if (!before) throw problem('resource_not_found')
    await checkPool(tx, eventId, tier)
    if (before.taken > 0 && before.pool_id !== (tier.poolId ?? null))
      throw clash('/poolId', 'sold_from', 'Tickets of this tier are sold: it stays in its pool.')
    await tx.run(updateTier, [eventId, JSON.stringify([tierRow(tier, tierId)])])
    await tx.run(followQuantity, [tierId, tier.quantity ?? null]).catch(refuseTooFew)
  })
  return tierById(deps, actor, eventId, tierId)
}

/** @throws 404, 403, 409 once somebody ordered it */
export const removeTier = (deps: Deps, actor: UserActor, eventId: Id, tierId: Id): Promise<void> =>
  changing(deps, actor, eventId, async tx => {
    const removed = await tx.run(deleteTier, [tierId, eventId]).catch((error: { code?: string }) => {
      if (error.code === '23503') throw clash('', 'has_orders', 'There are orders of this tier: end its sale instead.')
      throw error
    })
    if (removed === 0) throw problem('resource_not_found')
    await tx.run(forgetStock, [tierId])
  })
