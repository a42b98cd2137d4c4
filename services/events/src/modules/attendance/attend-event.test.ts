import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)

describe('going to an event', () => {
  test('registering twice is the same as once, and shows in what is mine', async ({ api, events }) => {
    const { event } = await makeEvent(api)
    const guest = anActor()
    const path = `/api/v1/events/${event.id}/attend`
    const first = await api.as(guest).post(path, { partySize: 2 })
    const again = await api.as(guest).post(path, { partySize: 5 })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(first.body)
    expect(first.body).toMatchObject({ status: 'going', partySize: 2 })
    const details = await api.as(guest).get(`/api/v1/events/${event.id}`)
    expect(details.body).toMatchObject({ attendeeCount: 2, viewer: { attending: true } })
    const going = async (by: typeof api) =>
      (await by.get(`/api/v1/events/${event.id}/occurrences`)).body.items[0].attending
    expect([await going(api.as(guest)), await going(api.as(anActor())), await going(api)]).toEqual([
      true,
      false,
      undefined,
    ])
    const mine = await api.as(guest).get('/api/v1/events?attending=me')
    expect(mine.body.items.map((one: { id: string }) => one.id)).toEqual([event.id])
    expect((await events('attendee.registered')).filter(one => one.payload.userId === guest.id)).toHaveLength(1)
  })

  test('of thirty who want five places at once, five get one and the others wait in line', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, { capacity: 5 })
    const path = `/api/v1/events/${event.id}`
    const replies = await Promise.all(Array.from({ length: 30 }, () => api.as(anActor()).post(`${path}/attend`)))
    expect(replies.every(reply => reply.status === 201)).toBe(true)
    expect(replies.filter(reply => reply.body.status === 'going')).toHaveLength(5)
    const positions = replies.flatMap(({ body }) => (body.status === 'waitlisted' ? [body.position] : []))
    expect(positions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, nth) => nth + 1))
    expect((await api.get(path)).body).toMatchObject({ attendeeCount: 5, placesLeft: 0 })
    const list = await api.as(organiser).get(`${path}/attendees`)
    expect(list.body).toMatchObject({ count: 5, placesLeft: 0 })
    expect(list.body.items).toHaveLength(5)
  })

  test('one person who presses thirty times has one place', async ({ api }) => {
    const { event } = await makeEvent(api, { capacity: 10 })
    const guest = api.as(anActor())
    const replies = await Promise.all(Array.from({ length: 30 }, () => guest.post(`/api/v1/events/${event.id}/attend`)))
    expect(replies.filter(reply => reply.status === 201)).toHaveLength(1)
    expect(replies.every(reply => reply.status <= 201)).toBe(true)
    expect((await api.get(`/api/v1/events/${event.id}`)).body.attendeeCount).toBe(1)
  })

  test('a party gets all of its places or none', async ({ api }) => {
    const { event } = await makeEvent(api, { capacity: 4 })
    const path = `/api/v1/events/${event.id}/attend`
    const come = async (partySize: number) => (await api.as(anActor()).post(path, { partySize })).body
    expect(await come(5)).toMatchObject({ code: 'event_full' })
    expect(await come(3)).toMatchObject({ status: 'going' })
    expect(await come(2)).toMatchObject({ status: 'waitlisted', position: 1 })
    expect((await api.get(`/api/v1/events/${event.id}`)).body).toMatchObject({ attendeeCount: 3, placesLeft: 1 })
  })

  test('a limited tier gives nobody more than it may, whether they come, order or wait', async ({ api }) => {
    const tiers = [{ name: 'Floor', kind: 'free' as const, quantity: 3, maxPerOrder: 3, maxPerPerson: 2 }]
    const { event } = await makeEvent(api, { tiers })
    const path = `/api/v1/events/${event.id}`
    const [one, two, three] = [api.as(anActor()), api.as(anActor()), api.as(anActor())]
    const tooMany = await one.post(`${path}/attend`, { partySize: 4 })
    expect(tooMany.body.errors).toMatchObject([{ path: '/partySize', code: 'maximum' }])
    expect((await one.post(`${path}/attend`, { partySize: 3 })).body.code).toBe('ticket_limit')
    const lines = [{ tierId: event.tiers[0]?.id, quantity: 1 }]
    const both = [two.post(`${path}/orders`, { lines }), two.post(`${path}/attend`, { partySize: 2 })]
    expect((await Promise.all(both)).map(({ body }) => body.code ?? 'done').sort()).toEqual(['done', 'ticket_limit'])
    expect((await one.post(`${path}/attend`, { partySize: 2 })).body.status).toMatch(/going|waitlisted/)
    expect((await three.post(`${path}/waitlist`, { partySize: 3 })).body.code).toBe('ticket_limit')
    expect((await three.post(`${path}/waitlist`, { partySize: 2 })).status).toBe(201)
  })

  test('leaving gives the places back, once', async ({ api, events }) => {
    const { event } = await makeEvent(api, { capacity: 2 })
    const guest = anActor()
    const path = `/api/v1/events/${event.id}/attend`
    await api.as(guest).post(path, { partySize: 2 })
    expect((await api.as(guest).delete(path)).status).toBe(204)
    expect((await api.as(guest).delete(path)).status).toBe(204)
    expect((await api.get(`/api/v1/events/${event.id}`)).body).toMatchObject({ attendeeCount: 0, placesLeft: 2 })
    expect((await events('attendee.cancelled')).filter(one => one.payload.userId === guest.id)).toHaveLength(1)
    expect((await api.as(guest).post(path)).status).toBe(201)
  })

  test('a random order of coming and leaving never leaves another count than people', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, { capacity: 7 })
    const path = `/api/v1/events/${event.id}/attend`
    const people = Array.from({ length: 12 }, () => api.as(anActor()))
    for (let round = 0; round < 5; round++)
      await Promise.all(
        people.map((one, n) =>
          (n * 7 + round * 5) % 3 ? one.post(path, { partySize: 1 + (n % 3) }) : one.delete(path),
        ),
      )
    const list = await api.as(organiser).get(`/api/v1/events/${event.id}/attendees`)
    const seated = list.body.items.reduce((sum: number, one: { partySize: number }) => sum + one.partySize, 0)
    expect(list.body.count).toBe(seated)
    expect(seated).toBeLessThanOrEqual(7)
  })

  test('an event cannot be made smaller than those who go', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, { capacity: 5 })
    await api.as(anActor()).post(`/api/v1/events/${event.id}/attend`, { partySize: 3 })
    const reply = await api.as(organiser).put(`/api/v1/events/${event.id}`, { capacity: 2 })
    expect([reply.status, reply.body.code]).toEqual([409, 'conflict'])
    expect((await api.as(organiser).put(`/api/v1/events/${event.id}`, { capacity: 3 })).status).toBe(200)
  })

  test('who goes is told to those who run the event, the number to all', async ({ api }) => {
    const { event } = await makeEvent(api)
    await api.as(anActor()).post(`/api/v1/events/${event.id}/attend`)
    for (const reader of [api, api.as(anActor())])
      expect((await reader.get(`/api/v1/events/${event.id}/attendees`)).body).toMatchObject({ count: 1, items: [] })
  })

  test('needs an open event and a signed-in person', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}/attend`
    expect((await api.post(path)).status).toBe(401)
    expect((await api.delete(path)).status).toBe(401)
    expect((await api.as(anActor()).post(path, { partySize: 0 })).status).toBe(422)
    expect((await api.as(anActor()).post(path, { partySize: 21 })).status).toBe(422)
    await api.as(organiser).post(`/api/v1/events/${event.id}/cancel`)
    expect((await api.as(anActor()).post(path)).body.code).toBe('event_not_open')
  })

  test('liking twice is liking once', async ({ api }) => {
    const { event } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}/like`
    const guest = api.as(anActor())
    for (const _ of [1, 2]) expect((await guest.post(path)).status).toBe(204)
    expect((await guest.get(`/api/v1/events/${event.id}`)).body).toMatchObject({
      likeCount: 1,
      viewer: { liked: true },
    })
    for (const _ of [1, 2]) expect((await guest.delete(path)).status).toBe(204)
    expect((await api.get(`/api/v1/events/${event.id}`)).body.likeCount).toBe(0)
    expect((await api.post(path)).status).toBe(401)
  })
})
