import { bool, int4, nullable, statement, text, timestamptz, uuid } from '@flow/postgres'

export const findCounts = statement(
  'attendance.counts',
  { edits: bool, count: int4, taken: int4, capacity: nullable(int4) },
  `select edits(e.id) or e.id = any ((select granted('manage_attendees'))::uuid[]) as edits,
     coalesce((select sum(k.sold)::int from stock k where k.event_id = e.id and ($2::uuid is null or k.occurrence_id = $2)), 0)
       as count,
     coalesce((select sum(k.taken)::int from stock k where k.event_id = e.id and ($2::uuid is null or k.occurrence_id = $2)), 0)
       as taken,
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
