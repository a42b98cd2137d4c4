import { anActor, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { GOOD_PASSWORD, quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const admin = anActor({ role: 'admin' })

test('a new role counts at once, in the sessions that are open', async ({ api, service }) => {
  const { actor } = await registerPerson(api)
  const state = () => service.internal.sessionState({ sessionId: actor.sessionId })
  expect(await state()).toMatchObject({ role: 'user' })
  const { status, body } = await api.as(admin).put(`/api/v1/users/${actor.id}`, { role: 'moderator' })
  expect([status, body.role]).toEqual([200, 'moderator'])
  expect(await state()).toMatchObject({ role: 'moderator', permissions: expect.arrayContaining(['moderate']) })
})

test('a suspension ends all sessions, hides the person and keeps them out until it is lifted', async ({
  api,
  events,
  service,
}) => {
  const { actor, username, reply } = await registerPerson(api)
  const path = `/api/v1/users/${actor.id}`
  await service.internal.sessionState({ sessionId: actor.sessionId })
  expect((await api.as(admin).put(path, { status: 'suspended' })).status).toBe(200)
  expect(await service.internal.sessionState({ sessionId: actor.sessionId })).toBeNull()
  expect((await api.post('/api/v1/auth/refresh', { refreshToken: reply.refreshToken })).status).toBe(401)
  const login = { login: username, password: GOOD_PASSWORD }
  expect((await api.post('/api/v1/auth/login', login)).status).toBe(403)
  expect((await api.get(path)).status).toBe(404)
  const told = async () => (await events('user.updated')).findLast(({ payload }) => payload.userId === actor.id)
  expect((await told())?.payload).toMatchObject({ active: false, visibility: 'nobody' })
  await api.as(admin).put(path, { status: 'active' })
  expect((await told())?.payload).toMatchObject({ active: true })
  expect((await api.post('/api/v1/auth/login', login)).status).toBe(200)
})

test('nobody but an administrator decides of standing, and not of the own', async ({ api }) => {
  const [one, other] = [await registerPerson(api), await registerPerson(api)]
  const path = `/api/v1/users/${one.actor.id}`
  for (const actor of [
    one.actor,
    other.actor,
    anActor({ role: 'moderator' }),
    anActor({ id: one.actor.id, role: 'admin' }),
  ])
    expect((await api.as(actor).put(path, { role: 'admin' })).status).toBe(403)
  expect((await api.as(admin).put(path, { role: 'emperor' })).status).toBe(422)
  expect((await api.get(path)).status).toBe(200)
})
