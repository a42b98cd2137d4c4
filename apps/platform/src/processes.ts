import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { SERVICE_NAMES, SERVICES, type ServiceName } from '@flow/contracts'
import { serviceUrl } from '@flow/postgres'
import type { Secrets } from '@flow/service-kit'
import type { PlatformSettings } from './settings.ts'

/**
 * A program that is kept running: when it dies unasked it is started again, a little later each time. The channel to it
 * tells it when this process dies, however it does.
 */
interface Kept {
  stop(): Promise<void>
}

const RESTART_MS = [100, 500, 2_000, 10_000]

const keepRunning = (script: URL, env: NodeJS.ProcessEnv, onExit: (code: number | null) => void): Kept => {
  let child: ChildProcess
  let stopping = false
  let restarts = 0
  let timer: NodeJS.Timeout | undefined
  const run = () => {
    child = spawn(process.execPath, [script.pathname], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child.once('exit', code => {
      if (stopping) return
      onExit(code)
      timer = setTimeout(run, RESTART_MS[Math.min(restarts++, RESTART_MS.length - 1)])
    })
  }
  run()
  return {
    stop: async () => {
      stopping = true
      clearTimeout(timer)
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

export interface ProcessesOptions {
  readonly settings: PlatformSettings
  readonly adminUrl: string
  readonly root: string
  readonly secrets: Secrets
  readonly publicUrl: string
  readonly filesDir: string
  /** The module that renders the web client's pages. */
  readonly pagesModule: URL | undefined
  /** Port of each service; the standard ones unless told. */
  readonly portOf?: (service: ServiceName) => number
  readonly log: (text: string) => void
}

const scriptOf = (part: string) => new URL(`../../../services/${part}/src/main.ts`, import.meta.url)

const isUp = async (port: number) =>
  fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(2_000) }).then(
    answer => answer.ok,
    () => false,
  )

const waitUntilUp = async (port: number, name: string) => {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (await isUp(port)) return
    await new Promise(next => setTimeout(next, 100))
  }
  throw new Error(`${name} did not come up on port ${port}`)
}

/** Starts each service as a process of its own, then the gateway before them; answers when all can be reached. */
export const startProcesses = async (options: ProcessesOptions): Promise<Kept> => {
  const { settings, portOf = service => SERVICES[service].port } = options
  const addresses = Object.fromEntries(
    SERVICE_NAMES.map(name => [`FLOW_${name.toUpperCase()}_URL`, `http://127.0.0.1:${portOf(name)}`]),
  )
  const common = {
    ...process.env,
    ...addresses,
    FLOW_SECRET: options.root,
    FLOW_PUBLIC_URL: options.publicUrl,
    FLOW_FILES_DIR: options.filesDir,
    FLOW_LOG_LEVEL: settings.logLevel,
  }
  const died = (name: string) => (code: number | null) =>
    options.log(`${name} ended (${code ?? 'killed'}); starting it again`)
  const kept: Kept[] = SERVICE_NAMES.map(name => {
    const databaseUrl = serviceUrl(options.adminUrl, name, options.secrets.databasePassword(name))
    const env = { ...common, DATABASE_URL: databaseUrl, FLOW_PORT: String(portOf(name)), FLOW_HOST: '127.0.0.1' }
    return keepRunning(scriptOf(name), env, died(name))
  })
  const stop = async () => {
    await gateway?.stop()
    await Promise.all(kept.map(one => one.stop()))
  }
  let gateway: Kept | undefined
  try {
    await Promise.all(SERVICE_NAMES.map(name => waitUntilUp(portOf(name), name)))
    const { DATABASE_URL: _none, ...env } = { ...common, FLOW_PORT: String(settings.port) } as NodeJS.ProcessEnv
    gateway = keepRunning(
      scriptOf('gateway'),
      { ...env, ...(options.pagesModule ? { FLOW_PAGES_MODULE: options.pagesModule.href } : {}) },
      died('gateway'),
    )
    await waitUntilUp(settings.port, 'gateway')
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
