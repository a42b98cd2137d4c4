import { ANONYMOUS, type PersonDataPart, userDeleted } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { bytea, jsonb, statement, type Tx, uuid } from '@flow/postgres'
import { audit, tablesWith } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { ownProfileIn } from '../people/read-people.ts'
import { erasePhoto, photoOf } from '../photo/photo.ts'
import { endSessionsIn, sealEnded } from '../sessions/end-sessions.ts'
import { addressContext } from '../sessions/start-session.ts'
import { signInAddressContext } from '../sign-in/sign-in-history.ts'

const part = (name: string, columns: string, from: string, where = 'person_id = $1') =>
  [name, `select to_jsonb(r) as row from (select ${columns} from ${from} where ${where}) r`] as const

const simple = (name: string, sql: string) => ({
  name,
  statement: statement(`users.privacy.${name}`, { row: jsonb<Record<string, unknown>>() }, sql),
})

const PARTS = [
  part('preferences', 'language, time_zone, theme, units, notifications, updated_at', 'preferences'),
  part('known_devices', 'label, first_seen_at, last_seen_at', 'known_devices'),
  part('push_devices', 'platform, label, created_at, last_seen_at', 'push_devices'),
  part('passkeys', 'label, created_at, last_used_at', 'passkeys'),
  part('providers', 'provider, issuer, subject, created_at', 'provider_identities'),
  part('attendances', 'event_id, occurrence_id, starts_at, cancelled', 'attendances'),
  part('organised_events', 'event_id, ends_at', 'organised_events'),
  part('audit', 'at, action, details', 'audit', 'actor_id = $1'),
].map(([name, sql]) => simple(name, sql))

const withAddress = (name: string, columns: string, from: string) =>
  statement(
    `users.privacy.${name}`,
    { id: uuid, address: bytea, row: jsonb<Record<string, unknown>>() },
    `select id, address, jsonb_build_object(${columns}) as row from ${from} where person_id = $1`,
  )
const sessions = withAddress(
  'sessions',
  `'device', label, 'user_agent', user_agent, 'created_at', created_at,
  'last_seen_at', last_seen_at, 'ended_at', ended_at`,
  'sessions',
)
const signIns = withAddress(
  'sign_ins',
  `'at', at, 'method', method, 'succeeded', succeeded, 'device', label`,
  'sign_ins',
)
const partsOf = (context: UsersContext, userId: string): Promise<PersonDataPart[]> =>
  context.db.asService('export of personal data', async tx => {
    const { vault } = context
    const parts: PersonDataPart[] = [{ name: 'profile', rows: [await ownProfileIn(tx, context, userId)] }]
    const opened = async (name: string, from: typeof sessions, contextOf: (id: string) => string) => {
      const rows = await tx.all(from, [userId])
      parts.push({
        name,
        rows: rows.map(({ id, address, row }) => ({ ...row, address: vault.open(address, contextOf(id)) })),
      })
    }
    await opened('sessions', sessions, addressContext)
    await opened('sign_ins', signIns, signInAddressContext)
    for (const { name, statement: from } of PARTS)
      parts.push({ name, rows: (await tx.all(from, [userId])).map(({ row }) => row) })
    return parts
  })

/** Everything this service holds about a person, opened. */
export const exportPerson = async (context: UsersContext, userId: string): Promise<PersonDataPart[]> => {
  const photo = await photoOf(context, userId)
  const parts = await partsOf(context, userId)
  const file = photo && { name: 'photo.webp', base64: photo.toString('base64') }
  return file ? [...parts, { name: 'photo', rows: [], file }] : parts
}

const deletePerson = statement('users.privacy.deletePerson', {}, 'delete from people where id = $1')
const lockForDeletion = statement('users.privacy.lock', { id: uuid }, 'select id from people where id = $1 for update')
const forgetAnswers = statement('users.privacy.forgetAnswers', {}, 'delete from idempotency_keys where owner = $1')
const forgetNews = statement(
  'users.privacy.forgetNews',
  {},
  `delete from outbox where aggregate_id = $1 and type in ('user.registered', 'user.updated')`,
)
const forgetLog = statement(
  'users.privacy.forgetLog',
  {},
  `delete from event_log where aggregate_id = $1 and type in ('user.registered', 'user.updated')`,
)

const erase = async (tx: Tx, context: UsersContext, userId: string): Promise<string[]> => {
  if (!(await tx.first(lockForDeletion, [userId]))) return []
  const ended = await endSessionsIn(tx, context, ANONYMOUS, { personId: userId, reason: 'deleted' })
  await tx.run(deletePerson, [userId])
  for (const forget of [forgetAnswers, forgetNews, forgetLog]) await tx.run(forget, [userId])
  await publish(tx, userDeleted, { userId })
  await audit(tx, ANONYMOUS, { action: 'user.delete', subject: { type: 'user', id: userId } })
  return ended
}

/** Removes the person with everything that is theirs here, and tells the other services. Again: nothing more. */
export const erasePerson = async (context: UsersContext, userId: string): Promise<void> => {
  await erasePhoto(context, userId)
  const ended = await context.db.asService('erase a person', tx => erase(tx, context, userId))
  await sealEnded(context, ended)
}

/** Keep an id: who did what, that a deletion was done, and the news of it. */
const KEEP_IDS = ['audit', 'erasures', 'event_log', 'outbox', 'jobs']

export const findTraces = ({ db }: Pick<UsersContext, 'db'>, words: readonly string[]): Promise<string[]> =>
  tablesWith(db, words, KEEP_IDS)
