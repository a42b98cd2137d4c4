import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The root secret of every platform that is measured. */
export const SECRET = 'a root secret that the benchmarks alone use and all may know'
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

export interface PlatformProcess {
  readonly url: string
  readonly pid: number
  /** From its start to the line that says it is ready, in milliseconds. */
  readonly readyMs: number
  stop(): Promise<void>
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}

const READY = 'Flow is ready at'

/** Waits for the line that begins with `line`; shows what was said instead when the process ends first. */
export const saysReady = (child: ChildProcess, line: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface(stream).on('line', text => {
          said.push(text)
          if (text.startsWith(line)) resolve()
        })
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`ended with ${code} before it was ready:\n${said.join('\n')}`)))
  })

/** Ends with us when we end before we could stop it. */
export const endsWithUs = (child: ChildProcess): void => {
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
}

export const endOf = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Runs a command that starts a platform, and waits until it is ready. */
export const startCommand = async (
  [command, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Promise<PlatformProcess> => {
  const port = await freePort()
  const start = performance.now()
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, FLOW_HOST: '127.0.0.1', FLOW_PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  endsWithUs(child)
  await saysReady(child, READY)
  const readyMs = performance.now() - start
  return { url: `http://127.0.0.1:${port}`, pid: child.pid as number, readyMs, stop: () => endOf(child) }
}

/** Starts the platform in one process on a database of the scratch server, without limits. */
export const startPlatform = async (databaseUrl: string, flags: readonly string[] = []): Promise<PlatformProcess> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'flow-bench-data-'))
  const platform = await startCommand([process.execPath, ...flags, 'apps/platform/src/main.ts', 'start'], {
    DATABASE_URL: databaseUrl,
    FLOW_DATA_DIR: dataDir,
    FLOW_SECRET: SECRET,
    FLOW_RATE_LIMIT: 'off',
    FLOW_DEMO: 'off',
    FLOW_LOG_LEVEL: 'warn',
    UV_THREADPOOL_SIZE: '12',
  })
  return {
    ...platform,
    stop: async () => {
      await platform.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
