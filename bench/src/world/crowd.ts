import { createHash, randomBytes } from 'node:crypto'
import { newId } from '@flow/contracts'
import { signAccessToken } from '@flow/service-kit'
import type pg from 'pg'
import { secrets } from './worlds.ts'

/** Somebody who is signed in. */
export interface Person {
  readonly id: string
  readonly token: string
  /** The cookie of the same session in a browser. */
  readonly cookie: string
}

/** People with a session each, written straight to the tables: to register a thousand would be a thousand hashes. */
export const makePeople = async (db: pg.Pool, count: number): Promise<Person[]> => {
  const people = Array.from({ length: count }, () => ({
    id: newId(),
    sid: newId(),
    cookie: randomBytes(32).toString('base64url'),
  }))
  const ids = people.map(one => one.id)
  const hashes = people.map(({ cookie }) => createHash('sha256').update(cookie).digest())
  const client = await db.connect()
  await client.query('set search_path = users, extensions')
  await client.query(
    `insert into people (id, username, display_name, created_at, updated_at)
     select id, 'bench' || replace(id::text, '-', ''), 'Bench', now(), now() from unnest($1::uuid[]) id`,
    [ids],
  )
  await client.query(
    `insert into sessions (id, person_id, cookie_hash, user_agent, label, address, rotated_at, created_at, last_seen_at, expires_at,
       absolute_expires_at)
     select sid, id, hash, 'bench', 'bench', '', now(), now(), now(), now() + interval '1 day', now() + interval '1 day'
     from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as t (id, sid, hash)`,
    [ids, people.map(one => one.sid), hashes],
  )
  client.release(true)
  const iat = Math.floor(Date.now() / 1000)
  return people.map(({ id, sid, cookie }) => ({
    id,
    cookie,
    token: signAccessToken({ sub: id, sid, role: 'user', permissions: [], iat, exp: iat + 86_400 }, secrets.tokenKey),
  }))
}
