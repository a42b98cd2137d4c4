import { eventDatesChanged, type Id, type UpdateEvent, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import { factOf } from '../events/facts.ts'
import { storedEvent } from '../events/stored-event.ts'
import { noteVersion } from '../events/versions.ts'
import { checkOwn, ownChanges } from './own-changes.ts'
import { dateNamed, movedDate, namesTimes } from './reschedule.ts'
import { raiseVersion, type StoredDate } from './series.sql.ts'
import { rowOf, writeDates } from './sync-dates.ts'
import { toldDates } from './told-dates.ts'

/** A change that is meant for one date of a series, or for it and those after it. */
export interface DateChange {
  readonly eventId: Id
  readonly occurrenceId: Id
  readonly input: UpdateEvent
  readonly now: Date
}

/** A date that can still be changed. @throws 409 for one that is over or cancelled. */
export const changeableDate = async (tx: Tx, { eventId, occurrenceId, now }: Omit<DateChange, 'input'>) => {
  const date = await dateNamed(tx, eventId, occurrenceId)
  if (date.status === 'cancelled') throw problem('event_state', { detail: 'This date is cancelled.' })
  if (date.ends_at <= now) throw problem('event_state', { detail: 'This date is over.' })
  return date
}

/** The times a date is moved to, where they differ from those it has. */
const ownTimes = (date: StoredDate, input: UpdateEvent, zone: string) => {
  if (!namesTimes(input)) return {}
  const { startsAt, endsAt } = movedDate(date, input, zone)
  const stays = startsAt.getTime() === date.starts_at.getTime() && endsAt.getTime() === date.ends_at.getTime()
  return stays ? {} : { starts_at: startsAt.toISOString(), ends_at: endsAt.toISOString() }
}

/**
 * Changes one date of a series: from then on it has its own title, text, picture, places, place or times, and later
 * changes of the others leave these. Answers whether anything differs.
 * @throws 409, 422
 */
export const changeOneDate = async (tx: Tx, actor: UserActor, change: DateChange): Promise<boolean> => {
  const { eventId, input, now } = change
  checkOwn(input)
  const date = await changeableDate(tx, change)
  const event = await storedEvent(tx, eventId)
  const own = { ...(await ownChanges(tx, event, date.changes, input)), ...ownTimes(date, input, event.time_zone) }
  const changed = Object.keys(own)
  if (changed.length === 0) return false
  const planned = { startsAt: date.starts_at, endsAt: date.ends_at }
  const row = rowOf(date.id, planned, { ...date.changes, ...own })
  await writeDates(tx, eventId, { rows: [{ ...row, original_start: date.original_start }], gone: [], why: null })
  await tx.run(raiseVersion, [eventId, now])
  const dates = await toldDates(tx, eventId, { ids: [date.id], now })
  await publish(tx, eventDatesChanged, {
    ...(await factOf(tx, eventId)),
    scope: 'this',
    changed,
    dates,
    withdrawnIds: [],
  })
  await noteVersion(tx, actor, { eventId, changed, now })
  return true
}
