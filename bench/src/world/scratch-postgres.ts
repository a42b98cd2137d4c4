import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@flow/embedded-postgres'
import pg from 'pg'

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

export interface ScratchPostgres {
  adminUrl(database: string): string
  /** As `server_version` says it. */
  readonly version: string
  stop(): Promise<void>
}

const versionOf = async (server: EmbeddedPostgres): Promise<string> => {
  const client = new pg.Client({ connectionString: server.adminUrl('postgres') })
  await client.connect()
  const { rows } = await client.query('show server_version')
  await client.end()
  return rows[0].server_version
}

/**
 * A PostgreSQL of the benchmarks' own with the settings of an installation: every commit is on the disk.
 * @param keepIn a folder that is kept for the next run; else a temporary one that is removed.
 */
export const startScratchPostgres = async (keepIn: string | undefined): Promise<ScratchPostgres> => {
  const dataDir = keepIn ?? mkdtempSync(join(tmpdir(), 'flow-bench-'))
  const server = await startEmbeddedPostgres({ dataDir, log: silent })
  return {
    adminUrl: server.adminUrl,
    version: await versionOf(server),
    stop: async () => {
      await server.stop()
      if (!keepIn) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
