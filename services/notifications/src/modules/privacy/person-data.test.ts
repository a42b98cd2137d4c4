import { eventCommented, eventPublished, userDeleted } from '@flow/contracts'
import { anActor, personColumns } from '@flow/testkit'
import { expect } from 'vitest'
import { houseTest } from '../../testing/house.ts'
import { anEvent, hear } from '../../testing/world.ts'

const test = houseTest()

/** Columns by which a person is forgotten here. */
const FORGOTTEN = [
  ...[
    'attendances',
    'deliveries',
    'digest_items',
    'digests_due',
    'letters',
    'notifications',
    'preferences',
    'reminders',
  ],
  'settings',
].map(table => `${table}.user_id`)
const OTHERS = [
  'notification_actors.actor_id',
  'events.organiser_id',
  'requests.created_by',
  'templates.created_by',
  'people.id',
  // Who did what is kept, by id alone.
  'audit.actor_id',
  'idempotency_keys.owner',
]

test('every column that names a person is one by which they are forgotten', async ({ house }) => {
  const known = new Set([...FORGOTTEN, ...OTHERS])
  const columns = await personColumns(house.running.adminUrl, 'notifications')
  expect(columns.filter(name => !known.has(name))).toEqual([])
})

test('who leaves takes what was theirs along; what they did with others loses their name, and the account still adds up', async ({
  house,
}) => {
  const { db, service, api } = house.running
  const world = { db, consumers: service.instance.consumers }
  const [leaver, friend] = [await house.person(), await house.person()]
  const event = anEvent({ organiserId: friend.userId })
  await hear(world, eventPublished, event)
  const comment = {
    eventId: event.eventId,
    commentId: event.eventId,
    replyToAuthorId: null,
    organiserId: friend.userId,
  }
  await hear(world, eventCommented, { ...comment, authorId: leaver.userId })
  await api.as(anActor({ id: leaver.userId })).put('/api/v1/notifications/preferences', { digest: 'weekly' })
  const parts = await service.internal.exportPerson({ userId: leaver.userId })
  expect(parts.find(part => part.name === 'notifications')?.rows).toHaveLength(1)
  for (let twice = 0; twice < 2; twice++) await service.internal.erasePerson({ userId: leaver.userId })
  await hear(world, userDeleted, { userId: leaver.userId })
  expect(await service.internal.findTraces({ words: [leaver.userId, leaver.displayName, leaver.email] })).toEqual([])
  const { items } = (await api.as(anActor({ id: friend.userId })).get('/api/v1/notifications?type=event_comment')).body
  expect(items.map((one: { actors: unknown[]; count: number }) => [one.actors, one.count])).toEqual([[[], 1]])
})
