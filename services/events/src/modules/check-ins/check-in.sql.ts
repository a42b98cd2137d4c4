import type { TicketStatus } from '@flow/contracts'
import { bool, int4, int8, nullable, oneOf, statement, text, timestamptz, uuid } from '@flow/postgres'

export const findDoor = statement(
  'checkIns.door',
  { manages: bool, slug: text },
  'select manages(id) as manages, slug from events where id = $1',
)

/** Locks the tickets that scans are about, by id or typed code, in order. What is known of them is read after that. */
export const lockScanned = statement(
  'checkIns.lockScanned',
  { id: uuid },
  'select id from tickets where id = any ($1::uuid[]) or code = any ($2::text[]) order by id for no key update',
)

export const readScanned = statement(
  'checkIns.readScanned',
  {
    id: uuid,
    code: text,
    event_id: uuid,
    occurrence_id: uuid,
    holder_id: nullable(uuid),
    holder_name: text,
    tier_name: nullable(text),
    version: int4,
    status: oneOf<TicketStatus>(),
    amount: int8,
    currency: text,
    is_due: bool,
    order_id: uuid,
    owed: int8,
    checked_at: nullable(timestamptz),
    device_id: nullable(text),
    by_id: nullable(uuid),
  },
  `select t.id, t.code, t.event_id, t.occurrence_id, t.holder_id, t.holder_name, t.tier_name, t.version, t.status, t.amount,
     t.currency, o.status = 'due' as is_due, o.id as order_id, o.total - o.refunded as owed, c.at as checked_at, c.device_id, c.by_id
   from tickets t join orders o on o.id = t.order_id left join check_ins c on c.ticket_id = t.id
   where t.id = any ($1::uuid[]) or t.code = any ($2::text[])`,
)

/** Scans of these tickets by these devices at these instants that were told before. */
export const findScans = statement(
  'checkIns.findScans',
  { ticket_id: uuid, device_id: text, at: timestamptz, outcome: text },
  `select s.ticket_id, s.device_id, s.at, s.outcome from scans s
   join unnest($1::uuid[], $2::text[], $3::timestamptz[]) as x (ticket_id, device_id, at)
     on s.ticket_id = x.ticket_id and s.device_id = x.device_id and s.at = x.at`,
)

export const insertScans = statement(
  'checkIns.insertScans',
  {},
  `insert into scans (id, event_id, occurrence_id, ticket_id, at, received_at, device_id, by_id, outcome)
   select x.id, $2, x.occurrence_id, x.ticket_id, x.at, $3::timestamptz, x.device_id, x.by_id, x.outcome
   from jsonb_to_recordset($1::jsonb) as x (id uuid, occurrence_id uuid, ticket_id uuid, at timestamptz, device_id text,
     by_id uuid, outcome text)
   on conflict (ticket_id, device_id, at) do nothing`,
)

export const putCheckIns = statement(
  'checkIns.put',
  {},
  `insert into check_ins as c (ticket_id, event_id, occurrence_id, at, device_id, by_id)
   select x.ticket_id, $2, x.occurrence_id, x.at, x.device_id, x.by_id
   from jsonb_to_recordset($1::jsonb) as x (ticket_id uuid, occurrence_id uuid, at timestamptz, device_id text, by_id uuid)
   order by x.ticket_id
   on conflict (ticket_id) do update set at = excluded.at, device_id = excluded.device_id, by_id = excluded.by_id`,
)

/** A scan that was first until an earlier one became known. */
export const demoteScans = statement(
  'checkIns.demote',
  {},
  `update scans s set outcome = 'already'
   from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as x (ticket_id, device_id, at)
   where s.ticket_id = x.ticket_id and s.device_id = x.device_id and s.at = x.at and s.outcome = 'ok'`,
)

export const touchTickets = statement(
  'checkIns.touch',
  {},
  'update tickets set updated_at = $2::timestamptz where id = any ($1::uuid[])',
)

export const removeCheckIn = statement(
  'checkIns.remove',
  { occurrence_id: uuid },
  'delete from check_ins where ticket_id = $1 and event_id = $2 returning occurrence_id',
)
