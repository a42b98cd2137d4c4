import { type CancelEvent, eventCancelled, eventPublished, type Id, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { audit, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { refundEventJob } from '../orders/refund-event-job.ts'
import { dropFilesAfter, type FilesDeps } from '../pictures/picture-files.ts'
import { cancelDates } from '../series/cancel-dates.ts'
import { isWholeSeries } from '../series/change-following.ts'
import { forgetEvent } from './event-cache.ts'
import { factOf } from './facts.ts'
import { lockForEdit } from './policy.ts'
import { findLastEnd, findRoom } from './read.sql.ts'
import { findRecord, type StoredEvent } from './record.sql.ts'
import { relistEvents } from './relist.ts'
import { noteVersion } from './versions.ts'
import { cancelRow, deleteDraft, publishRows } from './write.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>
interface CancelDeps extends Deps, Pick<ServiceDeps, 'jobs'> {}
interface RemoveDeps extends CancelDeps, FilesDeps {}

const isSeries = ({ rrule, rdates }: StoredEvent) => rrule !== null || rdates.length > 0

/** What a reader needs to know before an event may be published. */
const checkComplete = (event: StoredEvent, hasRoom: boolean, lastEnd: Date, now: Date) => {
  if ((isSeries(event) ? lastEnd : event.ends_at) <= now)
    throw invalid('/endsAt', 'in_the_past', 'the event is over already')
  if (event.kind !== 'virtual' && event.lat === null)
    throw invalid('/place', 'required', 'an event that people come to needs a place')
  if (event.kind !== 'in_person' && !hasRoom && event.url === null)
    throw invalid('/virtual', 'required', 'an event that people join from afar needs a room or an address')
}

/** Publishes a draft or postponed event. Publishing a published one changes nothing. */
export const publishEvent = ({ db, now, store }: Deps, actor: UserActor, eventId: Id): Promise<void> =>
  db.asUser(actor, async tx => {
    const { status, slug } = await lockForEdit(tx, eventId)
    if (status === 'published') return
    if (status === 'cancelled') throw problem('event_state', { detail: 'A cancelled event stays cancelled.' })
    const event = await tx.one(findRecord, [eventId])
    const { last_end } = await tx.one(findLastEnd, [eventId])
    checkComplete(event, (await tx.first(findRoom, [eventId])) !== undefined, last_end, now())
    await tx.run(publishRows, [[eventId], now()])
    await relistEvents(tx, [eventId], now())
    await publish(tx, eventPublished, await factOf(tx, eventId))
    await noteVersion(tx, actor, { eventId, changed: ['status'], now: now() })
    await audit(tx, actor, { action: 'event.publish', subject: { type: 'event', id: eventId } })
    tx.onCommit(() => forgetEvent(store, eventId, slug))
  })

const cancelAll = async (tx: Tx, actor: UserActor, eventId: Id, reason: string | null, now: Date): Promise<boolean> => {
  await tx.run(cancelRow, [eventId, reason, now])
  await publish(tx, eventCancelled, { ...(await factOf(tx, eventId)), reason })
  await noteVersion(tx, actor, { eventId, changed: ['status'], now })
  return true
}

/** How much of a series is meant: all of it where nothing comes before the date named. */
const meantBy = async (tx: Tx, target: Cancelled, recurring: boolean) => {
  const { eventId, occurrenceId, scope = occurrenceId ? 'this' : 'all' } = target
  if (!recurring || scope === 'all') return null
  if (!occurrenceId) throw invalid('/occurrenceId', 'required', 'name the date that is meant')
  return scope === 'following' && (await isWholeSeries(tx, { eventId, occurrenceId })) ? null : { occurrenceId, scope }
}

type Cancelled = CancelEvent & { readonly eventId: Id }

/**
 * Cancels what is published: all of it, or one date of a series, or a date and those after it. Those who go are told
 * once, through `event.cancelled` or `event.dates_cancelled`. Cancelling twice is the same as once.
 */
export const cancelEvent = ({ db, now, store, jobs }: CancelDeps, actor: UserActor, target: Cancelled): Promise<void> =>
  db.asUser(actor, async tx => {
    const { eventId, reason = null } = target
    const { status, slug, recurring } = await lockForEdit(tx, eventId)
    if (status === 'cancelled') return
    if (status === 'draft') throw problem('event_state', { detail: 'A draft is deleted, not cancelled.' })
    const dates = await meantBy(tx, target, recurring)
    const done = dates
      ? await cancelDates(tx, actor, { eventId, ...dates, reason, now: now() })
      : await cancelAll(tx, actor, eventId, reason, now())
    if (!done) return
    await relistEvents(tx, [eventId], now())
    await jobs.enqueue(tx, refundEventJob, { eventId })
    await audit(tx, actor, { action: 'event.cancel', subject: { type: 'event', id: eventId } })
    tx.onCommit(() => forgetEvent(store, eventId, slug))
  })

/** Deletes a draft; cancels anything else, because people may rely on it. */
export const removeEvent = async (deps: RemoveDeps, actor: UserActor, target: Cancelled): Promise<void> => {
  const { eventId } = target
  const deleted = await deps.db.asUser(actor, async tx => {
    const { status, slug } = await lockForEdit(tx, eventId)
    if (status !== 'draft' || target.occurrenceId) return false
    await dropFilesAfter(tx, deps, await tx.all(deleteDraft, [eventId]))
    await audit(tx, actor, { action: 'event.delete', subject: { type: 'event', id: eventId } })
    tx.onCommit(() => forgetEvent(deps.store, eventId, slug))
    return true
  })
  if (!deleted) await cancelEvent(deps, actor, target)
}
