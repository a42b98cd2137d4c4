import { bool, date, int4, int8, nullable, statement, text, timestamptz, uuid } from '@flow/postgres'

export const findFigured = statement(
  'analytics.event',
  { id: uuid, time_zone: text, title: text, may: bool },
  'select id, time_zone, title, sees_figures(id) as may from events where id = $1',
)

/** Every day of a span ($2 to $3) in a zone ($4). */
export const countDays = statement(
  'analytics.days',
  { day: date, views: int4, visitors: int4, registrations: int4, cancellations: int4 },
  `select d.day::date as day, coalesce(v.views, 0) as views, coalesce(v.visitors, 0) as visitors,
     coalesce(r.made, 0) as registrations, coalesce(c.gone, 0) as cancellations
   from generate_series($2::date::timestamp, $3::date::timestamp, interval '1 day') as d (day)
   left join view_days v on v.event_id = $1 and v.day = d.day::date
   left join (
     select (created_at at time zone $4)::date as day, count(*)::int as made from attendances
     where event_id = $1 group by 1
   ) r on r.day = d.day::date
   left join (
     select (updated_at at time zone $4)::date as day, count(*)::int as gone from attendances
     where event_id = $1 and status = 'cancelled' group by 1
   ) c on c.day = d.day::date
   order by 1`,
)
export const countSources = statement(
  'analytics.sources',
  { source: text, views: int4, visitors: int4 },
  `select source, sum(views)::int as views, sum(visitors)::int as visitors from view_sources
   where event_id = $1 and day between $2::date and $3::date
   group by source order by visitors desc, views desc, source limit 20`,
)
export const countShares = statement(
  'analytics.shares',
  { channel: text, count: int4 },
  'select channel, count from shares where event_id = $1 order by count desc, channel',
)
export const countDates = statement(
  'analytics.dates',
  {
    id: uuid,
    starts_at: timestamptz,
    ends_at: timestamptz,
    going: int4,
    capacity: nullable(int4),
    came: int4,
    tickets: int4,
  },
  `select o.id, o.starts_at, o.ends_at, coalesce(k.sold, 0) as going, k.capacity,
     (select count(*)::int from check_ins c where c.occurrence_id = o.id) as came,
     (select count(*)::int from tickets t where t.occurrence_id = o.id and t.status = 'valid') as tickets
   from occurrences o left join stock k on k.occurrence_id = o.id
   where o.event_id = $1 and o.status = 'scheduled' and o.starts_at >= $2::date::timestamp at time zone $3
   order by o.starts_at, o.id limit 100`,
)
export const countStanding = statement(
  'analytics.standing',
  { going: int4, likes: int4 },
  `select coalesce((select sum(sold)::int from stock where event_id = $1), 0) as going,
     coalesce((select likes from stats where event_id = $1), 0) as likes`,
)

/** What was sold on each day ($2 to $3) of a zone ($4); what was given back counts on the day of the sale. */
export const countSales = statement(
  'analytics.sales',
  { day: date, currency: text, orders: int4, tickets: int4, sold: int8, refunded: int8 },
  `select (o.completed_at at time zone $4)::date as day, o.currency, count(*)::int as orders,
     coalesce(sum((select sum(l.quantity) from order_lines l where l.order_id = o.id)), 0)::int as tickets,
     sum(o.total)::bigint as sold, sum(o.refunded)::bigint as refunded
   from orders o
   where o.event_id = $1 and o.completed_at is not null
     and (o.completed_at at time zone $4)::date between $2::date and $3::date
   group by 1, 2 order by 1, 2`,
)

export const exportGuests = statement(
  'analytics.guests',
  {
    occurrence_id: uuid,
    user_id: uuid,
    starts_at: timestamptz,
    display_name: text,
    username: nullable(text),
    party_size: int4,
    status: text,
    created_at: timestamptz,
  },
  `select a.occurrence_id, a.user_id, a.starts_at, coalesce(p.display_name, '') as display_name, p.username, a.party_size,
     a.status, a.created_at
   from attendances a left join people p on p.id = a.user_id
   where a.event_id = $1 and ($2::timestamptz is null or (a.created_at, a.user_id, a.occurrence_id) > ($2, $3::uuid, $4::uuid))
     and ($6::uuid is null or a.occurrence_id = $6)
   order by a.created_at, a.user_id, a.occurrence_id limit $5`,
)
export const mayManage = statement(
  'analytics.mayManage',
  { id: uuid, slug: text, may: bool },
  `select id, slug, edits(id) or id = any ((select granted('manage_attendees'))::uuid[]) as may from events where id = $1`,
)
