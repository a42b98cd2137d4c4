import pg from 'pg'
import { GatheringSocket } from './gathering-socket.ts'

const asText = (value: string) => value
const parsers = new Map<number, (value: string) => unknown>([
  [20, Number],
  [1082, asText],
  [1114, value => value.replace(' ', 'T')],
])

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text'),
}

export interface PoolOptions {
  readonly url: string
  /** Connections at most. */
  readonly max?: number
  /** Longest run of one statement, in milliseconds. */
  readonly statementTimeoutMs?: number
  readonly applicationName?: string
  readonly onError?: (error: Error) => void
}

/** Opens a pool of pipelined connections. The loss of one, idle or in use, is reported, never thrown at the process. */
export const openPool = (options: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 4,
    pipeline: true,
    stream: () => new GatheringSocket(),
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: options.applicationName ?? 'flow',
    types,
  } as pg.PoolConfig)
  pool.on('connect', client => client.on('error', error => options.onError?.(error)))
  pool.on('error', () => undefined)
  return pool
}
