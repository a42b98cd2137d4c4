import { bool, int4, nullable, oneOf, statement, text, timestamptz, uuid } from '@flow/postgres'

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

const ATTENDEE = {
  user_id: uuid,
  username: nullable(text),
  display_name: text,
  avatar_url: nullable(text),
  party_size: int4,
  created_at: timestamptz,
} as const
const SHOWN = `a.user_id, p.username, coalesce(p.display_name, '') as display_name, p.avatar_url, a.party_size, a.created_at`
const NAMED = `($5::text is null or p.display_name ilike $5 or p.username ilike $5)`
const PAGE = `($2::timestamptz is null or (a.created_at, a.user_id) > ($2, $3::uuid))`

/** Everybody who goes and to which date, for those who run the event; to one date where it is named. */
export const listAttendees = statement(
  'attendance.list',
  { ...ATTENDEE, occurrence_id: uuid, starts_at: timestamptz },
  `select ${SHOWN}, a.occurrence_id, a.starts_at from attendances a left join people p on p.id = a.user_id
   where a.event_id = $1 and a.status = 'going' and ($6::uuid is null or a.occurrence_id = $6) and ${NAMED}
     and ($2::timestamptz is null or (a.created_at, a.user_id, a.occurrence_id) > ($2, $3::uuid, $7::uuid))
   order by a.created_at, a.user_id, a.occurrence_id limit $4`,
)

/** Those who let everybody see that they go. */
export const listShownAttendees = statement(
  'attendance.shown',
  ATTENDEE,
  `select ${SHOWN} from shown_attendees($1, $6) a join people p on p.id = a.user_id
   where ${PAGE} and ${NAMED} order by a.created_at, a.user_id limit $4`,
)

/** To whom the caller's own attendance is shown. */
export const findOwnShown = statement(
  'attendance.ownShown',
  { shown_to: oneOf<'public' | 'connections' | 'nobody'>() },
  `select shown_to from attendances where event_id = $1 and user_id = auth.uid() and status = 'going'
   order by starts_at desc limit 1`,
)

export const showTo = statement(
  'attendance.showTo',
  {},
  `update attendances set shown_to = $2 where event_id = $1 and user_id = auth.uid() and status = 'going'`,
)
