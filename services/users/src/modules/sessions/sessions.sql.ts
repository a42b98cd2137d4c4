import type { Role } from '@flow/contracts'
import { bytea, int4, nullable, oneOf, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'

export const insertSession = statement(
  'users.sessions.insert',
  {},
  `insert into sessions (id, person_id, device_id, user_agent, label, address, cookie_hash, rotated_at, created_at,
     last_seen_at, expires_at, absolute_expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8, $9, $10)`,
)
export const insertRefreshToken = statement(
  'users.sessions.insertRefreshToken',
  {},
  'insert into refresh_tokens (hash, session_id, generation) values ($1, $2, $3)',
)

const lockedColumns = {
  id: uuid,
  person_id: uuid,
  role: oneOf<Role>(),
  status: oneOf<'active' | 'suspended' | 'leaving'>(),
  user_agent: text,
  generation: int4,
  rotated_at: timestamptz,
  expires_at: timestamptz,
  absolute_expires_at: timestamptz,
  ended_at: nullable(timestamptz),
}
const lockedList = `s.id, s.person_id, p.role, p.status, s.user_agent, s.generation, s.rotated_at, s.expires_at,
  s.absolute_expires_at, s.ended_at`

/** The session of a refresh token, locked; `token_generation` says which of its tokens was shown. */
export const lockByRefreshToken = statement(
  'users.sessions.lockByRefreshToken',
  { ...lockedColumns, token_generation: int4 },
  `select ${lockedList}, t.generation as token_generation
   from refresh_tokens t join sessions s on s.id = t.session_id join people p on p.id = s.person_id
   where t.hash = $1 for update of s`,
)
export const lockByCookie = statement(
  'users.sessions.lockByCookie',
  lockedColumns,
  `select ${lockedList} from sessions s join people p on p.id = s.person_id where s.cookie_hash = $1 for update of s`,
)
export type LockedSession = Row<typeof lockByCookie>

export const activeTokenHash = statement(
  'users.sessions.activeTokenHash',
  { hash: bytea },
  'select hash from refresh_tokens where session_id = $1 and generation = $2',
)
export const rotateSession = statement(
  'users.sessions.rotate',
  {},
  `update sessions set generation = generation + 1, rotated_at = $2, last_seen_at = $2, expires_at = $3 where id = $1`,
)

export const sessionByCookie = statement(
  'users.sessions.byCookie',
  { id: uuid },
  'select id from sessions where cookie_hash = $1 and ended_at is null',
)
export const liveSession = statement(
  'users.sessions.live',
  {
    person_id: uuid,
    role: oneOf<Role>(),
    last_seen_at: timestamptz,
    expires_at: timestamptz,
    absolute_expires_at: timestamptz,
  },
  `select s.person_id, p.role, s.last_seen_at, s.expires_at, s.absolute_expires_at
   from sessions s join people p on p.id = s.person_id
   where s.id = $1 and s.ended_at is null and s.expires_at > $2 and p.status <> 'suspended'`,
)
export const touchSession = statement(
  'users.sessions.touch',
  {},
  `update sessions set last_seen_at = $2, expires_at = $3 where id = $1 and ended_at is null and last_seen_at < $2`,
)

export const listSessions = statement(
  'users.sessions.list',
  {
    id: uuid,
    label: text,
    address: bytea,
    created_at: timestamptz,
    last_seen_at: timestamptz,
    expires_at: timestamptz,
  },
  `select id, label, address, created_at, last_seen_at, expires_at from sessions
   where person_id = $1 and ended_at is null and expires_at > $2
     and ($3::timestamptz is null or (last_seen_at, id) < ($3, $4::uuid))
   order by last_seen_at desc, id desc limit $5`,
)

export const endSessions = statement(
  'users.sessions.end',
  { id: uuid },
  `update sessions set ended_at = $3, end_reason = $4
   where person_id = $1 and ended_at is null and ($2::uuid[] is null or id = any($2))
     and ($5::uuid is null or id <> $5) returning id`,
)
