import type { Database } from '@flow/postgres'
import { int4, nullable, statement, text, uuid } from '@flow/postgres'

/**
 * The invariants of ticketing, as questions whose right answer is no row:
 * sold + held + offered ≤ capacity on every shelf, and each count is what orders, tickets and offers add up to; every
 * paid order has its tickets or its refund; money is lines − discounts; a ticket is checked in once; documents are numbered
 * without gaps, add up, and invoices less credit notes are what is paid or awaited; who goes is who holds.
 */
const brokenInvariants = statement(
  'testing.brokenInvariants',
  { what: text, id: nullable(uuid), is: int4, should_be: int4 },
  `with held as (
     select l.tier_id, l.pool_id, o.occurrence_id, l.quantity from orders o join order_lines l on l.order_id = o.id
     where o.status = 'held'
   ),
   sold as (select tier_id, pool_id, occurrence_id from tickets where status = 'valid'),
   offered as (select tier_id, pool_id, occurrence_id, party_size from waitlist where status = 'offered'),
   shelves as (
     select occurrence_id, part_id, capacity, sold, held, offered from part_stock
     union all select occurrence_id, null, capacity, sold, held, offered from stock
   ),
   counted as (
     select s.*,
       (select count(*)::int from sold x where x.occurrence_id = s.occurrence_id
         and (s.part_id is null or x.tier_id = s.part_id or x.pool_id = s.part_id)) as real_sold,
       (select coalesce(sum(x.quantity), 0)::int from held x where x.occurrence_id = s.occurrence_id
         and (s.part_id is null or x.tier_id = s.part_id or x.pool_id = s.part_id)) as real_held,
       (select coalesce(sum(x.party_size), 0)::int from offered x where x.occurrence_id = s.occurrence_id
         and (s.part_id is null or x.tier_id = s.part_id or x.pool_id = s.part_id)) as real_offered
     from shelves s
   )
   select 'sold' as what, occurrence_id as id, sold as is, real_sold as should_be from counted where sold <> real_sold
   union all select 'held', occurrence_id, held, real_held from counted where held <> real_held
   union all select 'offered', occurrence_id, offered, real_offered from counted where offered <> real_offered
   union all select 'oversold', occurrence_id, sold + held + offered, capacity from counted
     where capacity is not null and sold + held + offered > capacity
   union all
   select 'complete order without all of its tickets', o.id, (select count(*)::int from tickets t where t.order_id = o.id),
     (select sum(quantity)::int from order_lines l where l.order_id = o.id)
   from orders o where o.status in ('paid', 'due', 'refunded')
     and (select count(*) from tickets t where t.order_id = o.id) <> (select sum(quantity) from order_lines l where l.order_id = o.id)
   union all
   select 'tickets of an order that is not complete', o.id, 1, 0
   from orders o join tickets t on t.order_id = o.id where o.status in ('held', 'expired')
   union all
   select 'paid without tickets or refund', p.order_id, 0, 1 from payments p join orders o on o.id = p.order_id
   where p.status = 'succeeded' and o.status not in ('paid', 'refunded')
     and not exists (select from refunds r where r.payment_id = p.id and r.amount = p.amount)
   union all
   select 'money', o.id, o.total::int, x.total::int from orders o
   cross join lateral (select sum(quantity * unit_amount - discount) as total from order_lines l where l.order_id = o.id) x
   where o.total <> x.total
   union all
   select 'tickets do not add up to the total', o.id, x.total::int, o.total::int from orders o
   cross join lateral (select sum(amount) as total from tickets t where t.order_id = o.id) x
   where o.status in ('paid', 'due', 'refunded') and x.total <> o.total
   union all
   select 'promo code', p.id, p.used + p.held, x.uses from promo_codes p
   cross join lateral (select count(*)::int as uses from orders o
     where o.promo_id = p.id and not o.promo_returned and (o.status = 'held' or o.completed_at is not null)) x
   where p.used + p.held <> x.uses or p.used + p.held > p.max_uses
   union all
   select 'tax and net of a document are not its total', d.id, x.sum::int, (d.body -> 'total' ->> 'amount')::int
   from documents d
   cross join lateral (select sum((t -> 'net' ->> 'amount')::bigint + (t -> 'tax' ->> 'amount')::bigint) as sum
     from jsonb_array_elements(d.body -> 'taxes') t) x
   where x.sum <> (d.body -> 'total' ->> 'amount')::bigint
   union all
   select 'lines of a document are not its total', d.id, x.sum::int, (d.body -> 'total' ->> 'amount')::int
   from documents d
   cross join lateral (select sum((l -> 'total' ->> 'amount')::bigint) as sum from jsonb_array_elements(d.body -> 'lines') l) x
   where x.sum <> (d.body -> 'total' ->> 'amount')::bigint
   union all
   select 'invoices less credit notes are not what is paid or awaited', o.id, x.sum::int, x.should::int
   from orders o
   cross join lateral (select
     sum(case when d.kind = 'invoice' then 1 when d.kind = 'credit_note' then -1 else 0 end * (d.body -> 'total' ->> 'amount')::bigint)
       as sum,
     case when o.status in ('held', 'due', 'paid', 'refunded') then o.total - o.refunded else 0 end as should
     from documents d where d.order_id = o.id and d.kind <> 'receipt') x
   where x.sum <> x.should
   union all
   select 'numbers with gaps', null, count(*)::int, max(c.last)
   from documents d join document_counters c on c.organiser = d.organiser and c.kind = d.kind
     and c.year = extract(year from d.issued_at at time zone 'UTC')
   group by c.organiser, c.kind, c.year having count(*) <> max(c.last) or count(distinct d.number) <> max(c.last)
   union all
   select 'who goes', coalesce(a.user_id, t.holder_id), coalesce(a.party_size, 0), coalesce(t.count, 0)
   from (select * from attendances where status = 'going') a
   full join (select occurrence_id, holder_id, count(*)::int from tickets where status = 'valid' group by 1, 2) t
     on t.occurrence_id = a.occurrence_id and t.holder_id = a.user_id
   where coalesce(a.party_size, 0) <> coalesce(t.count, 0)`,
)

/** What of the invariants does not hold; empty when all is well. */
export const brokenBooks = async (db: Database): Promise<string[]> => {
  const rows = await db.asService('check the books', tx => tx.all(brokenInvariants))
  return rows.map(row => `${row.what} ${row.id}: ${row.is} instead of ${row.should_be}`)
}
