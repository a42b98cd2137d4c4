import { bool, int4, int8, nullable, oneOf, statement, text, timestamptz, uuid } from '@flow/postgres'
import type { OutsideChannel } from '../providers/provider.ts'

export const listDead = statement(
  'notifications.dead.list',
  {
    id: uuid,
    user_id: nullable(uuid),
    type: text,
    channel: oneOf<OutsideChannel>(),
    attempts: int4,
    provider: nullable(text),
    error: nullable(text),
    ambiguous: bool,
    created_at: timestamptz,
    settled_at: nullable(timestamptz),
  },
  `select id, user_id, type, channel, attempts::int as attempts, provider, error, ambiguous, created_at, settled_at
   from deliveries where state = 'dead' and ($1::timestamptz is null or (settled_at, id) < ($1, $2::uuid))
   order by settled_at desc, id desc limit $3`,
)
export const replayDead = statement(
  'notifications.dead.replay',
  {},
  `update deliveries set state = 'pending', attempts = 0, due_at = $2, settled_at = null, error = null, expires_at = null
   where id = $1 and state = 'dead'`,
)

const counts = `count(*) as accepted,
  count(*) filter (where state in ('pending', 'claimed', 'sending')) as pending,
  count(*) filter (where state = 'delivered') as delivered, count(confirmed_at) as confirmed,
  count(*) filter (where state = 'bounced') as bounced, count(*) filter (where state = 'suppressed') as suppressed,
  count(*) filter (where state = 'cancelled') as cancelled, count(*) filter (where state = 'dead') as dead,
  count(*) filter (where ambiguous) as ambiguous, count(opened_at) as opened, count(clicked_at) as clicked`

/** Messages by channel, type and day (UTC), from an instant to another. */
export const countByParts = statement(
  'notifications.analytics',
  {
    ...{ channel: text, type: text, day: text, accepted: int8, pending: int8, delivered: int8, confirmed: int8 },
    ...{ bounced: int8, suppressed: int8, cancelled: int8, dead: int8, ambiguous: int8, opened: int8, clicked: int8 },
  },
  `select channel, type, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day, ${counts}
   from deliveries where created_at between $1 and $2 group by 1, 2, 3 order by 3, 1, 2`,
)
/** The same of inboxes: what stands there is delivered; what was read, opened. */
export const countInbox = statement(
  'notifications.analytics.inbox',
  { type: text, day: text, accepted: int8, pending: int8, opened: int8 },
  `select type, to_char(visible_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) as accepted,
     count(*) filter (where visible_at > $3) as pending, count(read_at) as opened
   from notifications where in_app and visible_at between $1 and $2 group by 1, 2 order by 2, 1`,
)
