import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import type { ServerLog } from '../supervise.ts'

export const silent: ServerLog = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** A folder that every user may enter, removed after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync('/tmp/flow-server-trial-')
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs one statement on a connection of its own and returns the first column of the first row. */
export const ask = async (url: string, statement: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement)
    return Object.values(rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

export type ServerProcess = { child: ChildProcess; url?: string; refusal?: string }

const program = fileURLToPath(new URL('./server-process.ts', import.meta.url))

/** Starts the server of a data directory in a process of its own, which ends with the test at the latest. */
export const startServerProcess = async (
  dataDir: string,
  account: { uid?: number; gid?: number } = {},
): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [program, dataDir], {
    ...account,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => endGently(child))
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, ...(JSON.parse(line) as { url?: string; refusal?: string }) }
}

export const endGently = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.stdin?.end()
  await once(child, 'exit')
}

export const killHard = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const pidFile = (base: string): string => join(base, 'cluster', 'postmaster.pid')

export const isStopped = (base: string): boolean => !existsSync(pidFile(base))

export const postmasterOf = (base: string): number => Number(readFileSync(pidFile(base), 'utf8').split('\n')[0])

/** Whether a process runs; one that ended and that nobody has asked about yet does not. */
export const isRunning = (pid: number): boolean => {
  try {
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** The watchdog among the children of a process, found by its program. */
export const watchdogOf = (parent: number): number => {
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
      if (Number(fields.split(' ')[1]) !== parent) continue
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('watchdog.mjs')) return Number(pid)
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error(`process ${parent} has no watchdog`)
}
