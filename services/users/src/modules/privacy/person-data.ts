import { ANONYMOUS, cacheKeys, type PersonDataApi, type PersonDataPart, userDeleted } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { bytea, jsonb, statement, type Tx, uuid } from '@flow/postgres'
import { audit, type HeldData, personData } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { ownProfileIn } from '../people/read-people.ts'
import { erasePhoto, photoOf } from '../photo/photo.ts'
import { endSessionsIn, sealEnded } from '../sessions/end-sessions.ts'
import { addressContext } from '../sessions/start-session.ts'
import { signInAddressContext } from '../sign-in/sign-in-history.ts'

const whole = (table: string, column = 'person_id', shown?: string): HeldData => ({
  table,
  column,
  ...(shown ? { shown } : {}),
  // Rows of people go with them, by their foreign key.
  erased: 'kept',
})

/** What this service holds about people. What is encrypted is opened below; an erasure keeps the id that it removed. */
export const heldByUsers = personData(
  'users',
  [
    whole('people', 'id'),
    whole('contact_details'),
    whole('credentials', 'person_id', 't.password_hash is not null as has_password, t.password_changed_at'),
    whole('preferences', 'person_id', 't.language, t.time_zone, t.theme, t.units, t.notifications, t.updated_at'),
    whole('known_devices', 'person_id', 't.label, t.first_seen_at, t.last_seen_at'),
    whole('sessions'),
    whole('directory'),
    whole('nearby_directory'),
    whole('mails', 'person_id', 't.kind, t.created_at, t.sent_at'),
    whole('one_time_tokens', 'person_id', 't.purpose, t.created_at, t.expires_at'),
    whole('email_changes', 'person_id', 't.old_confirmed, t.new_confirmed, t.expires_at'),
    whole('two_factor', 'person_id', 't.enabled_at'),
    whole('backup_codes'),
    whole('sign_ins'),
    whole('push_devices', 'person_id', 't.platform, t.label, t.created_at, t.last_seen_at'),
    whole('passkeys', 'person_id', 't.label, t.created_at, t.last_used_at'),
    whole('provider_identities', 'person_id', 't.provider, t.issuer, t.subject, t.created_at'),
    whole('attendances', 'person_id', 't.event_id, t.occurrence_id, t.starts_at, t.cancelled'),
    whole('organised_events', 'person_id', 't.event_id, t.ends_at'),
    whole('exports', 'person_id', 't.status, t.created_at, t.expires_at'),
    whole('deletions', 'person_id', 't.asked_at, t.delete_at, t.by_administrator'),
    whole('erasures'),
  ],
  ['erasures'],
)

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

/** What is encrypted, opened, and the picture. */
const openedParts = async (context: UsersContext, userId: string): Promise<PersonDataPart[]> => {
  const photo = await photoOf(context, userId)
  const parts = await context.db.asService('export of personal data', async tx => {
    const opened = async (from: typeof sessions, contextOf: (id: string) => string) =>
      (await tx.all(from, [userId])).map(({ id, address, row }) => ({
        ...row,
        address: context.vault.open(address, contextOf(id)),
      }))
    return [
      { name: 'profile', rows: [await ownProfileIn(tx, context, userId)] },
      { name: 'sessions', rows: await opened(sessions, addressContext) },
      { name: 'sign_ins', rows: await opened(signIns, signInAddressContext) },
    ]
  })
  const file = photo && { name: 'photo.webp', base64: photo.toString('base64') }
  return file ? [...parts, { name: 'photo', rows: [], file }] : parts
}

const deletePerson = statement('users.privacy.deletePerson', {}, 'delete from people where id = $1')
const lockForDeletion = statement('users.privacy.lock', { id: uuid }, 'select id from people where id = $1 for update')
/** The news of a person carries their name; the news that they are gone stays. */
const forgetNews = ['outbox', 'event_log'].map(log =>
  statement(
    `users.privacy.forgetNews.${log}`,
    {},
    `delete from ${log} where aggregate_id = $1 and type in ('user.registered', 'user.updated')`,
  ),
)

const erase = async (tx: Tx, context: UsersContext, userId: string): Promise<string[]> => {
  const isThere = await tx.first(lockForDeletion, [userId])
  for (const forget of forgetNews) await tx.run(forget, [userId])
  await heldByUsers.eraseIn(tx, userId)
  if (!isThere) return []
  await erasePhoto(tx, context, userId)
  const ended = await endSessionsIn(tx, context, ANONYMOUS, { personId: userId, reason: 'deleted' })
  await tx.run(deletePerson, [userId])
  await publish(tx, userDeleted, { userId })
  await audit(tx, ANONYMOUS, { action: 'user.delete', subject: { type: 'user', id: userId } })
  return ended
}

/** Removes the person with everything that is theirs here, and tells the other services. Again: nothing more. */
const erasePerson = async (context: UsersContext, userId: string): Promise<void> => {
  const ended = await context.db.asService('erase a person', tx => erase(tx, context, userId))
  await sealEnded(context, ended)
  await context.store.cache.drop(cacheKeys.userProfile(userId).key, cacheKeys.userPreferences(userId).key)
}

/** Everything this service holds about a person, opened, and its removal. */
export const usersPersonData = (context: UsersContext): PersonDataApi => ({
  ...heldByUsers.api(context.db, { exportMore: userId => openedParts(context, userId) }),
  erasePerson: ({ userId }) => erasePerson(context, userId),
})
