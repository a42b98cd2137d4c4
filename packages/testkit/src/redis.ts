import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether `redis-server` is installed on this machine; tests that need it say so when it is not. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0

/** A real Redis of a test's own, in a folder of its own. */
export interface TestRedis {
  /** Stays the same over `kill` and `restart`. */
  readonly url: string
  /** Ends it and removes its folder. */
  stop(): Promise<void>
  /** SIGKILL: it loses all that is not in its last snapshot. */
  kill(): Promise<void>
  /** Starts it again after `kill`, at the same address, from its last snapshot if there is one. */
  restart(): Promise<void>
  /** SIGSTOP: it accepts connections and answers nothing. */
  pause(): void
  /** SIGCONT: it goes on. */
  resume(): void
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}

const launch = async (port: number, folder: string): Promise<ChildProcess> => {
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no', daemonize: 'no' }
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
  const child = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'ignore'] })
  const output: string[] = []
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`redis-server ended at once: ${output.join('')}`)))
    child.stdout?.on('data', chunk => {
      output.push(String(chunk))
      if (output.join('').includes('Ready to accept connections')) resolve()
    })
  })
  return child
}

const end = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Starts a Redis of the test's own on a free port. Throws when `redis-server` is not installed; see `hasRedis`. */
export const startRedis = async (): Promise<TestRedis> => {
  const folder = await mkdtemp(join(tmpdir(), 'flow-redis-'))
  const port = await freePort()
  let child = await launch(port, folder)
  const killAtExit = () => child.kill('SIGKILL')
  process.once('exit', killAtExit)
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => end(child, 'SIGKILL'),
    restart: async () => {
      await end(child, 'SIGKILL')
      child = await launch(port, folder)
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop: async () => {
      process.off('exit', killAtExit)
      await end(child, 'SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
