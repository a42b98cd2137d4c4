import { anActor, eventually, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { mailsTo, mailTo, tokenIn } from '../../testing/mails.ts'
import { GOOD_PASSWORD, quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const VERIFY = '/api/v1/auth/verify-email'
const DAY = 24 * 3_600_000
const emailOf = async (api: Parameters<typeof registerPerson>[0]) => {
  const { email, emailVerified } = (await api.get('/api/v1/users/profile')).body
  return { email, emailVerified }
}

test('a new account proves its address by the link of a mail, once', async ({ api }) => {
  const { actor, email } = await registerPerson(api)
  const token = tokenIn(await mailTo(api, email, 'verify_email'))
  const { status, body } = await api.post(VERIFY, { token })
  expect([status, body]).toEqual([200, { status: 'verified' }])
  expect(await emailOf(api.as(actor))).toEqual({ email, emailVerified: true })
  expect((await api.post(VERIFY, { token })).status).toBe(401)
})

test('the mail speaks the language of the person', async ({ api }) => {
  const body = { username: 'lingua', email: 'lingua@example.org', password: GOOD_PASSWORD, language: 'it-CH' }
  await api.post('/api/v1/auth/register', body)
  const mail = await mailTo(api, 'lingua@example.org', 'verify_email')
  expect(mail.subject).toBe('Conferma il tuo indirizzo e-mail')
  expect(mail.text).toContain('Ciao lingua,')
})

test('the link is good for a day', async ({ api, clock }) => {
  const { email } = await registerPerson(api)
  const token = tokenIn(await mailTo(api, email, 'verify_email'))
  clock.advance(DAY + 1000)
  expect((await api.post(VERIFY, { token })).body.code).toBe('invalid_token')
})

test('of two accounts with one address the one that proves it first has it', async ({ api, clock }) => {
  const email = 'shared@example.org'
  const squatter = await registerPerson(api, { email })
  clock.advance(1000)
  const owner = await registerPerson(api, { email })
  const [ownerMail, squatterMail] = await mailsTo(api, email, 'verify_email')
  await api.post(VERIFY, { token: tokenIn(ownerMail as never) })
  expect((await api.post(VERIFY, { token: tokenIn(squatterMail as never) })).body.code).toBe('email_taken')
  const { body } = await api.post('/api/v1/auth/login', { login: email, password: GOOD_PASSWORD })
  expect(body.user.id).toBe(owner.actor.id)
  expect((await emailOf(api.as(squatter.actor))).emailVerified).toBe(false)
})

test('registering with a proven address tells its owner, and the answer is as for any other', async ({ api }) => {
  const { email } = await registerPerson(api)
  await api.post(VERIFY, { token: tokenIn(await mailTo(api, email, 'verify_email')) })
  await registerPerson(api, { email })
  expect((await mailTo(api, email, 'address_in_use')).text).toContain('/forgot-password')
  expect(await mailsTo(api, email, 'verify_email')).toHaveLength(1)
})

test('the mail is sent again to who needs it, and the answer is one for all', async ({ api, service, clock }) => {
  await service.begin()
  const { email } = await registerPerson(api)
  const known = await api.post(`${VERIFY}/resend`, { email })
  const unknown = await api.post(`${VERIFY}/resend`, { email: 'nobody-at-all@example.org' })
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
  expect(known.status).toBe(202)
  clock.advance(61_000)
  await api.post(`${VERIFY}/resend`, { email })
  const [again] = await eventually(async () => {
    const mails = await mailsTo(api, email, 'verify_email')
    return mails.length === 2 ? mails : undefined
  })
  expect((await api.post(VERIFY, { token: tokenIn(again as never) })).status).toBe(200)
})

test('an address is changed when both sides have confirmed', async ({ api }) => {
  const { actor, email } = await registerPerson(api)
  await api.post(VERIFY, { token: tokenIn(await mailTo(api, email, 'verify_email')) })
  const as = api.as(actor)
  const to = `new-${email}`
  expect((await as.post('/api/v1/auth/email', { email: to, password: 'wrong' })).status).toBe(401)
  expect((await as.post('/api/v1/auth/email', { email: to, password: GOOD_PASSWORD })).status).toBe(202)
  const atNew = await mailTo(api, to, 'email_change_new')
  const atOld = await mailTo(api, email, 'email_change_old')
  expect((await api.post(VERIFY, { token: tokenIn(atNew) })).body.status).toBe('waiting')
  expect(await emailOf(as)).toEqual({ email, emailVerified: true })
  expect((await api.post(VERIFY, { token: tokenIn(atOld) })).body.status).toBe('verified')
  expect(await emailOf(as)).toEqual({ email: to, emailVerified: true })
  expect((await api.post('/api/v1/auth/login', { login: to, password: GOOD_PASSWORD })).status).toBe(200)
  expect((await mailTo(api, email, 'email_changed')).subject).toBe('Your e-mail address was changed')
})

test('the outbox is for administrators alone', async ({ api }) => {
  expect((await api.get('/api/v1/auth/mail')).status).toBe(401)
  expect((await api.as(anActor()).get('/api/v1/auth/mail')).status).toBe(403)
  expect((await api.as(anActor({ role: 'moderator' })).get('/api/v1/auth/mail')).status).toBe(403)
})

test.for<[string, string, object, number]>([
  ['POST', VERIFY, {}, 422],
  ['POST', VERIFY, { token: 'x'.repeat(129) }, 422],
  ['POST', VERIFY, { token: 'made-up' }, 401],
  ['POST', `${VERIFY}/resend`, { email: 'no address' }, 422],
  ['POST', '/api/v1/auth/email', { email: 'a@example.org', password: 'x' }, 401],
])('%s %s %j → %i', async ([, path, body, status], { api }) => {
  expect((await api.post(path, body)).status).toBe(status)
})
