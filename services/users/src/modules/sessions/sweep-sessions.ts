import { statement } from '@flow/postgres'
import type { UsersContext } from '../../context.ts'

const sweep = statement(
  'users.sessions.sweep',
  {},
  'delete from sessions where id in (select id from sessions where expires_at < $1 limit 10000)',
)

/** Sessions that have been over for so long are of no use to anybody. */
const KEPT_MS = 30 * 24 * 3_600_000

export const sweepSessions = ({ db, now }: UsersContext): Promise<number> =>
  db.asService('sweep sessions', tx => tx.run(sweep, [new Date(now().getTime() - KEPT_MS)]))
