import { checkStatements, declaredStatements, serviceUrl } from '@flow/postgres'
import { serviceTest, testSecrets } from '@flow/testkit'
import { expect } from 'vitest'
import { notificationsServiceWith } from './service.ts'

const test = serviceTest(notificationsServiceWith({}))

test('every statement answers the columns it declares, on the real database', async ({ adminUrl }) => {
  const own = declaredStatements().filter(({ name }) => name.startsWith('notifications.'))
  expect(own.length).toBeGreaterThan(30)
  const url = serviceUrl(adminUrl, 'notifications', testSecrets.databasePassword('notifications'))
  expect(await checkStatements(url, own)).toEqual([])
})
