import { anActor, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'

const test = serviceTest(eventsService, { installation: { callsPrivateNetwork: true } })
const PATH = '/api/v1/events/import/sources'
const admin = anActor({ role: 'admin' })
const BECAUSE = { reason: 'It brings the same concert every hour.' }

test('an administrator lets another person’s source rest, and only an administrator wakes it', async ({
  api,
  events,
  service,
}) => {
  const owner = anActor()
  const { body } = await api.as(owner).post(PATH, { url: 'http://127.0.0.1:9/a.ics', name: 'Circolo' })
  const path = `${PATH}/${body.id}`
  expect((await api.as(owner).post(`${path}/pause`)).body.paused).toMatchObject({ reason: null, byAdmin: false })
  expect((await api.as(owner).post(`${path}/run`)).status).toBe(409)
  expect((await api.as(owner).post(`${path}/resume`)).body.paused).toBe(null)

  for (const _ of [1, 2]) {
    const paused = await api.as(admin).post(`${path}/pause`, BECAUSE)
    expect(paused).toMatchObject({ status: 200, body: { ownerId: owner.id, paused: { ...BECAUSE, byAdmin: true } } })
  }
  for (const act of ['pause', 'resume']) expect((await api.as(owner).post(`${path}/${act}`)).status).toBe(403)
  expect((await api.as(owner).delete(path)).status).toBe(403)
  expect((await api.as(owner).get(PATH)).body.items).toMatchObject([{ paused: BECAUSE }])
  expect((await api.as(admin).post(`${path}/resume`)).body.paused).toBe(null)
  expect((await api.as(admin).delete(`${path}?reason=Enough`)).status).toBe(204)
  expect((await api.as(owner).get(PATH)).body.items).toEqual([])

  const told = (await events('content.moderated')).map(one => one.payload)
  expect(told).toMatchObject([
    { act: 'source_paused', ownerId: owner.id, name: 'Circolo', ...BECAUSE },
    { act: 'source_resumed', ownerId: owner.id },
    { act: 'source_removed', ownerId: owner.id, reason: 'Enough' },
  ])
  const trail = await service.internal.audit({ limit: 10, subjectId: body.id })
  const done = ['import_source.remove', 'import_source.resume', 'import_source.pause']
  expect(trail.map(line => line.action)).toEqual(done)
})

test('everybody’s sources are listed for administrators, page by page', async ({ api }) => {
  const owners = [anActor(), anActor(), anActor()]
  for (const owner of owners) await api.as(owner).post(PATH, { url: 'http://127.0.0.1:9/b.ics' })
  const seen: string[] = []
  for (let cursor = ''; ; ) {
    const { body } = await api.as(admin).get(`${PATH}?all=true&limit=2${cursor}`)
    seen.push(...body.items.map((one: { ownerId: string }) => one.ownerId))
    if (!body.nextCursor) break
    cursor = `&cursor=${body.nextCursor}`
  }
  expect(seen.filter(id => owners.some(owner => owner.id === id)).sort()).toEqual(owners.map(({ id }) => id).sort())
  expect((await api.as(anActor()).get(`${PATH}?all=true`)).status).toBe(403)
  expect((await api.get(`${PATH}?all=true`)).status).toBe(401)
})

test('a stranger’s hands are kept off', async ({ api }) => {
  const { body } = await api.as(anActor()).post(PATH, { url: 'http://127.0.0.1:9/c.ics' })
  for (const act of ['pause', 'resume']) {
    expect((await api.post(`${PATH}/${body.id}/${act}`)).status).toBe(401)
    expect((await api.as(anActor({ role: 'moderator' })).post(`${PATH}/${body.id}/${act}`)).status).toBe(404)
  }
  expect((await api.as(admin).post(`${PATH}/${body.id}/pause`, { reason: '' })).status).toBe(422)
})
