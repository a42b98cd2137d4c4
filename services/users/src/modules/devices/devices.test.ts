import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const PATH = '/api/v1/users/devices'

test('a device is registered, listed and removed; registering again is the same as once', async ({ api }) => {
  const { actor } = await registerPerson(api)
  const as = api.as(actor)
  const first = await as.post(PATH, { platform: 'android', token: 'token-1', label: 'Pixel' })
  expect(first.status).toBe(201)
  expect(first.text).not.toContain('token-1')
  const again = await as.post(PATH, { platform: 'android', token: 'token-1', label: 'Pixel 12' })
  expect(again.body.id).toBe(first.body.id)
  expect((await as.get(PATH)).body.items).toMatchObject([{ id: first.body.id, label: 'Pixel 12' }])
  expect((await as.delete(`${PATH}/${first.body.id}`)).status).toBe(204)
  expect((await as.get(PATH)).body.items).toEqual([])
})

test('a phone that changes hands belongs to whoever signed in on it last', async ({ api }) => {
  const [one, other] = [await registerPerson(api), await registerPerson(api)]
  const body = { platform: 'ios', token: 'shared phone' }
  const before = await api.as(one.actor).post(PATH, body)
  const after = await api.as(other.actor).post(PATH, body)
  expect(after.body.id).not.toBe(before.body.id)
  expect((await api.as(one.actor).get(PATH)).body.items).toEqual([])
})

test('somebody else’s device is not there', async ({ api }) => {
  const [one, other] = [await registerPerson(api), await registerPerson(api)]
  const { body } = await api.as(one.actor).post(PATH, { platform: 'web', token: 'mine' })
  expect((await api.as(other.actor).delete(`${PATH}/${body.id}`)).status).toBe(404)
  expect((await api.as(one.actor).get(PATH)).body.items).toHaveLength(1)
})

test('at most fifty are kept', async ({ api }) => {
  const { actor } = await registerPerson(api)
  for (let n = 0; n < 52; n++) await api.as(actor).post(PATH, { platform: 'web', token: `many ${n}` })
  expect((await api.as(actor).get(PATH)).body.items).toHaveLength(50)
})

test('the token cannot be read from the database', async ({ api, db }) => {
  const { actor } = await registerPerson(api)
  await api.as(actor).post(PATH, { platform: 'web', token: 'a-very-secret-token' })
  const rows = await db.asService('test', tx =>
    tx.query<{ token: Buffer }>({ text: 'select token from push_devices where person_id = $1', params: [actor.id] }),
  )
  expect(rows[0]?.token.toString('latin1')).not.toContain('a-very-secret-token')
})

test('nobody signed in: 401; bad input: 422', async ({ api }) => {
  expect((await api.get(PATH)).status).toBe(401)
  expect((await api.post(PATH, {})).status).toBe(401)
  const { actor } = await registerPerson(api)
  for (const body of [{}, { platform: 'fax', token: 'x' }, { platform: 'web', token: '' }, { platform: 'web' }])
    expect((await api.as(actor).post(PATH, body)).status).toBe(422)
  expect((await api.as(actor).delete(`${PATH}/nonsense`)).status).toBe(422)
})
