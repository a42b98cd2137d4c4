import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isRoot } from './account.ts'
import { startEmbeddedPostgres } from './start.ts'
import { ask, endGently, silent, startServerProcess, temporaryFolder } from './testing/servers.ts'

const stranger = { uid: 65534, gid: 65534 }

const whyNotRoot = isRoot() ? '' : 'only root can try it'
const whyNoStranger = (() => {
  if (!isRoot()) return 'only root can become another user'
  const run = spawnSync(process.execPath, [import.meta.filename], { ...stranger, cwd: '/', stdio: 'ignore' })
  return run.error ? 'other users may not enter this working copy' : ''
})()

for (const reason of new Set([whyNotRoot, whyNoStranger])) {
  if (reason) process.stderr.write(`Skipped, because ${reason}: tests of the embedded PostgreSQL's system user\n`)
}

describe.skipIf(whyNotRoot)('started by root', () => {
  test('PostgreSQL runs as a system user, whose data no other user can read', async () => {
    const dataDir = temporaryFolder()
    const server = await startEmbeddedPostgres({ dataDir, log: silent })
    onTestFinished(() => server.stop())
    const cluster = statSync(join(dataDir, 'postgres', 'cluster'))
    expect(cluster.uid).not.toBe(0)
    expect(cluster.mode & 0o777).toBe(0o700)
    expect(await ask(server.adminUrl(), 'select 1')).toBe(1)
  })

  test('below a folder closed to that user the database is kept elsewhere, and found again', async () => {
    const closed = temporaryFolder()
    chmodSync(closed, 0o700)
    const dataDir = join(closed, 'data')
    const steps: string[] = []
    const first = await startEmbeddedPostgres({ dataDir, log: silent, progress: text => steps.push(text) })
    const elsewhere = readFileSync(join(dataDir, 'postgres-location'), 'utf8').trim()
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }))
    await ask(first.adminUrl(), 'create table kept as select 42 as answer')
    await first.stop()
    const { url = '' } = await startServerProcess(dataDir)
    expect(await ask(url, 'select answer from kept')).toBe(42)
    expect(steps[0]).toMatch(/^The database user \S+ may not enter /)
    expect(steps[0]).toContain(`${dataDir}: the database is kept in ${elsewhere}`)
  })

  test('a full disk is named', async () => {
    const disk = temporaryFolder()
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', disk]).status).toBe(0)
    onTestFinished(() => void spawnSync('umount', [disk]))
    await expect(startEmbeddedPostgres({ dataDir: disk, log: silent })).rejects.toThrow(
      `The disk that holds ${disk}/postgres is full.`,
    )
  })
})

describe.skipIf(whyNoStranger)('started by an ordinary user', () => {
  const ownFolder = (): string => {
    const dataDir = join(temporaryFolder(), 'data')
    mkdirSync(dataDir, { mode: 0o700 })
    chownSync(dataDir, stranger.uid, stranger.gid)
    return dataDir
  }

  test('everything is in the data directory and belongs to that user', async () => {
    const dataDir = ownFolder()
    const { url = '' } = await startServerProcess(dataDir, stranger)
    expect(await ask(url, 'select 1')).toBe(1)
    expect(statSync(join(dataDir, 'postgres', 'cluster')).uid).toBe(stranger.uid)
  })

  test('a database made by that user keeps its owner when root starts it', async () => {
    const dataDir = ownFolder()
    await endGently((await startServerProcess(dataDir, stranger)).child)
    await endGently((await startServerProcess(dataDir)).child)
    expect((await startServerProcess(dataDir, stranger)).url).toBeDefined()
  })

  test('a database made by root is refused to that user', async () => {
    const dataDir = temporaryFolder()
    await endGently((await startServerProcess(dataDir)).child)
    expect((await startServerProcess(dataDir, stranger)).refusal).toContain('belongs to another user')
  })

  test('a directory closed to that user is named, with the reason', async () => {
    const dataDir = temporaryFolder()
    expect((await startServerProcess(dataDir, stranger)).refusal).toContain(
      `The database directory ${dataDir} cannot be used: permission denied.`,
    )
  })
})
