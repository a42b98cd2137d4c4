import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Account, plainEnvironment, runAs } from './account.ts'
import { diskFull, EmbeddedPostgresError } from './errors.ts'
import type { Home } from './home.ts'
import { type Settings, settingsToArguments } from './settings.ts'

/** A structured log; pino's loggers fit. */
export type ServerLog = Record<'debug' | 'info' | 'warn' | 'error', (fields: object, message: string) => void>

/** What the watchdog is told to keep running. */
export type WatchedServer = {
  postgres: string
  arguments: string[]
  environment: Record<string, string>
  account: Partial<Pick<Account, 'uid' | 'gid'>>
  cluster: string
  socketFolder: string
  removeAtEnd: string[]
  /** Only stop what an earlier watchdog left, and remove its folders. */
  onlyClear?: boolean
}

type Report =
  | { type: 'ready' }
  | { type: 'line'; line: string }
  | { type: 'orphan'; pid: number }
  | { type: 'died' }
  | { type: 'failed'; lines: string[] }

const watchdog = fileURLToPath(new URL('./watchdog.mjs', import.meta.url))
const watchdogFlags = ['--max-semi-space-size=1', '--max-old-space-size=32', '--v8-pool-size=1']

export const watchedServer = (
  { cluster, account }: Home,
  postgres: string,
  rest: { socketFolder: string; settings: Settings; removeAtEnd: string[] },
): WatchedServer => ({
  postgres,
  arguments: [
    '-D',
    cluster,
    ...settingsToArguments({ ...rest.settings, unix_socket_directories: `"${rest.socketFolder}"` }),
  ],
  environment: plainEnvironment,
  account: runAs(account),
  cluster,
  socketFolder: rest.socketFolder,
  removeAtEnd: rest.removeAtEnd,
})

/** A session of its own: Ctrl-C reaches the platform alone, which then stops PostgreSQL last. */
const spawnWatchdog = (server: WatchedServer): ChildProcess =>
  spawn(process.execPath, [...watchdogFlags, watchdog, JSON.stringify(server)], {
    cwd: '/',
    detached: true,
    env: plainEnvironment,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

/** Stops a server whose starter and watchdog are gone, and removes its folder, without waiting for it. */
export const removeServer = (base: string): void => {
  const child = spawnWatchdog({
    postgres: '',
    arguments: [],
    environment: {},
    account: {},
    cluster: join(base, 'cluster'),
    socketFolder: join(base, 'socket'),
    removeAtEnd: [base],
    onlyClear: true,
  })
  child.unref()
  child.channel?.unref()
}

/**
 * Runs the server under a watchdog process and waits until it accepts connections. The watchdog restarts
 * PostgreSQL when it dies; here the watchdog is restarted when it dies. Returns the function that stops both.
 */
export const superviseServer = async (server: WatchedServer, log: ServerLog): Promise<() => Promise<void>> => {
  let stopping = false
  let current: ChildProcess
  const launch = (): ChildProcess => {
    current = spawnWatchdog(server)
    current.on('message', message => logReport(message as Report, log))
    if (stopping) current.disconnect()
    return current
  }
  const superviseFrom = async (first: ChildProcess): Promise<void> => {
    for (let child = first, pause = 100; ; child = launch(), pause = Math.min(pause * 2, 5_000)) {
      const code = await ended(child)
      if (stopping && code === 0) return
      if (!stopping) log.error({ code }, 'the watchdog of PostgreSQL ended; starting another')
      await delay(pause)
    }
  }
  const first = launch()
  await becomesReady(first, server)
  const supervision = superviseFrom(first)
  return () => {
    if (!stopping && current.connected) current.disconnect()
    stopping = true
    return supervision
  }
}

const ended = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

const becomesReady = (child: ChildProcess, server: WatchedServer): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (reason: EmbeddedPostgresError) => {
      child.removeAllListeners('exit')
      reject(reason)
    }
    child.on('message', message => {
      const report = message as Report
      if (report.type === 'ready') {
        child.off('exit', exited)
        resolve()
      }
      if (report.type === 'failed') failed(startFailure(server, report.lines))
    })
    const exited = (code: number | null) => failed(startFailure(server, [`its watchdog ended with ${code}`]))
    child.once('exit', exited)
    child.once('error', error => failed(startFailure(server, [error.message])))
  })

const startFailure = ({ cluster }: WatchedServer, lines: string[]): EmbeddedPostgresError =>
  lines.some(line => line.includes('No space left on device'))
    ? diskFull(cluster)
    : new EmbeddedPostgresError('start_failed', `PostgreSQL in ${cluster} does not start: ${lines.join('; ')}`)

const logReport = (report: Report, log: ServerLog): void => {
  if (report.type === 'orphan') log.warn({ pid: report.pid }, 'stopping a PostgreSQL that outlived its platform')
  if (report.type === 'died') log.error({}, 'PostgreSQL ended unexpectedly; starting it again')
  if (report.type !== 'line') return
  const [level] = report.line.split(':', 1)
  log[level === 'PANIC' ? 'error' : level === 'FATAL' ? 'warn' : 'debug']({ component: 'postgres' }, report.line)
}
