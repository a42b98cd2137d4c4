import { startTestPostgres } from '@flow/embedded-postgres'
import pg from 'pg'

/** A PostgreSQL server of a test's own, which may crash. */
export interface OwnPostgres {
  /** URL of its `postgres` database as its superuser; stays the same over a crash. */
  readonly url: string
  /**
   * Kills one of its processes, so that it ends every connection and every open transaction and recovers by its log.
   * Answers once it does so: from then on nobody gets in before it has recovered.
   */
  crash(): Promise<void>
  /** Whether it answers. */
  isUp(): Promise<boolean>
  stop(): Promise<void>
}

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export const startOwnPostgres = async (): Promise<OwnPostgres> => {
  // What was committed must survive the crash of a process; that of the machine is not tried.
  const server = await startTestPostgres({ settings: { synchronous_commit: 'on' } })
  const url = server.adminUrl('postgres')
  return {
    url,
    crash: () =>
      withClient(url, witness =>
        withClient(url, async victim => {
          const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid')
          const gone = [witness, victim].map(client => new Promise(resolve => client.once('end', resolve)))
          process.kill(rows[0]?.pid as number, 'SIGKILL')
          await Promise.all(gone)
        }),
      ),
    isUp: () =>
      withClient(url, client => client.query('select 1')).then(
        () => true,
        () => false,
      ),
    stop: () => server.stop(),
  }
}
