import { bool, int4, int8, nullable, statement, text, uuid } from '@flow/postgres'

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
    insert into deliveries
      (id, notification_id, user_id, request_id, type, channel, lane, due_at, expires_at, created_at, joins)
    select new_id(), id, user_id, $1, $2, channel, $11, due_at, $12, $13, $14::text is not null from wanted where not waits
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

/** The audience of a broadcast: language, zone, roles, event, from the parameter of the given number on. */
const audience = (first: number) => {
  const [language, zone, roles, event] = [0, 1, 2, 3].map(nth => `$${first + nth}`)
  return `(${language}::text is null or split_part(p.language, '-', 1) = split_part(${language}, '-', 1))
   and (${zone}::text is null or p.time_zone = ${zone}) and (${roles}::text[] is null or p.role = any (${roles}))
   and (${event}::uuid is null or exists (select from attendances a where a.event_id = ${event} and a.user_id = p.id))`
}

/**
 * Divides an audience: 1 request, 2 people in a part, 3 … the audience. The last part is open, for those who come
 * while it waits.
 */
export const divideAudience = statement(
  'notifications.divideAudience',
  { people: int8 },
  `with one as (select p.id, row_number() over (order by p.id) as nth from people p where ${audience(3)}),
   cut as (select id, nth / $2::int as nth from one where nth % $2::int = 0),
   part as (
     insert into request_parts (request_id, nth, after, until)
     select $1, given.nth, before.id, cut.id from (select generate_series(1, (select count(*) from cut) + 1)) as given (nth)
     left join cut using (nth) left join cut before on before.nth = given.nth - 1
   )
   select count(*) as people from one`,
)

/** A part that nobody else tells, held until the transaction ends. */
export const takePart = statement(
  'notifications.takePart',
  { nth: int4, after: nullable(uuid), until: nullable(uuid) },
  `select nth, after, until from request_parts where request_id = $1 order by nth limit 1 for update skip locked`,
)

/**
 * Tells a part of an audience: what can belong to no group, waits for no digest and can be switched off needs less
 * than \`tell\`. 1 request, 2 type, 3 visible at, 4 and 5 zones and their instants, 6 whether the inbox is on unless
 * switched (null: not asked for), 7 and 8 channels and whether each is on, 9 lane, 10 now, 11 after whom, 12 until
 * whom, 13 … the audience.
 */
export const tellPart = statement(
  'notifications.tellPart',
  { people: int8 },
  `with chosen as (
     select new_id() as id, p.id as user_id, ${AT} from people p ${ZONES}
     where ($11::uuid is null or p.id > $11) and ($12::uuid is null or p.id <= $12) and ${audience(13)} order by p.id
   ),
   told as (
     insert into notifications (id, user_id, request_id, type, in_app, visible_at, count)
     select c.id, c.user_id, $1, $2, $6::boolean is not null and coalesce(f.enabled, $6), c.at, 1 from chosen c
     left join preferences f on f.user_id = c.user_id and f.type = $2 and f.channel = 'in_app'
   ),
   sent as (
     insert into deliveries (id, notification_id, user_id, request_id, type, channel, lane, due_at, created_at)
     select new_id(), t.id, t.user_id, $1, $2, c.channel, $9, t.at, $10 from chosen t
     cross join unnest($7::text[], $8::boolean[]) as c (channel, preset)
     left join preferences f on f.user_id = t.user_id and f.type = $2 and f.channel = c.channel
     where coalesce(f.enabled, c.preset)
   )
   select count(*) as people from chosen`,
)

/** Counts a part as told: 1 request, 2 which, 3 how many. To be run when the request's row is held. */
export const finishPart = statement(
  'notifications.finishPart',
  { status: text },
  `with told as (delete from request_parts where request_id = $1 and nth = $2)
   update requests set accepted = accepted + $3,
     status = case when exists (select from request_parts where request_id = $1 and nth <> $2) then status else 'accepted' end
   where id = $1 returning status`,
)

export const insertRequest = statement(
  'notifications.insertRequest',
  { id: uuid },
  `insert into requests (id, dedupe, type, priority, data, link, audience, channels, status, visible_at, local_at,
     expires_at, created_by, created_at, subject)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (dedupe) do nothing returning id`,
)
export const addAccepted = statement(
  'notifications.addAccepted',
  {},
  'update requests set accepted = accepted + $2 where id = $1',
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
