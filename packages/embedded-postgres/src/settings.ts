import { totalmem } from 'node:os'

export type Settings = Readonly<Record<string, string | number | boolean>>

/**
 * For a shared machine with two cores and little memory. Only what concerns the server itself is logged, tersely:
 * statements and their values are people's data and belong to the client that sent them.
 */
const common: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '128MB',
  max_connections: 100,
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  random_page_cost: 1.1,
  jit: false,
  io_method: 'sync',
  wal_buffers: '4MB',
  max_logical_replication_workers: 0,
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: false,
  log_line_prefix: '',
}

const MB = 1024 * 1024

/**
 * Megabytes in which PostgreSQL keeps pages of its own: an eighth of the memory that this machine or container has, so
 * that a page in use is neither copied nor checked anew. Only what is read is taken up, so a small database stays small.
 * @param memory bytes
 */
export const sharedBuffers = (memory: number): number => Math.min(1_024, Math.max(128, Math.floor(memory / 8 / MB)))

/** A container may be allowed less than there is. */
const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

export const lastingSettings: Settings = {
  ...common,
  shared_buffers: `${sharedBuffers(memory)}MB`,
  wal_level: 'replica',
  max_wal_senders: 3,
  max_wal_size: '1GB',
  // Files of the log that were made once are used again rather than made anew in the next rush.
  min_wal_size: '512MB',
  checkpoint_timeout: '15min',
  // A table that a rush fills is counted anew while it lasts, so that plans made when it was small do not outlive it.
  autovacuum_naptime: '10s',
}

/** Nothing survives a crash and nothing runs by itself, so that tests are fast and repeat exactly. */
export const testSettings: Settings = {
  ...common,
  fsync: false,
  full_page_writes: false,
  synchronous_commit: false,
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_connections: 200,
  max_wal_size: '2GB',
  checkpoint_timeout: '1h',
  autovacuum: false,
}

/** The settings as command line arguments of `postgres`; they win over `postgresql.conf` and `alter system`. */
export const settingsToArguments = (settings: Settings): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${plainValue(value)}`])

const plainValue = (value: string | number | boolean): string => {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  return String(value)
}
