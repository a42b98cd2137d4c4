import { type Api, serviceTest, type TestClock } from '@flow/testkit'
import { expect } from 'vitest'
import { mailTo, tokenIn } from '../../testing/mails.ts'
import { actorOf, GOOD_PASSWORD, quickUsersService, registerPerson } from '../../testing/people.ts'
import { totpCode } from './totp.ts'

const test = serviceTest(quickUsersService)
const LOGIN = '/api/v1/auth/login'
const TWO = '/api/v1/auth/2fa'
const STEP = 30_000

type Registered = Awaited<ReturnType<typeof registerPerson>>

interface Fixtures {
  readonly api: Api
  readonly clock: TestClock
}

/** Somebody whose second factor is on, with the secret and the backup codes. */
const protectedPerson = async ({ api, clock }: Fixtures) => {
  const person = await registerPerson(api)
  const as = api.as(person.actor)
  const { secret } = (await as.post(`${TWO}/setup`, { password: GOOD_PASSWORD })).body
  const { body } = await as.post(`${TWO}/enable`, { code: totpCode(secret, clock.now().getTime()) })
  clock.advance(STEP)
  return { ...person, secret: secret as string, backupCodes: body.backupCodes as string[] }
}
const challengeFor = async (api: Api, { username }: Registered) =>
  (await api.post(LOGIN, { login: username, password: GOOD_PASSWORD })).body.challenge as string

test('setting up shows secret, address and picture; a first code turns it on and gives ten codes', async ({
  api,
  clock,
}) => {
  const { actor, email } = await registerPerson(api)
  const as = api.as(actor)
  expect((await as.post(`${TWO}/setup`, { password: 'wrong' })).status).toBe(401)
  const { body } = await as.post(`${TWO}/setup`, { password: GOOD_PASSWORD })
  expect(body.otpauthUri).toContain(`secret=${body.secret}`)
  expect(body.qr).toMatch(/^data:image\/png;base64,/)
  expect((await as.get(TWO)).body).toEqual({ enabled: false, backupCodesLeft: 0 })
  expect((await as.post(`${TWO}/enable`, { code: '000000' })).status).toBe(401)
  const enabled = await as.post(`${TWO}/enable`, { code: totpCode(body.secret, clock.now().getTime()) })
  expect(enabled.status).toBe(200)
  expect(new Set(enabled.body.backupCodes).size).toBe(10)
  expect((await as.get(TWO)).body).toEqual({ enabled: true, backupCodesLeft: 10 })
  expect((await as.post(`${TWO}/setup`, { password: GOOD_PASSWORD })).status).toBe(409)
  await mailTo(api, email, 'two_factor_on')
})

test('the password alone gives a challenge, the code the session, and neither works twice', async ({ api, clock }) => {
  const person = await protectedPerson({ api, clock })
  const { status, body } = await api.post(LOGIN, { login: person.username, password: GOOD_PASSWORD })
  expect([status, Object.keys(body).sort()]).toEqual([200, ['challenge', 'twoFactorRequired']])
  const code = totpCode(person.secret, clock.now().getTime())
  const signedIn = await api.post(`${LOGIN}/2fa`, { challenge: body.challenge, code })
  expect([signedIn.status, actorOf(signedIn.body).id]).toEqual([200, person.actor.id])
  const next = totpCode(person.secret, clock.now().getTime() + STEP)
  expect((await api.post(`${LOGIN}/2fa`, { challenge: body.challenge, code: next })).body.code).toBe('invalid_token')
  const again = await challengeFor(api, person)
  expect((await api.post(`${LOGIN}/2fa`, { challenge: again, code })).body.code).toBe('invalid_credentials')
})

test('one code shown many times at once signs in once', async ({ api, clock }) => {
  const person = await protectedPerson({ api, clock })
  const challenges = await Promise.all([1, 2, 3, 4].map(() => challengeFor(api, person)))
  const code = totpCode(person.secret, clock.now().getTime())
  const replies = await Promise.all(challenges.map(challenge => api.post(`${LOGIN}/2fa`, { challenge, code })))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('a backup code works once, however it is typed; new ones end the old', async ({ api, clock }) => {
  const person = await protectedPerson({ api, clock })
  const [first, second, third] = person.backupCodes as [string, string, string]
  const signIn = async (code: string) =>
    (await api.post(`${LOGIN}/2fa`, { challenge: await challengeFor(api, person), code })).status
  expect(await signIn(first.toLowerCase().replaceAll('-', ' '))).toBe(200)
  expect(await signIn(first)).toBe(401)
  const renewed = await api.as(person.actor).post(`${TWO}/backup-codes`, { code: second })
  expect(renewed.body.backupCodes).toHaveLength(10)
  expect(await signIn(third)).toBe(401)
  expect(await signIn(renewed.body.backupCodes[0])).toBe(200)
})

test('five wrong codes and the second factor rests, also for the right one', async ({ api, clock }) => {
  const person = await protectedPerson({ api, clock })
  const challenge = await challengeFor(api, person)
  const wrong = Array.from({ length: 5 }, (_, n) => api.post(`${LOGIN}/2fa`, { challenge, code: `00000${n}` }))
  expect((await Promise.all(wrong)).map(({ status }) => status)).toEqual(Array(5).fill(401))
  const code = totpCode(person.secret, clock.now().getTime())
  expect((await api.post(`${LOGIN}/2fa`, { challenge, code })).status).toBe(401)
})

test('a password reset does not pass the second factor', async ({ api, clock, service }) => {
  await service.begin()
  const person = await protectedPerson({ api, clock })
  await api.post('/api/v1/auth/password/forgot', { email: person.email })
  const token = tokenIn(await mailTo(api, person.email, 'reset_password'))
  const password = 'eleven quiet harbours'
  expect((await api.post('/api/v1/auth/password/reset', { token, password })).status).toBe(204)
  expect((await api.post(LOGIN, { login: person.username, password })).body).toMatchObject({ twoFactorRequired: true })
})

test('a challenge is good for five minutes', async ({ api, clock }) => {
  const person = await protectedPerson({ api, clock })
  const challenge = await challengeFor(api, person)
  clock.advance(5 * 60_000 + 1000)
  const code = totpCode(person.secret, clock.now().getTime())
  expect((await api.post(`${LOGIN}/2fa`, { challenge, code })).body.code).toBe('invalid_token')
})

test('turned off by a code, the password is enough again', async ({ api, clock }) => {
  const person = await protectedPerson({ api, clock })
  const as = api.as(person.actor)
  expect((await as.post(`${TWO}/disable`, { code: '123456' })).status).toBe(401)
  const code = totpCode(person.secret, clock.now().getTime())
  expect((await as.post(`${TWO}/disable`, { code })).status).toBe(204)
  const { body } = await api.post(LOGIN, { login: person.username, password: GOOD_PASSWORD })
  expect(body.user.id).toBe(person.actor.id)
})

test('the secret cannot be read from the database', async ({ api, clock, db }) => {
  const person = await protectedPerson({ api, clock })
  const [row] = await db.asService('test', tx =>
    tx.query<{ secret: Buffer }>({
      text: 'select secret from two_factor where person_id = $1',
      params: [person.actor.id],
    }),
  )
  expect(row?.secret.toString('latin1')).not.toContain(person.secret)
})

test('the history shows sign-ins and failed tries with device and shortened address, to oneself', async ({
  api,
  clock,
}) => {
  const person = await protectedPerson({ api, clock })
  await api.post(LOGIN, { login: person.username, password: 'wrong' }, { 'user-agent': 'curl/8.0' })
  clock.advance(1000)
  const challenge = await challengeFor(api, person)
  await api.post(`${LOGIN}/2fa`, { challenge, code: totpCode(person.secret, clock.now().getTime()) })
  const { body } = await api.as(person.actor).get('/api/v1/auth/history')
  expect(body.items.map(({ method, succeeded }: never) => [method, succeeded])).toEqual([
    ['totp', true],
    ['password', false],
    ['registration', true],
  ])
  expect(body.items[1]).toMatchObject({ device: 'curl', address: '127.0.0.*' })
  expect((await api.get('/api/v1/auth/history')).status).toBe(401)
})

test('nobody signed in: 401 on each; bad input: 422', async ({ api }) => {
  for (const path of ['setup', 'enable', 'disable', 'backup-codes'])
    expect((await api.post(`${TWO}/${path}`, { code: '123456' })).status).toBe(401)
  expect((await api.post(`${LOGIN}/2fa`, {})).status).toBe(422)
  expect((await api.post(`${LOGIN}/2fa`, { challenge: 'made up', code: '123456' })).status).toBe(401)
})
