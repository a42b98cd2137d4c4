import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

/** Only React as made for development has `act`. */
const LOOK = `
  import { createRequire } from 'node:module'
  const { pagesOf } = await import('./apps/platform/src/pages.ts')
  if (!(await pagesOf({ publicUrl: 'http://localhost' }))) throw new Error('nothing is built')
  const react = createRequire(process.cwd() + '/apps/web/server.ts')('react')
  process.stdout.write('act' in react ? 'for development' : 'for production')
  process.exit()
`

it('built pages are rendered by React as made for production, also where nobody says so', async () => {
  const { NODE_ENV, ...env } = process.env
  const cwd = new URL('../../', import.meta.url)
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', LOOK], { cwd, env })
  expect(stdout).toBe('for production')
})
