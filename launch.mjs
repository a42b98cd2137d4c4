// The way in: `npm start`, `npm test` and the other scripts of package.json.
// Plain JavaScript for Node 20, because on a fresh machine this is the only Node there is, and nothing is installed.

import { ensureBuilt } from './tools/launcher/build.mjs'
import { ensureInstalled } from './tools/launcher/install.mjs'
import { program, runNode, Stop } from './tools/launcher/run.mjs'

const platform = 'apps/platform/src/main.ts'

/** Each step returns its exit code; the first that fails ends the command. */
const commands = {
  start: args => [ensureBuilt, () => runNode([platform, 'start', ...args])],
  dev: args => [ensureBuilt, () => runNode([platform, 'dev', ...args])],
  flow: args => [...(args[0] === 'start' ? [ensureBuilt] : []), () => runNode([platform, ...args])],
  test: args => [ensureBuilt, () => runNode([program('vitest'), 'run', ...args])],
  bench: args => [ensureBuilt, () => runNode(['bench/src/main.ts', ...args])],
  build: () => [ensureBuilt],
  lint: args => [() => runNode([program('biome'), 'check', ...(args.length > 0 ? args : ['.'])])],
  typecheck: () => ['.', 'apps/web', 'apps/admin'].map(folder => () => runNode([program('tsc'), '-p', folder])),
  generate: () => [() => runNode(['apps/platform/src/generate.ts'])],
  check: () => [
    ...commands.lint([]),
    ...commands.typecheck(),
    () => runNode([program('knip')]),
    () => runNode([program('redocly'), 'lint', 'packages/api-client/openapi.json']),
    ensureBuilt,
  ],
}

const [name = '', ...args] = process.argv.slice(2)

try {
  const steps = Object.hasOwn(commands, name) && commands[name](args)
  if (!steps) throw new Stop(`usage: node launch.mjs ${Object.keys(commands).join(' | ')}`, 2)
  await ensureInstalled()
  for (const step of steps) process.exitCode ||= await step()
} catch (error) {
  if (!(error instanceof Stop)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.exitCode
}
