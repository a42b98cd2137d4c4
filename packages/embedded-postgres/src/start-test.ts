import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountForNewDatabase, isRoot } from './account.ts'
import { lockDirectory, tryLock } from './data-lock.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { type Settings, testSettings } from './settings.ts'
import { type EmbeddedPostgres, startServer } from './start.ts'
import { removeServer, type ServerLog } from './supervise.ts'

export type TestPostgresOptions = { log?: ServerLog; settings?: Settings }

const prefix = 'flow-test-postgres-'
const silent: ServerLog = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** Root's own temporary folder may be closed to the database user. */
const temporaryFolder = (): string => (isRoot() ? '/tmp' : tmpdir())

/**
 * Starts an empty server for tests in a temporary folder: without any safety against a crash, and gone with all
 * its data when it is stopped or when the process that started it ends, however that happens.
 */
export const startTestPostgres = async (options: TestPostgresOptions = {}): Promise<EmbeddedPostgres> => {
  const account = accountForNewDatabase()
  if (!account)
    throw new EmbeddedPostgresError('wrong_owner', 'PostgreSQL does not run as root: run the tests as a user.')
  removeAbandoned()
  const base = mkdtempSync(join(temporaryFolder(), prefix))
  const lock = lockDirectory(base)
  try {
    if (isRoot()) chmodSync(base, 0o711)
    const server = await startServer(
      { base, cluster: join(base, 'cluster'), account },
      {
        log: options.log ?? silent,
        progress: () => {},
        settings: { ...testSettings, ...options.settings },
        durable: false,
        removeAtEnd: [base],
      },
    )
    return { ...server, stop: () => server.stop().finally(lock.release) }
  } catch (error) {
    lock.release()
    rmSync(base, { recursive: true, force: true })
    throw error
  }
}

/** A folder whose starter and watchdog were both killed; a new one is left alone until its lock must be there. */
const removeAbandoned = (): void => {
  const parent = temporaryFolder()
  for (const name of readdirSync(parent).filter(entry => entry.startsWith(prefix))) {
    const base = join(parent, name)
    const found = statSync(base, { throwIfNoEntry: false })
    if (!found || found.uid !== process.getuid?.() || Date.now() - found.ctimeMs < 60_000) continue
    const lock = tryLock(base)
    if (!lock) continue
    lock.release()
    removeServer(base)
  }
}
