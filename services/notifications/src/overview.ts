import { int8, statement } from '@flow/postgres'
import type { NotificationsContext } from './context.ts'

const figures = statement(
  'notifications.overview',
  { waiting: int8, delivered: int8, dead: int8, bounced: int8, unread: int8 },
  `select
     (select count(*) from deliveries where state in ('pending', 'claimed', 'sending')) as waiting,
     (select count(*) from deliveries where state = 'delivered' and created_at > $1::timestamptz - interval '24 hours') as delivered,
     (select count(*) from deliveries where state = 'dead') as dead,
     (select count(*) from deliveries where state = 'bounced' and created_at > $1::timestamptz - interval '24 hours') as bounced,
     (select count(*) from notifications where in_app and read_at is null and deleted_at is null
       and visible_at between $1::timestamptz - interval '24 hours' and $1) as unread`,
)

/** Live figures for administrators. */
export const overview = async ({
  db,
  now,
}: Pick<NotificationsContext, 'db' | 'now'>): Promise<Record<string, number>> => {
  const row = await db.asService('overview figures', tx => tx.one(figures, [now()]))
  return {
    messagesWaiting: row.waiting,
    messagesDelivered24h: row.delivered,
    messagesBounced24h: row.bounced,
    messagesDead: row.dead,
    notificationsUnread24h: row.unread,
  }
}
