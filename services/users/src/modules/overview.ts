import { int8, statement } from '@flow/postgres'
import type { UsersContext } from '../context.ts'

const figures = statement(
  'users.overview',
  { people: int8, sessions_now: int8, sign_ups_today: int8 },
  `select (select count(*) from people where status = 'active') as people,
     (select count(*) from sessions where ended_at is null and last_seen_at > $1) as sessions_now,
     (select count(*) from people where status = 'active' and created_at > $2) as sign_ups_today`,
)

const RECENT_MS = 15 * 60_000
const DAY_MS = 24 * 3_600_000

/** Live figures: people, sessions used in the last quarter of an hour, registrations in the last day. */
export const overview = async ({ db, now }: Pick<UsersContext, 'db' | 'now'>): Promise<Record<string, number>> => {
  const at = now().getTime()
  const row = await db.asService('overview', tx => tx.one(figures, [new Date(at - RECENT_MS), new Date(at - DAY_MS)]))
  return { people: row.people, sessionsNow: row.sessions_now, signUps24h: row.sign_ups_today }
}
