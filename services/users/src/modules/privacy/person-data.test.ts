import { personColumns, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { quickUsersService } from '../../testing/people.ts'
import { heldByUsers } from './person-data.ts'

const test = serviceTest(quickUsersService)

test('no table with people’s data is left out of the list', async ({ adminUrl }) => {
  const listed = new Set(heldByUsers.held.map(({ table, column }) => `${table}.${column}`))
  expect((await personColumns(adminUrl, 'users')).filter(name => !listed.has(name))).toEqual([])
})
