import { type Actor, ANONYMOUS } from '@flow/contracts'
import { checkStatements, type Database, declaredStatements } from '@flow/postgres'
import { anActor, serviceTest } from '@flow/testkit'
import { beforeEach, expect } from 'vitest'
import { quickUsersService, registerPerson } from './testing/people.ts'

const test = serviceTest(quickUsersService)

let cast: Record<'owner' | 'hidden' | 'stranger' | 'moderator' | 'admin' | 'anonymous', Actor>
beforeEach<{ api: Parameters<typeof registerPerson>[0]; db: Database }>(async ({ api, db }) => {
  const [owner, hidden] = [await registerPerson(api), await registerPerson(api)]
  await api.as(hidden.actor).put('/api/v1/users/profile', { privacy: { profile: 'nobody' } })
  await api.as(owner.actor).post('/api/v1/users/devices', { platform: 'web', token: `token of ${owner.username}` })
  const passkey = `insert into passkeys (id, person_id, credential_id, public_key, counter, transports, label, created_at)
    values (gen_random_uuid(), $1, gen_random_uuid()::text, '\\x01', 0, '{}', 'Laptop', now())`
  await db.asService('test', tx => tx.query({ text: passkey, params: [owner.actor.id] }))
  cast = {
    owner: owner.actor,
    hidden: hidden.actor,
    stranger: (await registerPerson(api)).actor,
    moderator: anActor({ role: 'moderator' }),
    admin: anActor({ role: 'admin' }),
    anonymous: ANONYMOUS,
  }
})

type Who = keyof typeof cast

/** What each caller sees of a person's rows when a query forgets its filter, on purpose. */
const READS: ReadonlyArray<readonly [table: string, key: string, of: 'owner' | 'hidden', seenBy: readonly Who[]]> = [
  ['people', 'id', 'owner', ['owner', 'hidden', 'stranger', 'moderator', 'admin', 'anonymous']],
  ['people', 'id', 'hidden', ['hidden', 'moderator', 'admin']],
  ['directory', 'person_id', 'owner', ['owner', 'hidden', 'stranger', 'moderator', 'admin', 'anonymous']],
  ['directory', 'person_id', 'hidden', []],
  ['contact_details', 'person_id', 'owner', ['owner']],
  ['preferences', 'person_id', 'owner', ['owner']],
  ['sessions', 'person_id', 'owner', ['owner']],
  ['known_devices', 'person_id', 'owner', ['owner']],
  ['sign_ins', 'person_id', 'owner', ['owner']],
  ['push_devices', 'person_id', 'owner', ['owner']],
  ['credentials', 'person_id', 'owner', []],
  ['mails', 'person_id', 'owner', []],
  ['one_time_tokens', 'person_id', 'owner', []],
  ['two_factor', 'person_id', 'owner', []],
  ['passkeys', 'person_id', 'owner', ['owner']],
]

test.for(READS)('%s (by %s) of the %s are seen by %j alone', async ([table, key, of, seenBy], { db }) => {
  const id = (cast[of] as { id: string }).id
  const query = { text: `select 1 from ${table} where ${key} = $1`, params: [id] }
  for (const who of Object.keys(cast) as Who[]) {
    const rows = await db.asUser(cast[who], tx => tx.query(query))
    expect([who, rows.length > 0]).toEqual([who, seenBy.includes(who)])
  }
})

test('tables that are nobody’s show nothing to anybody but the service', async ({ db }) => {
  for (const table of ['refresh_tokens', 'credentials', 'sign_in_failures', 'audit', 'outbox', 'idempotency_keys'])
    for (const actor of Object.values(cast)) {
      const rows = await db.asUser(actor, tx => tx.query({ text: `select 1 from ${table}`, params: [] }))
      expect([table, rows.length]).toEqual([table, 0])
    }
})

/** Writes that must come to nothing, with the callers who try. */
const WRITES: ReadonlyArray<readonly [what: string, sql: string, by: readonly Who[]]> = [
  ['a name', `update people set display_name = 'x' where id = $1`, ['stranger', 'moderator', 'anonymous']],
  ['details', `update contact_details set phone = '\\x00' where person_id = $1`, ['stranger', 'admin', 'anonymous']],
  ['preferences', `update preferences set theme = 'dark' where person_id = $1`, ['stranger', 'admin', 'anonymous']],
  ['a session', 'update sessions set ended_at = now() where person_id = $1', ['owner', 'stranger', 'admin']],
  ['credentials', 'update credentials set password_hash = null where person_id = $1', ['owner', 'admin', 'stranger']],
  ['a passkey', `update passkeys set public_key = '\\x00' where person_id = $1`, ['owner', 'stranger', 'admin']],
  ['people', 'delete from people where id = $1', ['owner', 'stranger', 'admin', 'anonymous']],
]

test.for(WRITES)('%s cannot be changed past the policies', async ([, sql, by], { db }) => {
  const id = (cast.owner as { id: string }).id
  for (const who of by) {
    const touched = await db.asUser(cast[who], tx => tx.query({ text: `${sql} returning 1`, params: [id] }))
    expect([who, touched.length]).toEqual([who, 0])
  }
})

test('nobody raises their own role or lifts their own suspension', async ({ db }) => {
  const { id } = cast.owner as { id: string }
  for (const change of [`role = 'admin'`, `status = 'suspended'`]) {
    const query = { text: `update people set ${change} where id = $1`, params: [id] }
    await expect(db.asUser(cast.owner, tx => tx.query(query))).rejects.toThrow(/not the person's own/)
  }
})

test('every statement of this service is what the database answers', async ({ adminUrl }) => {
  const url = new URL(adminUrl)
  url.searchParams.set('options', '-c search_path=users,extensions')
  const own = declaredStatements().filter(({ name }) => name.startsWith('users.'))
  expect(own.length).toBeGreaterThan(30)
  expect(await checkStatements(url.href, own)).toEqual([])
})
