import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { actorOf, GOOD_PASSWORD, quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test('own sessions are listed with device and shortened address, the present one marked', async ({ api }) => {
  const { actor, username } = await registerPerson(api)
  const login = { login: username, password: GOOD_PASSWORD }
  const other = actorOf((await api.post('/api/v1/auth/login', login, { 'user-agent': FIREFOX })).body)
  await registerPerson(api)
  const { status, body } = await api.as(actor).get('/api/v1/auth/sessions')
  expect(status).toBe(200)
  expect(body.items).toHaveLength(2)
  expect(body.items.find(({ id }: { id: string }) => id === actor.sessionId)).toMatchObject({ current: true })
  expect(body.items.find(({ id }: { id: string }) => id === other.sessionId)).toMatchObject({
    current: false,
    device: 'Firefox on Linux',
    address: '127.0.0.*',
  })
})

test('signing out ends this session everywhere at once, and no other', async ({ api, service, events }) => {
  const { actor, username, reply } = await registerPerson(api)
  const other = actorOf((await api.post('/api/v1/auth/login', { login: username, password: GOOD_PASSWORD })).body)
  expect(await service.internal.sessionState({ sessionId: actor.sessionId })).not.toBeNull()
  const { status, headers } = await api.as(actor).post('/api/v1/auth/logout')
  expect(status).toBe(204)
  expect(String(headers['set-cookie'])).toMatch(/flow_session=; Path=\/; Max-Age=0/)
  expect(await service.internal.sessionState({ sessionId: actor.sessionId })).toBeNull()
  expect(await service.internal.sessionState({ sessionId: other.sessionId })).toMatchObject({ userId: actor.id })
  expect((await api.post('/api/v1/auth/refresh', { refreshToken: reply.refreshToken })).status).toBe(401)
  const news = (await events('session.ended')).filter(({ payload }) => payload.userId === actor.id)
  expect(news.map(({ payload }) => payload)).toEqual([
    { userId: actor.id, sessionId: actor.sessionId, reason: 'sign_out' },
  ])
})

test('signing out everywhere ends all sessions of the person, and of nobody else', async ({ api, service }) => {
  const { actor, username } = await registerPerson(api)
  const other = actorOf((await api.post('/api/v1/auth/login', { login: username, password: GOOD_PASSWORD })).body)
  const stranger = await registerPerson(api)
  expect((await api.as(actor).post('/api/v1/auth/logout-all')).status).toBe(204)
  expect(await service.internal.sessionState({ sessionId: actor.sessionId })).toBeNull()
  expect(await service.internal.sessionState({ sessionId: other.sessionId })).toBeNull()
  expect(await service.internal.sessionState({ sessionId: stranger.actor.sessionId })).not.toBeNull()
})

test('one ends another session of one’s own; somebody else’s is not there', async ({ api, service }) => {
  const { actor, username } = await registerPerson(api)
  const other = actorOf((await api.post('/api/v1/auth/login', { login: username, password: GOOD_PASSWORD })).body)
  const stranger = await registerPerson(api)
  const foreign = await api.as(actor).delete(`/api/v1/auth/sessions/${stranger.actor.sessionId}`)
  expect([foreign.status, foreign.body.code]).toEqual([404, 'session_not_found'])
  expect(await service.internal.sessionState({ sessionId: stranger.actor.sessionId })).not.toBeNull()
  expect((await api.as(actor).delete(`/api/v1/auth/sessions/${other.sessionId}`)).status).toBe(204)
  expect(await service.internal.sessionState({ sessionId: other.sessionId })).toBeNull()
  expect((await api.as(actor).delete(`/api/v1/auth/sessions/${other.sessionId}`)).status).toBe(404)
})

test('a browser’s cookie stands for its session until that ends or rests too long', async ({ api, service, clock }) => {
  const fromPage = { 'sec-fetch-site': 'same-origin' }
  const registered = await api.post(
    '/api/v1/auth/register',
    { username: 'browser', email: 'b@example.org', password: GOOD_PASSWORD },
    fromPage,
  )
  const cookie = /flow_session=([^;]+)/.exec(String(registered.headers['set-cookie']))?.[1] as string
  const actor = actorOf(registered.body)
  expect(await service.internal.browserSession({ cookie })).toMatchObject({
    sessionId: actor.sessionId,
    userId: actor.id,
  })
  expect(await service.internal.browserSession({ cookie: 'x'.repeat(43) })).toBeNull()
  clock.advance(8 * 24 * 3_600_000)
  expect(await service.internal.browserSession({ cookie })).toBeNull()
})

test('nobody signed in: 401 on each', async ({ api }) => {
  expect((await api.get('/api/v1/auth/sessions')).status).toBe(401)
  expect((await api.post('/api/v1/auth/logout')).status).toBe(401)
  expect((await api.post('/api/v1/auth/logout-all')).status).toBe(401)
  expect((await api.delete('/api/v1/auth/sessions/00000000-0000-7000-8000-000000000000')).status).toBe(401)
})
