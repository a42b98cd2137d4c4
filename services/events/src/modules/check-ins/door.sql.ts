import { int4, int8, jsonb, nullable, statement, text, timestamptz, uuid } from '@flow/postgres'

/** The date whose door it is: the one asked for, else the one that is on or comes next. */
export const findDoorDate = statement(
  'door.date',
  { event_id: uuid, occurrence_id: uuid, title: text, starts_at: timestamptz, currency: nullable(text) },
  `select e.id as event_id, o.id as occurrence_id, e.title, o.starts_at, e.price_currency as currency
   from events e join occurrences o on o.event_id = e.id
   where e.id = $1 and ($2::uuid is null or o.id = $2)
   order by (o.ends_at > $3::timestamptz - interval '6 hours' and o.status = 'scheduled') desc, o.starts_at limit 1`,
)

/** Tickets of a date that changed since, as one JSON text made by the database: ten thousand rows are one value. */
export const listDoor = statement(
  'door.list',
  { tiers: jsonb<string[]>(), tickets: jsonb<Array<Array<string | number>>>() },
  `with held as (
     select t.id, t.code, t.holder_name, coalesce(t.tier_name, '') as tier, t.version, t.status, t.amount,
       o.status = 'due' as is_due, c.at
     from tickets t join orders o on o.id = t.order_id left join check_ins c on c.ticket_id = t.id
     where t.occurrence_id = $1 and ($2::timestamptz is null or t.updated_at >= $2)
   ),
   names as (select tier, (row_number() over (order by tier))::int - 1 as nth from (select distinct tier from held) d)
   select coalesce((select jsonb_agg(tier order by nth) from names), '[]') as tiers,
     coalesce((select jsonb_agg(jsonb_build_array(h.id, h.code, h.holder_name, n.nth, h.version,
         (h.status = 'valid')::int, coalesce(extract(epoch from h.at)::bigint, 0), case when h.is_due then h.amount else 0 end)
         order by h.holder_name, h.id)
       from held h join names n using (tier)), '[]') as tickets`,
)

export const countDoor = statement(
  'door.count',
  { tier_id: nullable(uuid), name: nullable(text), tickets: int4, checked_in: int4 },
  `select t.tier_id, max(t.tier_name) as name, count(*)::int as tickets, count(c.ticket_id)::int as checked_in
   from tickets t left join check_ins c on c.ticket_id = t.id
   where t.occurrence_id = $1 and t.status = 'valid' group by t.tier_id order by 2`,
)

/** People at the door by the beginning of a word of their name. */
export const searchDoor = statement(
  'door.search',
  {
    id: uuid,
    code: text,
    holder_name: text,
    tier_name: nullable(text),
    amount: int8,
    currency: text,
    order_status: text,
    checked_at: nullable(timestamptz),
  },
  `select t.id, t.code, t.holder_name, t.tier_name, t.amount, t.currency, o.status as order_status, c.at as checked_at
   from tickets t join orders o on o.id = t.order_id left join check_ins c on c.ticket_id = t.id
   left join people p on p.id = o.buyer_id
   where t.occurrence_id = $1 and t.status = 'valid'
     and (strpos(folded(t.holder_name), folded($2)) > 0 or strpos(folded(p.display_name), folded($2)) > 0
       or o.reference = upper($2))
   order by t.holder_name, t.id limit 50`,
)
