import { contentModerated, type Id, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { audit, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetMany } from '../events/event-cache.ts'
import { relistEvents } from '../events/relist.ts'
import { lockModerated, setFeatured, setHidden } from './moderation.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const WHY = 'moderators change what is shown of events that are not theirs'

/** @throws 404 for an event that does not exist, 409 for a draft, which nobody sees yet */
const lockShown = async (tx: Tx, eventId: Id) => {
  const event = await tx.first(lockModerated, [eventId])
  if (!event) throw problem('event_not_found')
  if (event.status === 'draft') throw problem('event_state', { detail: 'A draft is shown to nobody yet.' })
  return event
}

const forget = (tx: Tx, { store }: Deps, id: Id, slug: string): void =>
  tx.onCommit(() => forgetMany(store, [{ id, slug }]))

/**
 * Takes an event off every list and page; who runs it keeps it, with the reason. Nobody can take a place meanwhile, and
 * who has one keeps it. Hiding again with another reason tells the organiser that one.
 * @throws 404, 409 for a draft
 */
export const hideEvent = (deps: Deps, actor: UserActor, eventId: Id, given: string): Promise<void> =>
  deps.db.asService(WHY, async tx => {
    const event = await lockShown(tx, eventId)
    const reason = given.trim()
    if (event.hidden_reason === reason) return
    await tx.run(setHidden, [eventId, event.hidden_at ?? deps.now(), reason])
    await relistEvents(tx, [eventId], deps.now())
    await audit(tx, actor, { action: 'event.hide', subject: { type: 'event', id: eventId }, details: { reason } })
    await tell(tx, eventId, event, { act: 'event_hidden', reason })
    forget(tx, deps, eventId, event.slug)
  })

/** Shows a hidden event again, as what it was. Showing what is not hidden changes nothing. @throws 404 */
export const restoreEvent = (deps: Deps, actor: UserActor, eventId: Id): Promise<void> =>
  deps.db.asService(WHY, async tx => {
    const event = await lockShown(tx, eventId)
    if (!event.hidden_at) return
    await tx.run(setHidden, [eventId, null, null])
    await relistEvents(tx, [eventId], deps.now())
    await audit(tx, actor, { action: 'event.restore', subject: { type: 'event', id: eventId } })
    await tell(tx, eventId, event, { act: 'event_restored', reason: null })
    forget(tx, deps, eventId, event.slug)
  })

const tell = async (
  tx: Tx,
  eventId: Id,
  { organiser_id, slug, title }: { organiser_id: Id | null; slug: string; title: string },
  done: { act: 'event_hidden' | 'event_restored'; reason: string | null },
): Promise<void> => {
  if (!organiser_id) return
  const link = `/events/${eventId}/${slug}`
  await publish(tx, contentModerated, { ownerId: organiser_id, subjectId: eventId, name: title, link, ...done })
}

/** Puts an event first among what is featured, or takes it away from there. @throws 404, 409 for a draft */
export const featureEvent = (deps: Deps, actor: UserActor, eventId: Id, featured: boolean): Promise<void> =>
  deps.db.asService(WHY, async tx => {
    const event = await lockShown(tx, eventId)
    if ((event.featured_at !== null) === featured) return
    await tx.run(setFeatured, [eventId, featured ? deps.now() : null])
    const action = featured ? 'event.feature' : 'event.unfeature'
    await audit(tx, actor, { action, subject: { type: 'event', id: eventId } })
    forget(tx, deps, eventId, event.slug)
  })
