import { type DuplicateEvent, eventCreated, type Id, newId, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { audit, problem, type ServiceDeps } from '@flow/service-kit'
import { copyFiles, coverOfCopy, keepRows } from '../pictures/picture-files.ts'
import { namesTimes } from '../series/reschedule.ts'
import { factOf } from './facts.ts'
import { lockForEdit } from './policy.ts'
import { findRecord } from './record.sql.ts'
import { scheduleOf } from './schedule.ts'
import { slugOf } from './slug.ts'
import { addEvents } from './store-events.ts'
import { copyRoom, copyTiers } from './write.sql.ts'

/**
 * Makes a draft that is like an event: its text, pictures, place, tiers, room and recurrence, for its caller to organise. With new
 * times it happens once, then. What people did with the first stays with it. Answers its id.
 * @throws 404, 403, 422
 */
export const duplicateEvent = (
  { db, now, installation }: Pick<ServiceDeps, 'db' | 'now' | 'installation'>,
  actor: UserActor,
  eventId: Id,
  input: DuplicateEvent,
): Promise<Id> =>
  db.asUser(actor, async tx => {
    if (!actor.permissions.includes('create:events')) throw problem('forbidden')
    await lockForEdit(tx, eventId)
    const known = await tx.one(findRecord, [eventId])
    const { startsAt, endsAt, timeZone } = scheduleOf(input, known.time_zone, {
      startsAt: known.starts_at,
      endsAt: known.ends_at,
      timeZone: known.time_zone,
      doorsAt: null,
    })
    const later = startsAt.getTime() - known.starts_at.getTime()
    const id = newId(now().getTime())
    const title = input.title?.trim() || known.title
    const once = namesTimes(input) ? { rrule: null, exdates: [], rdates: [] } : {}
    const pictures = await copyFiles(tx, { installation }, eventId, id)
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
    await addEvents(tx, [copy], now())
    await keepRows(tx, id, pictures)
    await tx.run(copyTiers, [eventId, id])
    await tx.run(copyRoom, [eventId, id])
    await publish(tx, eventCreated, await factOf(tx, id))
    await audit(tx, actor, { action: 'event.duplicate', subject: { type: 'event', id: eventId } })
    return id
  })
