import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')

const writeTree = (root: string, files: Record<string, string | object>): void => {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o755 })
  }
}

const lockfile = (version: string): object => ({
  name: 'trial',
  version,
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'trial', version, dependencies: { builder: 'file:builder' } },
    builder: { version: '1.0.0', bin: { 'react-router': 'build.js' } },
    'node_modules/builder': { resolved: 'builder', link: true },
  },
})

const manifest = (version: string): object => ({ name: 'trial', version, dependencies: { builder: 'file:builder' } })

/** A working copy in small: the launcher, a platform that tells what happens to it, and a builder of a web client. */
const makeWorkingCopy = (): string => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'flow-launcher-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(join(repository, 'launch.mjs'), join(root, 'launch.mjs'))
  cpSync(import.meta.dirname, join(root, 'tools', 'launcher'), { recursive: true })
  writeTree(root, {
    'package.json': manifest('1.0.0'),
    'package-lock.json': lockfile('1.0.0'),
    'builder/package.json': { name: 'builder', version: '1.0.0', bin: { 'react-router': 'build.js' } },
    'builder/build.js': `require('node:fs').mkdirSync('build', { recursive: true }); console.log('built')`,
    'apps/platform/src/main.ts': `
      const [command, argument] = process.argv.slice(2)
      if (command === 'exit') process.exit(Number(argument))
      const stop = (signal: string) => { console.log(signal); setTimeout(() => { console.log('stopped'); process.exit(3) }, 50) }
      for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal))
      setInterval(() => {}, 1000)
      console.log('ready ' + process.pid)`,
    'packages/ui/a.ts': '',
    'packages/api-client/a.ts': '',
    'packages/contracts/a.ts': '',
  })
  return root
}

type Launch = { child: ChildProcess; lines: string[]; until: (text: string) => Promise<string>; end: Promise<number> }

const launch = (root: string, ...args: string[]): Launch => {
  const { npm_lifecycle_event: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'launch.mjs'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const reader = createInterface(child.stdout).on('line', line => lines.push(line))
  const until = async (text: string): Promise<string> => {
    for (;;) {
      const line = lines.find(candidate => candidate.startsWith(text))
      if (line !== undefined) return line
      await once(reader, 'line')
    }
  }
  const end = once(child, 'close').then(([code]) => code as number)
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, lines, until, end }
}

const finish = async ({ lines, end }: Launch): Promise<{ code: number; text: string }> => ({
  code: await end,
  text: lines.join('\n'),
})

test('it installs once, and again only when the lockfile has changed', async () => {
  const root = makeWorkingCopy()
  expect((await finish(launch(root, 'flow', 'exit', '0'))).text).toContain('Installing what Flow needs')
  expect((await finish(launch(root, 'flow', 'exit', '0'))).text).toBe('')
  writeTree(root, { 'package.json': manifest('2.0.0'), 'package-lock.json': lockfile('2.0.0') })
  rmSync(join(root, 'node_modules', '.package-lock.json'))
  expect((await finish(launch(root, 'flow', 'exit', '0'))).text).toContain('Installing what Flow needs')
})

test('of two launches at once one installs, and both go on', async () => {
  const root = makeWorkingCopy()
  const both = await Promise.all([1, 2].map(() => finish(launch(root, 'flow', 'exit', '7'))))
  expect(both.map(({ code }) => code)).toEqual([7, 7])
  expect(both.filter(({ text }) => text.includes('Installing what Flow needs'))).toHaveLength(1)
})

test('the web client is built when its sources have changed, and not otherwise', async () => {
  const root = makeWorkingCopy()
  writeTree(root, { 'apps/web/vite.config.ts': '', 'apps/web/app/root.tsx': 'one' })
  expect((await finish(launch(root, 'build'))).text).toContain('Building the web client\nbuilt')
  expect((await finish(launch(root, 'build'))).text).toBe('')
  writeTree(root, { 'apps/web/app/root.tsx': 'two' })
  expect((await finish(launch(root, 'build'))).text).toBe('Building the web client\nbuilt')
})

test('a signal reaches the platform once, which has its time to stop, and its exit code is passed on', async () => {
  const started = launch(makeWorkingCopy(), 'start')
  await started.until('ready')
  started.child.kill('SIGINT')
  started.child.kill('SIGTERM')
  const { code, text } = await finish(started)
  expect(code).toBe(3)
  // Of two signals that wait the system may deliver either first.
  expect(text.match(/SIG\w+|stopped/g)).toEqual([expect.stringMatching(/^SIG(INT|TERM)$/), 'stopped'])
})

test('when the launcher is killed the platform stops in order', async () => {
  const started = launch(makeWorkingCopy(), 'start')
  await started.until('ready')
  started.child.kill('SIGKILL')
  expect((await finish(started)).text).toContain('SIGTERM\nstopped')
})

test('an unknown command is answered with the known ones', async () => {
  expect((await finish(launch(makeWorkingCopy(), 'sing'))).code).toBe(2)
})
