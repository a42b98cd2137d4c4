import { type Api, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const PATH = '/api/v1/users/nearby'

const at = async (api: Api, lat: number, lng: number, privacy: object = { nearby: 'public' }) => {
  const person = await registerPerson(api)
  await api.as(person.actor).put('/api/v1/users/profile', { place: { lat, lng }, privacy })
  return person
}
const names = (body: { items: Array<{ username: string }> }) => body.items.map(({ username }) => username)

test('people who allow it are found, nearest first, with a rough distance and no place', async ({ api }) => {
  const me = await at(api, 45.46, 9.19, {})
  const near = await at(api, 45.48, 9.2)
  const far = await at(api, 45.46, 9.31)
  await at(api, 46.5, 9.19)
  const { status, body, text } = await api.as(me.actor).get(PATH)
  expect(status).toBe(200)
  expect(names(body)).toEqual([near.username, far.username])
  expect(body.items[0].distanceKm).toBeLessThanOrEqual(6)
  expect(text).not.toContain('45.4')
  expect(names((await api.as(me.actor).get(`${PATH}?radiusKm=200`)).body)).toHaveLength(3)
  expect(names((await api.as(me.actor).get(`${PATH}?lat=46.5&lng=9.19`)).body)).toHaveLength(1)
})

test('pages follow one another', async ({ api }) => {
  const me = await registerPerson(api)
  for (let n = 0; n < 5; n++) await at(api, -33.86 + n / 100, 151.2)
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const path: string = `${PATH}?lat=-33.86&lng=151.2&limit=2${cursor && `&cursor=${cursor}`}`
    const { body } = await api.as(me.actor).get(path)
    seen.push(...names(body))
    cursor = body.nextCursor
  }
  expect(seen).toHaveLength(5)
  expect(new Set(seen).size).toBe(5)
})

test('who takes it back, hides, or did not allow it is not found', async ({ api }) => {
  const me = await registerPerson(api)
  const [a, b] = [await at(api, 60, 25), await at(api, 60, 25)]
  await at(api, 60, 25, {})
  await api.as(a.actor).put('/api/v1/users/profile', { privacy: { nearby: 'nobody' } })
  await api.as(b.actor).put('/api/v1/users/profile', { place: null })
  expect(names((await api.as(me.actor).get(`${PATH}?lat=60&lng=25`)).body)).toEqual([])
})

test.for(['lat=91&lng=0', 'lat=0', 'lng=0', 'lat=x&lng=y', 'lat=0&lng=0&radiusKm=501', ''])(
  '%s is refused',
  async (query, { api }) => {
    const { actor } = await registerPerson(api)
    expect((await api.as(actor).get(`${PATH}?${query}`)).status).toBe(422)
  },
)

test('nobody signed in: 401', async ({ api }) => {
  expect((await api.get(`${PATH}?lat=0&lng=0`)).status).toBe(401)
})
