import { runningEmbeddedPostgres } from '@flow/embedded-postgres'
import pg from 'pg'
import type { Platform } from './platform.ts'

/** Makes a person's sessions older than they are, as if they had signed in that many minutes before. */
export const ageSessions = async (platform: Platform, username: string, minutes: number): Promise<void> => {
  const server = runningEmbeddedPostgres(platform.dataDir)
  if (!server) throw new Error('the platform runs no database of its own')
  const client = new pg.Client({ connectionString: server.adminUrl('flow') })
  await client.connect()
  await client.query(
    `update users.sessions set created_at = created_at - make_interval(mins => $2)
     where person_id = (select id from users.people where username = $1)`,
    [username, minutes],
  )
  await client.end()
}
