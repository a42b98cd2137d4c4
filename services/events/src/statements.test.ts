import { checkStatements, declaredStatements, serviceUrl } from '@flow/postgres'
import { serviceTest, testSecrets } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from './service.ts'

const test = serviceTest(eventsService)

test('every statement answers the columns it declares, on the real database', async ({ adminUrl }) => {
  const own = declaredStatements().filter(({ name }) => !/^(kit|messaging|testkit)\./.test(name))
  expect(own.length).toBeGreaterThan(40)
  expect(await checkStatements(serviceUrl(adminUrl, 'events', testSecrets.databasePassword('events')), own)).toEqual([])
})
