import { randomUUID } from 'node:crypto'
import { hasRedis, startRedis, type TestRedis } from '@flow/testkit/redis'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SomeoneSignedIn, someone } from './testing/people.ts'
import { startWhole, type Whole } from './testing/whole.ts'

const PROFILE = '/api/v1/users/profile'
const PASSWORD = 'wide green lanterns 7'

const knows = async ({ call }: Whole, { token, cookie }: SomeoneSignedIn) => {
  const answers = [await call('GET', PROFILE, { token }), await call('GET', PROFILE, { headers: { cookie } })]
  return answers.map(({ status }) => status)
}
const IN = [200, 200]
const OUT = [401, 401]

/** Ways in which sessions end, each by somebody whose session the gateway has just looked at. */
const endings: ReadonlyArray<readonly [string, (whole: Whole, person: SomeoneSignedIn) => Promise<unknown>]> = [
  ['signing out', ({ call }, { token }) => call('POST', '/api/v1/auth/logout', { token })],
  ['signing out everywhere', ({ call }, { token }) => call('POST', '/api/v1/auth/logout-all', { token })],
  [
    'a new password, set elsewhere',
    async ({ call }, { username }) => {
      const login = { login: username, password: PASSWORD }
      const { body } = await call('POST', '/api/v1/auth/login', { body: login })
      const change = { currentPassword: PASSWORD, newPassword: `eleven quiet ${randomUUID()}` }
      return call('PUT', '/api/v1/auth/password', { token: body.accessToken, body: change })
    },
  ],
  [
    'a suspension',
    async ({ call, household }, { id }) => {
      const username = `a${randomUUID().slice(-12)}`
      const admin = { email: `${username}@people.example`, username, password: 'quiet blue mountain 9' }
      await household.client.of('users').createAdmin(admin)
      const { body } = await call('POST', '/api/v1/auth/login', { body: { login: username, password: admin.password } })
      return call('PUT', `/api/v1/users/${id}`, { token: body.accessToken, body: { status: 'suspended' } })
    },
  ],
]

const endAtOnce = async (whole: Whole) => {
  for (const [how, end] of endings) {
    const person = await someone(whole)
    expect([how, await knows(whole, person)]).toEqual([how, IN])
    await end(whole, person)
    expect([how, await knows(whole, person)]).toEqual([how, OUT])
  }
}

const forms = [
  ['in one process', 'together', false],
  ['apart, with Redis between them', 'apart', true],
] as const
if (!hasRedis()) process.stderr.write('SKIPPED: services apart need redis-server (apt-get install redis-server).\n')

describe.each(forms.filter(([, , withRedis]) => !withRedis || hasRedis()))('services %s', (_, form, withRedis) => {
  let redis: TestRedis | undefined
  let running: Awaited<ReturnType<typeof startWhole>>
  beforeAll(async () => {
    redis = withRedis ? await startRedis() : undefined
    running = await startWhole(form, { env: redis ? { REDIS_URL: redis.url } : {} })
  })
  afterAll(async () => {
    await running?.stop()
    await redis?.stop()
  })

  test('an ended session is of no use from the next request on', () => endAtOnce(running.whole))

  if (withRedis) {
    test('also while Redis hangs, and after it came back with what it remembered', async () => {
      const { whole } = running
      const before = await someone(whole)
      expect(await knows(whole, before)).toEqual(IN)
      redis?.pause()
      await whole.call('POST', '/api/v1/auth/logout', { token: before.token })
      expect(await knows(whole, before)).toEqual(OUT)
      await endAtOnce(whole)
      redis?.resume()
      for (let times = 0; times < 20; times++) expect(await knows(whole, before)).toEqual(OUT)
      await endAtOnce(whole)
    })

    test('also while Redis is dead', async () => {
      const { whole } = running
      const before = await someone(whole)
      await redis?.kill()
      expect(await knows(whole, before)).toEqual(IN)
      await whole.call('POST', '/api/v1/auth/logout', { token: before.token })
      expect(await knows(whole, before)).toEqual(OUT)
      await endAtOnce(whole)
      await redis?.restart()
      await endAtOnce(whole)
    })
  }

  test('when nobody can say whether a session lives, nobody is let in, and those without one are served', async () => {
    const { whole } = running
    const { token, cookie } = await someone(whole)
    const admin = new pg.Client({ connectionString: whole.adminUrl })
    await admin.connect()
    await admin.query('alter schema users rename to users_away')
    const answers = [
      await whole.call('POST', '/api/v1/events', { token, body: {} }),
      await whole.call('GET', '/api/v1/events?organiser=me', { headers: { cookie } }),
    ]
    expect(answers.filter(({ status }) => status < 500)).toEqual([])
    expect((await whole.call('GET', '/api/v1/categories')).status).toBe(200)
    await admin.query('alter schema users_away rename to users')
    await admin.end()
  })
})
