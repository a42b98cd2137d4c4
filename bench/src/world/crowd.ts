import { newId } from '@flow/contracts'
import { signAccessToken } from '@flow/service-kit'
import type pg from 'pg'
import { secrets } from './worlds.ts'

/** Somebody who is signed in. */
export interface Person {
  readonly id: string
  readonly token: string
}

/** People with a session each, written straight to the tables: to register a thousand would be a thousand hashes. */
export const makePeople = async (db: pg.Pool, count: number): Promise<Person[]> => {
  const people = Array.from({ length: count }, () => ({ id: newId(), sid: newId() }))
  const ids = [people.map(one => one.id), people.map(one => one.sid)]
  const client = await db.connect()
  await client.query('set search_path = users, extensions')
  await client.query(
    `insert into people (id, username, display_name, created_at, updated_at)
     select id, 'bench' || replace(id::text, '-', ''), 'Bench', now(), now() from unnest($1::uuid[]) id`,
    [ids[0]],
  )
  await client.query(
    `insert into sessions (id, person_id, user_agent, label, address, rotated_at, created_at, last_seen_at, expires_at,
       absolute_expires_at)
     select sid, id, 'bench', 'bench', '', now(), now(), now(), now() + interval '1 day', now() + interval '1 day'
     from unnest($1::uuid[], $2::uuid[]) as t (id, sid)`,
    ids,
  )
  client.release(true)
  const iat = Math.floor(Date.now() / 1000)
  return people.map(({ id, sid }) => ({
    id,
    token: signAccessToken({ sub: id, sid, role: 'user', permissions: [], iat, exp: iat + 86_400 }, secrets.tokenKey),
  }))
}
