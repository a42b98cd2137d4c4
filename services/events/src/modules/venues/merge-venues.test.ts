import { type Api, anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { importNow } from '../import/start-import.ts'

const test = serviceTest(eventsService)
const admin = anActor({ role: 'admin' })
const PATH = '/api/v1/venues'
const owner = anActor()

const venue = async (api: Api, name: string): Promise<string> => {
  const place = { address: '8 Via Conchetta', city: 'Milano', country: 'IT', lat: 45.4478, lng: 9.1778 }
  return (await api.as(owner).post(PATH, { name, ...place })).body.id
}
const at = (venueId: string) => ({ place: undefined, venueId })
const book = (api: Api, venueId: string, hours: number) =>
  api.as(owner).post(`${PATH}/${venueId}/bookings`, { startsAt: inHours(hours), endsAt: inHours(hours + 2) })

describe('merging venues', () => {
  test('moves events, dates of series and bookings, and the old address leads to the one that is kept', async ({
    api,
    service,
  }) => {
    const [kept, twin, older] = [
      await venue(api, 'Scighera'),
      await venue(api, 'La Scighera'),
      await venue(api, 'Scig'),
    ]
    const { event } = await makeEvent(api, at(twin))
    const { event: series, organiser } = await makeEvent(api, {
      ...at(kept),
      recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' },
    })
    const dates = (await api.get(`/api/v1/events/${series.id}/occurrences`)).body.items
    const change = { venueId: older, scope: 'this', occurrenceId: dates[1].id }
    expect((await api.as(organiser).put(`/api/v1/events/${series.id}`, change)).status).toBe(200)
    expect((await book(api, twin, 30)).status).toBe(201)
    expect((await book(api, kept, 40)).status).toBe(201)
    await api.get(`/api/v1/events/${event.id}`)

    const reply = await api.as(admin).post(`${PATH}/merge`, { from: [twin, older], into: kept })
    expect(reply).toMatchObject({ status: 200, body: { venue: kept, merged: [twin, older], events: 2, bookings: 1 } })
    const moved = (await api.get(`/api/v1/events/${event.id}`)).body
    expect(moved).toMatchObject({ venueId: kept, place: { name: 'Scighera' }, venue: { id: kept } })
    const second = await api.get(`/api/v1/events/${series.id}?occurrenceId=${dates[1].id}`)
    expect(second.body.venue.id).toBe(kept)
    expect((await api.get(`${PATH}/${twin}`)).body).toMatchObject({ id: kept, name: 'Scighera' })
    expect((await api.get(`${PATH}/${older}/availability`)).body.taken).toHaveLength(2)
    expect((await book(api, twin, 40)).body.code).toBe('venue_taken')
    expect((await api.get(`${PATH}?q=scig`)).body.items).toHaveLength(1)
    expect(await venue(api, 'La Scighera')).toBe(kept)
    expect((await makeEvent(api, at(older))).event.venueId).toBe(kept)
    const csv = `title,start,end,venue,street,city,country,lat,lng\nOpen day,${inHours(48)},${inHours(50)},La Scighera,8 Via Conchetta,Milano,IT,45.4478,9.1778`
    await importNow(service.deps, { source: csv, format: 'csv', publish: true, name: 'csv' })
    expect((await api.get('/api/v1/events?q=open%20day')).body.items).toMatchObject([{ venueId: kept }])
    const trail = await service.internal.audit({ limit: 1, action: 'venue.merge' })
    expect(trail[0]).toMatchObject({ subjectId: kept, details: { from: [twin, older], events: 2, bookings: 1 } })

    const next = await venue(api, 'Circolo Scighera')
    await api.as(admin).post(`${PATH}/merge`, { from: [kept], into: next })
    expect((await api.get(`${PATH}/${older}`)).body.id).toBe(next)
    for (const id of [twin, kept, next]) {
      const listed = (await api.get(`/api/v1/events?venueId=${id}`)).body.items
      expect(listed.map((one: { venueId: string }) => one.venueId)).toEqual([next, next, next, next])
    }
  })

  test('changes nothing where both are booked for one hour', async ({ api }) => {
    const [kept, twin] = [await venue(api, 'Arci'), await venue(api, 'ARCI Bellezza')]
    for (const one of [kept, twin]) await book(api, one, 60)
    const reply = await api.as(admin).post(`${PATH}/merge`, { from: [twin], into: kept })
    expect(reply).toMatchObject({ status: 409, body: { code: 'venue_taken' } })
    expect((await api.get(`${PATH}/${twin}`)).body.id).toBe(twin)
  })

  test('is for administrators', async ({ api }) => {
    const [kept, twin] = [await venue(api, 'Uno'), await venue(api, 'Due')]
    const body = { from: [twin], into: kept }
    expect((await api.post(`${PATH}/merge`, body)).status).toBe(401)
    for (const one of [owner, anActor({ role: 'moderator' })])
      expect((await api.as(one).post(`${PATH}/merge`, body)).status).toBe(403)
    const wrong = [
      { from: [], into: kept },
      { from: [kept], into: kept },
      { from: [twin, twin], into: kept },
      { into: kept },
    ]
    for (const one of wrong) expect((await api.as(admin).post(`${PATH}/merge`, one)).status).toBe(422)
    expect((await api.as(admin).post(`${PATH}/merge`, { from: [anActor().id], into: kept })).status).toBe(404)
  })
})
