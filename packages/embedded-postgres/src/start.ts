import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { ensureCluster, readPassword, superuser } from './cluster.ts'
import { lockDirectory, tryLock } from './data-lock.ts'
import { baseOf, type Home, makeFolderFor, openHome } from './home.ts'
import { lastingSettings, type Settings } from './settings.ts'
import { type ServerLog, superviseServer, watchedServer } from './supervise.ts'

export type StartOptions = {
  /** The folder that keeps the database. Created when missing; used by one running copy at a time. */
  dataDir: string
  log: ServerLog
  /** Told, in a sentence, of each step that a person waits for or should know of. */
  progress?: (text: string) => void
  /** PostgreSQL settings that differ from the ones chosen here. */
  settings?: Settings
}

/** How to reach a running server: over a Unix socket, in the folder `host`. */
export type ServerAddress = {
  host: string
  port: number
  superuser: string
  password: string
  /** A connection string of the superuser for one of the databases. */
  adminUrl(database?: string): string
}

export type EmbeddedPostgres = ServerAddress & {
  /** Ends all connections, stops the server and gives the data directory free. */
  stop(): Promise<void>
}

const port = 5432

/**
 * Starts the PostgreSQL that comes with the installation on a data directory, which is initialised at the first
 * start, and returns when it accepts connections. It is stopped when this process ends, however that happens, and
 * restarted when it dies by itself. Throws `EmbeddedPostgresError`, worded for the person who started it.
 */
export const startEmbeddedPostgres = async (options: StartOptions): Promise<EmbeddedPostgres> => {
  const { log, progress = () => {} } = options
  const home = openHome(options.dataDir, progress)
  const lock = lockDirectory(home.base)
  try {
    const server = await startServer(home, {
      log,
      progress,
      settings: { ...lastingSettings, ...options.settings },
      durable: true,
    })
    return { ...server, stop: () => server.stop().finally(lock.release) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The server that another live process runs on the data directory, for commands beside it; undefined if none. */
export const runningEmbeddedPostgres = (dataDir: string): ServerAddress | undefined => {
  const base = baseOf(dataDir)
  try {
    const [, , , , socketFolder] = readFileSync(join(base, 'cluster', 'postmaster.pid'), 'utf8').split('\n')
    const lock = tryLock(base)
    lock?.release()
    if (lock || !socketFolder) return undefined
    return address(socketFolder, readPassword(base))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

type ServerOptions = {
  log: ServerLog
  progress: (text: string) => void
  settings: Settings
  durable: boolean
  removeAtEnd?: string[]
}

/** Starts a server on a home that is locked already. */
export const startServer = async (home: Home, options: ServerOptions): Promise<EmbeddedPostgres> => {
  const binaries = findBinaries(home.account, options.progress)
  await ensureCluster(home, binaries, options)
  const { socketFolder, temporary } = openSocketFolder(home)
  const removeAtEnd = [...(options.removeAtEnd ?? []), ...(temporary ? [socketFolder] : [])]
  const server = watchedServer(home, binaries.postgres, { socketFolder, settings: options.settings, removeAtEnd })
  const stop = await superviseServer(server, options.log)
  return { ...address(socketFolder, readPassword(home.base)), stop }
}

/** The address of a Unix socket may have 107 bytes on Linux and 103 on macOS: deep folders get a short one. */
const openSocketFolder = ({ base, account }: Home): { socketFolder: string; temporary: boolean } => {
  const inside = join(base, 'socket')
  const temporary = Buffer.byteLength(join(inside, `.s.PGSQL.${port}`)) > 103
  const socketFolder = temporary ? mkdtempSync('/tmp/flow-postgres-') : inside
  makeFolderFor(account, socketFolder)
  return { socketFolder, temporary }
}

const address = (host: string, password: string): ServerAddress => ({
  host,
  port,
  superuser,
  password,
  adminUrl: (database = 'postgres') =>
    `postgresql://${superuser}:${password}@localhost:${port}/${encodeURIComponent(database)}?host=${encodeURIComponent(host)}`,
})
