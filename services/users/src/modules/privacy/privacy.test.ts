import { toIdentityHeaders } from '@flow/service-kit'
import { type Api, anActor, eventually, serviceTest, testSecrets } from '@flow/testkit'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import { sweepJob } from '../../jobs.ts'
import { mailTo } from '../../testing/mails.ts'
import { actorOf, GOOD_PASSWORD, quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const EXPORT = '/api/v1/privacy/export'
const DELETION = '/api/v1/privacy/deletion'
const DAY = 24 * 3_600_000

test.beforeAll(({ service }) => service.begin())

const readyExport = async (api: Api) => {
  const asked = await api.post(EXPORT, {})
  expect(asked.status).toBe(202)
  const path = `${EXPORT}/${asked.body.id}`
  return eventually(async () => {
    const { body } = await api.get(path)
    return body.status === 'ready' ? (body as { id: string; downloadUrl: string }) : undefined
  })
}

test('the archive holds what is held: opened, as JSON and CSV, and only oneself gets it', async ({ api, app }) => {
  const { actor, email } = await registerPerson(api)
  await api.as(actor).put('/api/v1/users/profile', { phone: '+390212345678', place: { lat: 45.5, lng: 9.2 } })
  const { downloadUrl } = await readyExport(api.as(actor))
  const headers = { 'x-api-key': testSecrets.serviceKey, ...toIdentityHeaders(actor) }
  const reply = await app.inject({ url: downloadUrl, headers })
  expect(reply.headers['content-type']).toBe('application/zip')
  const files = unzipSync(new Uint8Array(reply.rawPayload))
  const [profile] = JSON.parse(strFromU8(files['users/profile.json'] as Uint8Array))
  expect(profile).toMatchObject({ id: actor.id, email, phone: '+390212345678', place: { lat: 45.5, lng: 9.2 } })
  const [session] = JSON.parse(strFromU8(files['users/sessions.json'] as Uint8Array))
  expect(session.address).toBe('127.0.0.1')
  expect(strFromU8(files['users/sign_ins.csv'] as Uint8Array)).toContain('registration')
  const stranger = await registerPerson(api)
  expect((await api.as(stranger.actor).get(downloadUrl)).status).toBe(404)
  expect((await api.get(downloadUrl)).status).toBe(401)
})

test('an export is kept for seven days; asking needs a recent sign-in or the password', async ({ api, clock }) => {
  const { actor } = await registerPerson(api)
  const { id } = await readyExport(api.as(actor))
  clock.advance(11 * 60_000)
  expect((await api.as(actor).post(EXPORT, {})).status).toBe(401)
  expect((await api.as(actor).post(EXPORT, { password: 'wrong' })).status).toBe(401)
  expect((await api.as(actor).post(EXPORT, { password: GOOD_PASSWORD })).status).toBe(202)
  clock.advance(7 * DAY)
  expect((await api.as(actor).get(`${EXPORT}/${id}`)).status).toBe(404)
})

test('a planned deletion hides the person, ends other sessions, and can be taken back', async ({ api, service }) => {
  const { actor, username, email } = await registerPerson(api)
  const login = { login: username, password: GOOD_PASSWORD }
  const other = actorOf((await api.post('/api/v1/auth/login', login)).body)
  const { status, body } = await api.as(actor).post(DELETION, {})
  expect([status, body.status]).toEqual([202, 'planned'])
  expect((await api.as(actor).post(DELETION, {})).body).toEqual(body)
  expect((await api.get(`/api/v1/users/${actor.id}`)).status).toBe(404)
  expect(await service.internal.sessionState({ sessionId: other.sessionId })).toBeNull()
  expect((await mailTo(api, email, 'deletion_planned')).text).toContain(body.deleteAt.slice(0, 10))
  expect((await api.post('/api/v1/auth/login', login)).status).toBe(200)
  expect((await api.as(actor).delete(DELETION)).status).toBe(204)
  expect((await api.get(`/api/v1/users/${actor.id}`)).status).toBe(200)
  expect((await api.as(actor).delete(DELETION)).status).toBe(404)
})

test('after the grace period everything is gone: no trace of the id, the name or the address', async ({
  api,
  service,
  clock,
  db,
  events,
}) => {
  const { actor, email, username } = await registerPerson(api, { username: 'vanishing.act' })
  await api.as(actor).post('/api/v1/users/devices', { platform: 'web', token: 'vanishing token' })
  await readyExport(api.as(actor))
  await api.as(actor).post(DELETION, {})
  clock.advance(30 * DAY + 1000)
  await db.asService('test', tx => service.deps.jobs.enqueue(tx, sweepJob, {}))
  await eventually(async () => (await events('user.deleted')).find(({ payload }) => payload.userId === actor.id))
  const [erasure] = await eventually(async () => {
    const rows = await db.asService('test', tx =>
      tx.query<{ traces: string[] }>({ text: 'select traces from erasures where person_id = $1', params: [actor.id] }),
    )
    return rows.length ? rows : undefined
  })
  expect(erasure?.traces).toEqual([])
  expect(await service.internal.findTraces({ words: [actor.id, username, email] })).toEqual([])
  const news = (await events()).filter(({ payload }) => JSON.stringify(payload).includes('vanishing'))
  expect(news).toEqual([])
  expect((await api.post('/api/v1/auth/login', { login: username, password: GOOD_PASSWORD })).status).toBe(401)
  await registerPerson(api, { username: 'vanishing.act', email })
})

test('an administrator deletes any account, and that is not the person’s to take back', async ({ api }) => {
  const [{ actor }, stranger] = [await registerPerson(api), await registerPerson(api)]
  const path = `/api/v1/users/${actor.id}`
  expect((await api.delete(path)).status).toBe(401)
  expect((await api.as(stranger.actor).delete(path)).status).toBe(403)
  expect((await api.as(anActor({ role: 'admin' })).delete(path)).status).toBe(202)
  expect((await api.as(actor).delete(DELETION)).status).toBe(404)
  const missing = '/api/v1/users/00000000-0000-7000-8000-000000000000'
  expect((await api.as(anActor({ role: 'admin' })).delete(missing)).status).toBe(404)
})

test('the owner deletes at the account’s own address too, after a recent sign-in', async ({ api, clock }) => {
  const { actor } = await registerPerson(api)
  clock.advance(11 * 60_000)
  expect((await api.as(actor).delete(`/api/v1/users/${actor.id}`)).status).toBe(401)
  const fresh = await registerPerson(api)
  expect((await api.as(fresh.actor).delete(`/api/v1/users/${fresh.actor.id}`)).status).toBe(202)
})

test('a person’s traces are found where they are', async ({ api, service }) => {
  const { actor } = await registerPerson(api)
  const tables = await service.internal.findTraces({ words: [actor.id] })
  for (const table of ['people', 'sessions', 'credentials', 'sign_ins', 'mails']) expect(tables).toContain(table)
})

test('one sees what one asked for: the newest export, and the deletion with who decided it', async ({ api }) => {
  const { actor } = await registerPerson(api)
  const read = async () => (await api.as(actor).get('/api/v1/privacy')).body
  expect(await read()).toEqual({ export: null, deletion: null })
  const { id } = await readyExport(api.as(actor))
  const { deleteAt } = (await api.as(actor).post(DELETION, {})).body
  expect(await read()).toMatchObject({
    export: { id, status: 'ready' },
    deletion: { deleteAt, canTakeBack: true },
  })
  const admin = api.as(anActor({ role: 'admin' }))
  await admin.delete(`/api/v1/users/${actor.id}`)
  expect((await read()).deletion).toEqual({ status: 'planned', deleteAt, canTakeBack: false })
  const stranger = await registerPerson(api)
  expect((await api.as(stranger.actor).get('/api/v1/privacy')).body).toEqual({ export: null, deletion: null })
  expect((await api.get('/api/v1/privacy')).status).toBe(401)
})

test('nobody signed in: 401 on each', async ({ api }) => {
  expect((await api.post(EXPORT, {})).status).toBe(401)
  expect((await api.post(DELETION, {})).status).toBe(401)
  expect((await api.delete(DELETION)).status).toBe(401)
})
