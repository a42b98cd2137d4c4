import type { NotificationType } from '@flow/contracts'
import { int4, jsonb, nullable, oneOf, statement, type Tx, text, uuid } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import type { ClaimedRow } from '../deliveries/compose.ts'
import type { MailContent } from '../mail/content.ts'
import { renderSafely } from '../templates/render.ts'

const findItems = statement(
  'notifications.digests.items',
  {
    digest_id: uuid,
    type: oneOf<NotificationType>(),
    count: int4,
    data: jsonb<Record<string, unknown>>(),
    link: nullable(text),
    actor: nullable(text),
  },
  `select i.digest_id, i.type, n.count, r.data, r.link, a.display_name as actor
   from digest_items i join requests r on r.id = i.request_id join notifications n on n.id = i.notification_id
   left join lateral (
     select p.display_name from notification_actors act left join people p on p.id = act.actor_id
     where act.notification_id = n.id order by act.at desc limit 1
   ) a on true
   where i.digest_id = any ($1) and n.deleted_at is null
     and not exists (select from digest_items later where later.digest_id = i.digest_id
       and later.notification_id = i.notification_id and later.request_id > i.request_id)
   order by i.added_at desc, i.request_id`,
)

/** More would not be read. */
const MOST_ITEMS = 30

/** What the digests among these deliveries tell of, the newest first; a group once, as it is now. */
export const digestItems = async (
  tx: Tx,
  { templates, publicUrl }: Pick<NotificationsContext, 'templates' | 'publicUrl'>,
  rows: readonly ClaimedRow[],
): Promise<ReadonlyMap<string, MailContent['items']>> => {
  const digests = new Map(rows.flatMap(row => (row.digest_id ? [[row.digest_id, row] as const] : [])))
  if (!digests.size) return new Map()
  const items = await tx.all(findItems, [[...digests.keys()]])
  const speaking = templates.shipped
  return new Map(
    [...Map.groupBy(items, item => item.digest_id)].map(([id, own]) => {
      const row = digests.get(id) as ClaimedRow
      const reader = { name: row.name ?? '', language: row.language, timeZone: row.time_zone }
      const lines = own.slice(0, MOST_ITEMS).map(({ type, data, count, actor, link }) => {
        const { title, body } = renderSafely(templates, speaking, type, { told: { data, count, actor }, reader })
        return { title, body, link: link && publicUrl + link }
      })
      return [id, lines]
    }),
  )
}
