import {
  attendeeCancelled,
  attendeeRegistered,
  type EventFact,
  eventCancelled,
  eventPublished,
  eventStaffGranted,
  eventUpdated,
  userUpdated,
} from '@flow/contracts'
import { anActor } from '@flow/testkit'
import { beforeEach, expect } from 'vitest'
import { type House, houseTest } from '../../testing/house.ts'
import { letTimePass } from '../../testing/let-time-pass.ts'
import { anEvent, hear } from '../../testing/world.ts'

const test = houseTest()
const HOUR = 3_600_000
const from = new Date('2031-03-28T12:00:00Z')

let house: House
beforeEach<{ house: House }>(({ house: given }) => {
  house = given
  house.running.clock.set(from)
})

const world = () => ({ db: house.running.db, consumers: house.running.service.instance.consumers })
const at = () => ({ at: house.running.clock.now() })

/** Somebody who goes to an event on Sunday 30 March 2031 at 20:00 in Rome, the day the clocks change. */
const going = async (given: Partial<EventFact> = {}) => {
  const person = await house.person({ timeZone: 'Europe/Rome' })
  const event = anEvent({ startsAt: '2031-03-30T18:00:00.000Z', ...given })
  await hear(world(), eventPublished, event, at())
  const fact = {
    eventId: event.eventId,
    occurrenceId: event.eventId,
    userId: person.userId,
    partySize: 1,
    startsAt: event.startsAt,
  }
  await hear(world(), attendeeRegistered, fact, at())
  const reminded = async () => {
    const { body } = await house.running.api
      .as(anActor({ id: person.userId }))
      .get('/api/v1/notifications?type=event_reminder')
    return body.items.map((one: { title: string; createdAt: string }) => [one.title, one.createdAt.slice(0, 10)])
  }
  return { person, event, fact, reminded, letTimePass: (until: string) => letTimePass(house, until) }
}

test('one is reminded the day before at the same hour, and two hours before, once each', async () => {
  const { reminded, letTimePass } = await going()
  await letTimePass('2031-03-29T18:59:00Z')
  expect(await reminded()).toEqual([])
  await letTimePass('2031-03-29T19:00:30Z')
  await letTimePass('2031-03-29T19:01:30Z')
  await letTimePass('2031-03-30T16:00:10Z')
  expect(await reminded()).toEqual([
    ['Soon: Jazz on the Navigli', '2031-03-30'],
    ['Tomorrow: Jazz on the Navigli', '2031-03-29'],
  ])
})

test('reminders move with the event, and those who go are told what changed', async () => {
  const { person, event, reminded, letTimePass } = await going()
  const moved = {
    ...event,
    startsAt: '2031-04-02T18:00:00.000Z',
    endsAt: '2031-04-02T20:00:00.000Z',
    placeName: 'Arco della Pace',
  }
  await hear(world(), eventUpdated, { ...moved, changed: ['starts_at', 'place_name'] }, at())
  const { body } = await house.running.api
    .as(anActor({ id: person.userId }))
    .get('/api/v1/notifications?type=event_update')
  expect(body.items[0].title).toBe('New time: Jazz on the Navigli')
  expect(body.items[0].body).toMatch(
    /Now Wed,? 2 Apr.* 20:00 instead of Sun,? 30 Mar.* 20:00\. Now at Arco della Pace, Milano instead of Darsena, Milano\./,
  )
  await letTimePass('2031-03-30T16:30:00Z')
  expect(await reminded()).toEqual([])
  await letTimePass('2031-04-01T18:00:01Z')
  expect(await reminded()).toHaveLength(1)
})

test('those who go are told that it is put off, and by whom they are asked for help', async () => {
  const { person, event, reminded, letTimePass } = await going()
  await hear(world(), eventUpdated, { ...event, status: 'postponed', changed: ['status'] }, at())
  const moved = { ...event, status: 'postponed' as const, startsAt: '2031-04-02T18:00:00.000Z' }
  await hear(world(), eventUpdated, { ...moved, changed: ['starts_at'] }, at())
  const asked = { eventId: event.eventId, userId: person.userId, grantedBy: (await house.person()).userId }
  await hear(world(), eventStaffGranted, { ...asked, added: true }, at())
  await hear(world(), eventStaffGranted, { ...asked, added: false }, at())
  const { body } = await house.running.api.as(anActor({ id: person.userId })).get('/api/v1/notifications')
  const told = body.items.map((one: { title: string; body: string; link: string }) => one)
  expect(told.slice(0, 3)).toMatchObject([
    { title: expect.stringMatching(/ asks you to help run Jazz on the Navigli$/), link: `/organise/${event.eventId}` },
    { title: 'New time: Jazz on the Navigli' },
    { title: 'Postponed: Jazz on the Navigli', body: expect.stringMatching(/a new date will follow/) },
  ])
  await letTimePass('2031-03-30T16:00:10Z')
  expect(await reminded()).toEqual([])
})

test('a change of nothing that matters is told to nobody', async () => {
  const { person, event } = await going()
  await hear(world(), eventUpdated, { ...event, tags: ['jazz'], changed: ['tags', 'description'] }, at())
  const { body } = await house.running.api
    .as(anActor({ id: person.userId }))
    .get('/api/v1/notifications?type=event_update')
  expect(body.items).toEqual([])
})

test('reminders vanish with the event, and with one’s place', async () => {
  const [cancelled, left] = [await going(), await going()]
  await hear(world(), eventCancelled, { ...cancelled.event, status: 'cancelled', reason: 'The band fell ill.' }, at())
  await hear(world(), attendeeCancelled, left.fact, at())
  await cancelled.letTimePass('2031-03-29T19:00:30Z')
  expect([await cancelled.reminded(), await left.reminded()]).toEqual([[], []])
  const { body } = await house.running.api
    .as(anActor({ id: cancelled.person.userId }))
    .get('/api/v1/notifications?type=event_cancelled')
  expect(body.items[0].body).toContain('The band fell ill.')
})

test('they follow the person’s zone and settings, and what was sent is not sent again', async () => {
  const { person, reminded, letTimePass } = await going()
  await hear(world(), userUpdated, { ...person, timeZone: 'Pacific/Auckland' }, at())
  await letTimePass('2031-03-29T18:00:30Z')
  expect(await reminded()).toHaveLength(1)
  await hear(world(), userUpdated, { ...person, timeZone: 'Europe/Rome' }, at())
  await letTimePass('2031-03-29T19:00:30Z')
  expect(await reminded()).toHaveLength(1)
  await house.running.api
    .as(anActor({ id: person.userId }))
    .put('/api/v1/notifications/preferences', { reminders: ['day'] })
  await letTimePass(new Date(Date.parse('2031-03-30T18:00:00Z') - 2 * HOUR + 1000).toISOString())
  expect(await reminded()).toHaveLength(1)
})

test('somebody who comes late is reminded of what still lies ahead', async () => {
  house.running.clock.set('2031-03-30T10:00:00Z')
  const { reminded, letTimePass } = await going()
  await letTimePass('2031-03-30T11:00:00Z')
  expect(await reminded()).toEqual([])
  await letTimePass('2031-03-30T16:00:01Z')
  expect(await reminded()).toHaveLength(1)
})
