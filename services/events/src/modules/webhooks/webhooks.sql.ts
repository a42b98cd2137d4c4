import {
  bool,
  bytea,
  int4,
  jsonb,
  nullable,
  oneOf,
  type Row,
  statement,
  text,
  textArray,
  timestamptz,
  uuid,
} from '@flow/postgres'
import { isActive } from '../people/active.ts'

/** A delivery as JSON of the database: instants are texts of PostgreSQL. */
export interface DeliveryJson {
  readonly id: string
  readonly type: string
  readonly status: 'waiting' | 'delivered' | 'failed'
  readonly attempts: number
  readonly created_at: string
  readonly next_attempt_at: string | null
  readonly last: {
    readonly at: string
    readonly response_status: number | null
    readonly fault: string | null
    readonly latency_ms: number
  } | null
}

const DELIVERY = `jsonb_build_object('id', m.id, 'type', m.type, 'status', m.status, 'attempts', m.attempts,
  'created_at', m.created_at, 'next_attempt_at', m.next_attempt_at, 'last', (
    select jsonb_build_object('at', a.at, 'response_status', a.response_status, 'fault', a.fault, 'latency_ms', a.latency_ms)
    from webhook_attempts a where a.message_id = m.id order by a.id desc limit 1))`

const columns = {
  id: uuid,
  owner_id: uuid,
  url: text,
  description: text,
  events: textArray,
  status: oneOf<'active' | 'paused' | 'disabled'>(),
  failing_since: nullable(timestamptz),
  created_at: timestamptz,
  deliveries: jsonb<DeliveryJson[]>(),
} as const

const WEBHOOK = `w.id, w.owner_id, w.url, w.description, w.events, w.status, w.failing_since, w.created_at, coalesce((
  select jsonb_agg(${DELIVERY} order by m.id desc)
  from (select * from webhook_messages l where l.webhook_id = w.id order by l.id desc limit 5) m), '[]') as deliveries`

export const listWebhooks = statement(
  'webhooks.list',
  columns,
  `select ${WEBHOOK} from webhooks w where w.owner_id = $1 order by w.id`,
)
export const findWebhook = statement('webhooks.find', columns, `select ${WEBHOOK} from webhooks w where w.id = $1`)
export type WebhookRow = Row<typeof findWebhook>

export const countWebhooks = statement(
  'webhooks.count',
  { count: int4 },
  'select count(*)::int as count from webhooks where owner_id = $1',
)
/** One person's webhooks are made one after the other, so that their number is known. */
export const queueForOwner = statement(
  'webhooks.queue',
  {},
  `select from pg_advisory_xact_lock(hashtextextended($1, 7))`,
)

export const insertWebhook = statement(
  'webhooks.insert',
  {},
  `insert into webhooks (id, owner_id, url, description, events, secret, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $7)`,
)
export const changeWebhook = statement(
  'webhooks.change',
  {},
  `update webhooks set url = coalesce($2, url), events = coalesce($3, events), description = coalesce($4, description),
     status = coalesce($5, status), failing_since = case when $5 = 'active' then null else failing_since end, updated_at = $6
   where id = $1`,
)
export const deleteWebhook = statement('webhooks.delete', {}, 'delete from webhooks where id = $1')
export const rotateSecret = statement(
  'webhooks.rotate',
  {},
  `update webhooks set older_secret = secret, older_until = $3, secret = $2, updated_at = $4 where id = $1`,
)
export const forgetMessages = statement(
  'webhooks.forgetMessages',
  {},
  'delete from webhook_messages where strpos(body, $1) > 0',
)

export const listDeliveries = statement(
  'webhooks.deliveries',
  { delivery: jsonb<DeliveryJson>() },
  `select ${DELIVERY} as delivery from webhook_messages m
   where m.webhook_id = $1 and ($2::text is null or m.status = $2) and ($3::uuid is null or m.id < $3)
   order by m.id desc limit $4`,
)
export const findDelivery = statement(
  'webhooks.delivery',
  {
    delivery: jsonb<DeliveryJson>(),
    body: text,
    log: jsonb<ReadonlyArray<NonNullable<DeliveryJson['last']> & { readonly response_body: string }>>(),
  },
  `select ${DELIVERY} as delivery, m.body,
     coalesce((select jsonb_agg(a order by a.id) from webhook_attempts a where a.message_id = m.id), '[]') as log
   from webhook_messages m where m.webhook_id = $1 and m.id = $2`,
)

/** The webhooks of an active person that want to be told of a kind of event. */
export const wantingWebhooks = statement(
  'webhooks.wanting',
  { id: uuid },
  `select id from webhooks where owner_id = $1 and status = 'active' and $2 = any (events) and ${isActive('owner_id')}
   order by id`,
)
/** Messages of one domain event ($3) for webhooks ($2); each webhook is told of it once. */
export const insertMessages = statement(
  'webhooks.insertMessages',
  { id: uuid },
  `insert into webhook_messages (id, webhook_id, source_id, type, body, created_at)
   select given.id, given.webhook_id, $3, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) as given (id, webhook_id)
   on conflict (webhook_id, source_id) do nothing returning id`,
)
/** Who gives an event, and the name of somebody who goes. */
export const findGuest = statement(
  'webhooks.guest',
  { organiser_id: nullable(uuid), title: text, slug: text, display_name: nullable(text), username: nullable(text) },
  `select e.organiser_id, e.title, e.slug, p.display_name, p.username
   from events e left join people p on p.id = $2::uuid where e.id = $1`,
)

export const findMessage = statement(
  'webhooks.message',
  {
    id: uuid,
    webhook_id: uuid,
    body: text,
    message_status: oneOf<'waiting' | 'delivered' | 'failed'>(),
    attempts: int4,
    url: text,
    secret: bytea,
    older_secret: nullable(bytea),
    older_until: nullable(timestamptz),
    status: oneOf<'active' | 'paused' | 'disabled'>(),
    owner_active: bool,
  },
  `select m.id, m.webhook_id, m.body, m.status as message_status, m.attempts, w.url, w.secret, w.older_secret,
     w.older_until, w.status, ${isActive('w.owner_id')} as owner_active
   from webhook_messages m join webhooks w on w.id = m.webhook_id where m.id = $1`,
)
export type MessageRow = Row<typeof findMessage>

export const insertAttempt = statement(
  'webhooks.insertAttempt',
  {},
  `insert into webhook_attempts (id, message_id, at, response_status, fault, latency_ms, response_body)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)
export const settleMessage = statement(
  'webhooks.settle',
  {},
  `update webhook_messages set status = $2, attempts = attempts + 1, next_attempt_at = $3 where id = $1`,
)
export const againMessage = statement(
  'webhooks.again',
  {},
  `update webhook_messages set status = 'waiting', attempts = 0, next_attempt_at = $2 where id = $1`,
)
export const markWell = statement(
  'webhooks.markWell',
  {},
  'update webhooks set failing_since = null where id = $1 and failing_since is not null',
)
/** Notes the first failure of a row of failures; answers since when all fail. */
export const markFailing = statement(
  'webhooks.markFailing',
  { failing_since: timestamptz, owner_id: uuid },
  `update webhooks set failing_since = coalesce(failing_since, $2) where id = $1 returning failing_since, owner_id`,
)
export const disableWebhook = statement(
  'webhooks.disable',
  {},
  `update webhooks set status = 'disabled', updated_at = $2 where id = $1 and status = 'active'`,
)
export const trimMessages = statement('webhooks.trim', {}, 'delete from webhook_messages where created_at < $1')
