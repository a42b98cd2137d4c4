import type { NotificationPriority, NotificationType } from '@flow/contracts'
import { int4, int8, jsonb, nullable, oneOf, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'

const itemColumns = {
  id: uuid,
  request_id: uuid,
  type: oneOf<NotificationType>(),
  count: int4,
  visible_at: timestamptz,
  read_at: nullable(timestamptz),
}
const itemList = Object.keys(itemColumns).join(', ')

/** One's own items, newest first: 1 whose, 2 now, 3 only unread, 4 only of a type, 5 and 6 after which, 7 how many. */
export const listItems = statement(
  'notifications.inbox.list',
  itemColumns,
  `select ${itemList} from notifications
   where user_id = $1 and in_app and deleted_at is null and visible_at <= $2 and ($3::boolean is not true or read_at is null)
     and ($4::text is null or type = $4) and ($5::timestamptz is null or (visible_at, id) < ($5, $6::uuid))
   order by visible_at desc, id desc limit $7`,
)
export type ItemRow = Row<typeof listItems>

export const findItems = statement(
  'notifications.inbox.find',
  itemColumns,
  `select ${itemList} from notifications where user_id = $1 and id = any ($2) and in_app and deleted_at is null`,
)

export const findFacts = statement(
  'notifications.inbox.facts',
  {
    id: uuid,
    data: jsonb<Record<string, unknown>>(),
    link: nullable(text),
    priority: oneOf<NotificationPriority>(),
  },
  'select id, data, link, priority from requests where id = any ($1)',
)

/** The last three who acted, of each item. */
export const findActors = statement(
  'notifications.inbox.actors',
  { notification_id: uuid, id: uuid, username: text, display_name: text, avatar_url: nullable(text) },
  `select one.id as notification_id, a.actor_id as id, coalesce(p.username, '') as username,
     coalesce(p.display_name, '') as display_name, p.avatar_url
   from unnest($1::uuid[]) as one (id)
   cross join lateral (
     select actor_id, at from notification_actors where notification_id = one.id order by at desc, actor_id limit 3
   ) a
   left join people p on p.id = a.actor_id order by a.at desc, a.actor_id`,
)
export type ActorRow = Row<typeof findActors>

export const findReader = statement(
  'notifications.inbox.reader',
  { display_name: text, language: text, time_zone: text },
  'select display_name, language, time_zone from people where id = $1',
)
export const countUnread = statement(
  'notifications.inbox.unread',
  { count: int8 },
  `select count(*) from notifications
   where user_id = $1 and in_app and read_at is null and deleted_at is null and visible_at <= $2`,
)
export const markRead = statement(
  'notifications.inbox.markRead',
  { id: uuid },
  `update notifications set read_at = coalesce(read_at, $3) where id = $2 and user_id = $1 and in_app and deleted_at is null
   returning id`,
)
export const markAllRead = statement(
  'notifications.inbox.markAllRead',
  {},
  `update notifications set read_at = $2
   where user_id = $1 and in_app and read_at is null and deleted_at is null and visible_at <= $2`,
)
export const removeItem = statement(
  'notifications.inbox.remove',
  {},
  `update notifications set deleted_at = $3, read_at = coalesce(read_at, $3)
   where id = $2 and user_id = $1 and in_app and deleted_at is null`,
)
