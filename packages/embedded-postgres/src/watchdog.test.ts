import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import {
  ask,
  endGently,
  isRunning,
  isStopped,
  killHard,
  postmasterOf,
  type ServerProcess,
  startServerProcess,
  temporaryFolder,
  watchdogOf,
} from './testing/servers.ts'

const soon = { timeout: 60_000, interval: 20 }

const startWithRow = async (): Promise<ServerProcess & { url: string; pid: number; dataDir: string; base: string }> => {
  const dataDir = temporaryFolder()
  const server = await startServerProcess(dataDir)
  const { url = '' } = server
  await ask(url, `create table kept as select 'acknowledged' as text`)
  return { ...server, url, pid: server.child.pid ?? 0, dataDir, base: join(dataDir, 'postgres') }
}

const expectKept = async (url: string | undefined): Promise<void> =>
  expect(await ask(url ?? '', 'select text from kept')).toBe('acknowledged')

test('when the platform is killed PostgreSQL stops, and the next start has what was acknowledged', async () => {
  const { child, dataDir, base } = await startWithRow()
  await killHard(child)
  await vi.waitUntil(() => isStopped(base), soon)
  await expectKept((await startServerProcess(dataDir)).url)
})

test('a start right after the platform was killed does not wait for anyone to clean up', async () => {
  const { child, dataDir } = await startWithRow()
  await killHard(child)
  await expectKept((await startServerProcess(dataDir)).url)
})

test('when PostgreSQL is killed it comes back by itself, at the same address', async () => {
  const { url, base } = await startWithRow()
  const before = postmasterOf(base)
  process.kill(before, 'SIGKILL')
  await vi.waitFor(() => expectKept(url), soon)
  expect(postmasterOf(base)).not.toBe(before)
})

test('when the watchdog is killed another one takes its place, and still ends with the platform', async () => {
  const { child, pid, url, base } = await startWithRow()
  const before = postmasterOf(base)
  process.kill(watchdogOf(pid), 'SIGKILL')
  await vi.waitUntil(() => !isStopped(base) && postmasterOf(base) !== before, soon)
  await vi.waitFor(() => expectKept(url), soon)
  await killHard(child)
  await vi.waitUntil(() => isStopped(base), soon)
})

test('when the platform and the watchdog are killed the next start takes over from the orphan', async () => {
  const { child, pid, dataDir, base } = await startWithRow()
  const orphan = postmasterOf(base)
  const watchdog = watchdogOf(pid)
  process.kill(watchdog, 'SIGSTOP')
  await killHard(child)
  process.kill(watchdog, 'SIGKILL')
  const next = await startServerProcess(dataDir)
  await expectKept(next.url)
  expect(isRunning(orphan)).toBe(false)
})

test('when everything is killed at once the next start recovers', async () => {
  const { child, pid, dataDir, base } = await startWithRow()
  const [watchdog, postmaster] = [watchdogOf(pid), postmasterOf(base)]
  process.kill(watchdog, 'SIGSTOP')
  process.kill(postmaster, 'SIGKILL')
  await killHard(child)
  process.kill(watchdog, 'SIGKILL')
  await expectKept((await startServerProcess(dataDir)).url)
})

test('a stale pid file that names some living process neither stops the start nor that process', async () => {
  const { child, dataDir, base } = await startWithRow()
  await endGently(child)
  const file = join(base, 'cluster', 'postmaster.pid')
  writeFileSync(file, `${process.pid}\n${base}/cluster\n0\n5432\n${base}/socket\n\n0 0\nready\n`)
  await expectKept((await startServerProcess(dataDir)).url)
})

test('PostgreSQL stops when it is told to, in order', async () => {
  const { child, base } = await startWithRow()
  await endGently(child)
  expect(child.exitCode).toBe(0)
  expect(isStopped(base)).toBe(true)
})
