import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { GOOD_PASSWORD, quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const PATH = '/api/v1/auth/login'
const HOUR = 3_600_000
const deviceCookieOf = (setCookie: unknown) =>
  [setCookie]
    .flat()
    .map(String)
    .find(cookie => cookie.startsWith('flow_device='))
    ?.split(';')[0] as string

test('one signs in by e-mail address or username, in any case', async ({ api }) => {
  const { actor } = await registerPerson(api, { username: 'Mary', email: 'mary@example.org' })
  for (const login of ['mary@example.org', 'MARY@example.ORG', 'Mary', 'mARY']) {
    const { status, body } = await api.post(PATH, { login, password: GOOD_PASSWORD })
    expect([login, status, body.user?.id]).toEqual([login, 200, actor.id])
  }
})

test('a wrong password and an unknown name are one answer', async ({ api }) => {
  const { username } = await registerPerson(api)
  const wrong = await api.post(PATH, { login: username, password: 'wrong' })
  const unknown = await api.post(PATH, { login: 'nobody-here', password: 'wrong' })
  const { correlationId: one, ...known } = wrong.body
  const { correlationId: other, ...nobody } = unknown.body
  expect(one).not.toBe(other)
  expect(wrong.status).toBe(401)
  expect(known).toEqual(nobody)
})

test('five failures rest the account for two hours, and nothing tells so', async ({ api, clock }) => {
  const { username, email } = await registerPerson(api)
  for (let n = 0; n < 3; n++) await api.post(PATH, { login: username, password: `wrong ${n}` })
  for (let n = 0; n < 2; n++) await api.post(PATH, { login: email, password: `wrong ${n}` })
  for (const login of [username, email]) {
    const { status, body } = await api.post(PATH, { login, password: GOOD_PASSWORD })
    expect([status, body.code]).toEqual([401, 'invalid_credentials'])
  }
  clock.advance(2 * HOUR + 1000)
  expect((await api.post(PATH, { login: username, password: GOOD_PASSWORD })).status).toBe(200)
})

test('of 200 guesses at once five are compared', async ({ api, db }) => {
  const { username } = await registerPerson(api)
  const guesses = Array.from({ length: 199 }, (_, n) => api.post(PATH, { login: username, password: `guess ${n}` }))
  const replies = await Promise.all([...guesses, api.post(PATH, { login: username, password: GOOD_PASSWORD })])
  expect(replies.map(({ status }) => status)).toEqual(Array(200).fill(401))
  const [row] = await db.asService('test', tx =>
    tx.query<{ failures: number }>({ text: 'select max(failures) as failures from sign_in_failures', params: [] }),
  )
  expect(row?.failures).toBe(200)
})

test('a stranger cannot lock the owner out of a device they know', async ({ api }) => {
  const { username } = await registerPerson(api)
  const { headers } = await api.post(PATH, { login: username, password: GOOD_PASSWORD })
  const cookie = deviceCookieOf(headers['set-cookie'])
  for (let n = 0; n < 6; n++) await api.post(PATH, { login: username, password: `guess ${n}` })
  expect((await api.post(PATH, { login: username, password: GOOD_PASSWORD })).status).toBe(401)
  expect((await api.post(PATH, { login: username, password: GOOD_PASSWORD }, { cookie })).status).toBe(200)
})

test('a right password makes earlier failures forgotten', async ({ api }) => {
  const { username } = await registerPerson(api)
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 4; n++) await api.post(PATH, { login: username, password: 'wrong' })
    expect((await api.post(PATH, { login: username, password: GOOD_PASSWORD })).status).toBe(200)
  }
})

test('a suspended account does not sign in', async ({ api, db }) => {
  const { username, actor } = await registerPerson(api)
  await db.asService('test', tx =>
    tx.query({ text: `update people set status = 'suspended' where id = $1`, params: [actor.id] }),
  )
  expect((await api.post(PATH, { login: username, password: GOOD_PASSWORD })).status).toBe(403)
  expect((await api.post(PATH, { login: username, password: 'wrong' })).status).toBe(401)
})

test.for<[object]>([[{}], [{ login: 'a' }], [{ login: 'a', password: 1 }], [{ login: 'a', password: 'b', otp: 'c' }]])(
  '%j is refused',
  async ([body], { api }) => {
    expect((await api.post(PATH, body)).status).toBe(422)
  },
)
