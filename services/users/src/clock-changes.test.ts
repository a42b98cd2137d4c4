import { readAccessToken } from '@flow/service-kit'
import { serviceTest, testSecrets } from '@flow/testkit'
import { expect } from 'vitest'
import { totpCode } from './modules/two-factor/totp.ts'
import { mailTo, tokenIn } from './testing/mails.ts'
import { actorOf, GOOD_PASSWORD, quickUsersService, registerPerson } from './testing/people.ts'

const test = serviceTest(quickUsersService)
const AUTH = '/api/v1/auth'
const TWO_MINUTES = 120_000

test.beforeAll(({ service }) => service.begin())

test.for([
  ['forward', TWO_MINUTES],
  ['back', -TWO_MINUTES],
])('a clock set two minutes %s signs nobody out and wastes no link', async ([, change], { api, clock, service }) => {
  const { actor, reply, email, username } = await registerPerson(api)
  const link = tokenIn(await mailTo(api, email, 'verify_email'))
  await api.post(`${AUTH}/password/forgot`, { email })
  const reset = tokenIn(await mailTo(api, email, 'reset_password'))
  const lost = await api.post(`${AUTH}/refresh`, { refreshToken: reply.refreshToken })
  clock.advance(change as number)

  const seconds = Math.floor(clock.now().getTime() / 1000)
  expect(readAccessToken(reply.accessToken, testSecrets.tokenKey, seconds)).toMatchObject({ sid: actor.sessionId })
  expect(await service.internal.sessionState({ sessionId: actor.sessionId })).toMatchObject({ userId: actor.id })
  const again = await api.post(`${AUTH}/refresh`, { refreshToken: reply.refreshToken })
  expect([again.status, again.body.refreshToken]).toEqual([200, lost.body.refreshToken])
  expect((await api.post(`${AUTH}/refresh`, { refreshToken: again.body.refreshToken })).status).toBe(200)
  expect((await api.post(`${AUTH}/verify-email`, { token: link })).status).toBe(200)
  expect((await api.post(`${AUTH}/password/reset`, { token: reset, password: 'eleven quiet harbours' })).status).toBe(
    204,
  )
  const login = { login: username, password: 'eleven quiet harbours' }
  expect((await api.post(`${AUTH}/login`, login)).status).toBe(200)
})

test('a code used before the clock was set back does not work again when it is set right', async ({ api, clock }) => {
  const { actor, username } = await registerPerson(api)
  const { secret } = (await api.as(actor).post(`${AUTH}/2fa/setup`, { password: GOOD_PASSWORD })).body
  const code = () => totpCode(secret, clock.now().getTime())
  await api.as(actor).post(`${AUTH}/2fa/enable`, { code: code() })
  clock.advance(30_000)
  const used = code()
  const enter = async (shown: string) => {
    const { challenge } = (await api.post(`${AUTH}/login`, { login: username, password: GOOD_PASSWORD })).body
    return api.post(`${AUTH}/login/2fa`, { challenge, code: shown })
  }
  expect(actorOf((await enter(used)).body).id).toBe(actor.id)
  clock.advance(-TWO_MINUTES)
  expect((await enter(used)).status).toBe(401)
  expect((await enter(code())).status).toBe(200)
  clock.advance(TWO_MINUTES)
  expect((await enter(used)).status).toBe(401)
})
