import { bool, int8, nullable, statement, uuid } from '@flow/postgres'

/**
 * Tells the people in `chosen` (`user_id`, `at`): the inbox, the messages their preferences ask for, and what waits
 * for a digest, all in one statement. Parameters: 1 request, 2 type, 3 visible at, 4 and 5 zones and their instants,
 * 6 whether the inbox is on unless switched (null: not asked for), 7 and 8 channels and whether each is on, 9 locked,
 * 10 digest, 11 lane, 12 expires at, 13 now, 14 group key, 15 wait of a group that grows; 16 … choose the people.
 */
const tell = (chosen: string, answer: string) => `
  with chosen as (${chosen}),
  told as (
    insert into notifications (id, user_id, request_id, type, in_app, visible_at, group_key)
    select new_id(), c.user_id, $1, $2, case when $6::boolean is null then false else coalesce(f.enabled, $6) end, c.at, $14
    from chosen c
    left join preferences f on not $9 and f.user_id = c.user_id and f.type = $2 and f.channel = 'in_app'
    on conflict (user_id, group_key) where group_key is not null and read_at is null and deleted_at is null
      do update set request_id = excluded.request_id, visible_at = excluded.visible_at
    returning id, user_id, in_app, visible_at, xmax::text = '0' as fresh
  ),
  wanted as (
    select t.id, t.user_id, c.channel, t.visible_at + case when t.fresh then interval '0' else $15::interval end as due_at,
      c.channel = 'email' and $10 and coalesce(s.digest, 'daily') <> 'instant' as waits
    from told t
    cross join unnest($7::text[], $8::boolean[]) as c (channel, preset)
    left join preferences f on f.user_id = t.user_id and f.type = $2 and f.channel = c.channel
    left join settings s on $10 and s.user_id = t.user_id
    where case when $9 then c.preset else coalesce(f.enabled, c.preset) end
  ),
  held as (
    insert into digest_items (notification_id, request_id, user_id, type, added_at)
    select id, $1, user_id, $2, $13 from wanted where waits returning user_id
  ),
  opened as (
    insert into digests_due (user_id) select distinct user_id from held
    on conflict (user_id) do update set due_at = digests_due.due_at
  ),
  sent as (
    insert into deliveries (id, notification_id, user_id, request_id, type, channel, lane, due_at, expires_at, created_at)
    select new_id(), id, user_id, $1, $2, channel, $11, due_at, $12, $13 from wanted where not waits
    on conflict (notification_id, channel) where joins do nothing
    returning 1
  )
  ${answer}`

const AT = `coalesce(z.at, $3) as at`
const ZONES = 'left join unnest($4::text[], $5::timestamptz[]) as z (zone, at) on z.zone = p.time_zone'

export const tellSome = statement(
  'notifications.tellSome',
  { id: uuid, user_id: uuid, in_app: bool },
  tell(
    `select given.user_id, ${AT} from unnest($16::uuid[]) as given (user_id) left join people p on p.id = given.user_id ${ZONES}`,
    'select id, user_id, in_app from told',
  ),
)

/** The audience of a broadcast: 16 after whom, 17 how many, 18 language, 19 zone, 20 roles, 21 event. */
const AUDIENCE = `($18::text is null or split_part(p.language, '-', 1) = split_part($18, '-', 1))
   and ($19::text is null or p.time_zone = $19) and ($20::text[] is null or p.role = any ($20))
   and ($21::uuid is null or exists (select from attendances a where a.event_id = $21 and a.user_id = p.id))`

/** The next part of an audience, in the order of ids. */
export const tellNext = statement(
  'notifications.tellNext',
  { people: int8, last: nullable(uuid) },
  tell(
    `select p.id as user_id, ${AT} from people p ${ZONES}
     where ($16::uuid is null or p.id > $16) and ${AUDIENCE} order by p.id limit $17`,
    'select count(*) as people, (max(user_id::text))::uuid as last from chosen',
  ),
)

export const countAudience = statement(
  'notifications.countAudience',
  { people: int8 },
  `select count(*) as people from people p where ${AUDIENCE.replaceAll(/\$(\d+)/g, (_, n) => `$${Number(n) - 17}`)}`,
)

export const insertRequest = statement(
  'notifications.insertRequest',
  { id: uuid },
  `insert into requests (id, dedupe, type, priority, data, link, audience, channels, status, visible_at, local_at,
     expires_at, created_by, created_at, total, subject)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict (dedupe) do nothing returning id`,
)
export const addAccepted = statement(
  'notifications.addAccepted',
  {},
  `update requests set accepted = accepted + $2, cursor = coalesce($3, cursor), status = $4 where id = $1`,
)
export const addActor = statement(
  'notifications.addActor',
  {},
  `with added as (
     insert into notification_actors (notification_id, actor_id, at)
     select id, $2, $3 from unnest($1::uuid[]) as told (id) on conflict do nothing returning notification_id
   )
   update notifications set count = count + 1 where id in (select notification_id from added)`,
)
export const addOne = statement(
  'notifications.addOne',
  {},
  'update notifications set count = count + 1 where id = any ($1)',
)
