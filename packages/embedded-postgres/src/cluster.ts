import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, isRoot, plainEnvironment, runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { diskFull, EmbeddedPostgresError, fileError } from './errors.ts'
import { type Home, makeFolderFor } from './home.ts'

export const superuser = 'postgres'

/** An empty cluster takes 40 MB, and its log grows beside it. */
const bytesNeeded = 80 * 1024 * 1024

const passwordFile = (base: string): string => join(base, 'superuser-password')

export const readPassword = (base: string): string => {
  try {
    return readFileSync(passwordFile(base), 'utf8').trim()
  } catch (error) {
    throw fileError(passwordFile(base), error)
  }
}

type ClusterOptions = { durable: boolean; progress: (text: string) => void }

/** Makes the cluster if there is none yet. Interrupted at any point, the next call begins it anew. */
export const ensureCluster = async (home: Home, binaries: Binaries, options: ClusterOptions): Promise<void> => {
  if (existsSync(home.cluster)) return checkVersion(home.cluster, binaries)
  options.progress('Preparing the database (first start only)')
  try {
    checkSpace(home.base)
    writeDurably(passwordFile(home.base), randomBytes(24).toString('base64url'))
    const unfinished = `${home.cluster}.new`
    rmSync(unfinished, { recursive: true, force: true })
    makeFolderFor(home.account, unfinished)
    await initialise(home, binaries, { cluster: unfinished, durable: options.durable })
    renameSync(unfinished, home.cluster)
    if (options.durable) flush(home.base)
  } catch (error) {
    throw fileError(home.base, error)
  }
}

const checkVersion = (cluster: string, { majorVersion }: Binaries): void => {
  let found: string
  try {
    found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    throw fileError(cluster, error)
  }
  if (found === majorVersion) return
  throw new EmbeddedPostgresError(
    'wrong_version',
    `The database in ${cluster} was made by PostgreSQL ${found}, and this is PostgreSQL ${majorVersion}. ` +
      'Start it with the version of Flow that made it, or choose another data directory.',
  )
}

const checkSpace = (base: string): void => {
  const { bavail, bsize } = statfsSync(base)
  if (bavail * bsize < bytesNeeded) throw diskFull(base)
}

/**
 * The character type must come from the system's UTF-8 locale even though the collation is PostgreSQL's own: with
 * `C`, pg_trgm drops every letter outside ASCII and full-text search takes curly quotes and dashes for letters.
 */
const localeArguments = [
  `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--encoding=UTF8',
]

/**
 * Megabytes of a file of the log. A new one is filled with zeros and flushed while a commit waits for it: for 16 MB, as
 * PostgreSQL would have it, everybody stood still for 70 ms each time.
 */
const LOG_FILE_MB = 1

const initialise = async (
  { base, account }: Home,
  { initdb }: Binaries,
  { cluster, durable }: { cluster: string; durable: boolean },
): Promise<void> => {
  const secret = lendPassword(base, account)
  try {
    await promisify(execFile)(
      initdb,
      [
        `--pgdata=${cluster}`,
        `--username=${superuser}`,
        `--pwfile=${secret}`,
        '--auth=scram-sha-256',
        '--no-instructions',
        `--wal-segsize=${LOG_FILE_MB}`,
        ...localeArguments,
        ...(durable ? ['--data-checksums'] : ['--no-data-checksums', '--no-sync']),
      ],
      { ...runAs(account), cwd: '/', env: plainEnvironment },
    )
  } catch (error) {
    const output = String((error as { stderr?: string }).stderr ?? error)
    if (/No space left on device|Disk quota exceeded/.test(output)) throw diskFull(base, error)
    throw new EmbeddedPostgresError('start_failed', `The database could not be prepared: ${output.trim()}`, error)
  } finally {
    rmSync(secret, { force: true })
  }
}

/** `initdb` reads the password from a file, as the account. */
const lendPassword = (base: string, account: Account): string => {
  const file = join(base, 'initdb-password')
  rmSync(file, { force: true })
  writeFileSync(file, readPassword(base), { flag: 'wx', mode: 0o600 })
  if (isRoot()) chownSync(file, account.uid, account.gid)
  return file
}

const writeDurably = (file: string, text: string): void => {
  writeFileSync(`${file}.new`, `${text}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

const flush = (folder: string): void => {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
