import {
  attendeeRegistered,
  eventCommented,
  eventPublished,
  eventUpdated,
  newId,
  userRegistered,
} from '@flow/contracts'
import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { notificationsServiceWith } from '../../service.ts'
import { aCopy, anEvent, hear } from '../../testing/world.ts'

const test = serviceTest(notificationsServiceWith({}))

const COPIES = [
  'select id, display_name from people order by id',
  'select id, title, starts_at from events order by id',
  'select occurrence_id, user_id, starts_at from attendances order by user_id',
  'select user_id, kind, starts_at, due_at from reminders order by user_id, kind',
]

test('a log that is read again rebuilds every copy, and tells nobody anything twice', async ({ db, service }) => {
  const world = { db, consumers: service.instance.consumers }
  const [organiser, anna] = [aCopy(), aCopy()]
  const event = anEvent({ organiserId: organiser.userId })
  const startsAt = new Date(Date.parse(event.startsAt) + 3_600_000).toISOString()
  const ids = Array.from({ length: 6 }, () => newId())
  const going = { eventId: event.eventId, occurrenceId: event.eventId, userId: anna.userId, partySize: 1 }
  const readLog = async () => {
    const [one, two, three, four, five, six] = ids as [string, string, string, string, string, string]
    await hear(world, userRegistered, organiser, { id: one })
    await hear(world, userRegistered, anna, { id: two })
    await hear(world, eventPublished, event, { id: three })
    await hear(world, attendeeRegistered, { ...going, startsAt: event.startsAt }, { id: four })
    await hear(world, eventUpdated, { ...event, startsAt, changed: ['starts_at'] }, { id: five })
    const comment = {
      eventId: event.eventId,
      commentId: newId(),
      authorId: anna.userId,
      replyToAuthorId: null,
      organiserId: null,
    }
    await hear(world, eventCommented, comment, { id: six })
  }
  const read = (text: string) => db.asService('test', tx => tx.query<object>({ text, params: [] }))
  const copies = () => Promise.all(COPIES.map(read))
  const told = () => read('select user_id, type, count from notifications order by type, user_id')

  await readLog()
  const [before, tellings] = [await copies(), await told()]
  expect(tellings).toHaveLength(6)
  await read('delete from people')
  await read('delete from attendances')
  await read('delete from events')
  await readLog()
  expect(await copies()).toEqual(before)
  expect(await told()).toEqual(tellings)
})
