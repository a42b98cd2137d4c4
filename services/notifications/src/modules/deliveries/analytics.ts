import type { NotificationAnalytics, NotificationChannel } from '@flow/contracts'
import { invalid } from '@flow/service-kit'
import type { NotificationsContext } from '../../context.ts'
import { countByParts, countInbox } from './admin.sql.ts'

const NONE = {
  ...{ accepted: 0, pending: 0, delivered: 0, confirmed: 0, bounced: 0, suppressed: 0 },
  ...{ cancelled: 0, dead: 0, ambiguous: 0, opened: 0, clicked: 0 },
}
type Counts = typeof NONE
const NAMES = Object.keys(NONE) as Array<keyof Counts>

const sum = (rows: readonly Counts[]): Counts =>
  Object.fromEntries(NAMES.map(name => [name, rows.reduce((total, row) => total + row[name], 0)])) as Counts

const DAY = 86_400_000
const MOST_DAYS = 366

/** What was sent and what came of it, the last 30 days unless told. @throws 422 for a time that runs backwards */
export const readAnalytics = async (
  { db, now }: Pick<NotificationsContext, 'db' | 'now'>,
  range: { readonly from?: string; readonly to?: string },
): Promise<NotificationAnalytics> => {
  const to = range.to ? new Date(range.to) : now()
  const from = range.from ? new Date(range.from) : new Date(to.getTime() - 30 * DAY)
  if (from >= to || to.getTime() - from.getTime() > MOST_DAYS * DAY)
    throw invalid('from', 'invalid_range', `must lie at most ${MOST_DAYS} days before the end`)
  const [messages, items] = await db.asService('figures of notifications', tx =>
    Promise.all([tx.all(countByParts, [from, to]), tx.all(countInbox, [from, to, now()])]),
  )
  const inbox = items.map(row => ({ ...NONE, ...row, delivered: row.accepted - row.pending, channel: 'in_app' }))
  const rows = [...inbox, ...messages]
  const by = <K extends 'channel' | 'type' | 'day'>(key: K) =>
    [...Map.groupBy(rows, row => row[key])].map(
      ([value, own]) => ({ [key]: value, ...sum(own) }) as Record<K, string> & Counts,
    )
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    total: sum(rows),
    byChannel: by('channel') as Array<{ channel: NotificationChannel } & Counts>,
    byType: by('type'),
    byDay: by('day').sort((a, b) => a.day.localeCompare(b.day)),
  }
}
