import { newId } from '@flow/contracts'
import { describe, expect } from 'vitest'
import { someone } from './people.ts'
import { wholeTest } from './whole.ts'

const PROFILE = '/api/v1/users/profile'

/** What the gateway must hold whether the services share its process or not. */
export const gatewayCases = (form: 'together' | 'apart') => {
  const test = wholeTest(form)

  describe(`the gateway with services ${form}`, () => {
    test('a token says who asks', async ({ whole }) => {
      const anna = await someone(whole)
      const answer = await whole.call('GET', PROFILE, { token: anna.token })
      expect([answer.status, answer.body.id]).toEqual([200, anna.id])
      expect((await whole.call('GET', PROFILE)).body.code).toBe('unauthenticated')
      expect((await whole.call('GET', PROFILE, { token: `${anna.token}x` })).status).toBe(401)
    })

    test('identity headers that a client sends count for nothing', async ({ whole }) => {
      const anna = await someone(whole)
      const forged = {
        'x-user-id': anna.id,
        'x-user-role': 'admin',
        'x-user-permissions': 'administer',
        'x-session-id': newId(),
      }
      expect((await whole.call('GET', PROFILE, { headers: forged })).status).toBe(401)
      const asAnna = await whole.call('GET', '/api/v1/admin/overview', { token: anna.token, headers: forged })
      expect([asAnna.status, asAnna.body.code]).toEqual([403, 'forbidden'])
    })

    test('a session that has ended stops at once', async ({ whole }) => {
      const anna = await someone(whole)
      expect((await whole.call('POST', '/api/v1/auth/logout', { token: anna.token })).status).toBe(204)
      const answer = await whole.call('GET', PROFILE, { token: anna.token })
      expect([answer.status, answer.body.code]).toEqual([401, 'session_ended'])
    })

    test('a browser is known by its cookie, and changes things only with its CSRF token', async ({ whole }) => {
      const { cookie, csrf } = await someone(whole)
      const body = { bio: 'I like jazz' }
      expect((await whole.call('GET', PROFILE, { headers: { cookie } })).status).toBe(200)
      expect((await whole.call('PUT', PROFILE, { body, headers: { cookie } })).body.code).toBe('csrf_failed')
      const other = await someone(whole)
      const stolen = { cookie, 'x-csrf-token': other.csrf }
      expect((await whole.call('PUT', PROFILE, { body, headers: stolen })).body.code).toBe('csrf_failed')
      const crossSite = { cookie, 'x-csrf-token': csrf, 'sec-fetch-site': 'cross-site' }
      expect((await whole.call('PUT', PROFILE, { body, headers: crossSite })).body.code).toBe('csrf_failed')
      const own = await whole.call('PUT', PROFILE, { body, headers: { cookie, 'x-csrf-token': csrf } })
      expect([own.status, own.body.bio]).toEqual([200, 'I like jazz'])
    })

    test.for([
      ['/api/profile', 404],
      ['/api/v2/events', 404],
      ['/api/v1/nothing', 404],
      ['/api/v1/events/a%2fb', 404],
      ['/internal/sessionState', 404],
      ['/api/v1/internal/overview', 404],
      ['/api/v1/events/not-an-event', 404],
    ] as const)('%s answers a problem document with %i', async ([path, status], { whole }) => {
      const answer = await whole.call('GET', path)
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(answer.body.correlationId).toBe(answer.headers.get('x-correlation-id'))
    })

    test('short and long paths are the same', async ({ whole }) => {
      const short = await whole.call('GET', '/api/categories')
      expect(short.status).toBe(200)
      expect((await whole.call('GET', '/api/v1/categories')).body).toEqual(short.body)
    })

    test('a body over ten megabytes is refused', async ({ whole }) => {
      const body = JSON.stringify({ login: 'a'.repeat(11 * 1024 * 1024), password: 'b' })
      expect((await whole.call('POST', '/api/v1/auth/login', { body })).body.code).toBe('payload_too_large')
    })

    test('every reply carries the security headers and its correlation id', async ({ whole }) => {
      const { headers } = await whole.call('GET', '/api/v1/categories', {
        headers: { 'x-correlation-id': 'given-by-caller' },
      })
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-correlation-id': 'given-by-caller',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cache-control': 'private, no-cache',
        'strict-transport-security': 'max-age=31536000; includeSubDomains; preload',
      })
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    })

    test('health adds up every service', async ({ whole }) => {
      const { status, body } = await whole.call('GET', '/health')
      expect([status, body.status]).toEqual([200, 'ok'])
      expect(Object.keys(body.services)).toEqual(['users', 'events', 'social', 'notifications', 'realtime', 'ai'])
    })

    test('an administrator sees figures and the trail of every service', async ({ whole }) => {
      const username = `a${newId().slice(-12)}`
      const login = { email: `${username}@people.example`, username, password: 'quiet blue mountain 9' }
      await whole.household.client.of('users').createAdmin(login)
      const signedIn = await whole.call('POST', '/api/v1/auth/login', {
        body: { login: username, password: login.password },
      })
      const token = signedIn.body.accessToken
      const overview = await whole.call('GET', '/api/v1/admin/overview', { token })
      expect(overview.body.services.users).toBeDefined()
      const trail = await whole.call('GET', '/api/v1/admin/audit?limit=1', { token })
      expect([trail.status, trail.body.items.length]).toEqual([200, 1])
    })

    test('an answer is compressed for those who can read it', async ({ whole }) => {
      const { headers } = await whole.call('GET', '/api/openapi.json', { headers: { 'accept-encoding': 'br' } })
      expect(headers.get('content-encoding')).toBe('br')
    })
  })
}
