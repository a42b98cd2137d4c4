import type { Reminder } from '@flow/contracts'
import { oneOf, type Row, statement, timestamptz, uuid } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import { eventLink, eventValues, knownEvent } from '../copies/events.ts'
import { accept } from '../requests/accept.ts'

/** Due reminders, marked as sent in the same transaction. Those that are late by hours say the wrong thing: skipped. */
const takeDue = statement(
  'notifications.reminders.take',
  {
    occurrence_id: uuid,
    user_id: uuid,
    kind: oneOf<Reminder>(),
    event_id: uuid,
    starts_at: timestamptz,
    due_at: timestamptz,
  },
  `with due as (
     select occurrence_id, user_id, kind from reminders where sent_at is null and due_at <= $1
     order by due_at limit $2 for update skip locked
   )
   update reminders r set sent_at = $1 from due d join attendances a using (occurrence_id, user_id)
   where r.occurrence_id = d.occurrence_id and r.user_id = d.user_id and r.kind = d.kind
   returning r.occurrence_id, r.user_id, r.kind, a.event_id, a.starts_at, r.due_at`,
)

const PART = 500
const LATEST_MS: Readonly<Record<Reminder, number>> = { day: 6 * 3_600_000, hours: 90 * 60_000 }

type Due = Row<typeof takeDue>
type Needs = Pick<NotificationsContext, 'db' | 'now' | 'wake' | 'settings' | 'services'>

const sendPart = (context: Needs): Promise<number> =>
  context.db.asService('send due reminders', async tx => {
    const now = context.now()
    const due = await tx.all(takeDue, [now, PART])
    const timely = due.filter(one => one.starts_at > now && now.getTime() - one.due_at.getTime() <= LATEST_MS[one.kind])
    const together = Map.groupBy(timely, one => `${one.occurrence_id} ${one.kind}`)
    for (const group of together.values()) {
      const { event_id, kind, starts_at } = group[0] as Due
      const event = await knownEvent(tx, context, event_id)
      if (event?.status !== 'published') continue
      await accept(tx, context, {
        dedupe: null,
        type: 'event_reminder',
        userIds: group.map(one => one.user_id),
        data: { ...eventValues(event, starts_at), reminder: kind },
        subject: event_id,
        link: eventLink(event),
        expiresAt: starts_at,
      })
    }
    return due.length
  })

/** Sends every reminder that is due: each once, whoever looks. */
export const sendReminders = async (context: Needs): Promise<void> => {
  while ((await sendPart(context)) === PART);
}
