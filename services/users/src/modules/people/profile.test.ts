import { anActor, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const OWN = '/api/v1/users/profile'

test('one sees one’s own account, address and rights included', async ({ api }) => {
  const { actor, email } = await registerPerson(api)
  const { status, body } = await api.as(actor).get(OWN)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    id: actor.id,
    email,
    emailVerified: false,
    role: 'user',
    permissions: ['read:events', 'create:events'],
    privacy: { profile: 'public', nearby: 'nobody' },
  })
})

test('only the given fields change, null clears, and the change is published', async ({ api, events }) => {
  const { actor } = await registerPerson(api)
  const as = api.as(actor)
  await as.put(OWN, { bio: 'Jazz and bicycles', phone: '+390212345678', birthDate: '1990-05-01' })
  const { status, body } = await as.put(OWN, {
    displayName: ' Nina ',
    phone: null,
    interests: ['jazz', 'jazz ', 'film'],
    place: { name: 'Milano', lat: 45.46421, lng: 9.18998 },
    privacy: { fields: { bio: 'nobody' } },
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    displayName: 'Nina',
    bio: 'Jazz and bicycles',
    phone: null,
    birthDate: '1990-05-01',
    interests: ['jazz', 'film'],
    place: { name: 'Milano', lat: 45.46421, lng: 9.18998 },
    privacy: { profile: 'public', fields: { bio: 'nobody', pronouns: 'public' } },
  })
  expect((await as.get(OWN)).body).toEqual(body)
  const news = (await events('user.updated')).filter(({ payload }) => payload.userId === actor.id)
  expect(news.at(-1)?.payload).toMatchObject({ displayName: 'Nina', interests: ['jazz', 'film'] })
})

test('others see what the person shows them, and never the address or the exact place', async ({ api }) => {
  const { actor, email } = await registerPerson(api)
  await api.as(actor).put(OWN, {
    bio: 'hidden words',
    pronouns: 'she/her',
    place: { name: 'Roma', lat: 41.90278, lng: 12.49636 },
    privacy: { fields: { bio: 'nobody', place: 'public' } },
  })
  const person = await api.get(`/api/v1/users/${actor.id}`)
  expect(person.status).toBe(200)
  expect(person.body).toMatchObject({ id: actor.id, pronouns: 'she/her' })
  const profile = await api.get(`/api/v1/profiles/${actor.id}`)
  expect(profile.body).toMatchObject({ place: { name: 'Roma', lat: 41.9, lng: 12.5 }, abilities: { edit: false } })
  for (const hidden of ['hidden words', email, '41.90278', 'phone']) expect(profile.text).not.toContain(hidden)
  expect((await api.as(actor).get(`/api/v1/profiles/${actor.id}`)).body).toMatchObject({
    bio: 'hidden words',
    abilities: { edit: true },
  })
})

test('a hidden person and one who does not exist are the same 404, but not for themselves', async ({ api }) => {
  const { actor } = await registerPerson(api)
  await api.as(actor).put(OWN, { privacy: { profile: 'nobody' } })
  const missing = '00000000-0000-7000-8000-000000000000'
  for (const path of ['users', 'profiles']) {
    const [hidden, none] = [await api.get(`/api/v1/${path}/${actor.id}`), await api.get(`/api/v1/${path}/${missing}`)]
    expect([hidden.status, hidden.body.code]).toEqual([404, 'user_not_found'])
    expect([none.status, none.body.code]).toEqual([404, 'user_not_found'])
    expect((await api.as(actor).get(`/api/v1/${path}/${actor.id}`)).status).toBe(200)
  }
  expect((await api.get('/api/v1/users/not-an-id')).status).toBe(422)
})

test('a username that is taken stays with its owner', async ({ api }) => {
  const [first, second] = [await registerPerson(api), await registerPerson(api)]
  const { status, body } = await api.as(second.actor).put(OWN, { username: first.username.toUpperCase(), bio: 'new' })
  expect([status, body.code]).toEqual([409, 'username_taken'])
  expect((await api.as(second.actor).get(OWN)).body).toMatchObject({ username: second.username, bio: null })
})

test('an account is changed by its owner or an administrator, whose hand shows in the trail', async ({ api, db }) => {
  const { actor } = await registerPerson(api)
  const stranger = await registerPerson(api)
  const path = `/api/v1/users/${actor.id}`
  expect((await api.put(path, { bio: 'x' })).status).toBe(401)
  expect((await api.as(stranger.actor).put(path, { bio: 'x' })).status).toBe(403)
  expect((await api.as(anActor({ role: 'moderator' })).put(path, { bio: 'x' })).status).toBe(403)
  expect((await api.as(actor).put(path, { bio: 'mine' })).body.bio).toBe('mine')
  const admin = anActor({ role: 'admin' })
  expect((await api.as(admin).put(path, { bio: 'cleaned' })).body.bio).toBe('cleaned')
  const trail = await db.asService('test', tx =>
    tx.query({
      text: `select details from audit where action = 'user.change' and actor_id = $1 and subject_id = $2`,
      params: [admin.id, actor.id],
    }),
  )
  expect(trail).toEqual([{ details: { fields: ['bio'] } }])
  expect((await api.as(admin).put(`/api/v1/profiles/${actor.id}`, { bio: 'x' })).status).toBe(403)
})

test.for<[object, string]>([
  [{ displayName: '' }, '/displayName'],
  [{ role: 'admin' }, '/role'],
  [{ email: 'other@example.org' }, '/email'],
  [{ phone: '02 1234' }, '/phone'],
  [{ birthDate: '2026-02-30' }, '/birthDate'],
  [{ birthDate: '2020-01-01' }, '/birthDate'],
  [{ birthDate: '1850-01-01' }, '/birthDate'],
  [{ place: { lat: 91, lng: 0 } }, '/place/lat'],
  [{ links: [{ label: 'x', url: 'javascript:alert(1)' }] }, '/links/0/url'],
  [{ interests: Array(31).fill('x') }, '/interests'],
  [{ privacy: { profile: 'friends' } }, '/privacy/profile'],
])('%j is refused at %s and nothing changes', async ([change, path], { api }) => {
  const { actor } = await registerPerson(api)
  const before = (await api.as(actor).get(OWN)).body
  const { status, body } = await api.as(actor).put(OWN, change)
  expect(status).toBe(422)
  expect(body.errors.map((fault: { path: string }) => fault.path)).toContain(path)
  expect((await api.as(actor).get(OWN)).body).toEqual(before)
})

test('hostile text is text', async ({ api }) => {
  const { actor } = await registerPerson(api)
  const bio = `'); drop table people; -- <script>alert(1)</script> \u202e \\ \${x} %`
  expect((await api.as(actor).put(OWN, { bio })).body.bio).toBe(bio)
  expect((await api.as(actor).put(OWN, { bio: 'a\u0000b' })).status).toBe(400)
})
