import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A running platform, started as an operator starts it. */
export interface Platform {
  readonly url: string
  readonly dataDir: string
  readonly process: ChildProcess
  /** All that it printed. */
  output(): string
  /** Runs a command of the operator's command line beside it; answers what it printed. */
  flow(...args: string[]): Promise<{ code: number | null; output: string }>
  stop(): Promise<void>
}

export interface PlatformOptions {
  /** A process for each service instead of one for all. */
  readonly processes?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Keeps an existing data folder; it is not removed afterwards. */
  readonly dataDir?: string
}

export const ROOT = new URL('../../', import.meta.url).pathname
const MAIN = join(ROOT, 'apps/platform/src/main.ts')

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const run = (args: readonly string[], env: Record<string, string>) => {
  let text = ''
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: ROOT, env: { ...process.env, ...env } })
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  return { child, output: () => text }
}

const whenReady = ({ child, output }: ReturnType<typeof run>) =>
  new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const ready = /^Flow is ready at (http:\S+)/m.exec(output())
      if (ready) resolve(ready[1] as string)
    })
    child.once('exit', code => reject(new Error(`the platform ended with ${code}:\n${output()}`)))
  })

/** Starts a platform on a data folder and a port of its own, and waits for its ready line. */
export const startPlatform = async (options: PlatformOptions = {}): Promise<Platform> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'flow-acceptance-'))
  const port = await freePort()
  const env = {
    FLOW_DATA_DIR: dataDir,
    FLOW_PORT: String(port),
    FLOW_RATE_LIMIT: 'off',
    FLOW_DEMO: '0',
    ...options.env,
  }
  const started = run(options.processes ? ['start', '--processes'] : ['start'], env)
  const url = await whenReady(started)
  return {
    url,
    dataDir,
    process: started.child,
    output: started.output,
    flow: async (...args) => {
      const command = run(args, env)
      const [code] = await once(command.child, 'close')
      return { code, output: command.output() }
    },
    stop: async () => {
      if (started.child.exitCode === null && started.child.signalCode === null) {
        started.child.kill('SIGTERM')
        await once(started.child, 'exit')
      }
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Runs the start command to its end, for starts that are refused. */
export const runPlatform = async (options: PlatformOptions): Promise<{ code: number | null; output: string }> => {
  const env = {
    FLOW_DATA_DIR: options.dataDir ?? '',
    FLOW_PORT: String(await freePort()),
    FLOW_DEMO: '0',
    ...options.env,
  }
  const { child, output } = run(['start'], env)
  const [code] = await once(child, 'close')
  return { code, output: output() }
}
