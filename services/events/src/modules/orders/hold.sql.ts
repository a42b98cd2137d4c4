import type { PaymentMethod } from '@flow/contracts'
import { int4, nullable, statement, text, uuid } from '@flow/postgres'
import { PROMO, promoColumns } from '../promo-codes/promo-row.ts'
import { ORDER, orderColumns } from './order-rows.ts'

/** One look at the index for each key: a join that is planned while there are few orders reads all of them for ever. */
const BY_KEYS = `unnest($1::uuid[], $2::text[]) as x (buyer_id, key)
   cross join lateral (select * from orders m where m.buyer_id = x.buyer_id and m.key = x.key limit 1) o`

/** Orders that these people made with these keys before. */
export const findByKeys = statement(
  'orders.byKeys',
  { key: text, ...orderColumns },
  `select o.key, ${ORDER} from ${BY_KEYS}`,
)

/** Which of these keys made orders of these people before. */
export const findKeys = statement(
  'orders.keys',
  { buyer_id: uuid, key: text },
  `select o.buyer_id, o.key from ${BY_KEYS}`,
)

export const lockPromos = statement(
  'orders.lockPromos',
  promoColumns,
  `select ${PROMO} from promo_codes where event_id = $1 and code = any ($2::text[]) order by id for no key update`,
)

export const movePromos = statement(
  'orders.movePromos',
  {},
  `update promo_codes p set used = p.used + x.used, held = p.held + x.held
   from unnest($1::uuid[], $2::int[], $3::int[]) as x (id, used, held) where p.id = x.id`,
)

/** How many of each tier these people have or hold on a date. */
export const countOwned = statement(
  'orders.countOwned',
  { buyer_id: uuid, tier_id: uuid, owned: int4 },
  `select x.buyer_id, x.tier_id, sum(x.quantity)::int as owned from (
     select o.buyer_id, l.tier_id, l.quantity from orders o join order_lines l on l.order_id = o.id
     where o.buyer_id = any ($2::uuid[]) and o.occurrence_id = $1 and o.status = 'held'
     union all
     select o.buyer_id, t.tier_id, 1 from orders o join tickets t on t.order_id = o.id and t.status = 'valid'
     where o.buyer_id = any ($2::uuid[]) and o.occurrence_id = $1 and o.status in ('due', 'paid')
   ) x where x.tier_id is not null group by x.buyer_id, x.tier_id`,
)

/** Places that people wait for, by tier, in the pool that it takes from now. */
export const countWaiting = statement(
  'orders.countWaiting',
  { tier_id: nullable(uuid), pool_id: nullable(uuid), places: int4 },
  `select w.tier_id, t.pool_id, sum(w.party_size)::int as places from waitlist w left join tiers t on t.id = w.tier_id
   where w.occurrence_id = $1 and w.status = 'waiting' group by w.tier_id, t.pool_id`,
)

/** Who of these people may see an event that is not for all. */
export const whoSees = statement(
  'orders.whoSees',
  { id: uuid },
  'select x.id from unnest($2::uuid[]) x (id) where seen_by($1, x.id)',
)

/** Which of these people go to a date, with how many. */
export const whoGoes = statement(
  'orders.whoGoes',
  { user_id: uuid, party_size: int4, order_id: nullable(uuid), ticket_id: nullable(uuid), code: nullable(text) },
  `select a.user_id, a.party_size, t.order_id, t.id as ticket_id, t.code
   from attendances a
   left join lateral (
     select * from tickets m where m.holder_id = a.user_id and m.occurrence_id = a.occurrence_id and m.status = 'valid'
     order by m.created_at, m.order_id, m.nth limit 1
   ) t on true
   where a.occurrence_id = $1 and a.user_id = any ($2::uuid[]) and a.status = 'going'`,
)

export interface NewOrderRow {
  readonly id: string
  readonly reference: string
  readonly event_id: string
  readonly occurrence_id: string
  readonly buyer_id: string
  readonly status: 'held' | 'paid'
  readonly key: string | null
  readonly fingerprint: string | null
  readonly promo_id: string | null
  readonly currency: string
  readonly subtotal: number
  readonly discount: number
  readonly total: number
  readonly method: PaymentMethod | null
  readonly attendees: readonly unknown[]
  readonly expires_at: Date
  readonly created_at: Date
  readonly completed_at: Date | null
}

/** Orders of one date made at one instant, and their lines; what is the same for all orders is said once. */
export const insertOrders = statement(
  'orders.insert',
  {},
  `with made as (
     insert into orders (id, reference, event_id, occurrence_id, buyer_id, status, key, fingerprint, promo_id, currency,
       subtotal, discount, total, method, attendees, expires_at, created_at, completed_at, paid_at)
     select id, reference, $3, $4, buyer_id, status, key, fingerprint, promo_id, currency, subtotal, discount,
       subtotal - discount, method, coalesce(attendees, '[]'), expires_at, $5::timestamptz, completed_at, completed_at
     from jsonb_to_recordset($1::jsonb) as x (id uuid, reference text, buyer_id uuid, status text, key text,
       fingerprint text, promo_id uuid, currency text, subtotal bigint, discount bigint, method text, attendees jsonb,
       expires_at timestamptz, completed_at timestamptz)
   )
   insert into order_lines (order_id, nth, tier_id, pool_id, name, quantity, unit_amount, discount, tax_rate)
   select order_id, nth, tier_id, pool_id, name, quantity, unit_amount, discount, tax_rate
   from jsonb_to_recordset($2::jsonb) as x (order_id uuid, nth int, tier_id uuid, pool_id uuid, name text, quantity int,
     unit_amount bigint, discount bigint, tax_rate int)`,
)
