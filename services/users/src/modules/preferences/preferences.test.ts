import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)

test('preferences begin with sensible values and change one by one, at both addresses', async ({ api, events }) => {
  const { actor } = await registerPerson(api)
  const as = api.as(actor)
  expect((await as.get('/api/v1/preferences')).body).toEqual({
    language: 'en',
    timeZone: 'UTC',
    theme: 'system',
    units: 'metric',
    notifications: {},
  })
  await as.put('/api/v1/users/preferences', { theme: 'dark', notifications: { event_reminder: false } })
  const { status, body } = await as.put('/api/v1/preferences', {
    language: 'it',
    timeZone: 'Europe/Rome',
    notifications: { post_like: true },
  })
  expect(status).toBe(200)
  expect(body).toEqual({
    language: 'it',
    timeZone: 'Europe/Rome',
    theme: 'dark',
    units: 'metric',
    notifications: { event_reminder: false, post_like: true },
  })
  expect((await as.get('/api/v1/users/preferences')).body).toEqual(body)
  const news = (await events('user.updated')).filter(({ payload }) => payload.userId === actor.id)
  expect(news.at(-1)?.payload).toMatchObject({ language: 'it', timeZone: 'Europe/Rome' })
})

test('everyone has their own', async ({ api }) => {
  const [one, other] = [await registerPerson(api), await registerPerson(api)]
  await api.as(one.actor).put('/api/v1/preferences', { theme: 'light' })
  expect((await api.as(other.actor).get('/api/v1/preferences')).body.theme).toBe('system')
})

test.for<[object, string]>([
  [{ theme: 'pink' }, '/theme'],
  [{ timeZone: 'Moon/Tranquility' }, '/timeZone'],
  [{ language: '??' }, '/language'],
  [{ notifications: { 'Bad Key': true } }, '/notifications/Bad Key'],
  [{ notifications: { event_reminder: 'yes' } }, '/notifications/event_reminder'],
  [{ colour: 'red' }, '/colour'],
])('%j is refused at %s', async ([change, path], { api }) => {
  const { actor } = await registerPerson(api)
  const { status, body } = await api.as(actor).put('/api/v1/preferences', change)
  expect(status).toBe(422)
  expect(body.errors.map((fault: { path: string }) => fault.path)).toContain(path)
})

test('nobody signed in: 401', async ({ api }) => {
  for (const path of ['/api/v1/preferences', '/api/v1/users/preferences']) {
    expect((await api.get(path)).status).toBe(401)
    expect((await api.put(path, {})).status).toBe(401)
  }
})
