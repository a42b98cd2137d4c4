import { memoryStore } from '@flow/cache'
import { type Actor, ANONYMOUS, newId, ROLE_PERMISSIONS } from '@flow/contracts'
import { createHttpApp, createLog, createMetrics } from '@flow/service-kit'
import { expect, it } from 'vitest'
import { ANONYMOUS_LIMIT, limitRequests, slowDownMs, strictLimitOf } from './limits.ts'

/** A door that counts, with a clock and a waiting room that the test holds. */
const door = (actor: Actor = ANONYMOUS) => {
  const clock = { at: 1_000_000 }
  const waits: number[] = []
  const limit = limitRequests({
    counters: memoryStore({ now: () => clock.at }).counters,
    wait: async ms => void waits.push(ms),
  })
  const log = createLog({ level: 'silent', service: 'test' })
  const app = createHttpApp({ service: 'test', log, metrics: createMetrics() })
  app.addHook('onRequest', (request, reply) => limit(request, reply, actor, request.headers['x-page'] === '1'))
  app.get('/api/v1/events', async () => 'fine')
  app.post('/api/v1/auth/login', async () => 'fine')
  const ask = (remoteAddress = '198.51.100.7', headers = {}) =>
    app.inject({ url: '/api/v1/events', remoteAddress, headers })
  const times = async (count: number) => {
    for (let asked = 0; asked < count; asked++) await ask()
  }
  return { app, ask, times, waits, clock }
}

it('a stranger is refused after 100 requests until the window ends, and others are not touched', async () => {
  const { ask, times, clock } = door()
  await times(100)
  const refused = await ask()
  expect([refused.statusCode, refused.json().code, refused.headers['retry-after']]).toEqual([
    429,
    'rate_limited',
    '900',
  ])
  expect((await ask('198.51.100.8')).statusCode).toBe(200)
  clock.at += 15 * 60_000 + 1
  expect((await ask()).statusCode).toBe(200)
})

it('from the 51st request on a stranger waits half a second more each time, 20 s at most', async () => {
  const { times, waits } = door()
  await times(100)
  expect(waits).toHaveLength(50)
  expect([waits[0], waits[1], waits.at(-1)]).toEqual([500, 1_000, 20_000])
  expect(slowDownMs(ANONYMOUS_LIMIT, 50)).toBe(0)
})

it('a signed-in person may ask 1,000 times and never waits', async () => {
  const user = {
    kind: 'user',
    id: newId(),
    role: 'user',
    permissions: ROLE_PERMISSIONS.user,
    sessionId: newId(),
  } as const
  const { ask, times, waits } = door(user)
  await times(1_000)
  expect((await ask()).statusCode).toBe(429)
  expect(waits).toEqual([])
})

it('replies say how much is left', async () => {
  const { headers } = await door().ask()
  expect(headers).toMatchObject({
    'ratelimit-limit': '100',
    'ratelimit-remaining': '99',
    'ratelimit-reset': '900',
    'ratelimit-policy': '"anonymous";q=100;w=900',
    ratelimit: '"anonymous";r=99;t=900',
  })
})

it('what our own pages ask for a visitor does not count, except sensitive addresses', async () => {
  const { app, ask, times } = door()
  for (let asked = 0; asked < 200; asked++) await ask('198.51.100.7', { 'x-page': '1' })
  await times(1)
  expect((await ask()).statusCode).toBe(200)
  const signIn = () => app.inject({ method: 'POST', url: '/api/v1/auth/login', headers: { 'x-page': '1' } })
  for (let tried = 0; tried < 30; tried++) await signIn()
  expect((await signIn()).statusCode).toBe(429)
})

it.each([
  ['POST', '/api/v1/auth/login', 'sign-in'],
  ['POST', '/api/v1/auth/login/2fa', '2fa'],
  ['POST', '/api/v1/auth/register', 'register'],
  ['POST', '/api/v1/auth/password/reset', 'reset'],
  ['GET', '/api/v1/auth/login', undefined],
  ['POST', '/api/v1/events', undefined],
])('%s %s has the limit %s', (method, path, name) => expect(strictLimitOf(method, path)?.name).toBe(name))
