import { type Api, type ServiceUnderTest, startServiceUnderTest } from '@flow/testkit'
import { signInAtProvider, startOidcProvider } from '@flow/testkit/oidc'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { usersServiceWith } from '../../service.ts'
import { mailTo, tokenIn } from '../../testing/mails.ts'
import { GOOD_PASSWORD, registerPerson } from '../../testing/people.ts'
import { totpCode } from '../two-factor/totp.ts'
import { safeReturn } from './oidc-sign-in.ts'

const START = '/api/v1/auth/oidc/testing'
let provider: Awaited<ReturnType<typeof startOidcProvider>>
let running: ServiceUnderTest<'users'>
let api: Api

beforeAll(async () => {
  provider = await startOidcProvider({
    vera: { email: 'vera@example.org', email_verified: true, name: 'Vera Verified' },
    otto: { email: 'otto@example.org', email_verified: true },
    uma: { email: 'uma@example.org', email_verified: false },
    nemo: {},
  })
  const dead = { ...provider.settings, name: 'dead', issuer: 'http://127.0.0.1:9' }
  running = await startServiceUnderTest(usersServiceWith({ bcryptRounds: 4, oidcProviders: [provider.settings, dead] }))
  api = running.api
})
afterAll(async () => {
  await running?.stop()
  await provider?.stop()
})

const cookieOf = (headers: Record<string, unknown>, name: string) =>
  new RegExp(`${name}=[^;,]+`).exec([headers['set-cookie']].flat().join(', '))?.[0]

const leave = async (returnTo = '/events') => {
  const { status, headers } = await api.get(`${START}?returnTo=${encodeURIComponent(returnTo)}`)
  expect(status).toBe(302)
  return { location: String(headers.location), cookie: cookieOf(headers, 'flow_oidc') as string }
}
const journey = async (account: string) => {
  const { location, cookie } = await leave()
  const back = await signInAtProvider(location, account)
  return { path: back.pathname + back.search, cookie }
}
const personOf = async (cookie: string | undefined) => {
  const session = await running.service.internal.browserSession({ cookie: (cookie as string).split('=')[1] as string })
  return session?.userId
}

test('somebody new gets an account with the verified address, and comes back signed in to where they were', async () => {
  const { path, cookie } = await journey('vera')
  const { status, headers } = await api.get(path, { cookie })
  expect([status, headers.location]).toEqual([302, 'http://localhost:3000/events'])
  const id = await personOf(cookieOf(headers, 'flow_session'))
  expect((await api.get(`/api/v1/users/${id}`)).body).toMatchObject({ username: 'vera', displayName: 'Vera Verified' })
  const again = await journey('vera')
  const second = await api.get(again.path, { cookie: again.cookie })
  expect(await personOf(cookieOf(second.headers, 'flow_session'))).toBe(id)
})

test('an account that proved the same address is linked; one that only claims it is not', async () => {
  const squatter = await registerPerson(api, { username: 'squatter', email: 'otto@example.org' })
  const first = await journey('otto')
  const { headers } = await api.get(first.path, { cookie: first.cookie })
  const otto = await personOf(cookieOf(headers, 'flow_session'))
  expect(otto).not.toBe(squatter.actor.id)

  const owner = await registerPerson(api, { username: 'uma-owner', email: 'uma@example.org' })
  await api.post('/api/v1/auth/verify-email', {
    token: tokenIn(await mailTo(api, 'uma@example.org', 'verify_email')),
  })
  const unverified = await journey('uma')
  const reply = await api.get(unverified.path, { cookie: unverified.cookie })
  expect(await personOf(cookieOf(reply.headers, 'flow_session'))).not.toBe(owner.actor.id)
})

test('without an address there is no account', async () => {
  const { path, cookie } = await journey('nemo')
  const { status, body } = await api.get(path, { cookie })
  expect([status, body.code]).toEqual([403, 'forbidden'])
})

test('who has a second factor is asked for it', async () => {
  const { path, cookie } = await journey('vera')
  const { headers } = await api.get(path, { cookie })
  const session = (cookieOf(headers, 'flow_session') as string).split('=')[1] as string
  const found = await running.service.internal.browserSession({ cookie: session })
  const actor = { kind: 'user', id: found?.userId, role: 'user', permissions: [], sessionId: found?.sessionId } as never
  const { secret } = (await api.as(actor).post('/api/v1/auth/2fa/setup', {})).body
  await api.as(actor).post('/api/v1/auth/2fa/enable', { code: totpCode(secret, running.clock.now().getTime()) })
  const again = await journey('vera')
  const reply = await api.get(again.path, { cookie: again.cookie })
  expect(cookieOf(reply.headers, 'flow_session')).toBeUndefined()
  const [page, challenge] = String(reply.headers.location).split('#challenge=')
  expect(page).toBe('http://localhost:3000/sign-in/code?next=%2Fevents')
  running.clock.advance(30_000)
  const code = totpCode(secret, running.clock.now().getTime())
  expect((await api.post('/api/v1/auth/login/2fa', { challenge, code })).status).toBe(200)
})

test('a sign-in comes back once, to the browser that began it, with the state it took along', async () => {
  const { path, cookie } = await journey('vera')
  expect((await api.get(path)).body.code).toBe('invalid_token')
  const other = await leave()
  expect((await api.get(path, { cookie: other.cookie })).body.code).toBe('invalid_token')
  expect((await api.get(path.replace(/state=[^&]+/, 'state=forged'), { cookie })).body.code).toBe('invalid_token')
  expect((await api.get(path, { cookie })).body.code).toBe('invalid_token')
  const stolen = await journey('vera')
  const mine = await leave()
  const state = new URL(mine.location).searchParams.get('state')
  const mixed = stolen.path.replace(/state=[^&]+/, `state=${state}`)
  expect((await api.get(mixed, { cookie: mine.cookie })).body.code).toBe('invalid_token')
})

test('who declines at the provider comes back without a session', async () => {
  const { location, cookie } = await leave()
  const state = new URL(location).searchParams.get('state')
  const { headers } = await api.get(`${START}/callback?error=access_denied&state=${state}`, { cookie })
  expect(headers.location).toBe('http://localhost:3000/sign-in?problem=declined&next=%2Fevents')
})

test('a fault on the way leads a browser to the sign-in page, which says it', async () => {
  const browser = { accept: 'text/html,application/xhtml+xml' }
  const forged = await api.get(`${START}/callback?code=x&state=y`, browser)
  expect([forged.status, forged.headers.location]).toEqual([302, 'http://localhost:3000/sign-in?problem=invalid_token'])
  const down = await api.get('/api/v1/auth/oidc/dead', browser)
  expect([down.status, down.headers.location]).toEqual([302, 'http://localhost:3000/sign-in?problem=unavailable'])
})

test('providers are listed; unknown ones are 404; one that is down is 503', async () => {
  expect((await api.get('/api/v1/auth/oidc')).body.items).toContainEqual({ name: 'testing', label: 'Testing' })
  expect((await api.get('/api/v1/auth/oidc/nobody')).status).toBe(404)
  const down = await api.get('/api/v1/auth/oidc/dead')
  expect([down.status, down.headers['retry-after']]).toEqual([503, '30'])
})

test.each([
  ['/events?x=1', '/events?x=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/a\r\nset-cookie: x', '/'],
  [undefined, '/'],
])('one comes back to our own pages alone: %s → %s', (asked, path) => {
  expect(safeReturn(asked)).toBe(path)
})

test('an account without a password does not sign in by one', async () => {
  expect((await api.post('/api/v1/auth/login', { login: 'vera', password: GOOD_PASSWORD })).status).toBe(401)
})
