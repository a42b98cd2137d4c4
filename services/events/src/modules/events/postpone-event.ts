import { eventUpdated, type Id, type PostponeEvent, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { audit, problem, type ServiceDeps } from '@flow/service-kit'
import { namesTimes, rescheduled } from '../series/reschedule.ts'
import { resetDates } from '../series/reset-dates.ts'
import { changesBetween } from './changed-record.ts'
import { forgetEvent } from './event-cache.ts'
import { factOf } from './facts.ts'
import { lockForEdit } from './policy.ts'
import { findRecord } from './record.sql.ts'
import { relistEvents } from './relist.ts'
import { checkVersion, noteVersion } from './versions.ts'
import { postponeRow, updateEvents } from './write.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

/**
 * Puts a published event off, with a new date or until one is found. Who goes keeps the place and is told through
 * `event.updated`; publishing it again opens it. Postponing twice without another date is the same as once.
 * @throws 404, 403, 409 unless it is published or postponed, 412, 422
 */
export const postponeEvent = async (
  { db, now, store }: Deps,
  actor: UserActor,
  change: { readonly eventId: Id; readonly input: PostponeEvent; readonly ifMatch?: string },
): Promise<void> =>
  db.asUser(actor, async tx => {
    const { eventId, input } = change
    const { status, version, slug, recurring } = await lockForEdit(tx, eventId)
    await checkVersion(tx, eventId, { ifMatch: change.ifMatch, version })
    if (status !== 'published' && status !== 'postponed')
      throw problem('event_state', { detail: 'Only what is published can be postponed.' })
    if (recurring && namesTimes(input))
      throw problem('event_state', { detail: 'Dates of a series are moved by changing them.' })
    const before = await tx.one(findRecord, [eventId])
    const after = { ...before, status: 'postponed', ...(await rescheduled(tx, before, input)) }
    const changed = changesBetween(before, after)
    if (changed.length === 0) return
    await tx.run(postponeRow, [eventId])
    await tx.run(updateEvents, [JSON.stringify([after]), null, now()])
    await resetDates(tx, { before, after, changed, now: now() })
    await relistEvents(tx, [eventId], now())
    await publish(tx, eventUpdated, { ...(await factOf(tx, eventId)), changed })
    await noteVersion(tx, actor, { eventId, changed, now: now() })
    await audit(tx, actor, { action: 'event.postpone', subject: { type: 'event', id: eventId } })
    tx.onCommit(() => forgetEvent(store, eventId, slug))
  })
