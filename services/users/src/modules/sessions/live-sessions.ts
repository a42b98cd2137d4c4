import { statement, type Tx, uuid } from '@flow/postgres'

const liveSessions = statement(
  'users.sessions.liveIds',
  { id: uuid },
  'select id from sessions where person_id = $1 and ended_at is null',
)

/** The sessions of a person that have not ended. */
export const liveSessionIds = async (tx: Tx, personId: string): Promise<string[]> =>
  (await tx.all(liveSessions, [personId])).map(({ id }) => id)
