import { statement } from '@flow/postgres'
import type { NotificationsContext } from './context.ts'

const DAY = 86_400_000
/** Inbox items and the account of messages are kept for half a year, the outbox for a month. */
const KEPT_MS = 180 * DAY
const LETTERS_MS = 30 * DAY

const sweeps = [
  ['letters', 'delete from letters where created_at < $1', LETTERS_MS],
  [
    'notifications',
    `delete from notifications where visible_at < $1 and not exists (
       select from deliveries d where d.notification_id = notifications.id and d.state in ('pending', 'claimed', 'sending'))`,
    KEPT_MS,
  ],
  [
    'deliveries',
    `delete from deliveries where created_at < $1 and state not in ('pending', 'claimed', 'sending')`,
    KEPT_MS,
  ],
  [
    'requests',
    `delete from requests r where created_at < $1 and status <> 'expanding'
       and not exists (select from notifications n where n.request_id = r.id)
       and not exists (select from deliveries d where d.request_id = r.id)`,
    KEPT_MS,
  ],
  ['digest_items', 'delete from digest_items where digest_id is not null and added_at < $1', KEPT_MS],
  ['attendances', 'delete from attendances where starts_at < $1', KEPT_MS],
  ['provider_pauses', 'delete from provider_pauses where until < $1', DAY],
] as const

const statements = sweeps.map(([name, sql, ms]) => [statement(`notifications.sweep.${name}`, {}, sql), ms] as const)

/** Clears away what is over. */
export const sweep = async ({ db, now }: Pick<NotificationsContext, 'db' | 'now'>): Promise<void> => {
  for (const [one, keptMs] of statements)
    await db.asService('sweep', tx => tx.run(one, [new Date(now().getTime() - keptMs)]))
}
