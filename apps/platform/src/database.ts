import { runningEmbeddedPostgres, startEmbeddedPostgres } from '@flow/embedded-postgres'
import { ensureDatabase } from '@flow/postgres'
import type { Log } from '@flow/service-kit'
import type { PlatformSettings } from './settings.ts'

/** The platform's database, wherever it comes from. */
export interface OpenDatabase {
  /** URL as a role that may create roles and schemas. */
  readonly adminUrl: string
  stop(): Promise<void>
}

const NAME = 'flow'

const withName = (adminUrl: (database?: string) => string) => async () => {
  await ensureDatabase(adminUrl('postgres'), NAME)
  return adminUrl(NAME)
}

/**
 * Opens the PostgreSQL of `DATABASE_URL`, else the embedded one of the data folder.
 * @param beside when the platform runs already on that folder, its server is used and left running.
 */
export const openDatabase = async (
  settings: PlatformSettings,
  log: Log,
  progress: (text: string) => void,
  beside = false,
): Promise<OpenDatabase> => {
  if (settings.databaseUrl) return { adminUrl: settings.databaseUrl, stop: async () => undefined }
  const running = beside ? runningEmbeddedPostgres(settings.dataDir) : undefined
  if (running) return { adminUrl: await withName(running.adminUrl)(), stop: async () => undefined }
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir, log, progress })
  try {
    return { adminUrl: await withName(server.adminUrl)(), stop: () => server.stop() }
  } catch (error) {
    await server.stop()
    throw error
  }
}
