import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { actorOf, quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const PATH = '/api/v1/auth/refresh'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test('a refresh token is exchanged for a new pair of the same session', async ({ api }) => {
  const { reply, actor } = await registerPerson(api)
  const { status, body } = await api.post(PATH, { refreshToken: reply.refreshToken })
  expect(status).toBe(200)
  expect(body.refreshToken).not.toBe(reply.refreshToken)
  expect(actorOf({ ...reply, ...body }).sessionId).toBe(actor.sessionId)
})

test('whose answer was lost shows the parent again and gets the active token, not a sign-out', async ({ api }) => {
  const { reply } = await registerPerson(api)
  const [lost, again] = await Promise.all([
    api.post(PATH, { refreshToken: reply.refreshToken }),
    api.post(PATH, { refreshToken: reply.refreshToken }),
  ])
  expect(again.body.refreshToken).toBe(lost.body.refreshToken)
  expect((await api.post(PATH, { refreshToken: again.body.refreshToken })).status).toBe(200)
})

test('an old token shown late, from elsewhere, or older than the parent ends the whole family', async ({
  api,
  clock,
}) => {
  const late = await registerPerson(api)
  const lateNext = await api.post(PATH, { refreshToken: late.reply.refreshToken })
  clock.advance(4 * MINUTE)
  expect((await api.post(PATH, { refreshToken: late.reply.refreshToken })).status).toBe(401)
  expect((await api.post(PATH, { refreshToken: lateNext.body.refreshToken })).status).toBe(401)

  const elsewhere = await registerPerson(api, {}, { 'user-agent': 'home' })
  const next = await api.post(PATH, { refreshToken: elsewhere.reply.refreshToken }, { 'user-agent': 'home' })
  await api.post(PATH, { refreshToken: elsewhere.reply.refreshToken }, { 'user-agent': 'thief' })
  expect((await api.post(PATH, { refreshToken: next.body.refreshToken }, { 'user-agent': 'home' })).status).toBe(401)

  const old = await registerPerson(api)
  const second = await api.post(PATH, { refreshToken: old.reply.refreshToken })
  const third = await api.post(PATH, { refreshToken: second.body.refreshToken })
  await api.post(PATH, { refreshToken: old.reply.refreshToken })
  expect((await api.post(PATH, { refreshToken: third.body.refreshToken })).body.code).toBe('session_ended')
})

test('a stolen token ends its session at the gateway at once', async ({ api, service }) => {
  const { reply, actor } = await registerPerson(api)
  expect(await service.internal.sessionState({ sessionId: actor.sessionId })).toMatchObject({ userId: actor.id })
  const second = await api.post(PATH, { refreshToken: reply.refreshToken })
  await api.post(PATH, { refreshToken: second.body.refreshToken })
  await api.post(PATH, { refreshToken: reply.refreshToken })
  expect(await service.internal.sessionState({ sessionId: actor.sessionId })).toBeNull()
})

test('unused for seven days a session is over; used, it lasts thirty', async ({ api, clock }) => {
  const unused = await registerPerson(api)
  const used = await registerPerson(api)
  let token = used.reply.refreshToken
  for (let day = 6; day < 30; day += 6) {
    clock.advance(6 * DAY)
    const { status, body } = await api.post(PATH, { refreshToken: token })
    expect([day, status]).toEqual([day, 200])
    token = body.refreshToken
  }
  expect((await api.post(PATH, { refreshToken: unused.reply.refreshToken })).body.code).toBe('session_ended')
  clock.advance(6 * DAY + MINUTE)
  expect((await api.post(PATH, { refreshToken: token })).body.code).toBe('session_ended')
})

test('a browser refreshes by its cookie, with the CSRF token that goes with it', async ({ api }) => {
  const registered = await api.post(
    '/api/v1/auth/register',
    { username: 'cookie', email: 'c@example.org', password: 'wide green lanterns 7' },
    { 'sec-fetch-site': 'same-origin' },
  )
  const lines = [registered.headers['set-cookie']].flat().map(String)
  const cookie = lines.map(line => line.split(';')[0]).join('; ')
  const csrf = /flow_csrf=([^;]+)/.exec(cookie)?.[1] as string
  const { status, body } = await api.post(PATH, {}, { cookie, 'x-csrf-token': csrf })
  expect(status).toBe(200)
  expect((await api.post(PATH, { refreshToken: body.refreshToken })).status).toBe(200)
  expect((await api.post(PATH, {}, { cookie, 'x-csrf-token': 'made up' })).body.code).toBe('csrf_failed')
})

test.for<[object, number]>([
  [{ refreshToken: 'A'.repeat(43) }, 401],
  [{ refreshToken: 'not one of ours' }, 401],
  [{}, 401],
  [{ refreshToken: 7 }, 422],
  [{ token: 'x' }, 422],
])('%j → %i', async ([body, status], { api }) => {
  expect((await api.post(PATH, body)).status).toBe(status)
})
