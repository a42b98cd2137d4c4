import {
  type AttendeeFact,
  attendeeRegistered,
  type EventFact,
  eventPublished,
  type PersonCopy,
  userRegistered,
} from '@flow/contracts'
import { createLog, serviceClient } from '@flow/service-kit'
import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { reconcile } from './reconcile.ts'
import { notificationsServiceWith } from './service.ts'
import { aCopy, anEvent, hear } from './testing/world.ts'

const test = serviceTest(notificationsServiceWith({}))

const keyOf = (one: AttendeeFact) => `${one.occurrenceId} ${one.userId}`

/** What the owners say. */
const owners = (people: PersonCopy[], events: EventFact[], going: AttendeeFact[]) => ({
  users: {
    personCopies: async ({ after }: { after: string | null }) =>
      people.filter(one => !after || one.userId > after).toSorted((a, b) => a.userId.localeCompare(b.userId)),
  },
  events: {
    eventFacts: async ({ ids }: { ids: readonly string[] }) => events.filter(one => ids.includes(one.eventId)),
    attendanceFacts: async () => going.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))),
  },
})

test('names, titles, times and who goes are brought in step with their owners, and what was healed is told', async ({
  db,
  clock,
  service,
}) => {
  const world = { db, consumers: service.instance.consumers }
  const [anna, ugo, mia] = [aCopy(), aCopy(), aCopy()]
  const event = anEvent()
  const goes = (userId: string): AttendeeFact => ({
    ...{ eventId: event.eventId, occurrenceId: event.eventId, userId, partySize: 1, startsAt: event.startsAt },
  })
  for (const one of [anna, ugo]) await hear(world, userRegistered, one)
  await hear(world, eventPublished, event)
  for (const one of [anna, ugo]) await hear(world, attendeeRegistered, goes(one.userId))

  const startsAt = new Date(Date.parse(event.startsAt) + 86_400_000).toISOString()
  const renamed = { ...anna, displayName: 'Anna Bianchi', timeZone: 'Asia/Tokyo' }
  const moved = { ...event, title: 'Blues on the Navigli', startsAt, placeName: 'Arco della Pace' }
  const truth = owners(
    [renamed, mia],
    [moved],
    [
      { ...goes(anna.userId), startsAt },
      { ...goes(mia.userId), startsAt },
    ],
  )
  const log = createLog({ level: 'silent', service: 'test' })
  const services = serviceClient(name => (name === 'users' || name === 'events' ? truth[name] : undefined))
  const context = { db, now: clock.now, services, log }

  expect(await reconcile(context)).toEqual({ people: 2, gone: 1, events: 1, attendances: 2 })
  expect(await reconcile(context)).toEqual({ people: 0, gone: 0, events: 0, attendances: 0 })

  const read = <R>(text: string) => db.asService('test', tx => tx.query<R>({ text, params: [] }))
  expect(await read('select id, display_name, time_zone from people order by id')).toEqual(
    [renamed, mia]
      .map(one => ({ id: one.userId, display_name: one.displayName, time_zone: one.timeZone }))
      .toSorted((a, b) => a.id.localeCompare(b.id)),
  )
  expect(await read('select title, place_name, starts_at from events')).toEqual([
    { title: 'Blues on the Navigli', place_name: 'Arco della Pace', starts_at: new Date(startsAt) },
  ])
  const reminders = await read<{ user_id: string; starts_at: Date }>(
    `select user_id, starts_at from reminders where kind = 'hours' order by user_id`,
  )
  expect(reminders).toEqual(
    [anna.userId, mia.userId].toSorted().map(user_id => ({ user_id, starts_at: new Date(startsAt) })),
  )
  const reports = await service.internal.audit({ action: 'copies.heal', limit: 5 } as never)
  expect(JSON.stringify(reports)).toContain('"gone":1')
})
