import { REMINDERS, type Reminder } from '@flow/contracts'
import { statement, type Tx, text, textArray, timestamptz, uuid } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import { reminderAt, safeZone } from '../../time.ts'

const findDates = statement(
  'notifications.reminders.dates',
  { occurrence_id: uuid, user_id: uuid, starts_at: timestamptz, time_zone: text, reminders: textArray },
  `select a.occurrence_id, a.user_id, a.starts_at, coalesce(p.time_zone, e.time_zone, 'UTC') as time_zone,
     coalesce(s.reminders, '{day,hours}') as reminders
   from attendances a left join people p on p.id = a.user_id left join events e on e.id = a.event_id
   left join settings s on s.user_id = a.user_id
   where a.starts_at > $1 and ($2::uuid is null or a.user_id = $2) and ($3::uuid is null or a.event_id = $3)
     and ($4::uuid is null or a.occurrence_id = $4)`,
)
/** What was sent stays sent, unless the date itself moved so that its time comes anew. */
const putReminders = statement(
  'notifications.reminders.put',
  {},
  `insert into reminders (occurrence_id, user_id, kind, starts_at, due_at, sent_at)
   select given.*, case when due_at <= $6::timestamptz then $6 end
   from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[])
     as given (occurrence_id, user_id, kind, starts_at, due_at)
   on conflict (occurrence_id, user_id, kind) do update set starts_at = excluded.starts_at, due_at = excluded.due_at,
     sent_at = case when reminders.starts_at = excluded.starts_at then coalesce(reminders.sent_at, excluded.sent_at)
       else excluded.sent_at end
   where (reminders.starts_at, reminders.due_at) is distinct from (excluded.starts_at, excluded.due_at)`,
)
const dropReminders = statement(
  'notifications.reminders.drop',
  {},
  `delete from reminders r using unnest($1::uuid[], $2::uuid[], $3::text[]) as gone (occurrence_id, user_id, kind)
   where r.occurrence_id = gone.occurrence_id and r.user_id = gone.user_id and r.kind = gone.kind`,
)

export interface PlannedFor {
  readonly userId?: string
  readonly eventId?: string
  readonly occurrenceId?: string
}

/**
 * Plans the reminders of those who go, anew: after they registered, after the date moved, and after they changed zone
 * or settings. One whose time is past already is never sent late.
 */
export const planReminders = async (
  tx: Tx,
  { now }: Pick<NotificationsContext, 'now'>,
  whose: PlannedFor,
): Promise<void> => {
  const params = [now(), whose.userId ?? null, whose.eventId ?? null, whose.occurrenceId ?? null]
  const dates = await tx.all(findDates, params)
  const all = dates.flatMap(date =>
    REMINDERS.map(kind => ({
      ...{ ...date, kind, wanted: date.reminders.includes(kind) },
      due: reminderAt(date.starts_at, safeZone(date.time_zone), kind as Reminder),
    })),
  )
  const wanted = all.filter(one => one.wanted)
  const gone = all.filter(one => !one.wanted)
  const keys = (list: typeof all) => [
    list.map(one => one.occurrence_id),
    list.map(one => one.user_id),
    list.map(one => one.kind),
  ]
  if (wanted.length)
    await tx.run(putReminders, [...keys(wanted), wanted.map(one => one.starts_at), wanted.map(one => one.due), now()])
  if (gone.length) await tx.run(dropReminders, keys(gone))
}
