import { newId } from '@flow/contracts'
import { signAccessToken } from '@flow/service-kit'
import type pg from 'pg'
import { secrets } from './worlds.ts'

/** Somebody who may create events, with a session: the token to ask with. */
export const makeOrganiser = async (db: pg.Pool): Promise<string> => {
  const [id, sid] = [newId(), newId()]
  const client = await db.connect()
  try {
    await client.query('set search_path = users, extensions')
    await client.query(
      `insert into people (id, username, display_name, created_at, updated_at)
       values ($1::uuid, 'bench' || right(replace($1::uuid::text, '-', ''), 12), 'Bench', now(), now())`,
      [id],
    )
    await client.query(
      `insert into sessions (id, person_id, user_agent, label, address, rotated_at, created_at, last_seen_at, expires_at,
         absolute_expires_at)
       values ($1, $2, 'bench', 'bench', '', now(), now(), now(), now() + interval '1 day', now() + interval '1 day')`,
      [sid, id],
    )
  } finally {
    await client.query('reset search_path')
    client.release()
  }
  const iat = Math.floor(Date.now() / 1000)
  const permissions = ['read:events', 'create:events'] as const
  return signAccessToken(
    { sub: id, sid, role: 'user', permissions: [...permissions], iat, exp: iat + 86_400 },
    secrets.tokenKey,
  )
}
