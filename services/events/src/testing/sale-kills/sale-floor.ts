import { type Id, newId, ROLE_PERMISSIONS, type UserActor } from '@flow/contracts'
import type pg from 'pg'

/** What is sold while things die. */
export interface SaleFloor {
  readonly organiser: UserActor
  readonly eventId: Id
  /** A free tier, two paid ones that share a pool, and one whose sale closes in the middle. */
  readonly tiers: readonly Id[]
  /** A tier whose sale is not open yet. */
  readonly unopened: Id
}

export const aPerson = (): UserActor => ({
  kind: 'user',
  id: newId(),
  role: 'user',
  permissions: ROLE_PERMISSIONS.user,
  sessionId: newId(),
})

const EVENT = `insert into events (id, slug, organiser_id, status, kind, title, category, starts_at, ends_at, time_zone,
    price_free, price_from, price_currency, capacity, published_at)
  values ($1::uuid, $1::uuid::text, $2, 'published', 'in_person', 'The last night', 'music', now() + interval '80 days',
    now() + interval '81 days', 'UTC', true, 999, 'EUR', 90, now())`
const TIER = `insert into tiers (id, event_id, name, kind, amount, currency, quantity, pool_id, sales_start, sales_end)
  select x.id, $1, x.name, x.kind, x.amount, 'EUR', x.quantity, x.pool_id, x.sales_start, x.sales_end
  from jsonb_to_recordset($2::jsonb) as x (id uuid, name text, kind text, amount bigint, quantity int, pool_id uuid,
    sales_start timestamptz, sales_end timestamptz)`

const PEOPLE = `insert into people (id, username, display_name) select id, 'u' || right(id::text, 12), 'Somebody'
  from unnest($1::uuid[]) as given (id)`

/** An event of few places with all kinds of tiers, a code that may be used five times, and a sale that closes soon. */
export const openSaleFloor = async (
  admin: pg.Pool,
  people: readonly UserActor[],
  closesAt: Date,
): Promise<SaleFloor> => {
  const [eventId, pool, organiser] = [newId(), newId(), aPerson()]
  const tiers = [
    { name: 'Free', kind: 'free', quantity: 30 },
    { name: 'Early', kind: 'paid', amount: 999, quantity: 35, pool_id: pool },
    { name: 'Late', kind: 'paid', amount: 1501, quantity: 35, pool_id: pool },
    { name: 'Closing', kind: 'paid', amount: 700, sales_end: closesAt },
    { name: 'Unopened', kind: 'paid', amount: 700, sales_start: new Date(Date.now() + 86_400_000) },
  ].map(tier => ({ ...tier, id: newId() }))
  const client = await admin.connect()
  await client.query('set search_path = events, extensions')
  await client.query(PEOPLE, [people.map(({ id }) => id)])
  await client.query(EVENT, [eventId, organiser.id])
  await client.query('select sync_single_dates(array[$1::uuid])', [eventId])
  await client.query(`insert into pools (id, event_id, name, capacity) values ($1, $2, 'Hall', 50)`, [pool, eventId])
  await client.query(TIER, [eventId, JSON.stringify(tiers)])
  await client.query(
    `insert into promo_codes (id, event_id, code, kind, percent, max_uses) values ($1, $2, 'THIRD', 'percent', 33, 5)`,
    [newId(), eventId],
  )
  client.release(true)
  const ids = tiers.map(({ id }) => id)
  return { organiser, eventId, tiers: ids.slice(0, -1), unopened: ids.at(-1) as Id }
}
