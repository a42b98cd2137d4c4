import {
  type Attendance,
  type AttendBody,
  attendeeCancelled,
  attendeeRegistered,
  type Id,
  type UserActor,
} from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Row, Tx } from '@flow/postgres'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'
import { findDate, givePlacesBack, goOnce, leave, mine, takePlaces } from './attendance.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>
type DateRow = Row<typeof findDate>

const checkOpen = (date: DateRow, now: Date) => {
  if (date.status !== 'published' || date.date_status !== 'scheduled') throw problem('event_not_open')
  if (date.ends_at <= now) throw problem('event_not_open', { detail: 'The event is over.' })
  if (date.needs_ticket) throw problem('event_not_open', { detail: 'This event needs a ticket.' })
}

const present = (date: DateRow, partySize: number): Attendance => ({
  status: 'going',
  eventId: date.event_id,
  occurrenceId: date.occurrence_id,
  partySize,
  startsAt: date.starts_at.toISOString(),
})

const known = async (tx: Tx, date: DateRow) => {
  const row = await tx.first(mine, [date.occurrence_id])
  return row && { created: false, attendance: present(date, row.party_size) }
}

/**
 * Registers the caller for a date of an event. Registering twice is the same as once: the first party size stays.
 * The row of the stock is locked last and for as short as can be.
 * @throws 404 when not visible, 409 `event_not_open`, 409 `event_full` when fewer places are left than are asked for.
 */
export const attendEvent = ({ db, now, store }: Deps, actor: UserActor, eventId: Id, body: AttendBody) =>
  db.asUser(actor, async tx => {
    const date = await tx.first(findDate, [eventId, body.occurrenceId ?? null, now()])
    if (!date) throw problem('event_not_found')
    const before = await known(tx, date)
    if (before) return before
    checkOpen(date, now())
    const partySize = body.partySize ?? 1
    if (!(await tx.first(goOnce, [date.occurrence_id, date.event_id, partySize, date.starts_at, now()])))
      return (await known(tx, date)) ?? { created: false, attendance: present(date, partySize) }
    await publish(tx, attendeeRegistered, {
      eventId,
      occurrenceId: date.occurrence_id,
      userId: actor.id,
      partySize,
      startsAt: date.starts_at.toISOString(),
    })
    if (!(await tx.first(takePlaces, [date.occurrence_id, partySize]))) throw problem('event_full')
    tx.onCommit(() => forgetEvent(store, eventId, date.slug))
    return { created: true, attendance: present(date, partySize) }
  })

/** Gives the caller's places back, of one date or of all that lie ahead. Leaving twice is the same as once. */
export const leaveEvent = ({ db, now, store }: Deps, actor: UserActor, eventId: Id, occurrenceId?: Id): Promise<void> =>
  db.asUser(actor, async tx => {
    const date = await tx.first(findDate, [eventId, occurrenceId ?? null, now()])
    if (!date) throw problem('event_not_found')
    const left = await tx.all(leave, [eventId, occurrenceId ?? null, now()])
    for (const row of left) {
      const fact = { eventId, occurrenceId: row.occurrence_id, userId: actor.id, partySize: row.party_size }
      await publish(tx, attendeeCancelled, { ...fact, startsAt: row.starts_at.toISOString() })
      await tx.run(givePlacesBack, [row.occurrence_id, row.party_size])
    }
    if (left.length) tx.onCommit(() => forgetEvent(store, eventId, date.slug))
  })
