import { eventUpdated, type Id, type UpdateEvent, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { checkCategory, tidyTags } from './create-event.ts'
import { forgetEvent } from './event-cache.ts'
import type { EventRecord } from './event-record.ts'
import { factOf } from './facts.ts'
import { lockForEdit } from './policy.ts'
import { findRecord, type StoredEvent } from './record.sql.ts'
import { relistEvents } from './relist.ts'
import { resolvePlace } from './resolve-place.ts'
import { scheduleOf } from './schedule.ts'
import { summaryOf } from './slug.ts'
import { putRoom, syncSingleDates, updateEvents } from './write.sql.ts'

const kept = <T>(given: T | undefined, known: T): T => (given === undefined ? known : given)

const scheduled = (known: StoredEvent, input: UpdateEvent) => {
  const schedule = scheduleOf(input, input.timeZone ?? known.time_zone, {
    startsAt: known.starts_at,
    endsAt: known.ends_at,
    timeZone: known.time_zone,
    doorsAt: known.doors_at,
  })
  return {
    starts_at: schedule.startsAt,
    ends_at: schedule.endsAt,
    time_zone: schedule.timeZone,
    doors_at: schedule.doorsAt,
  }
}

const summaryAfter = (known: StoredEvent, input: UpdateEvent): string => {
  if (input.summary !== undefined) return input.summary.trim() || summaryOf(input.description ?? known.description)
  const made = known.summary === summaryOf(known.description)
  return made && input.description !== undefined ? summaryOf(input.description) : known.summary
}

const changedRecord = (known: StoredEvent, input: UpdateEvent): EventRecord => ({
  ...known,
  ...scheduled(known, input),
  title: kept(input.title?.trim(), known.title),
  summary: summaryAfter(known, input),
  description: kept(input.description, known.description),
  kind: kept(input.kind, known.kind),
  category: kept(input.category, known.category),
  tags: input.tags ? tidyTags(input.tags) : known.tags,
  capacity: kept(input.capacity, known.capacity),
  visibility: kept(input.visibility, known.visibility),
  language: kept(input.language, known.language),
  age_limit: kept(input.ageLimit, known.age_limit),
  accessibility: kept(input.accessibility, known.accessibility),
  image_url: kept(input.imageUrl, known.image_url),
  url: kept(input.url, known.url),
})

const text = (value: unknown) => JSON.stringify(value ?? null)

/** The columns that differ, for those who are told of the change. */
export const changesBetween = (before: EventRecord, after: EventRecord): string[] =>
  (Object.keys(after) as Array<keyof EventRecord>).filter(name => text(before[name]) !== text(after[name]))

/** The version a client says it changes: `"3"` of `If-Match`. */
const versionOf = (ifMatch: string | undefined): number | null => {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch ?? '')?.[1]
  if (ifMatch !== undefined && ifMatch !== '*' && version === undefined) throw problem('precondition_failed')
  return version === undefined ? null : Number(version)
}

/**
 * Changes an event. Nothing changes when nothing differs.
 * @throws 404, 403, 409 for a cancelled event or fewer places than are taken, 412 when `ifMatch` names an old version.
 */
export const updateEvent = async (
  { db, now, store }: Pick<ServiceDeps, 'db' | 'now' | 'store'>,
  actor: UserActor,
  change: { readonly eventId: Id; readonly input: UpdateEvent; readonly ifMatch?: string },
): Promise<void> => {
  const { eventId, input } = change
  const wanted = versionOf(change.ifMatch)
  await db.asUser(actor, async tx => {
    const { status, version, slug } = await lockForEdit(tx, eventId)
    if (wanted !== null && wanted !== version) throw problem('precondition_failed')
    if (status === 'cancelled') throw problem('event_state', { detail: 'A cancelled event cannot be changed.' })
    if (input.category) await checkCategory(tx, input.category)
    const before = await tx.one(findRecord, [eventId])
    const after = { ...changedRecord(before, input), ...(await resolvePlace(tx, input)) }
    if (input.virtual)
      await tx.run(putRoom, [eventId, input.virtual.provider, input.virtual.url, input.virtual.instructions ?? null])
    const changed = changesBetween(before, after)
    if (changed.length === 0) return
    await tx.run(updateEvents, [JSON.stringify([after]), null, now()])
    await tx.run(syncSingleDates, [[eventId]]).catch(refuseTooFewPlaces)
    await relistEvents(tx, [eventId], now())
    await publish(tx, eventUpdated, { ...(await factOf(tx, eventId)), changed })
    tx.onCommit(() => forgetEvent(store, eventId, slug))
  })
}

const refuseTooFewPlaces = (error: { code?: string }): never => {
  if (error.code === '23514')
    throw problem('conflict', { detail: 'More people have a place already than the new capacity allows.' })
  throw error
}
