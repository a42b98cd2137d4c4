import { bool, type Row, statement, text, timestamptz } from '@flow/postgres'
import { OPEN_STATUS } from '../events/open-status.ts'
import { ORDER, orderColumns } from './order-rows.ts'

const lockedColumns = {
  ...orderColumns,
  extended: bool,
  slug: text,
  event_status: text,
  date_status: text,
  starts_at: timestamptz,
  ends_at: timestamptz,
} as const
const LOCKED = `${ORDER}, o.extended, e.slug, ${OPEN_STATUS} as event_status, d.status as date_status, d.starts_at, d.ends_at
   from orders o join events e on e.id = o.event_id join occurrences d on d.id = o.occurrence_id`

/** An order locked for a change; of a buyer alone when one is given. */
export const lockOrder = statement(
  'orders.lock',
  lockedColumns,
  `select ${LOCKED} where o.id = $1 and ($2::uuid is null or o.buyer_id = $2) for no key update of o`,
)

/** Held orders of one date whose time is over, skipping those that somebody is busy with. */
export const lockOverdue = statement(
  'orders.lockOverdue',
  lockedColumns,
  `select ${LOCKED}
   where o.id in (
     select h.id from orders h where h.status = 'held' and h.expires_at <= $1::timestamptz and h.occurrence_id = $3
     order by h.expires_at limit $2 for no key update skip locked
   ) order by o.id`,
)
export type LockedOrder = Row<typeof lockOrder>

export const closeOrders = statement(
  'orders.close',
  {},
  `update orders set status = $2, closed_at = $3::timestamptz, promo_returned = promo_id is not null
   where id = any ($1::uuid[])`,
)
export const completeOrders = statement(
  'orders.complete',
  {},
  `update orders set status = $2, method = $3, completed_at = $4::timestamptz, attendees = $5,
     invoice_to = $6, paid_at = case when $2 = 'paid' then $4::timestamptz end where id = $1`,
)
export const extendHold = statement(
  'orders.extend',
  {},
  'update orders set extended = true, expires_at = greatest(expires_at, $2::timestamptz) where id = $1',
)
