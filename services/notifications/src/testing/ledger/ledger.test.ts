import { expect, inject, test } from 'vitest'
import { runLedger } from './run-ledger.ts'

test('the account adds up after workers were killed at any step', { timeout: 240_000 }, async () => {
  const run = await runLedger({ adminUrl: inject('postgresUrl'), seed: 26, kills: 25, workers: 3 })
  expect(run.faults).toEqual([])
  expect(run.kills).toBe(25)
  expect(run.accepted).toBeGreaterThan(500)
  expect(Object.values(run.states).reduce((sum, count) => sum + count, 0)).toBe(run.accepted)
})
