import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const modules = join(root, 'node_modules')

/** The end of a command, with a sentence for the person who gave it. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

export const say = text => process.stdout.write(`${text}\n`)

/** The path of an installed program, to be run by our Node. */
export const program = name => join(modules, '.bin', name)

const neededMajor = 24

/** The Node of the lockfile; where none is shipped for this machine, the running one if it is new enough. */
export const findNode = () => {
  const { platform, arch, version, execPath } = process
  const shipped = join(modules, `node-${platform}-${arch}`, 'bin', 'node')
  if (existsSync(shipped)) return shipped
  if (Number.parseInt(version.slice(1), 10) >= neededMajor) return execPath
  throw new Stop(
    `Flow needs Node ${neededMajor} or newer. None is shipped for ${platform}-${arch}, and this is Node ${version}: ` +
      'install a newer one from https://nodejs.org and run the same command with it.',
  )
}

/** Makes Node end with the launcher, even with `kill -9` of it. */
export const followLauncher = ['--import', new URL('./follow-launcher.mjs', import.meta.url).href]

/** Runs a script with our Node, and returns its exit code. */
export const runNode = (args, { cwd = root, env = {} } = {}) => {
  const node = findNode()
  return run(node, [...followLauncher, ...args], {
    cwd,
    env: {
      NODE_COMPILE_CACHE: join(modules, '.cache', 'node-compile'),
      UV_THREADPOOL_SIZE: '12',
      ...process.env,
      PATH: [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter),
      ...env,
    },
  })
}

const forwarded = { SIGINT: 'SIGINT', SIGTERM: 'SIGTERM', SIGHUP: 'SIGTERM' }

/**
 * Runs a program to its end, and returns its exit code. It has a process group of its own, so that Ctrl-C, which
 * the terminal and npm both pass on, reaches it once and it may take its time.
 */
export const run = (command, args, { cwd, env, endWith }) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...env, FLOW_LAUNCHER_PIPE: '3', ...(endWith && { FLOW_LAUNCHER_SIGNAL: endWith }) },
      stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
      detached: true,
    })
    let lastSignal = 0
    const forward = signal => {
      if (Date.now() - lastSignal < 1000) return
      lastSignal = Date.now()
      child.kill(endWith ?? forwarded[signal])
    }
    const stopFollowingNpm = followNpm(() => forward('SIGTERM'))
    for (const signal of Object.keys(forwarded)) process.on(signal, forward)
    const finish = () => {
      stopFollowingNpm()
      for (const signal of Object.keys(forwarded)) process.off(signal, forward)
    }
    child.once('error', error => {
      finish()
      reject(new Stop(`${command} cannot be run: ${error.message}`))
    })
    child.once('exit', (code, signal) => {
      finish()
      resolve(code ?? 128 + constants.signals[signal])
    })
  })

/** npm passes signals on, except the one that kills it at once. The scripts `exec` us, so that npm is our parent. */
const followNpm = onEnd => {
  if (!process.env.npm_lifecycle_event) return () => {}
  const npm = process.ppid
  const timer = setInterval(() => process.ppid !== npm && onEnd(), 1000)
  return () => clearInterval(timer)
}
