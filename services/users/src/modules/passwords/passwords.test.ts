import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { mailsTo, mailTo, tokenIn } from '../../testing/mails.ts'
import { actorOf, GOOD_PASSWORD, quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const LOGIN = '/api/v1/auth/login'
const FORGOT = '/api/v1/auth/password/forgot'
const RESET = '/api/v1/auth/password/reset'
const CHANGE = '/api/v1/auth/password'
const NEW_PASSWORD = 'eleven quiet harbours'

test.beforeAll(({ service }) => service.begin())

test('a forgotten password is set anew by mail: once, all sessions end, the rest ends, the address is proven', async ({
  api,
  service,
}) => {
  const { actor, email, username } = await registerPerson(api)
  for (let n = 0; n < 5; n++) await api.post(LOGIN, { login: username, password: 'wrong' })
  expect((await api.post(FORGOT, { email })).status).toBe(202)
  const token = tokenIn(await mailTo(api, email, 'reset_password'))
  expect((await api.post(RESET, { token, password: NEW_PASSWORD })).status).toBe(204)
  expect(await service.internal.sessionState({ sessionId: actor.sessionId })).toBeNull()
  expect((await api.post(LOGIN, { login: username, password: GOOD_PASSWORD })).status).toBe(401)
  const { status, body } = await api.post(LOGIN, { login: email, password: NEW_PASSWORD })
  expect([status, body.user.emailVerified]).toEqual([200, true])
  expect((await api.post(RESET, { token, password: 'another good one 9' })).body.code).toBe('invalid_token')
  expect((await mailTo(api, email, 'password_changed')).text).toContain('all other sessions were ended')
})

test('known and unknown addresses are one answer, and an unknown one gets no mail', async ({ api }) => {
  const { email } = await registerPerson(api)
  const known = await api.post(FORGOT, { email })
  const unknown = await api.post(FORGOT, { email: 'nowhere@example.org' })
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  await mailTo(api, email, 'reset_password')
  expect(await mailsTo(api, 'nowhere@example.org')).toEqual([])
})

test('the link is good for ten minutes, a newer one replaces it, a weak password leaves it good', async ({
  api,
  clock,
}) => {
  const { email, username } = await registerPerson(api)
  await api.post(FORGOT, { email })
  const first = tokenIn(await mailTo(api, email, 'reset_password'))
  clock.advance(2 * 60_000)
  await api.post(FORGOT, { email })
  const second = await expect
    .poll(async () => tokenIn(await mailTo(api, email, 'reset_password')))
    .not.toBe(first)
    .then(async () => tokenIn(await mailTo(api, email, 'reset_password')))
  expect((await api.post(RESET, { token: first, password: NEW_PASSWORD })).status).toBe(401)
  const weak = await api.post(RESET, { token: second, password: `${username} 12345` })
  expect([weak.status, weak.body.errors[0].path]).toEqual([422, '/password'])
  clock.advance(9 * 60_000)
  expect((await api.post(RESET, { token: second, password: NEW_PASSWORD })).status).toBe(204)
  clock.advance(2 * 60_000)
  await api.post(FORGOT, { email })
  const third = await expect
    .poll(async () => tokenIn(await mailTo(api, email, 'reset_password')))
    .not.toBe(second)
    .then(async () => tokenIn(await mailTo(api, email, 'reset_password')))
  clock.advance(10 * 60_000 + 1000)
  expect((await api.post(RESET, { token: third, password: NEW_PASSWORD })).body.code).toBe('invalid_token')
})

test('changing the password keeps this session and ends the others', async ({ api, service }) => {
  const { actor, username } = await registerPerson(api)
  const other = actorOf((await api.post(LOGIN, { login: username, password: GOOD_PASSWORD })).body)
  const body = { currentPassword: GOOD_PASSWORD, newPassword: NEW_PASSWORD }
  expect((await api.as(actor).put(CHANGE, body)).status).toBe(204)
  expect(await service.internal.sessionState({ sessionId: actor.sessionId })).not.toBeNull()
  expect(await service.internal.sessionState({ sessionId: other.sessionId })).toBeNull()
  expect((await api.post(LOGIN, { login: username, password: NEW_PASSWORD })).status).toBe(200)
})

test('the present password is guessed five times at most', async ({ api }) => {
  const { actor } = await registerPerson(api)
  const guess = (currentPassword: string) => api.as(actor).put(CHANGE, { currentPassword, newPassword: NEW_PASSWORD })
  await Promise.all([1, 2, 3, 4, 5].map(n => guess(`guess ${n}`)))
  expect((await guess(GOOD_PASSWORD)).status).toBe(401)
})

test('a sign-in from a new device is told; from the same device and the first one not', async ({ api }) => {
  const { username, email } = await registerPerson(api)
  const login = { login: username, password: GOOD_PASSWORD }
  const { headers } = await api.post(LOGIN, login, { 'user-agent': 'Mozilla/5.0 (iPhone) Version/19.0 Safari/605' })
  const cookie = /flow_device=[^;]+/.exec(String(headers['set-cookie']))?.[0] as string
  await api.post(LOGIN, login, { cookie })
  const mails = await mailsTo(api, email, 'new_device')
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain('Safari on iPhone')
})

test.for<[string, object, number]>([
  [FORGOT, {}, 422],
  [FORGOT, { email: 'x' }, 422],
  [RESET, { token: 'made up', password: NEW_PASSWORD }, 401],
  [RESET, { token: 'made up' }, 422],
])('%s %j → %i', async ([path, body, status], { api }) => {
  expect((await api.post(path, body)).status).toBe(status)
})

test('nobody signed in: 401; a weak new password: 422', async ({ api }) => {
  expect((await api.put(CHANGE, { currentPassword: 'a', newPassword: 'b' })).status).toBe(401)
  const { actor } = await registerPerson(api)
  const weak = await api.as(actor).put(CHANGE, { currentPassword: GOOD_PASSWORD, newPassword: 'password1' })
  expect([weak.status, weak.body.errors[0].path]).toEqual([422, '/newPassword'])
})
