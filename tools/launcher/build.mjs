import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './lock.mjs'
import { modules, program, root, runNode, Stop, say } from './run.mjs'

const shared = ['packages/ui', 'packages/api-client', 'packages/contracts', 'package-lock.json']

const apps = [
  {
    name: 'web',
    title: 'web client',
    folder: 'apps/web',
    output: 'apps/web/build',
    command: ['react-router', 'build'],
  },
  { name: 'admin', title: 'admin portal', folder: 'apps/admin', output: 'apps/admin/dist', command: ['vite', 'build'] },
]

/** Builds the browser applications whose sources have changed since they were built. Returns the exit code. */
export const ensureBuilt = async () => {
  const present = apps.filter(({ folder }) => existsSync(join(root, folder, 'vite.config.ts')))
  for (const app of present) if (!isBuilt(app, sourcesOf(app))) await alone(`build-${app.name}`, () => build(app))
  return 0
}

const stampFile = ({ name }) => join(modules, '.cache', `flow-built-${name}`)

const isBuilt = (app, sources) => {
  const stamp = stampFile(app)
  return existsSync(join(root, app.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources
}

const build = async app => {
  const sources = sourcesOf(app)
  if (isBuilt(app, sources)) return
  say(`Building the ${app.title}`)
  const [tool, ...args] = app.command
  const code = await runNode([program(tool), ...args], {
    cwd: join(root, app.folder),
    env: { NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Stop(`The ${app.title} could not be built, for the reason above.`, code)
  mkdirSync(join(modules, '.cache'), { recursive: true })
  writeFileSync(stampFile(app), sources)
}

const generated = new Set(['node_modules', 'build', 'dist', '.react-router', 'coverage'])

/** A hash of the names and contents of all files that go into an application. */
const sourcesOf = ({ folder }) => {
  const hash = createHash('sha256')
  const visit = path => {
    const absolute = join(root, path)
    for (const entry of readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const child = join(path, entry.name)
      if (entry.isDirectory()) generated.has(entry.name) || visit(child)
      else if (entry.isFile()) hash.update(`${child}\0`).update(readFileSync(join(root, child)))
    }
  }
  for (const path of [folder, ...shared]) {
    if (path.endsWith('.json')) hash.update(readFileSync(join(root, path)))
    else visit(path)
  }
  return hash.digest('hex')
}
