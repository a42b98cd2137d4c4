import { eventDatesCancelled, type Id, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import { factOf } from '../events/facts.ts'
import { noteVersion } from '../events/versions.ts'
import { segmentAt } from './change-following.ts'
import { dateNamed } from './reschedule.ts'
import { before, dropSegments, readSegments, writeSegment } from './segments.ts'
import { cancelDate, raiseVersion, type StoredDate } from './series.sql.ts'
import { syncDates } from './sync-dates.ts'
import { toldDates } from './told-dates.ts'

export interface Cancelling {
  readonly eventId: Id
  readonly occurrenceId: Id
  readonly scope: 'this' | 'following'
  readonly reason: string | null
  readonly now: Date
}

const cancelOne = async (tx: Tx, { eventId, reason }: Cancelling, date: StoredDate): Promise<Id[]> =>
  (await tx.all(cancelDate, [eventId, date.id, reason])).map(row => row.id)

/** The series ends before the date; what people go to after it stays on show as cancelled. */
const cancelFollowing = async (tx: Tx, { eventId, reason, now }: Cancelling, date: StoredDate): Promise<Id[]> => {
  const boundary = date.original_start
  const segment = segmentAt(await readSegments(tx, eventId), boundary)
  const head = before(segment, boundary)
  await dropSegments(tx, eventId, head ? boundary : segment.startsAt)
  if (head) await writeSegment(tx, eventId, head)
  return syncDates(tx, eventId, { now, why: reason })
}

/**
 * Calls off one date of a series, or it and all after it. Answers false when that was done before.
 * @throws 409 for a date that is over, 422 for one of another event.
 */
export const cancelDates = async (tx: Tx, actor: UserActor, cancelling: Cancelling): Promise<boolean> => {
  const { eventId, scope, reason, now } = cancelling
  const date = await dateNamed(tx, eventId, cancelling.occurrenceId)
  if (date.ends_at <= now) throw problem('event_state', { detail: 'This date is over.' })
  if (date.status === 'cancelled' && scope === 'this') return false
  const ids = await (scope === 'this' ? cancelOne : cancelFollowing)(tx, cancelling, date)
  await tx.run(raiseVersion, [eventId, now])
  const dates = await toldDates(tx, eventId, { ids, now })
  await publish(tx, eventDatesCancelled, { ...(await factOf(tx, eventId)), scope, reason, dates })
  await noteVersion(tx, actor, { eventId, changed: ['dates'], now })
  return true
}
