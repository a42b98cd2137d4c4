import { bool, int4, nullable, oneOf, statement, text, timestamptz, uuid } from '@flow/postgres'

/** The date to go to: the one asked for, else the next that is not over. Only what the caller may see. */
export const findDate = statement(
  'attendance.findDate',
  {
    occurrence_id: uuid,
    event_id: uuid,
    slug: text,
    starts_at: timestamptz,
    ends_at: timestamptz,
    status: oneOf<'draft' | 'published' | 'postponed' | 'cancelled'>(),
    date_status: oneOf<'scheduled' | 'cancelled'>(),
    needs_ticket: bool,
  },
  `select o.id as occurrence_id, e.id as event_id, e.slug, o.starts_at, o.ends_at, e.status, o.status as date_status,
     (not e.price_free and exists (select from tiers t where t.event_id = e.id)) as needs_ticket
   from events e join occurrences o on o.event_id = e.id
   where e.id = $1 and ($2::uuid is null or o.id = $2)
   order by (o.ends_at > $3::timestamptz and o.status = 'scheduled') desc, o.starts_at limit 1`,
)

/** Takes the caller's place; no row when the caller goes already. */
export const goOnce = statement(
  'attendance.goOnce',
  { party_size: int4 },
  `insert into attendances as a (occurrence_id, user_id, event_id, party_size, starts_at, created_at, updated_at)
   values ($1, auth.uid(), $2, $3, $4, $5::timestamptz, $5)
   on conflict (occurrence_id, user_id) do update
     set status = 'going', party_size = excluded.party_size, created_at = $5, updated_at = $5
     where a.status = 'cancelled'
   returning party_size`,
)

/** How many the caller comes with, when going. */
export const mine = statement(
  'attendance.mine',
  { party_size: int4 },
  `select party_size from attendances where occurrence_id = $1 and user_id = auth.uid() and status = 'going'`,
)

/** Takes places if so many are left: the one statement that decides. */
export const takePlaces = statement(
  'attendance.takePlaces',
  { taken: int4 },
  `update stock set taken = taken + $2 where occurrence_id = $1 and (capacity is null or taken + $2 <= capacity)
   returning taken`,
)

export const leave = statement(
  'attendance.leave',
  { occurrence_id: uuid, party_size: int4, starts_at: timestamptz },
  `update attendances set status = 'cancelled', updated_at = $3::timestamptz
   where event_id = $1 and user_id = auth.uid() and status = 'going' and starts_at > $3
     and ($2::uuid is null or occurrence_id = $2)
   returning occurrence_id, party_size, starts_at`,
)

export const givePlacesBack = statement(
  'attendance.givePlacesBack',
  {},
  'update stock set taken = taken - $2 where occurrence_id = $1',
)

export const findCounts = statement(
  'attendance.counts',
  { edits: bool, count: int4, capacity: nullable(int4) },
  `select edits(e.id) or e.id = any ((select granted('manage_attendees'))::uuid[]) as edits,
     coalesce((select sum(k.taken)::int from stock k where k.event_id = e.id and ($2::uuid is null or k.occurrence_id = $2)), 0)
       as count,
     (select k.capacity from stock k where k.occurrence_id = coalesce($2, e.id)) as capacity
   from events e where e.id = $1`,
)

export const listAttendees = statement(
  'attendance.list',
  {
    user_id: uuid,
    username: nullable(text),
    display_name: text,
    avatar_url: nullable(text),
    party_size: int4,
    created_at: timestamptz,
  },
  `select a.user_id, p.username, coalesce(p.display_name, '') as display_name, p.avatar_url, a.party_size, a.created_at
   from attendances a left join people p on p.id = a.user_id
   where a.event_id = $1 and a.status = 'going' and ($2::timestamptz is null or (a.created_at, a.user_id) > ($2, $3::uuid))
   order by a.created_at, a.user_id limit $4`,
)
