import { eventCancelled, eventPublished, type Id, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { audit, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from './event-cache.ts'
import { factOf } from './facts.ts'
import { lockForEdit } from './policy.ts'
import { findRoom } from './read.sql.ts'
import { findRecord, type StoredEvent } from './record.sql.ts'
import { relistEvents } from './relist.ts'
import { cancelRow, deleteDraft, publishRows } from './write.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

/** What a reader needs to know before an event may be published. */
const checkComplete = (event: StoredEvent, hasRoom: boolean, now: Date) => {
  if (event.ends_at <= now) throw invalid('/endsAt', 'in_the_past', 'the event is over already')
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
    checkComplete(event, (await tx.first(findRoom, [eventId])) !== undefined, now())
    await tx.run(publishRows, [[eventId], now()])
    await relistEvents(tx, [eventId], now())
    await publish(tx, eventPublished, await factOf(tx, eventId))
    await audit(tx, actor, { action: 'event.publish', subject: { type: 'event', id: eventId } })
    tx.onCommit(() => forgetEvent(store, eventId, slug))
  })

/** Cancels what is published. Those who go are told through `event.cancelled`. Cancelling twice is the same as once. */
export const cancelEvent = (
  { db, now, store }: Deps,
  actor: UserActor,
  { eventId, reason }: { eventId: Id; reason?: string },
): Promise<void> =>
  db.asUser(actor, async tx => {
    const { status, slug } = await lockForEdit(tx, eventId)
    if (status === 'cancelled') return
    if (status === 'draft') throw problem('event_state', { detail: 'A draft is deleted, not cancelled.' })
    await tx.run(cancelRow, [eventId, reason ?? null, now()])
    await relistEvents(tx, [eventId], now())
    await publish(tx, eventCancelled, { ...(await factOf(tx, eventId)), reason: reason ?? null })
    await audit(tx, actor, { action: 'event.cancel', subject: { type: 'event', id: eventId } })
    tx.onCommit(() => forgetEvent(store, eventId, slug))
  })

/** Deletes a draft; cancels anything else, because people may rely on it. */
export const removeEvent = async (deps: Deps, actor: UserActor, eventId: Id): Promise<void> => {
  const deleted = await deps.db.asUser(actor, async tx => {
    const { status, slug } = await lockForEdit(tx, eventId)
    if (status !== 'draft') return false
    await tx.run(deleteDraft, [eventId])
    await audit(tx, actor, { action: 'event.delete', subject: { type: 'event', id: eventId } })
    tx.onCommit(() => forgetEvent(deps.store, eventId, slug))
    return true
  })
  if (!deleted) await cancelEvent(deps, actor, { eventId })
}
