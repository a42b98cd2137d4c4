import { type DuplicateEvent, eventCreated, type Id, newId, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import { copyPictures, coverOfCopy, type FilesDeps, keepRows, pictureFiles } from '../pictures/picture-files.ts'
import type { PictureRow } from '../pictures/present-pictures.ts'
import { namesTimes } from '../series/reschedule.ts'
import { factOf } from './facts.ts'
import { lockForEdit, requireEditor } from './policy.ts'
import { findRecord } from './record.sql.ts'
import { scheduleOf } from './schedule.ts'
import { slugOf } from './slug.ts'
import { addEvents } from './store-events.ts'
import { copyRoom, copyTiers } from './write.sql.ts'

interface Copied {
  readonly eventId: Id
  readonly id: Id
  readonly input: DuplicateEvent
  readonly pictures: readonly PictureRow[]
}

const copyIn = async (tx: Tx, now: Date, actor: UserActor, { eventId, id, input, pictures }: Copied): Promise<void> => {
  await lockForEdit(tx, eventId)
  const known = await tx.one(findRecord, [eventId])
  const { startsAt, endsAt, timeZone } = scheduleOf(input, known.time_zone, {
    startsAt: known.starts_at,
    endsAt: known.ends_at,
    timeZone: known.time_zone,
    doorsAt: null,
  })
  const later = startsAt.getTime() - known.starts_at.getTime()
  const title = input.title?.trim() || known.title
  const once = namesTimes(input) ? { rrule: null, exdates: [], rdates: [] } : {}
  const copy = {
    ...known,
    ...once,
    id,
    title,
    slug: slugOf(title, id),
    organiser_id: actor.id,
    organiser_name: null,
    status: 'draft',
    published_at: null,
    image_url: coverOfCopy(known.image_url, eventId, id, pictures),
    starts_at: startsAt,
    ends_at: endsAt,
    time_zone: timeZone,
    doors_at: known.doors_at && new Date(known.doors_at.getTime() + later),
  }
  await addEvents(tx, [copy], now)
  await keepRows(tx, id, pictures)
  await tx.run(copyTiers, [eventId, id])
  await tx.run(copyRoom, [eventId, id])
  await publish(tx, eventCreated, await factOf(tx, id))
  await audit(tx, actor, { action: 'event.duplicate', subject: { type: 'event', id: eventId } })
}

/**
 * Makes a draft that is like an event: its text, pictures, place, tiers, room and recurrence, for its caller to organise. With new
 * times it happens once, then. What people did with the first stays with it. Answers its id.
 * @throws 404, 403, 422
 */
export const duplicateEvent = async (
  deps: FilesDeps,
  actor: UserActor,
  eventId: Id,
  input: DuplicateEvent,
): Promise<Id> => {
  if (!actor.permissions.includes('create:events')) throw problem('forbidden')
  await requireEditor(deps.db, actor, eventId)
  const id = newId(deps.now().getTime())
  const { pictures, files } = await copyPictures(deps, actor, eventId, id)
  const copied = { eventId, id, input, pictures }
  await pictureFiles(deps).during(files, () => deps.db.asUser(actor, tx => copyIn(tx, deps.now(), actor, copied)))
  return id
}
