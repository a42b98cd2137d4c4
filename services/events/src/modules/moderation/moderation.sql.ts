import { nullable, oneOf, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'
import { CARD, CARD_JOINS, cardColumns } from '../events/card-rows.ts'

/** Any event, whoever may see it, locked for a change by a moderator. */
export const lockModerated = statement(
  'moderation.lock',
  {
    status: oneOf<'draft' | 'published' | 'postponed' | 'cancelled'>(),
    slug: text,
    title: text,
    organiser_id: nullable(uuid),
    hidden_at: nullable(timestamptz),
    hidden_reason: nullable(text),
    featured_at: nullable(timestamptz),
  },
  `select status, slug, title, organiser_id, hidden_at, hidden_reason, featured_at from events where id = $1
   for no key update`,
)

/** Hides an event since $2 because of $3; shows it again when both are null. */
export const setHidden = statement(
  'moderation.setHidden',
  {},
  'update events set hidden_at = $2, hidden_reason = $3 where id = $1',
)
export const setFeatured = statement('moderation.setFeatured', {}, 'update events set featured_at = $2 where id = $1')

const columns = {
  ...cardColumns,
  hidden_at: nullable(timestamptz),
  hidden_reason: nullable(text),
  featured_at: nullable(timestamptz),
} as const

/** By the time of the act, the last first; each event at the date that comes next after $1. */
const listBy = (name: string, column: 'hidden_at' | 'featured_at') =>
  statement(
    name,
    columns,
    `select ${CARD}, e.hidden_at, e.hidden_reason, e.featured_at
     from events e
     join lateral (
       select * from occurrences n where n.event_id = e.id
       order by n.status = 'scheduled' and n.ends_at > $1::timestamptz desc,
         case when n.ends_at > $1 then n.starts_at end, n.starts_at desc
       limit 1
     ) o on true
     ${CARD_JOINS}
     where e.${column} is not null and ($2::timestamptz is null or (e.${column}, e.id) < ($2, $3::uuid))
     order by e.${column} desc, e.id desc limit $4`,
  )

export const listHidden = listBy('moderation.hidden', 'hidden_at')
export const listFeatured = listBy('moderation.featured', 'featured_at')
export type ModeratedRow = Row<typeof listHidden>
