import { startOwnPostgres } from '@flow/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { runSale } from './run-sale.ts'

test('the books are right whatever dies in the middle of a sale', { timeout: 600_000 }, async () => {
  const postgres = await startOwnPostgres()
  onTestFinished(() => postgres.stop())
  const run = await runSale({ adminUrl: postgres.url, seed: 5, kills: 5, buyers: 8 })
  expect(run.faults).toEqual([])
  expect([run.kills, run.crashes]).toEqual([5, 1])
  expect(run.tickets).toBeGreaterThan(10)
})
