import type { AttendeeFact, DateFact, Id } from '@flow/contracts'
import { type Row, statement, type Tx, timestamptz, uuid } from '@flow/postgres'

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
/** Reminders that wait to be sent are called back: of some people, or of all. */
const recallReminders = statement(
  'notifications.attendances.recall',
  {},
  `update deliveries d set state = 'cancelled', settled_at = $3, error = 'the date is off'
   from requests r where r.subject = $1 and r.type = 'event_reminder' and d.request_id = r.id and d.state = 'pending'
     and ($2::uuid[] is null or d.user_id = any ($2))`,
)

const goingTo = statement(
  'notifications.attendances.goingTo',
  { occurrence_id: uuid, user_id: uuid, starts_at: timestamptz },
  `select occurrence_id, user_id, starts_at from attendances where occurrence_id = any ($1) and starts_at > $2
   order by starts_at, occurrence_id, user_id`,
)
export type Going = Row<typeof goingTo>
const moveDates = statement(
  'notifications.attendances.moveDates',
  { user_id: uuid },
  `update attendances a set starts_at = d.starts_at from unnest($1::uuid[], $2::timestamptz[]) as d (id, starts_at)
   where a.occurrence_id = d.id and a.starts_at <> d.starts_at returning a.user_id`,
)
const dropDates = statement(
  'notifications.attendances.dropDates',
  { user_id: uuid },
  'delete from attendances where occurrence_id = any ($1) returning user_id',
)
const findStart = statement(
  'notifications.attendances.start',
  { starts_at: timestamptz },
  'select starts_at from attendances where occurrence_id = $1 limit 1',
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
  await tx.run(recallReminders, [fact.eventId, [fact.userId], at])
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

/** Those who go to any of these dates that lie ahead, the next dates first. */
export const goingToDates = (tx: Tx, occurrenceIds: readonly Id[], at: Date): Promise<Going[]> =>
  tx.all(goingTo, [occurrenceIds, at])

/** Moves dates of a series; what was to be sent of the old ones is called back. Answers whether any moved. */
export const moveDatesOf = async (tx: Tx, eventId: Id, dates: readonly DateFact[], at: Date): Promise<boolean> => {
  const moved = await tx.all(moveDates, [dates.map(one => one.occurrenceId), dates.map(one => one.startsAt)])
  if (!moved.length) return false
  await tx.run(recallReminders, [eventId, moved.map(row => row.user_id), at])
  return true
}

/** Forgets who goes to these dates; their reminders vanish. */
export const forgetDatesOf = async (tx: Tx, eventId: Id, occurrenceIds: readonly Id[], at: Date): Promise<void> => {
  const gone = await tx.all(dropDates, [occurrenceIds])
  if (gone.length) await tx.run(recallReminders, [eventId, gone.map(row => row.user_id), at])
}

/** When a date is, as those who go to it know; the event's own time when nobody does. */
export const startOf = async (tx: Tx, event: { readonly starts_at: Date }, occurrenceId: Id): Promise<Date> =>
  (await tx.first(findStart, [occurrenceId]))?.starts_at ?? event.starts_at

/** Those who go to a date that lies ahead. */
export const peopleGoing = async (tx: Tx, eventId: Id, at: Date): Promise<Id[]> =>
  (await tx.all(goingAhead, [eventId, at])).map(row => row.user_id)
