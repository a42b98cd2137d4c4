import { type UserActor, userDeleted, userRegistered } from '@flow/contracts'
import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { qualityOf } from '../quality/quality.ts'

const test = serviceTest(eventsService)

describe('talking about an event', () => {
  test('comments show newest first, answers name what they answer, pages repeat nothing', async ({ api, events }) => {
    const { event } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}/comments`
    const guest = api.as(anActor())
    const first = await guest.post(path, { text: ' Is there parking? ' })
    expect(first.status).toBe(201)
    const answer = await api.as(anActor()).post(path, { text: 'Yes, behind.', replyTo: first.body.id })
    expect(answer.body).toMatchObject({ replyTo: first.body.id, abilities: { delete: true } })
    const page = await api.get(`${path}?limit=1`)
    expect(page.body.items[0]).toMatchObject({ id: answer.body.id, abilities: { delete: false } })
    const next = await api.get(`${path}?limit=1&cursor=${page.body.nextCursor}`)
    expect(next.body).toMatchObject({ items: [{ id: first.body.id, text: 'Is there parking?' }], nextCursor: null })
    expect((await events('event.commented')).at(-1)?.payload).toMatchObject({ commentId: answer.body.id })
  })

  test('a comment is put in other words by its author alone, and says so', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}/comments`
    const author = anActor()
    const { body } = await api.as(author).post(path, { text: 'Is there parkin?' })
    expect(body).toMatchObject({ editedAt: null, abilities: { edit: true } })
    const said = `${path}/${body.id}`
    for (const other of [organiser, anActor({ role: 'moderator' })])
      expect((await api.as(other).put(said, { text: 'No' })).status).toBe(403)
    expect((await api.as(author).put(said, { text: ' ' })).status).toBe(422)
    const edited = await api.as(author).put(said, { text: ' Is there parking? ' })
    expect(edited.body).toMatchObject({ text: 'Is there parking?', editedAt: expect.any(String) })
    expect((await api.as(author).put(`${path}/${event.id}`, { text: 'Lost' })).status).toBe(404)
    expect((await api.get(path)).body.items[0]).toMatchObject({ text: 'Is there parking?', abilities: { edit: false } })
  })

  test('a comment is removed by its author, the organiser or a moderator, by nobody else', async ({ api, events }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}/comments`
    const author = anActor()
    for (const remover of [author, organiser, anActor({ role: 'moderator' })]) {
      const { body } = await api.as(author).post(path, { text: 'Remove me' })
      expect((await api.as(anActor()).delete(`${path}/${body.id}`)).status).toBe(403)
      expect((await api.as(remover).delete(`${path}/${body.id}`)).status).toBe(204)
      expect((await api.as(remover).delete(`${path}/${body.id}`)).status).toBe(404)
    }
    expect((await api.get(path)).body.items).toEqual([])
    const { body } = await api.as(author).post(path, { text: 'Buy this' })
    const said = `${path}/${body.id}`
    expect((await api.as(author).delete(`${said}?reason=`)).status).toBe(422)
    await api.as(anActor({ role: 'moderator' })).delete(`${said}?reason=Advertising`)
    const told = (await events('content.moderated')).map(one => one.payload)
    expect(told).toMatchObject([
      { act: 'comment_removed', ownerId: author.id, reason: null },
      { act: 'comment_removed', ownerId: author.id, reason: 'Advertising', name: event.title },
    ])
  })

  test('comments on what one may not see, or without words, are refused', async ({ api }) => {
    const { event } = await makeEvent(api)
    const draft = await makeEvent(api, {}, { published: false })
    const guest = api.as(anActor())
    expect((await api.post(`/api/v1/events/${event.id}/comments`, { text: 'x' })).status).toBe(401)
    expect((await guest.post(`/api/v1/events/${draft.event.id}/comments`, { text: 'x' })).status).toBe(404)
    for (const body of [{}, { text: '' }, { text: '  ' }, { text: 'x'.repeat(2001) }, { text: 'x', html: true }])
      expect((await guest.post(`/api/v1/events/${event.id}/comments`, body)).status).toBe(422)
    const elsewhere = await guest.post(`/api/v1/events/${event.id}/comments`, { text: 'x', replyTo: event.id })
    expect(elsewhere.body.errors[0].code).toBe('comment_not_found')
  })

  test('reviews are for those who were there, afterwards, one each, and may be taken away', async ({
    api,
    clock,
    events,
  }) => {
    const { event, organiser } = await makeEvent(api, { startsAt: inHours(1), endsAt: inHours(2) })
    const path = `/api/v1/events/${event.id}/reviews`
    const guests = [anActor(), anActor()]
    for (const guest of guests) await api.as(guest).post(`/api/v1/events/${event.id}/attend`)
    expect((await api.as(guests[0] as never).post(path, { rating: 5 })).body.code).toBe('event_state')
    const mayReview = async (who: UserActor) => (await api.as(who).get(path)).body.mayReview
    expect(await mayReview(guests[0] as UserActor)).toBe(false)
    clock.set(inHours(3))
    expect([await mayReview(guests[0] as UserActor), await mayReview(anActor())]).toEqual([true, false])
    expect((await api.as(anActor()).post(path, { rating: 1 })).status).toBe(403)
    expect((await api.post(path, { rating: 1 })).status).toBe(401)
    expect((await api.as(guests[0] as never).post(path, { rating: 6 })).status).toBe(422)
    expect((await api.as(guests[0] as never).post(path, { rating: 5, text: 'Lovely' })).status).toBe(201)
    clock.advance(1000)
    expect((await api.as(guests[0] as never).post(path, { rating: 4 })).status).toBe(200)
    clock.advance(1000)
    await api.as(guests[1] as never).post(path, { rating: 5 })
    const list = await api.get(path)
    expect(list.body).toMatchObject({ count: 2, average: 4.5 })
    expect(list.body.items.map((one: { rating: number }) => one.rating)).toEqual([5, 4])
    const [first, second] = guests.map(guest => `${path}/${guest.id}`) as [string, string]
    expect((await api.delete(first)).status).toBe(401)
    for (const other of [anActor(), organiser]) expect((await api.as(other).delete(first)).status).toBe(403)
    expect((await api.as(guests[0] as never).delete(first)).status).toBe(204)
    expect((await api.as(anActor({ role: 'moderator' })).delete(`${second}?reason=Insults`)).status).toBe(204)
    expect((await api.as(anActor({ role: 'moderator' })).delete(second)).status).toBe(404)
    expect((await api.get(path)).body).toMatchObject({ count: 0, average: null, items: [] })
    const told = (await events('content.moderated')).filter(one => one.payload.act === 'review_removed')
    expect(told.map(one => one.payload)).toMatchObject([{ ownerId: guests[1]?.id, reason: 'Insults' }])
    clock.set(new Date())
  })

  test('shares are counted by known channels', async ({ api }) => {
    const { event } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}/share`
    expect((await api.post(path, { channel: 'link' })).status).toBe(401)
    expect((await api.as(anActor()).post(path, { channel: 'link' })).status).toBe(204)
    expect((await api.as(anActor()).post(path, { channel: 'pigeon' })).status).toBe(422)
  })
})

describe('running an event together', () => {
  test('a grant opens exactly what it says, and is taken back', async ({ api, db, service, events }) => {
    const { event, organiser } = await makeEvent(api)
    const helper = anActor()
    const [registered] = service.instance.consumers.users?.filter(one => one.event === userRegistered) ?? []
    const person = { userId: helper.id, username: 'helper', displayName: 'Helga Helper', avatarUrl: null }
    await db.asService('test', tx => registered?.handle(tx, { payload: person } as never) ?? Promise.resolve())
    const path = `/api/v1/events/${event.id}`
    const staff = (permissions: string[]) => api.as(organiser).put(`${path}/staff/${helper.id}`, { permissions })
    expect((await api.as(helper).get(`${path}/staff`)).status).toBe(403)
    expect((await api.as(helper).put(`${path}/staff/${helper.id}`, { permissions: ['edit_event'] })).status).toBe(403)
    await api.as(anActor()).post(`${path}/attend`)

    const granted = await staff(['manage_attendees'])
    expect(granted.body.items).toMatchObject([
      { person: { displayName: 'Helga Helper' }, permissions: ['manage_attendees'] },
    ])
    expect((await api.as(helper).get(`${path}/attendees`)).body.items).toHaveLength(1)
    expect((await api.as(helper).put(path, { title: 'By the helper' })).status).toBe(403)
    const seen = await api.as(helper).get(path)
    expect(seen.body.abilities).toMatchObject({ edit: false, manageAttendees: true, viewAnalytics: false })
    const [own] = (await api.as(helper).get('/api/v1/events?organiser=me')).body.items
    expect(own.id).toBe(event.id)
    expect((await events('event.staff_granted')).map(({ payload }) => payload)).toMatchObject([
      { userId: helper.id, grantedBy: organiser.id, added: true },
    ])

    await staff(['edit_event'])
    expect((await api.as(helper).put(path, { title: 'By the helper' })).status).toBe(200)
    const permissions = ['edit_event', 'view_analytics']
    const widened = await api.as(helper).put(`${path}/staff/${helper.id}`, { permissions })
    expect(widened.body.items).toMatchObject([{ permissions }])
    expect((await staff([])).body.items).toEqual([])
    expect((await api.as(helper).put(path, { title: 'Again' })).status).toBe(403)

    await staff(['view_analytics'])
    const stepBack = () => api.as(helper).put(`${path}/staff/${helper.id}`, { permissions: [] })
    expect((await stepBack()).body).toEqual({ items: [] })
    expect((await stepBack()).status).toBe(403)
    expect((await api.as(organiser).get(`${path}/staff`)).body.items).toEqual([])
  })

  test('staff are known people, permissions known words', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const put = (id: string, permissions: unknown) =>
      api.as(organiser).put(`/api/v1/events/${event.id}/staff/${id}`, { permissions })
    expect((await put(anActor().id, ['edit_event'])).body.code).toBe('user_not_found')
    expect((await put(organiser.id, ['edit_event'])).status).toBe(422)
    expect((await put(anActor().id, ['administer'])).status).toBe(422)
    expect((await api.get(`/api/v1/events/${event.id}/staff`)).status).toBe(401)
  })

  test('names of people follow the users service, until they are gone', async ({ api, db, service }) => {
    const { event, organiser } = await makeEvent(api)
    const handle = (of: object, payload: object) =>
      db.asService('test', async tx => {
        for (const one of service.instance.consumers.users ?? [])
          if (one.event === of) await one.handle(tx, { payload } as never)
      })
    await handle(userRegistered, {
      userId: organiser.id,
      username: 'anna',
      displayName: 'Anna R.',
      avatarUrl: '/a.png',
    })
    const read = async () => (await api.as(organiser).get(`/api/v1/events/${event.id}`)).body.organiser
    expect(await read()).toEqual({ id: organiser.id, username: 'anna', displayName: 'Anna R.', avatarUrl: '/a.png' })
    await handle(userDeleted, { userId: organiser.id })
    expect(await read()).toEqual({ id: null, username: null, displayName: '', avatarUrl: null })
  })

  test('the quality of a page comes with advice, the most useful first', async ({ api }) => {
    const { event, organiser } = await makeEvent(api, { title: 'SHOUTING ALL EVENING' })
    const reply = await api.as(organiser).get(`/api/v1/events/${event.id}/quality`)
    expect(reply.body.advice[0].code).toBe('short_description')
    expect(reply.body.advice.map((one: { code: string }) => one.code)).toContain('shouting_title')
    const gains = reply.body.advice.reduce((sum: number, one: { gain: number }) => sum + one.gain, 0)
    expect(reply.body.score).toBe(100 - gains)
    expect((await api.as(anActor()).get(`/api/v1/events/${event.id}/quality`)).status).toBe(403)
    const best = qualityOf({
      ...event,
      title: 'An evening of jazz',
      description: 'word '.repeat(60),
      imageUrl: 'https://x.example/p.jpg',
      tags: ['a', 'b', 'c'],
      place: { name: 'X', address: 'Y 1', neighbourhood: null, city: 'Z', country: 'IT', lat: 0, lng: 0 },
      capacity: 10,
      accessibility: ['step-free'],
      language: 'it',
      publishedAt: null,
    })
    expect(best).toEqual({ score: 100, advice: [] })
  })
})
