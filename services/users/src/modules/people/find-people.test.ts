import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const find = (query: string) => `/api/v1/users?${query}`
const usernames = (body: { items: Array<{ username: string }> }) => body.items.map(({ username }) => username)

test('people are found by part of their name, without accents, best match first', async ({ api }) => {
  await registerPerson(api, { username: 'zoe.deschamps', displayName: 'Zoë Deschamps' })
  await registerPerson(api, { username: 'zoe', displayName: 'Somebody' })
  await registerPerson(api, { username: 'other', displayName: 'My friend Zoe' })
  const { status, body } = await api.get(find('q=ZOE'))
  expect(status).toBe(200)
  expect(usernames(body)).toEqual(['zoe', 'zoe.deschamps', 'other'])
  expect(usernames((await api.get(find('q=zo%C3%AB%20des'))).body)).toEqual(['zoe.deschamps'])
  expect(usernames((await api.get(find('q=zo'))).body)).toEqual(['zoe', 'zoe.deschamps'])
  expect(Object.keys(body.items[0]).sort()).toEqual(['avatarUrl', 'displayName', 'id', 'username'])
})

test('who does not want to be found is not, nor is who hides or left', async ({ api, db }) => {
  const [a, b, c, d] = [
    await registerPerson(api, { username: 'quiet1' }),
    await registerPerson(api, { username: 'quiet2' }),
    await registerPerson(api, { username: 'quiet3' }),
    await registerPerson(api, { username: 'quiet4' }),
  ]
  await api.as(a.actor).put('/api/v1/users/profile', { privacy: { search: 'nobody' } })
  await api.as(b.actor).put('/api/v1/users/profile', { privacy: { profile: 'connections' } })
  await db.asService('test', tx =>
    tx.query({ text: `update people set status = 'suspended' where id = $1`, params: [c.actor.id] }),
  )
  expect(usernames((await api.get(find('q=quiet'))).body)).toEqual(['quiet4'])
  await api.as(d.actor).put('/api/v1/users/profile', {
    username: 'renamed4',
    displayName: 'Renamed',
  })
  expect(usernames((await api.get(find('q=quiet'))).body)).toEqual([])
  expect(usernames((await api.get(find('q=renamed4'))).body)).toEqual(['renamed4'])
})

test.for(['', 'q=page'])('pages follow one another without gap or repetition (%s)', async (query, { api }) => {
  for (let n = 0; n < 5; n++) await registerPerson(api, { displayName: `page ${n}` })
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { body } = await api.get(find(`${query}&limit=2${cursor && `&cursor=${cursor}`}`))
    expect(body.items.length).toBeLessThanOrEqual(2)
    seen.push(...usernames(body))
    cursor = body.nextCursor
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThanOrEqual(5)
})

test('wildcards of the pattern language are letters like others', async ({ api }) => {
  await registerPerson(api, { username: 'plainname' })
  expect((await api.get(find('q=%25%25%25'))).body.items).toEqual([])
  expect((await api.get(find('q=___'))).body.items).toEqual([])
  expect((await api.get(find('q=%5C'))).body.items).toEqual([])
})

test.for(['limit=0', 'limit=101', 'limit=x', 'cursor=nonsense', 'cursor=WzFd', `q=${'x'.repeat(101)}`])(
  '%s is refused',
  async (query, { api }) => {
    expect((await api.get(find(query))).status).toBe(422)
  },
)
