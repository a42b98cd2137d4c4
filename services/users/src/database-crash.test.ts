import { setImmediate } from 'node:timers/promises'
import {
  type Api,
  type ApiReply,
  eventually,
  type OwnPostgres,
  type ServiceUnderTest,
  startOwnPostgres,
  startServiceUnderTest,
} from '@flow/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { totpCode } from './modules/two-factor/totp.ts'
import { mailTo, tokenIn } from './testing/mails.ts'
import { GOOD_PASSWORD, quickUsersService, type Registered, registerPerson } from './testing/people.ts'

const AUTH = '/api/v1/auth'
const NEW_PASSWORD = 'eleven quiet harbours'

let postgres: OwnPostgres
let running: ServiceUnderTest<'users'>
let api: Api
beforeAll(async () => {
  postgres = await startOwnPostgres()
  running = await startServiceUnderTest(quickUsersService, {}, postgres.url)
  api = running.api
  await running.service.begin()
})
afterAll(async () => {
  await running?.stop()
  await postgres?.stop()
})

/**
 * Asks, lets PostgreSQL crash so many turns of the event loop later, and asks once more when it is back. Answers both
 * replies: the first may have been lost on the way, whatever became of it.
 */
const crashDuring = async (turns: number, ask: () => Promise<ApiReply>) => {
  const asked = ask()
  for (let turn = 0; turn < turns; turn++) await setImmediate()
  await postgres.crash()
  const first = await asked
  await eventually(() => postgres.isUp())
  await eventually(async () => (await api.get('/api/v1/users')).status === 200)
  return { first, again: await ask() }
}

const login = (person: Registered, password = GOOD_PASSWORD) =>
  api.post(`${AUTH}/login`, { login: person.username, password })
const isIn = async (person: Registered, password?: string) => (await login(person, password)).status === 200

/** From before the first statement to after the last answer. */
describe.each([0, 2, 6, 15, 40])('PostgreSQL crashes %i turns into', turns => {
  test('a registration: there is one account, or a retry makes it', async () => {
    const body = { username: `crash${turns}`, email: `crash${turns}@example.org`, password: GOOD_PASSWORD }
    const { first, again } = await crashDuring(turns, () => api.post(`${AUTH}/register`, body))
    expect([201, 409]).toContain(again.status)
    if (first.status === 201) expect(again.status).toBe(409)
    expect((await api.post(`${AUTH}/login`, { login: body.email, password: GOOD_PASSWORD })).status).toBe(200)
  })

  test('a sign-in: a retry signs in', async () => {
    const person = await registerPerson(api)
    expect((await crashDuring(turns, () => login(person))).again.status).toBe(200)
  })

  test('a refresh: the old token still leads to the session, and to one successor', async () => {
    const { reply } = await registerPerson(api)
    const { first, again } = await crashDuring(turns, () =>
      api.post(`${AUTH}/refresh`, { refreshToken: reply.refreshToken }),
    )
    expect(again.status).toBe(200)
    if (first.status === 200) expect(again.body.refreshToken).toBe(first.body.refreshToken)
    expect((await api.post(`${AUTH}/refresh`, { refreshToken: again.body.refreshToken })).status).toBe(200)
  })

  test('a reset: the new password counts in the end, and the link was used once', async () => {
    const person = await registerPerson(api)
    await api.post(`${AUTH}/password/forgot`, { email: person.email })
    const token = tokenIn(await mailTo(api, person.email, 'reset_password'))
    const { again } = await crashDuring(turns, () =>
      api.post(`${AUTH}/password/reset`, { token, password: NEW_PASSWORD }),
    )
    expect([204, 401]).toContain(again.status)
    expect([await isIn(person), await isIn(person, NEW_PASSWORD)]).toEqual([false, true])
  })

  test('a change of address: asked for and confirmed, it is done once and for all', async () => {
    const person = await registerPerson(api)
    const to = `moved-${person.email}`
    const change = { email: to, password: GOOD_PASSWORD }
    const asked = await crashDuring(turns, () => api.as(person.actor).post(`${AUTH}/email`, change))
    expect(asked.again.status).toBe(202)
    const token = tokenIn(await mailTo(api, to, 'email_change_new'))
    const done = await crashDuring(turns, () => api.post(`${AUTH}/verify-email`, { token }))
    expect([200, 401]).toContain(done.again.status)
    const { body } = await api.as(person.actor).get('/api/v1/users/profile')
    expect(body).toMatchObject({ email: to, emailVerified: true })
  })

  test('turning a second factor on: it is on with ten codes, or off', async () => {
    const { actor } = await registerPerson(api)
    const { secret } = (await api.as(actor).post(`${AUTH}/2fa/setup`, { password: GOOD_PASSWORD })).body
    const { again } = await crashDuring(turns, () => {
      const code = totpCode(secret, running.clock.now().getTime())
      return api.as(actor).post(`${AUTH}/2fa/enable`, { code })
    })
    expect([200, 401, 409]).toContain(again.status)
    expect((await api.as(actor).get(`${AUTH}/2fa`)).body).toEqual({ enabled: true, backupCodesLeft: 10 })
  })

  test('a deletion: it is planned once', async () => {
    const { actor } = await registerPerson(api)
    const { first, again } = await crashDuring(turns, () => api.as(actor).post('/api/v1/privacy/deletion', {}))
    expect(again.status).toBe(202)
    if (first.status === 202) expect(again.body).toEqual(first.body)
    expect((await api.get(`/api/v1/users/${actor.id}`)).status).toBe(404)
  })
})
