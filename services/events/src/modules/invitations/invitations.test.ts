import { type UserActor, userRegistered } from '@flow/contracts'
import { anActor, type ServiceUnderTest, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)

const known = async ({ db, service }: Pick<ServiceUnderTest<'events'>, 'db' | 'service'>): Promise<UserActor> => {
  const actor = anActor()
  const payload = { userId: actor.id, username: `u${actor.id.slice(-6)}`, displayName: 'Someone', avatarUrl: null }
  await db.asService('test', async tx => {
    for (const one of service.instance.consumers.users ?? [])
      if (one.event === userRegistered) await one.handle(tx, { payload } as never)
  })
  return actor
}

describe('inviting people', () => {
  test('a private event opens to those invited, who are told once', async ({ api, db, service, events }) => {
    const { event, organiser } = await makeEvent(api, { visibility: 'private' })
    const [guest, other] = [await known({ db, service }), await known({ db, service })]
    const path = `/api/v1/events/${event.id}`
    expect((await api.as(guest).get(path)).status).toBe(404)
    const invite = () => api.as(organiser).post(`${path}/invitations`, { userIds: [guest.id], message: 'Come!' })
    expect((await invite()).body).toEqual({ invited: 1, already: 0 })
    expect((await invite()).body).toEqual({ invited: 0, already: 1 })
    const seen = async () => (await api.as(guest).get(path)).body.invitation
    expect(await seen()).toMatchObject({ message: 'Come!', declined: false })
    const answers = async () => {
      const { body } = await api.as(organiser).get(`${path}/invitations`)
      return body.items.map((one: { person: { id: string }; answer: string }) => [one.person.id, one.answer])
    }
    expect(await answers()).toEqual([[guest.id, 'waiting']])
    expect((await api.as(guest).post(`${path}/invitations/decline`)).status).toBe(204)
    expect(await seen()).toMatchObject({ declined: true })
    expect(await answers()).toEqual([[guest.id, 'declined']])
    expect((await api.as(guest).post(`${path}/attend`)).status).toBe(201)
    expect(await answers()).toEqual([[guest.id, 'going']])
    expect((await api.as(guest).get(`${path}/invitations`)).status).toBe(403)
    expect((await api.as(other).post(`${path}/invitations/decline`)).status).toBe(404)
    expect((await api.as(other).get(path)).status).toBe(404)
    expect((await events('event.invited')).filter(one => one.payload.userId === guest.id)).toHaveLength(1)
  })

  test('only those who run the event invite, and only people who exist', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}/invitations`
    const body = { userIds: [anActor().id] }
    expect((await api.post(path, body)).status).toBe(401)
    expect((await api.as(anActor()).post(path, body)).status).toBe(403)
    expect((await api.as(organiser).post(path, body)).body.errors[0].code).toBe('user_not_found')
    expect((await api.as(organiser).post(path, { userIds: [] })).status).toBe(422)
    expect((await api.as(organiser).post(path, { userIds: ['x'] })).status).toBe(422)
  })
})

describe('tiers', () => {
  test('the price of the event follows its tiers', async ({ api }) => {
    const { event, organiser } = await makeEvent(api)
    const path = `/api/v1/events/${event.id}`
    const owner = api.as(organiser)
    const price = async () => (await api.get(path)).body.price
    const seat = await owner.post(`${path}/tiers`, {
      name: 'Seat',
      kind: 'paid',
      price: { amount: 2000, currency: 'EUR' },
    })
    expect(seat.status).toBe(201)
    expect(await price()).toEqual({ from: 2000, currency: 'EUR', free: false })
    expect((await api.as(anActor()).post(`${path}/attend`)).body.code).toBe('event_not_open')
    await owner.put(`${path}/tiers/${seat.body.id}`, {
      name: 'Seat',
      kind: 'paid',
      price: { amount: 1500, currency: 'EUR' },
    })
    expect(await price()).toMatchObject({ from: 1500 })
    expect((await owner.post(`${path}/tiers`, { name: 'Standing', kind: 'free' })).status).toBe(201)
    expect(await price()).toMatchObject({ from: 0, free: true })
    expect((await api.get(`${path}/tiers`)).body.items.map((one: { name: string }) => one.name)).toEqual([
      'Seat',
      'Standing',
    ])
    expect((await owner.delete(`${path}/tiers/${seat.body.id}`)).status).toBe(204)
    expect((await owner.delete(`${path}/tiers/${seat.body.id}`)).status).toBe(404)
  })

  test.for([
    [{ name: 'A', kind: 'paid' }, '/price'],
    [{ name: 'A', kind: 'paid', price: { amount: 0, currency: 'EUR' } }, '/price'],
    [{ name: 'A', kind: 'paid', price: { amount: -1, currency: 'EUR' } }, '/price/amount'],
    [{ name: 'A', kind: 'free', price: { amount: 5, currency: 'EUR' } }, '/price'],
    [{ name: 'A', kind: 'free', quantity: 0 }, '/quantity'],
    [{ name: '', kind: 'free' }, '/name'],
  ] as const)('%j is refused at %s', async ([body, path], { api }) => {
    const { event, organiser } = await makeEvent(api)
    const reply = await api.as(organiser).post(`/api/v1/events/${event.id}/tiers`, body)
    expect(reply.status).toBe(422)
    expect(reply.body.errors[0].path).toBe(path)
    expect((await api.as(anActor()).post(`/api/v1/events/${event.id}/tiers`, { name: 'A', kind: 'free' })).status).toBe(
      403,
    )
    expect((await api.post(`/api/v1/events/${event.id}/tiers`, body)).status).toBe(401)
  })
})
