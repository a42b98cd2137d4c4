import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Account, accountForNewDatabase, currentAccount, isRoot, plainEnvironment, runAs } from './account.ts'
import { sharedFolder } from './binaries.ts'
import { EmbeddedPostgresError, fileError } from './errors.ts'

/** Where one database lives: `base` holds its lock and password, and the `cluster` that belongs to the account. */
export type Home = { base: string; cluster: string; account: Account }

/** Root's folders let the database user through; nobody else's business is in them. */
const folderMode = (): number => (isRoot() ? 0o711 : 0o700)

const locationFile = (dataDir: string): string => join(dataDir, 'postgres-location')

const rememberedBase = (dataDir: string): string | undefined => {
  try {
    return readFileSync(locationFile(dataDir), 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fileError(dataDir, error)
  }
}

/** The folder of the database of a data directory: inside it, or the place that it remembers. */
export const baseOf = (dataDir: string): string => rememberedBase(dataDir) ?? join(resolve(dataDir), 'postgres')

/** Finds the database of a data directory, or makes room for a new one. */
export const openHome = (dataDir: string, progress: (text: string) => void): Home => {
  try {
    const base = baseOf(dataDir)
    const cluster = join(base, 'cluster')
    if (existsSync(cluster)) return checked({ base, cluster, account: ownerOf(cluster) })
    if (!rememberedBase(dataDir)) return checked(createHome(resolve(dataDir), progress))
    if (existsSync(base)) return checked({ base, cluster, account: newAccount() })
    throw new EmbeddedPostgresError(
      'data_dir_unusable',
      `The database of ${dataDir} was kept in ${base}, which is gone. ` +
        `Restore it, or remove ${locationFile(dataDir)} to begin with an empty one.`,
    )
  } catch (error) {
    throw fileError(dataDir, error)
  }
}

/** Makes a folder that belongs to the account. Existing ones are handed over. */
export const makeFolderFor = (account: Account, folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (isRoot()) lchownSync(folder, account.uid, account.gid)
}

const checked = (home: Home): Home => {
  accessSync(home.base, constants.R_OK | constants.W_OK | constants.X_OK)
  return home
}

const ownerOf = (cluster: string): Account => {
  const { uid, gid } = statSync(cluster)
  if (isRoot() || uid === currentAccount().uid) return { uid, gid, name: `number ${uid}` }
  throw new EmbeddedPostgresError(
    'wrong_owner',
    `The database in ${dirname(cluster)} belongs to another user (number ${uid}). ` +
      'Run Flow as the user who made it, or choose another data directory.',
  )
}

const newAccount = (): Account => {
  const account = accountForNewDatabase()
  if (account) return account
  throw new EmbeddedPostgresError(
    'wrong_owner',
    'PostgreSQL does not run as root, and no system user for it could be found or created. ' +
      'Run Flow as an ordinary user, or create a user named flow-postgres.',
  )
}

const createHome = (dataDir: string, progress: (text: string) => void): Home => {
  const account = newAccount()
  const base = join(dataDir, 'postgres')
  mkdirSync(base, { recursive: true, mode: folderMode() })
  if (canEnter(account, base)) return { base, cluster: join(base, 'cluster'), account }
  removeIfEmpty(base)
  const elsewhere = rememberElsewhere(dataDir)
  progress(`The database user ${account.name} may not enter ${dataDir}: the database is kept in ${elsewhere}`)
  return { base: elsewhere, cluster: join(elsewhere, 'cluster'), account }
}

/** Lets the account try: modes, access lists and exotic file systems all have their say. */
const canEnter = (account: Account, base: string): boolean => {
  if (!isRoot()) return true
  const trial = join(base, 'trial')
  try {
    makeFolderFor(account, trial)
    const run = spawnSync('/bin/sh', ['-c', 'cd "$0" && : > file && rm file', trial], {
      ...runAs(account),
      cwd: '/',
      env: plainEnvironment,
      stdio: 'ignore',
    })
    return run.status === 0
  } catch {
    return false
  } finally {
    removeIfEmpty(trial)
  }
}

/** Two first starts at once must agree: the one that writes the location first has chosen. */
const rememberElsewhere = (dataDir: string): string => {
  const name = basename(dirname(dataDir)).replace(/[^\w.-]/g, '') || 'flow'
  const folder = mkdtempSync(join(sharedFolder(), `${name.slice(0, 24)}-`))
  chmodSync(folder, folderMode())
  try {
    writeFileSync(locationFile(dataDir), `${folder}\n`, { flag: 'wx', mode: 0o644 })
  } catch (error) {
    rmdirSync(folder)
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return baseOf(dataDir)
  }
  return folder
}

const removeIfEmpty = (folder: string): void => {
  try {
    rmdirSync(folder)
  } catch {
    // Never made, or in use.
  }
}
