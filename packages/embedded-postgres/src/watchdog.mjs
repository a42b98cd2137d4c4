// Keeps one PostgreSQL running for as long as the process that started this one lives, and stops it then.
// Plain JavaScript, because it is a process of its own and the TypeScript loader would double its memory.
// Everything it is told comes as one argument; the channel to its parent carries reports out, and closes when
// the parent ends in any way.

import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** @type {import('./supervise.ts').WatchedServer} */
const server = JSON.parse(process.argv[2])
const pidFile = join(server.cluster, 'postmaster.pid')

const shutdownPatience = 20_000
const transientPatience = 15_000
const longestPause = 5_000

const transientFailure = /pre-existing shared memory block|lock file ".*" already exists|Address already in use/

let parentGone = false
const pausing = new AbortController()
let postgres
/** @type {string[]} */
let lastLines = []

const report = message => {
  if (process.connected) process.send(message, () => {})
}

const isAlive = pid => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A number in a stale pid file may by now belong to any process: PostgreSQL works in its own data directory. */
const isPostmasterOfThisCluster = pid => {
  const cluster = realpathSync(server.cluster)
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === cluster
    } catch {
      return false
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(cluster)
}

/** Asks for a fast shutdown; a server that hangs is cut off, and recovers from its log at the next start. */
const stopPostmaster = async (pid, hasEnded) => {
  const waited = async milliseconds => {
    for (const end = Date.now() + milliseconds; Date.now() < end; await delay(10)) if (hasEnded()) return true
    return hasEnded()
  }
  for (const [signal, patience] of [
    ['SIGINT', shutdownPatience],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]) {
    try {
      process.kill(pid, signal)
    } catch {
      // It ended by itself.
    }
    if (await waited(patience)) return
  }
}

/** After a `kill -9` of an earlier watchdog its server still runs; after one of the server, its files remain. */
const clearTraces = async () => {
  let pid
  try {
    pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  } catch {
    return
  }
  const runs = () => isAlive(pid) && isPostmasterOfThisCluster(pid)
  if (runs()) {
    report({ type: 'orphan', pid })
    await stopPostmaster(pid, () => !runs())
  }
  if (isAlive(pid)) rmSync(pidFile, { force: true })
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(server.socketFolder, name), { force: true })
}

const readLine = line => {
  lastLines = [...lastLines.slice(-19), line]
  report({ type: 'line', line })
  if (line.includes('database system is ready to accept connections')) report({ type: 'ready' })
}

/** Runs PostgreSQL until it ends. Returns whether it had become ready. */
const runOnce = () =>
  new Promise(resolve => {
    lastLines = []
    let ready = false
    let rest = ''
    postgres = spawn(server.postgres, server.arguments, {
      cwd: '/',
      env: server.environment,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...server.account,
    })
    postgres.once('error', error => readLine(`FATAL:  ${error.message}`))
    postgres.stderr.setEncoding('utf8').on('data', text => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) readLine(line)
      ready ||= lines.some(line => line.includes('ready to accept connections'))
    })
    postgres.once('close', () => {
      postgres = undefined
      resolve(ready)
    })
    if (parentGone) stop()
  })

const stop = () => {
  parentGone = true
  pausing.abort()
  if (!postgres?.pid) return
  const running = postgres
  void stopPostmaster(running.pid, () => running.exitCode !== null || running.signalCode !== null)
}

const finish = code => {
  for (const folder of server.removeAtEnd) rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}

const run = async () => {
  const firstAttempts = Date.now() + transientPatience
  let everReady = false
  for (let pause = 100; ; pause = Math.min(pause * 2, longestPause)) {
    await clearTraces()
    if (parentGone || server.onlyClear) return finish(0)
    const ready = await runOnce()
    if (parentGone) return finish(0)
    everReady ||= ready
    const worthAnother =
      everReady || (lastLines.some(line => transientFailure.test(line)) && Date.now() < firstAttempts)
    if (!worthAnother) {
      return process.send({ type: 'failed', lines: lastLines }, () => finish(1))
    }
    if (ready) {
      report({ type: 'died' })
      pause = 50
    }
    await delay(pause, undefined, { signal: pausing.signal }).catch(() => {})
  }
}

process.once('disconnect', stop)
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
await run()
