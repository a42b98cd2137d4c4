import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { startTestPostgres } from './start-test.ts'
import { ask } from './testing/servers.ts'

test('a test server is empty, fast at the price of safety, and leaves nothing behind', async () => {
  const server = await startTestPostgres({ settings: { work_mem: '5MB' } })
  expect(await ask(server.adminUrl(), 'show fsync')).toBe('off')
  expect(await ask(server.adminUrl(), 'show work_mem')).toBe('5MB')
  await server.stop()
  expect(existsSync(dirname(server.host))).toBe(false)
})
