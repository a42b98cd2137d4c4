import { serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { GOOD_PASSWORD, quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const PATH = '/api/v1/auth/register'
const ada = { email: 'ada@example.org', username: 'ada-lovelace', password: GOOD_PASSWORD, displayName: 'Ada L.' }

test('registering opens an account, a session, and answers both', async ({ api }) => {
  const { status, body, headers } = await api.post(PATH, {
    ...ada,
    username: 'ada',
    language: 'it',
    timeZone: 'Europe/Rome',
  })
  expect(status).toBe(201)
  expect(headers.location).toBe(`/api/v1/users/${body.user.id}`)
  expect(headers['cache-control']).toBe('no-store')
  expect(body).toMatchObject({
    user: { email: 'ada@example.org', username: 'ada', displayName: 'Ada L.', emailVerified: false, role: 'user' },
    expiresIn: 900,
  })
  expect(body.refreshToken).toHaveLength(43)
})

test('what is stored of the person cannot be read from the database', async ({ api, db }) => {
  const { actor } = await registerPerson(api, { email: 'secret-address@example.org' })
  const rows = await db.asService('test', tx =>
    tx.query<{ all: string }>({
      text: `select (d, c, s, r)::text as all from contact_details d join credentials c using (person_id)
        join sessions s using (person_id) join refresh_tokens r on r.session_id = s.id where person_id = $1`,
      params: [actor.id],
    }),
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.all).not.toContain('secret-address')
  expect(rows[0]?.all).not.toContain(Buffer.from('secret-address').toString('hex'))
  expect(rows[0]?.all).not.toContain(GOOD_PASSWORD)
})

test('other services are told in the same transaction, and the trail has a line', async ({ api, db, events }) => {
  const { actor } = await registerPerson(api)
  const event = (await events('user.registered')).find(({ payload }) => payload.userId === actor.id)
  expect(event?.payload).toMatchObject({ userId: actor.id, role: 'user', visibility: 'public' })
  expect(JSON.stringify(event)).not.toContain('@')
  const trail = await db.asService('test', tx =>
    tx.query({ text: `select 1 from audit where action = 'session.start' and actor_id = $1`, params: [actor.id] }),
  )
  expect(trail).toHaveLength(1)
})

test('a username is taken whatever its case', async ({ api }) => {
  await registerPerson(api, { username: 'Grace' })
  const { status, body } = await api.post(PATH, { ...ada, username: 'gRACE' })
  expect([status, body.code, body.errors[0].path]).toEqual([409, 'username_taken', '/username'])
})

test('of two who register one username at once, one gets it', async ({ api }) => {
  const replies = await Promise.all(
    [1, 2, 3].map(n => api.post(PATH, { ...ada, username: 'twins', email: `twin${n}@example.org` })),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409])
})

test('a known e-mail address answers like an unknown one', async ({ api }) => {
  await registerPerson(api, { username: 'first', email: 'same@example.org' })
  const { status, body } = await api.post(PATH, { ...ada, username: 'second', email: 'Same@Example.org' })
  expect(status).toBe(201)
  expect(Object.keys(body.user).sort()).toEqual(
    Object.keys((await api.post(PATH, { ...ada, username: 'other', email: 'new@example.org' })).body.user).sort(),
  )
})

test('a page of ours gets the session as a cookie too; the CSRF token may be read', async ({ api }) => {
  const { headers } = await api.post(PATH, { ...ada, username: 'ada1' }, { 'sec-fetch-site': 'same-origin' })
  const cookies = [headers['set-cookie']].flat().map(String)
  const session = cookies.find(cookie => cookie.startsWith('flow_session='))
  expect(session).toMatch(/; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly/)
  expect(cookies.find(cookie => cookie.startsWith('flow_csrf='))).not.toContain('HttpOnly')
  const { headers: foreign } = await api.post(PATH, { ...ada, username: 'ada2' }, { 'sec-fetch-site': 'cross-site' })
  expect(String(foreign['set-cookie'])).not.toContain('flow_session')
})

describe('bad input changes nothing and names each fault', () => {
  test.for<[object, number, string]>([
    [{ ...ada, email: 'no address' }, 422, '/email'],
    [{ ...ada, username: 'a b' }, 422, '/username'],
    [{ ...ada, username: 'x' }, 422, '/username'],
    [{ ...ada, password: 'password1' }, 422, '/password'],
    [{ ...ada, password: 'short' }, 422, '/password'],
    [{ ...ada, password: 'ada-is-me-2026', username: 'ada-is-me' }, 422, '/password'],
    [{ ...ada, timeZone: 'Mars/Olympus' }, 422, '/timeZone'],
    [{ ...ada, language: 'not a language' }, 422, '/language'],
    [{ ...ada, role: 'admin' }, 422, '/role'],
    [{ ...ada, displayName: '   ' }, 422, '/displayName'],
    [{ username: 'ada-lovelace' }, 422, '/email'],
  ])('%j → %i at %s', async ([body, status, path], { api, db }) => {
    const reply = await api.post(PATH, body)
    expect(reply.status).toBe(status)
    expect(reply.body.errors.map((fault: { path: string }) => fault.path)).toContain(path)
    const people = await db.asService('test', tx =>
      tx.query({ text: 'select 1 from people where username = $1', params: [ada.username] }),
    )
    expect(people).toHaveLength(0)
  })
})
