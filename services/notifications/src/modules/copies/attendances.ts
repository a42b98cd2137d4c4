import type { AttendeeFact, Id } from '@flow/contracts'
import { statement, type Tx, uuid } from '@flow/postgres'

const putAttendances = statement(
  'notifications.attendances.put',
  {},
  `insert into attendances (occurrence_id, user_id, event_id, starts_at)
   select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[])
   on conflict (occurrence_id, user_id) do update set starts_at = excluded.starts_at, event_id = excluded.event_id
   where attendances.starts_at <> excluded.starts_at`,
)
const dropAttendance = statement(
  'notifications.attendances.drop',
  {},
  'delete from attendances where occurrence_id = $1 and user_id = $2',
)
const dropOfEvent = statement('notifications.attendances.dropAll', {}, 'delete from attendances where event_id = $1')
/** The one date of an event without a rule has the event's own id. */
const moveDate = statement(
  'notifications.attendances.move',
  {},
  'update attendances set starts_at = $2 where occurrence_id = $1 and starts_at <> $2',
)
const goingAhead = statement(
  'notifications.attendances.ahead',
  { user_id: uuid },
  'select distinct user_id from attendances where event_id = $1 and starts_at > $2 order by user_id',
)
/** Reminders that wait to be sent are called back: of one person, or of all. */
const recallReminders = statement(
  'notifications.attendances.recall',
  {},
  `update deliveries d set state = 'cancelled', settled_at = $3, error = 'the date is off'
   from requests r where r.subject = $1 and r.type = 'event_reminder' and d.request_id = r.id and d.state = 'pending'
     and ($2::uuid is null or d.user_id = $2)`,
)

/** Brings copies of who goes where in step; answers how many differed. */
export const rememberAttendances = (tx: Tx, facts: readonly AttendeeFact[]): Promise<number> =>
  tx.run(putAttendances, [
    facts.map(one => one.occurrenceId),
    facts.map(one => one.userId),
    facts.map(one => one.eventId),
    facts.map(one => one.startsAt),
  ])

/** Forgets that somebody goes; their reminders vanish with it. */
export const forgetAttendance = async (tx: Tx, fact: AttendeeFact, at: Date): Promise<void> => {
  await tx.run(dropAttendance, [fact.occurrenceId, fact.userId])
  await tx.run(recallReminders, [fact.eventId, fact.userId, at])
}

/** Forgets everybody who goes; all reminders vanish. */
export const forgetAttendances = async (tx: Tx, eventId: Id, at: Date): Promise<void> => {
  await tx.run(dropOfEvent, [eventId])
  await tx.run(recallReminders, [eventId, null, at])
}

/** Moves the only date of an event; what was to be sent of the old one is called back. */
export const moveAttendances = async (tx: Tx, eventId: Id, startsAt: Date, at: Date): Promise<boolean> => {
  if ((await tx.run(moveDate, [eventId, startsAt])) === 0) return false
  await tx.run(recallReminders, [eventId, null, at])
  return true
}

/** Those who go to a date that lies ahead. */
export const peopleGoing = async (tx: Tx, eventId: Id, at: Date): Promise<Id[]> =>
  (await tx.all(goingAhead, [eventId, at])).map(row => row.user_id)
