import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { EmbeddedPostgresError, fileError } from './errors.ts'

const sqliteBusy = 5

/** Released once or more often, the lock is free. */
export type DataLock = { release: () => void }

/**
 * Takes the lock of a database directory, or returns undefined when a live process holds it for longer than the
 * patience, in milliseconds.
 *
 * Node has no `flock`; the exclusive lock of an empty SQLite file is the kernel's own, so it goes away with the
 * process that held it, however that ended, and there is no stale lock to recognise.
 */
export const tryLock = (base: string, patience = 0): DataLock | undefined => {
  try {
    const path = join(base, 'lock')
    // Only once: closing any other descriptor of the file would drop the lock that this process may hold.
    if (!existsSync(path)) writeFileSync(path, '', { mode: 0o600 })
    const file = new DatabaseSync(path, { timeout: patience })
    try {
      file.exec('pragma journal_mode = memory; begin exclusive')
    } catch (error) {
      file.close()
      throw error
    }
    return { release: () => file.isOpen && file.close() }
  } catch (error) {
    if ((error as { errcode?: number }).errcode === sqliteBusy) return undefined
    throw fileError(base, error)
  }
}

/** Takes the lock of a database directory. Throws `data_dir_in_use`, naming the process that has it. */
export const lockDirectory = (base: string): DataLock => {
  const lock = tryLock(base, 250)
  const holderFile = join(base, 'holder')
  if (!lock) {
    throw new EmbeddedPostgresError(
      'data_dir_in_use',
      `Another copy of Flow (process ${readHolder(holderFile)}) is using the database in ${base}. ` +
        'Stop it first, or give this copy a data directory of its own.',
    )
  }
  try {
    writeFileSync(holderFile, `${process.pid}\n`, { mode: 0o600 })
    return lock
  } catch (error) {
    lock.release()
    throw fileError(base, error)
  }
}

const readHolder = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return 'unknown'
  }
}
