import type { CreateEvent } from '@flow/contracts'
import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const weekly = (given: Partial<CreateEvent> = {}): Partial<CreateEvent> => ({
  startsAt: inHours(72),
  endsAt: inHours(74),
  timeZone: 'UTC',
  recurrence: { rrule: 'FREQ=WEEKLY;COUNT=5' },
  ...given,
})
const HOUR = 3_600_000
const later = (time: string, hours: number) => new Date(Date.parse(time) + hours * HOUR).toISOString()
interface Shown {
  readonly id: string
  readonly startsAt: string
  readonly status: string
}

describe('a series', () => {
  test('has dates of its own, each with its places, and shows the next once in lists', async ({ api }) => {
    const { event } = await makeEvent(api, weekly({ capacity: 2, title: 'Weekly quartet of Baggio' }))
    expect(event).toMatchObject({ recurring: true, recurrence: { rrule: 'FREQ=WEEKLY;COUNT=5', changes: [] } })
    const path = `/api/v1/events/${event.id}`
    const dates = await api.get(`${path}/occurrences?limit=3`)
    expect(dates.body.items.map((one: Shown) => one.startsAt)).toEqual(
      [0, 1, 2].map(week => later(event.startsAt, week * 168)),
    )
    const rest = await api.get(`${path}/occurrences?limit=3&cursor=${dates.body.nextCursor}`)
    expect([rest.body.items.length, rest.body.nextCursor]).toEqual([2, null])
    const second = dates.body.items[1].id
    const guest = api.as(anActor())
    expect((await guest.post(`${path}/attend`, { occurrenceId: second, partySize: 2 })).status).toBe(201)
    const late = await api.as(anActor()).post(`${path}/attend`, { occurrenceId: second })
    expect(late.body.code ?? late.body.status).toMatch(/event_full|waitlisted/)
    expect((await api.as(anActor()).post(`${path}/attend`)).status).toBe(201)
    const taken = (await api.get(`${path}/occurrences`)).body.items.map((one: { placesLeft: number }) => one.placesLeft)
    expect(taken).toEqual([1, 0, 2, 2, 2])
    const found = await api.get('/api/v1/events?q=quartet baggio')
    expect(found.body.items.map((one: { startsAt: string }) => one.startsAt)).toEqual([event.startsAt])
    const from = later(event.startsAt, 3)
    const next = await api.get(`/api/v1/events?q=quartet baggio&from=${from}&to=${later(from, 400)}`)
    expect(next.body.items.map((one: { occurrenceId: string }) => one.occurrenceId)).toEqual([second])
    expect((await guest.get(`${path}?occurrenceId=${second}`)).body).toMatchObject({
      attendeeCount: 2,
      viewer: { attending: true },
    })
  })

  test('one date gets its own title, place and hour, and those who go to it are told once', async ({ api, events }) => {
    const { event, organiser } = await makeEvent(api, weekly())
    const path = `/api/v1/events/${event.id}`
    const [, second] = (await api.get(`${path}/occurrences`)).body.items as Shown[]
    await api.as(anActor()).post(`${path}/attend`, { occurrenceId: second?.id })
    const startsAt = later(second?.startsAt ?? '', 1)
    const change = {
      occurrenceId: second?.id,
      title: 'Guests from Turin',
      startsAt,
      endsAt: later(startsAt, 3),
      capacity: 9,
      place: { name: 'Villa', city: 'Torino', country: 'IT', lat: 45.07, lng: 7.69 },
    }
    const changed = await api.as(organiser).put(path, change)
    expect([changed.status, changed.body.title]).toEqual([200, event.title])
    const shown = await api.get(`${path}?occurrenceId=${second?.id}`)
    expect(shown.body).toMatchObject({ title: 'Guests from Turin', startsAt, capacity: 9, place: { city: 'Torino' } })
    expect((await api.get('/api/v1/events?near=45.07,7.69&q=guests')).body.items).toHaveLength(1)
    const told = (await events('event.dates_changed')).filter(one => one.payload.eventId === event.id)
    expect(told.map(one => one.payload)).toMatchObject([
      { scope: 'this', dates: [{ occurrenceId: second?.id, startsAt }], withdrawnIds: [] },
    ])
    expect((await api.as(organiser).put(path, change)).body.version).toBe(changed.body.version)
    expect((await events('event.dates_changed')).filter(one => one.payload.eventId === event.id)).toHaveLength(1)
    const all = await api.as(organiser).put(path, { title: 'One name for all', scope: 'all' })
    expect(all.status).toBe(200)
    expect((await api.get(`${path}?occurrenceId=${second?.id}`)).body).toMatchObject({
      title: 'One name for all',
      startsAt,
      place: { city: 'Torino' },
    })
  })

  test('a date and those after it move, keep their ids and guests, and leave the earlier ones', async ({
    api,
    events,
  }) => {
    const { event, organiser } = await makeEvent(api, weekly())
    const path = `/api/v1/events/${event.id}`
    const before = (await api.get(`${path}/occurrences`)).body.items as Shown[]
    for (const date of [before[0], before[3]])
      await api.as(anActor()).post(`${path}/attend`, { occurrenceId: date?.id })
    const startsAt = later(before[2]?.startsAt ?? '', 25)
    const change = { scope: 'following', occurrenceId: before[2]?.id, startsAt, endsAt: later(startsAt, 1) }
    const moved = await api.as(organiser).put(path, { ...change, timeZone: 'Asia/Tokyo' })
    expect(moved.body.errors).toMatchObject([{ path: '/timeZone', code: 'only_all' }])
    const { timeZone } = event
    const reply = await api.as(organiser).put(path, { ...change, timeZone, title: 'Late edition' })
    expect([reply.status, reply.body.recurrence?.changes.length]).toEqual([200, 1])
    const after = (await api.get(`${path}/occurrences`)).body.items as Shown[]
    expect(after.map(one => one.id)).toEqual(before.map(one => one.id))
    expect(after.map(one => one.startsAt)).toEqual(
      before.map((one, nth) => (nth < 2 ? one.startsAt : later(one.startsAt, 25))),
    )
    const title = async (nth: number) => (await api.get(`${path}?occurrenceId=${before[nth]?.id}`)).body.title
    expect([await title(1), await title(4)]).toEqual([event.title, 'Late edition'])
    const told = (await events('event.dates_changed')).filter(one => one.payload.eventId === event.id)
    expect(told.map(one => one.payload)).toMatchObject([
      { scope: 'following', dates: [{ occurrenceId: before[3]?.id }], withdrawnIds: [] },
    ])
  })

  test('a new rule gives up dates: empty ones go, attended ones stay as cancelled', async ({ api, events }) => {
    const { event, organiser } = await makeEvent(api, weekly())
    const path = `/api/v1/events/${event.id}`
    const before = (await api.get(`${path}/occurrences`)).body.items as Shown[]
    await api.as(anActor()).post(`${path}/attend`, { occurrenceId: before[3]?.id })
    await api.as(organiser).put(path, { recurrence: { rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' } })
    const after = (await api.get(`${path}/occurrences`)).body.items as Shown[]
    expect(after.map(one => [one.id, one.status])).toEqual([
      [before[0]?.id, 'scheduled'],
      [before[2]?.id, 'scheduled'],
      [before[3]?.id, 'cancelled'],
    ])
    const told = (await events('event.updated')).filter(one => one.payload.eventId === event.id)
    expect(told.map(one => one.payload.withdrawnIds)).toEqual([[before[3]?.id]])
  })

  test('one date is cancelled, then those after another, each with one notice', async ({ api, events }) => {
    const { event, organiser } = await makeEvent(api, weekly())
    const path = `/api/v1/events/${event.id}`
    const before = (await api.get(`${path}/occurrences`)).body.items as Shown[]
    for (const nth of [1, 4]) await api.as(anActor()).post(`${path}/attend`, { occurrenceId: before[nth]?.id })
    const cancel = (body: object) => api.as(organiser).post(`${path}/cancel`, body)
    for (const _ of [1, 2])
      expect((await cancel({ occurrenceId: before[1]?.id, reason: 'Ill' })).body.status).toBe('published')
    expect((await cancel({ occurrenceId: before[3]?.id, scope: 'following' })).status).toBe(200)
    const after = (await api.get(`${path}/occurrences`)).body.items as Shown[]
    expect(after.map(one => one.status)).toEqual(['scheduled', 'cancelled', 'scheduled', 'cancelled'])
    expect(after[3]?.id).toBe(before[4]?.id)
    const told = (await events('event.dates_cancelled')).filter(one => one.payload.eventId === event.id)
    expect(told.map(one => one.payload)).toMatchObject([
      { scope: 'this', reason: 'Ill', dates: [{ occurrenceId: before[1]?.id }] },
      { scope: 'following', reason: null, dates: [{ occurrenceId: before[4]?.id }] },
    ])
    expect((await cancel({ scope: 'this' })).body.errors[0]).toMatchObject({ path: '/occurrenceId', code: 'required' })
    expect((await api.as(anActor()).post(`${path}/cancel`, { occurrenceId: before[0]?.id })).status).toBe(403)
    await cancel({ scope: 'all' })
    expect((await api.get(path)).body.status).toBe('cancelled')
  })

  test('refuses what cannot be: rules without bound, zones that do not exist, what is common to all', async ({
    api,
  }) => {
    const organiser = anActor()
    const { event } = await makeEvent(api, weekly(), { organiser })
    const path = `/api/v1/events/${event.id}`
    const fault = async (body: object) => (await api.as(organiser).put(path, body)).body.errors?.[0]
    expect(await fault({ recurrence: { rrule: 'FREQ=SECONDLY' } })).toMatchObject({
      path: '/recurrence/rrule',
      code: 'too_many_dates',
    })
    expect(await fault({ timeZone: 'Europe/Atlantis' })).toMatchObject({ code: 'unknown_zone' })
    expect(await fault({ occurrenceId: event.occurrenceId, tags: ['x'] })).toMatchObject({ code: 'only_all' })
    expect(await fault({ occurrenceId: organiser.id, title: 'Nowhere' })).toMatchObject({ code: 'unknown_date' })
    expect((await api.post('/api/v1/events/recurrence/preview', {})).status).toBe(401)
    const preview = { ...weekly({ recurrence: { rrule: 'FREQ=DAILY' } }), limit: 10 }
    const shown = await api.as(organiser).post('/api/v1/events/recurrence/preview', preview)
    expect([shown.status, shown.body.items?.length, shown.body.endless]).toEqual([200, 10, true])
  })
})
