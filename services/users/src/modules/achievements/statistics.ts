import {
  type Actor,
  attendeeCancelled,
  attendeeRegistered,
  type EventFact,
  eventCancelled,
  eventPublished,
  eventUpdated,
  type PersonStats,
} from '@flow/contracts'
import { type Consumers, on } from '@flow/messaging'
import { statement, type Tx, timestamptz } from '@flow/postgres'
import type { UsersContext } from '../../context.ts'
import { shownOf } from '../people/read-people.ts'
import { achievementsOf, streaksOf } from './achievements.ts'

const keepAttendance = statement(
  'users.statistics.keepAttendance',
  {},
  `insert into attendances (person_id, occurrence_id, event_id, starts_at, cancelled)
   select id, $2, $3, $4, $5 from people where id = $1
   on conflict (person_id, occurrence_id) do update set starts_at = excluded.starts_at, cancelled = excluded.cancelled`,
)
const dropEventAttendances = statement(
  'users.statistics.cancelEvent',
  {},
  'update attendances set cancelled = true where event_id = $1',
)
const keepOrganised = statement(
  'users.statistics.keepOrganised',
  {},
  `insert into organised_events (event_id, person_id, ends_at, counts) select $1, id, $3, $4 from people where id = $2
   on conflict (event_id) do update set person_id = excluded.person_id, ends_at = excluded.ends_at,
     counts = excluded.counts`,
)
const attendedTimes = statement(
  'users.statistics.attended',
  { at: timestamptz },
  'select starts_at as at from attendances where person_id = $1 and not cancelled and starts_at < $2 order by starts_at',
)
const organisedTimes = statement(
  'users.statistics.organised',
  { at: timestamptz },
  'select ends_at as at from organised_events where person_id = $1 and counts and ends_at < $2 order by ends_at',
)

const HELD = new Set(['published', 'completed', 'postponed'])

const keepEvent = async (tx: Tx, event: EventFact) => {
  if (event.organiserId)
    await tx.run(keepOrganised, [event.eventId, event.organiserId, event.endsAt, HELD.has(event.status)])
}

/** What the events service tells, remembered for statistics and achievements. */
export const statisticsConsumers: Consumers = {
  events: [
    on(attendeeRegistered, (tx, { payload: { userId, occurrenceId, eventId, startsAt } }) =>
      tx.run(keepAttendance, [userId, occurrenceId, eventId, startsAt, false]),
    ),
    on(attendeeCancelled, (tx, { payload: { userId, occurrenceId, eventId, startsAt } }) =>
      tx.run(keepAttendance, [userId, occurrenceId, eventId, startsAt, true]),
    ),
    on(eventPublished, (tx, { payload }) => keepEvent(tx, payload)),
    on(eventUpdated, (tx, { payload }) => keepEvent(tx, payload)),
    on(eventCancelled, async (tx, { payload }) => {
      await tx.run(dropEventAttendances, [payload.eventId])
      await keepEvent(tx, { ...payload, status: 'cancelled' })
    }),
  ],
}

/** What a person did so far, as their privacy allows the viewer. @throws 404 when they may not see the person */
export const readStats = async (context: UsersContext, viewer: Actor, id: string): Promise<PersonStats> => {
  const shown = await shownOf(context, viewer, id)
  if (!shown.has('stats'))
    return {
      hidden: true,
      eventsAttended: 0,
      eventsOrganised: 0,
      streakWeeks: 0,
      longestStreakWeeks: 0,
      achievements: [],
    }
  const now = context.now()
  const [attended, organised] = await context.db.asService('statistics', tx =>
    Promise.all([tx.all(attendedTimes, [id, now]), tx.all(organisedTimes, [id, now])]),
  )
  const went = attended.map(({ at }) => at)
  const streaks = streaksOf(went, now)
  return {
    hidden: false,
    eventsAttended: went.length,
    eventsOrganised: organised.length,
    streakWeeks: streaks.current,
    longestStreakWeeks: streaks.longest,
    achievements: achievementsOf(
      went,
      organised.map(({ at }) => at),
    ),
  }
}
