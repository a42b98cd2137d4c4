import { createTestDatabase } from '@flow/testkit/database'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { MIGRATIONS, runLedger } from './run-ledger.ts'

test('the account adds up after workers were killed at any step', { timeout: 600_000 }, async () => {
  const run = await runLedger({ adminUrl: inject('postgresUrl'), seed: 26, kills: 25, workers: 3 })
  expect(run.faults).toEqual([])
  expect(run.kills).toBe(25)
  expect(run.accepted).toBeGreaterThan(500)
  expect(Object.values(run.states).reduce((sum, count) => sum + count, 0)).toBe(run.accepted)
})

test('a run leaves the login of the service as all others on the server know it', async ({ onTestFinished }) => {
  const database = await createTestDatabase(inject('postgresUrl'), [{ name: 'notifications', migrations: MIGRATIONS }])
  onTestFinished(() => database.drop())
  const run = await runLedger({ adminUrl: inject('postgresUrl'), seed: 1, kills: 1, workers: 1 })
  expect(run.kills).toBe(1)
  const client = new pg.Client({ connectionString: database.urlOf('notifications') })
  await client.connect()
  await client.end()
})
