import type { NotificationType } from '@flow/contracts'
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

/**
 * Claims what is due, oldest first, with all that is known of its receiver: 1 lane, 2 channel, 3 now, 4 how many,
 * 5 claim, 6 until. What was being handed over when its worker was lost may have arrived: it is marked.
 */
export const claimDue = statement(
  'notifications.deliveries.claim',
  {
    id: uuid,
    notification_id: nullable(uuid),
    user_id: nullable(uuid),
    request_id: nullable(uuid),
    digest_id: nullable(uuid),
    type: oneOf<NotificationType | 'account_mail' | 'digest'>(),
    attempts: int4,
    expires_at: nullable(timestamptz),
    content: nullable(bytea),
    done: nullable(textArray),
    count: int4,
    removed: bool,
    read: bool,
    actor: nullable(text),
    known: bool,
    name: nullable(text),
    language: nullable(text),
    time_zone: nullable(text),
    email_verified: bool,
    enabled: nullable(bool),
    quiet: bool,
    quiet_from: text,
    quiet_to: text,
  },
  `with due as (
     select id from deliveries
     where lane = $1 and channel = $2 and state in ('pending', 'claimed', 'sending') and due_at <= $3
     order by due_at limit $4 for update skip locked
   ),
   claimed as (
     update deliveries d set state = 'claimed', joins = false, claim = $5, due_at = $6,
       ambiguous = ambiguous or state = 'sending'
     from due where d.id = due.id returning d.*
   )
   select d.id, d.notification_id, d.user_id, d.request_id, d.digest_id, d.type, d.attempts::int as attempts, d.expires_at,
     d.content, d.done, coalesce(n.count, 1) as count, n.deleted_at is not null as removed,
     n.read_at is not null as read, a.display_name as actor, p.id is not null as known, p.display_name as name,
     p.language, p.time_zone, coalesce(p.email_verified, false) as email_verified, f.enabled,
     coalesce(s.quiet, false) as quiet, coalesce(s.quiet_from, '22:00') as quiet_from,
     coalesce(s.quiet_to, '07:00') as quiet_to
   from claimed d
   left join notifications n on n.id = d.notification_id
   left join people p on p.id = d.user_id
   left join preferences f on f.user_id = d.user_id and f.type = d.type and f.channel = d.channel
   left join settings s on s.user_id = d.user_id
   left join lateral (
     select who.display_name from notification_actors act left join people who on who.id = act.actor_id
     where act.notification_id = d.notification_id order by act.at desc, act.actor_id limit 1
   ) a on true`,
)
export type ClaimedRow = Row<typeof claimDue>

export const findRequests = statement(
  'notifications.deliveries.requests',
  { id: uuid, data: jsonb<Record<string, unknown>>(), link: nullable(text), status: text },
  'select id, data, link, status from requests where id = any ($1)',
)

/** From here on it may have left: 1 ids, 2 claim. */
export const markSending = statement(
  'notifications.deliveries.sending',
  { id: uuid },
  `update deliveries set state = 'sending', attempts = attempts + 1
   where id = any ($1) and claim = $2 and state = 'claimed' returning id`,
)

/** Writes down what came of it: 1 claim, 2 now, then a column for each part of `Settlement`. */
export const settle = statement(
  'notifications.deliveries.settle',
  { id: uuid },
  `update deliveries d set state = s.state, due_at = coalesce(s.due_at, d.due_at), claim = null, error = s.error,
     provider = coalesce(s.provider, d.provider), provider_id = coalesce(s.provider_id, d.provider_id),
     attempts = greatest(0, d.attempts + s.attempts), ambiguous = d.ambiguous or s.ambiguous,
     done = coalesce(d.done, '{}') || coalesce(string_to_array(s.done, ' '), '{}'),
     settled_at = case when s.state = 'pending' then null else $2::timestamptz end,
     content = case when s.state in ('pending', 'dead') then d.content end
   from unnest($3::uuid[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::text[], $9::int[], $10::boolean[],
     $11::text[]) as s (id, state, due_at, provider, provider_id, error, attempts, ambiguous, done)
   where d.id = s.id and d.claim = $1 and d.state in ('claimed', 'sending') returning d.id`,
)

/** When the next message of each lane and channel is due. */
export const nextDue = statement(
  'notifications.deliveries.next',
  { lane: int4, channel: oneOf<'push' | 'email' | 'sms'>(), at: nullable(timestamptz) },
  `select given.lane, given.channel, (select min(due_at) from deliveries d
     where d.lane = given.lane and d.channel = given.channel and d.state in ('pending', 'claimed', 'sending')) as at
   from unnest($1::int[], $2::text[]) as given (lane, channel)`,
)

export const insertLetters = statement(
  'notifications.letters.insert',
  {},
  `insert into letters (id, user_id, channel, type, content, created_at)
   select given.*, $6 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[])
     as given (id, user_id, channel, type, content)
   on conflict (id) do nothing`,
)
