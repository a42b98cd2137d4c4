import { type Id, type NewTier, newId, type Tier, type UserActor } from '@flow/contracts'
import { int4, nullable, oneOf, type Row, statement, text, uuid } from '@flow/postgres'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { checkTiers } from '../events/create-event.ts'
import { forgetEvent } from '../events/event-cache.ts'
import { lockForEdit } from '../events/policy.ts'
import { relistEvents } from '../events/relist.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const columns = {
  id: uuid,
  name: text,
  kind: oneOf<Tier['kind']>(),
  amount: nullable(int4),
  currency: nullable(text),
  quantity: nullable(int4),
} as const

const insertTier = statement(
  'tiers.insert',
  columns,
  `insert into tiers (id, event_id, name, kind, amount, currency, quantity, position)
   select $1, $2, $3, $4, $5, $6, $7, coalesce(max(position) + 1, 0) from tiers where event_id = $2
   returning id, name, kind, amount, currency, quantity`,
)
const updateTier = statement(
  'tiers.update',
  columns,
  `update tiers set name = $3, kind = $4, amount = $5, currency = $6, quantity = $7 where id = $1 and event_id = $2
   returning id, name, kind, amount, currency, quantity`,
)
const deleteTier = statement('tiers.delete', {}, 'delete from tiers where id = $1 and event_id = $2')
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
     from tiers where event_id = $1
   ) t
   where e.id = $1`,
)

const present = (row: Row<typeof insertTier>): Tier => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  price: row.amount && row.currency ? { amount: row.amount, currency: row.currency } : null,
  quantity: row.quantity,
  available: row.quantity,
})

const valuesOf = ({ name, kind, price, quantity }: NewTier) => [
  name.trim(),
  kind,
  price?.amount ?? null,
  price?.currency ?? null,
  quantity ?? null,
]

const changing = <T>(
  { db, now, store }: Deps,
  actor: UserActor,
  eventId: Id,
  change: (tx: Parameters<typeof lockForEdit>[0]) => Promise<T>,
) =>
  db.asUser(actor, async tx => {
    const { status, slug } = await lockForEdit(tx, eventId)
    if (status === 'cancelled') throw problem('event_state', { detail: 'A cancelled event cannot be changed.' })
    const result = await change(tx)
    await tx.run(followPrice, [eventId, now()])
    await relistEvents(tx, [eventId], now())
    tx.onCommit(() => forgetEvent(store, eventId, slug))
    return result
  })

/** Adds a tier after the others. @throws 404, 403, 409, 422 */
export const addTier = async (deps: Deps, actor: UserActor, eventId: Id, tier: NewTier): Promise<Tier> => {
  checkTiers([tier], '')
  return changing(deps, actor, eventId, async tx =>
    present(await tx.one(insertTier, [newId(), eventId, ...valuesOf(tier)])),
  )
}

/** Replaces what a tier says. @throws 404, 403, 409, 422 */
export const changeTier = async (
  deps: Deps,
  actor: UserActor,
  { eventId, tierId, tier }: { eventId: Id; tierId: Id; tier: NewTier },
): Promise<Tier> => {
  checkTiers([tier], '')
  return changing(deps, actor, eventId, async tx => {
    const row = await tx.first(updateTier, [tierId, eventId, ...valuesOf(tier)])
    if (!row) throw problem('resource_not_found')
    return present(row)
  })
}

/** @throws 404, 403, 409 */
export const removeTier = (deps: Deps, actor: UserActor, eventId: Id, tierId: Id): Promise<void> =>
  changing(deps, actor, eventId, async tx => {
    if ((await tx.run(deleteTier, [tierId, eventId])) === 0) throw problem('resource_not_found')
  })
