import type { Id, PersonDataPart } from '@flow/contracts'
import { jsonb, statement, type Tx } from '@flow/postgres'
import { tablesWith } from '@flow/service-kit'
import type { NotificationsContext } from '../../context.ts'

const part = (name: string, columns: string, from: string, where = 'user_id = $1') => ({
  name,
  rows: statement(
    `notifications.privacy.${name}`,
    { row: jsonb<Record<string, unknown>>() },
    `select to_jsonb(r) as row from (select ${columns} from ${from} where ${where}) r`,
  ),
})

const PARTS = [
  part(
    'notifications',
    'n.type, r.data, n.count, n.visible_at, n.read_at, n.deleted_at',
    'notifications n join requests r on r.id = n.request_id',
    'n.user_id = $1',
  ),
  part('deliveries', 'type, channel, state, created_at, settled_at, confirmed_at, opened_at, clicked_at', 'deliveries'),
  part('notification_preferences', 'type, channel, enabled', 'preferences'),
  part('notification_settings', 'quiet, quiet_from, quiet_to, digest, reminders', 'settings'),
  part('reminders', 'occurrence_id, kind, due_at, sent_at', 'reminders'),
]

/** Everything this service holds about a person; of the mails only that they went. */
export const exportPerson = ({ db }: Pick<NotificationsContext, 'db'>, userId: Id): Promise<PersonDataPart[]> =>
  db.asService('export of personal data', tx =>
    Promise.all(
      PARTS.map(async ({ name, rows }) => ({ name, rows: (await tx.all(rows, [userId])).map(({ row }) => row) })),
    ),
  )

const erase = (name: string, sql: string) => statement(`notifications.privacy.erase.${name}`, {}, sql)
const of = (table: string) => erase(table, `delete from ${table} where user_id = $1`)

/** What was sent stays counted, without its tie to the person; what waits is called off. */
const ERASE = [
  erase(
    'words',
    `update requests set data = data || '{"message": ""}' where data ? 'message' and id in
    (select n.request_id from notification_actors a join notifications n on n.id = a.notification_id
     where a.actor_id = $1)`,
  ),
  erase(
    'acts',
    `update notifications set count = greatest(count - 1, 1) where id in
    (select notification_id from notification_actors where actor_id = $1)`,
  ),
  erase('actors', 'delete from notification_actors where actor_id = $1'),
  erase(
    'cancel',
    `update deliveries set state = 'cancelled', settled_at = now(), error = 'the person is gone'
    where user_id = $1 and state in ('pending', 'claimed', 'sending')`,
  ),
  erase(
    'untie',
    'update deliveries set user_id = null, notification_id = null, content = null, done = null where user_id = $1',
  ),
  erase(
    'alone',
    `delete from requests r where r.id in (select request_id from notifications where user_id = $1)
    and not exists (select from notifications n where n.request_id = r.id and n.user_id <> $1)`,
  ),
  of('notifications'),
  of('preferences'),
  of('settings'),
  of('reminders'),
  of('attendances'),
  of('digest_items'),
  of('digests_due'),
  of('letters'),
  erase('organised', 'update events set organiser_id = null where organiser_id = $1'),
  erase('asked', 'update requests set created_by = null where created_by = $1'),
  erase('wrote', 'update templates set created_by = null where created_by = $1'),
  erase('people', 'delete from people where id = $1'),
  erase('answers', 'delete from idempotency_keys where owner = $1::text'),
]

export const erasePersonIn = async (tx: Tx, userId: Id): Promise<void> => {
  for (const one of ERASE) await tx.run(one, [userId])
}

/** Removes what is the person's. Again: nothing more. */
export const erasePerson = ({ db }: Pick<NotificationsContext, 'db'>, userId: Id): Promise<void> =>
  db.asService('erase a person', tx => erasePersonIn(tx, userId))

/** Keep an id: who did what, and the news of it. */
const KEEP_IDS = ['audit', 'event_log', 'outbox', 'jobs', 'parked_events']

export const findTraces = ({ db }: Pick<NotificationsContext, 'db'>, words: readonly string[]): Promise<string[]> =>
  tablesWith(db, words, KEEP_IDS)
