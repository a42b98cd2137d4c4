import { anActor, serviceTest } from '@flow/testkit'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { freeBetween } from './bookings.ts'

const test = serviceTest(eventsService)

const makeVenue = async (api: Parameters<typeof makeEvent>[0], name: string): Promise<string> =>
  (await api.as(anActor()).post('/api/v1/venues', { name, lat: 45, lng: 9, city: 'Pavia' })).body.id

describe('booking a venue', () => {
  test('of ten who want the same evening one gets it; the next may begin when it ends', async ({ api }) => {
    const path = `/api/v1/venues/${await makeVenue(api, 'Hall A')}`
    const book = (from: number, to: number) =>
      api.as(anActor()).post(`${path}/bookings`, { startsAt: inHours(from), endsAt: inHours(to) })
    const replies = await Promise.all(Array.from({ length: 10 }, () => book(24, 26)))
    expect(replies.filter(reply => reply.status === 201)).toHaveLength(1)
    for (const reply of replies.filter(one => one.status !== 201))
      expect([reply.status, reply.body.code]).toEqual([409, 'venue_taken'])
    expect((await book(25, 27)).status).toBe(409)
    expect((await book(26, 28)).status).toBe(201)
    const { body } = await api.get(`${path}/availability?from=${inHours(23)}&to=${inHours(30)}`)
    expect(body.taken).toEqual([
      { startsAt: inHours(24), endsAt: inHours(26) },
      { startsAt: inHours(26), endsAt: inHours(28) },
    ])
    expect(body.free).toEqual([
      { startsAt: inHours(23), endsAt: inHours(24) },
      { startsAt: inHours(28), endsAt: inHours(30) },
    ])
  })

  test.for([
    [24, 23, '/endsAt'],
    [-5, 2, '/startsAt'],
    [24, 24 * 60, '/endsAt'],
    [24 * 1000, 24 * 1000 + 1, '/startsAt'],
  ] as const)('from hour %d to %d is refused at %s', async ([from, to, path], { api }) => {
    const venue = await makeVenue(api, 'Hall B')
    const reply = await api
      .as(anActor())
      .post(`/api/v1/venues/${venue}/bookings`, { startsAt: inHours(from), endsAt: inHours(to) })
    expect(reply.status).toBe(422)
    expect(reply.body.errors[0].path).toBe(path)
  })

  test('is for signed-in people, known venues and events of one’s own', async ({ api }) => {
    const times = { startsAt: inHours(24), endsAt: inHours(25) }
    const venue = await makeVenue(api, 'Hall C')
    const { event } = await makeEvent(api)
    expect((await api.post(`/api/v1/venues/${venue}/bookings`, times)).status).toBe(401)
    const unknown = '/api/v1/venues/00000000-0000-7000-8000-000000000000'
    expect((await api.as(anActor()).post(`${unknown}/bookings`, times)).body.code).toBe('venue_not_found')
    expect((await api.get(`${unknown}/availability`)).body.code).toBe('venue_not_found')
    const foreign = await api.as(anActor()).post(`/api/v1/venues/${venue}/bookings`, { ...times, eventId: event.id })
    expect(foreign.body.errors[0].path).toBe('/eventId')
  })

  test('is seen by who booked and by the venue’s owner, who both may give it back', async ({ api, service }) => {
    const [owner, guest, stranger] = [anActor(), anActor(), anActor()]
    const made = await api.as(owner).post('/api/v1/venues', { name: 'Hall D', lat: 45, lng: 9, city: 'Pavia' })
    const path = `/api/v1/venues/${made.body.id}`
    const canEdit = async (caller = api) => (await caller.get(path)).body.canEdit
    expect([await canEdit(api.as(owner)), await canEdit(api.as(guest)), await canEdit()]).toEqual([true, false, false])
    const book = async (from: number) =>
      (
        await api
          .as(guest)
          .post(`${path}/bookings`, { startsAt: inHours(from), endsAt: inHours(from + 1), note: 'Choir' })
      ).body.id
    const [first, second] = [await book(24), await book(48)]
    const seenBy = async (actor = owner) => (await api.as(actor).get(`${path}/bookings`)).body.items
    expect(await seenBy()).toMatchObject([
      { id: first, note: 'Choir', mine: false, booker: { id: guest.id } },
      { id: second },
    ])
    expect((await seenBy(guest))[0]).toMatchObject({ id: first, mine: true })
    expect(await seenBy(stranger)).toEqual([])
    expect((await api.as(stranger).delete(`${path}/bookings/${first}`)).body.code).toBe('resource_not_found')
    expect((await api.delete(`${path}/bookings/${first}`)).status).toBe(401)
    expect((await api.get(`${path}/bookings`)).status).toBe(401)
    expect((await api.as(guest).delete(`${path}/bookings/${first}`)).status).toBe(204)
    expect((await api.as(owner).delete(`${path}/bookings/${second}`)).status).toBe(204)
    expect(await seenBy()).toEqual([])
    expect((await service.internal.audit({ limit: 5, action: 'venue.cancel_booking' })).length).toBe(2)
  })

  test('free and taken times together fill the stretch, and never overlap', () => {
    const hour = (n: number) => new Date(n * 3_600_000)
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 0, maxLength: 20 })
    fc.assert(
      fc.property(cuts, points => {
        const sorted = [...points].sort((a, b) => a - b)
        const taken = sorted.flatMap((n, i) =>
          i % 2 || sorted[i + 1] === undefined ? [] : [{ begins: hour(n), ends: hour(sorted[i + 1] as number) }],
        )
        const free = freeBetween(hour(0), hour(100), taken)
        const total = [...free, ...taken].reduce((sum, one) => sum + one.ends.getTime() - one.begins.getTime(), 0)
        return (
          total === 100 * 3_600_000 && free.every(one => taken.every(t => one.ends <= t.begins || one.begins >= t.ends))
        )
      }),
    )
  })
})
