import {
  attendeeRegistered,
  eventDatesCancelled,
  eventDatesChanged,
  eventPublished,
  eventUpdated,
  newId,
} from '@flow/contracts'
import { anActor } from '@flow/testkit'
import { beforeEach, expect } from 'vitest'
import { type House, houseTest } from '../../testing/house.ts'
import { letTimePass } from '../../testing/let-time-pass.ts'
import { anEvent, hear } from '../../testing/world.ts'

const test = houseTest()
const DAY = 86_400_000
const at = new Date('2031-05-01T12:00:00Z')
let house: House
beforeEach<{ house: House }>(({ house: given }) => {
  house = given
  house.running.clock.set(at)
})

const world = () => ({ db: house.running.db, consumers: house.running.service.instance.consumers })
const now = () => ({ at: house.running.clock.now() })

/** A weekly event of three dates from 8 May 2031 at 20:00 in Rome; Anna goes to all, Ugo to the last. */
const weekly = async () => {
  const event = anEvent({ startsAt: '2031-05-08T18:00:00.000Z' })
  await hear(world(), eventPublished, event, now())
  const dates = [0, 7, 14].map(days => {
    const startsAt = new Date(Date.parse(event.startsAt) + days * DAY)
    return {
      ...{ occurrenceId: newId(), startsAt: startsAt.toISOString() },
      ...{ endsAt: new Date(startsAt.getTime() + 7_200_000).toISOString() },
      ...{ title: event.title, placeName: event.placeName ?? null, city: event.city ?? null },
    }
  })
  const [anna, ugo] = [await house.person(), await house.person()]
  const go = (userId: string, { occurrenceId, startsAt }: { occurrenceId: string; startsAt: string }) =>
    hear(world(), attendeeRegistered, { eventId: event.eventId, occurrenceId, userId, partySize: 1, startsAt }, now())
  for (const date of dates) await go(anna.userId, date)
  const last = dates[2] as (typeof dates)[0]
  await go(ugo.userId, last)
  return { event, dates, anna: anna.userId, ugo: ugo.userId }
}
type Date3 = Awaited<ReturnType<typeof weekly>>['dates']
const later = (dates: Date3, hours: number) =>
  dates.map(one => ({ ...one, startsAt: new Date(Date.parse(one.startsAt) + hours * 3_600_000).toISOString() }))
const told = async (userId: string, type: string): Promise<string[]> => {
  const { items } = (await house.running.api.as(anActor({ id: userId })).get(`/api/v1/notifications?type=${type}`)).body
  return items.map((one: { body: string }) => one.body)
}

test('one date that moves is told to those who go to it, and their reminders move with it', async () => {
  const { event, dates, anna, ugo } = await weekly()
  const [moved] = later(dates, 25)
  const change = { scope: 'this' as const, changed: ['starts_at', 'ends_at'], withdrawnIds: [] }
  await hear(world(), eventDatesChanged, { ...event, ...change, dates: [moved as Date3[0]] }, now())
  expect(await told(anna, 'event_update')).toEqual([
    expect.stringMatching(/^Now Fri,? 9 May.* 21:00 instead of Thu,? 8 May.* 20:00\.$/),
  ])
  expect(await told(ugo, 'event_update')).toEqual([])
  await letTimePass(house, '2031-05-07T18:00:30Z')
  expect(await told(anna, 'event_reminder')).toEqual([])
  await letTimePass(house, '2031-05-08T19:00:30Z')
  expect(await told(anna, 'event_reminder')).toHaveLength(1)
})

test('dates that move together are told once, of the next one, and how many more', async () => {
  const { event, dates, anna, ugo } = await weekly()
  const change = { scope: 'following' as const, changed: ['starts_at'], withdrawnIds: [] }
  await hear(world(), eventDatesChanged, { ...event, ...change, dates: later(dates, 1) }, now())
  expect(await told(anna, 'event_update')).toEqual([
    expect.stringMatching(/8 May.* 21:00 instead of .*8 May.* 20:00\. Of your dates 2 more are concerned\.$/),
  ])
  expect(await told(ugo, 'event_update')).toEqual([expect.stringMatching(/22 May.* 21:00 instead of .* 20:00\.$/)])
})

test('a date with a place of its own tells both places', async () => {
  const { event, dates, ugo } = await weekly()
  const [, , last] = dates
  const change = { scope: 'this' as const, changed: ['place_name'], withdrawnIds: [] }
  const moved = [{ ...(last as Date3[0]), placeName: 'Arco della Pace' }]
  await hear(world(), eventDatesChanged, { ...event, ...change, dates: moved }, now())
  expect(await told(ugo, 'event_update')).toEqual(['Now at Arco della Pace, Milano instead of Darsena, Milano.'])
})

test('dates that are called off are told with the reason, and nobody is reminded of them', async () => {
  const { event, dates, anna, ugo } = await weekly()
  const off = { scope: 'following' as const, reason: 'The band fell ill.', dates: dates.slice(1) }
  await hear(world(), eventDatesCancelled, { ...event, ...off }, now())
  expect(await told(anna, 'event_cancelled')).toEqual([
    expect.stringMatching(/15 May.* will not take place\. The band fell ill\. Of your dates one more is concerned\.$/),
  ])
  expect(await told(ugo, 'event_cancelled')).toEqual([expect.stringMatching(/22 May.* The band fell ill\.$/)])
  await letTimePass(house, '2031-05-07T18:00:30Z')
  await letTimePass(house, '2031-05-14T18:00:30Z')
  await letTimePass(house, '2031-05-21T18:00:30Z')
  expect([(await told(anna, 'event_reminder')).length, await told(ugo, 'event_reminder')]).toEqual([1, []])
})

test('a change of the whole series moves each date, and calls off what its rule gives no more', async () => {
  const { event, dates, anna, ugo } = await weekly()
  const [first, second, third] = later(dates, -2) as [Date3[0], Date3[0], Date3[0]]
  const change = { changed: ['starts_at', 'rrule'], withdrawnIds: [third.occurrenceId], dates: [first, second] }
  await hear(world(), eventUpdated, { ...event, startsAt: first.startsAt, ...change }, now())
  expect(await told(anna, 'event_update')).toEqual([
    expect.stringMatching(/8 May.* 18:00 instead of .* 20:00\. Of your dates one more is concerned\.$/),
  ])
  expect(await told(ugo, 'event_update')).toEqual([])
  for (const one of [anna, ugo])
    expect(await told(one, 'event_cancelled')).toEqual([expect.stringMatching(/22 May.* will not take place\.$/)])
})
