import { bool, nullable, statement, text, timestamptz, uuid } from '@flow/postgres'
import { PERSON, personColumns } from '../people/person-card.ts'

const columns = {
  id: uuid,
  text,
  reply_to: nullable(uuid),
  created_at: timestamptz,
  edited_at: nullable(timestamptz),
  own: bool,
  removable: bool,
  ...personColumns,
} as const

const COMMENT = `c.id, c.text, c.reply_to, c.created_at, c.edited_at, coalesce(c.author_id = auth.uid(), false) as own,
  coalesce(c.author_id = auth.uid(), false) or flow.may('moderate') or edits(c.event_id) as removable,
  c.author_id as person_id, ${PERSON}`

/** Newest first. */
export const listComments = statement(
  'comments.list',
  columns,
  `select ${COMMENT} from comments c left join people p on p.id = c.author_id
   where c.event_id = $1 and c.removed_at is null and ($2::timestamptz is null or (c.created_at, c.id) < ($2, $3::uuid))
   order by c.created_at desc, c.id desc limit $4`,
)
export const findComment = statement(
  'comments.find',
  columns,
  `select ${COMMENT} from comments c left join people p on p.id = c.author_id
   where c.event_id = $1 and c.id = $2 and c.removed_at is null`,
)
export const insertComment = statement(
  'comments.insert',
  {},
  `insert into comments (id, event_id, author_id, reply_to, text, created_at) values ($1, $2, auth.uid(), $3, $4, $5)`,
)
export const rewordComment = statement(
  'comments.reword',
  {},
  `update comments set text = $2, edited_at = $3::timestamptz
   where id = $1 and author_id = auth.uid() and removed_at is null`,
)
export const removeComment = statement(
  'comments.remove',
  {},
  `update comments set removed_at = $2::timestamptz, text = '' where id = $1 and removed_at is null`,
)
export const findTalkable = statement(
  'comments.event',
  { status: text, organiser_id: nullable(uuid), title: text, slug: text },
  'select status, organiser_id, title, slug from events where id = $1',
)
