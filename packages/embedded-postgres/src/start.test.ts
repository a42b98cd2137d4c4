import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type EmbeddedPostgres, runningEmbeddedPostgres, startEmbeddedPostgres } from './start.ts'
import { ask, endGently, silent, startServerProcess, temporaryFolder } from './testing/servers.ts'

const start = async (dataDir: string): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ dataDir, log: silent })
  onTestFinished(() => server.stop())
  return server
}

test('the first start makes a database, and the second one finds what was stored in it', async () => {
  const dataDir = join(temporaryFolder(), 'data')
  const steps: string[] = []
  const first = await startEmbeddedPostgres({ dataDir, log: silent, progress: text => steps.push(text) })
  await ask(first.adminUrl(), 'create table kept as select 42 as answer')
  await first.stop()
  const second = await startEmbeddedPostgres({ dataDir, log: silent, progress: text => steps.push(text) })
  onTestFinished(() => second.stop())
  expect(await ask(second.adminUrl(), 'select answer from kept')).toBe(42)
  expect(steps).toEqual(['Preparing the database (first start only)'])
})

test('the server is reached by socket alone, with a password that only its owner can read', async () => {
  const dataDir = temporaryFolder()
  const server = await start(dataDir)
  expect(await ask(server.adminUrl(), 'show listen_addresses')).toBe('')
  expect(await ask(server.adminUrl(), 'show data_checksums')).toBe('on')
  expect(statSync(join(dataDir, 'postgres', 'superuser-password')).mode & 0o777).toBe(0o600)
  expect(statSync(server.host).mode & 0o077).toBe(0)
  const wrong = server.adminUrl().replace(server.password, 'guess')
  await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed')
})

test('letters of every script count as letters in fuzzy and full-text search', async () => {
  const { adminUrl } = await start(temporaryFolder())
  await ask(adminUrl(), 'create extension pg_trgm')
  expect(await ask(adminUrl(), `select similarity('Привет', 'привет')`)).toBe(1)
  expect(await ask(adminUrl(), `select to_tsvector('simple', 'late—night “CAFFÈ”')::text`)).toBe(
    `'caffè':3 'late':1 'night':2`,
  )
})

test('a second copy on the same data directory is refused, in this process and in another', async () => {
  const dataDir = temporaryFolder()
  const server = await start(dataDir)
  const refusal = `Another copy of Flow (process ${process.pid}) is using the database in ${dataDir}/postgres.`
  await expect(startEmbeddedPostgres({ dataDir, log: silent })).rejects.toThrow(refusal)
  expect((await startServerProcess(dataDir)).refusal).toContain(refusal)
  await server.stop()
  expect((await startServerProcess(dataDir)).url).toBeDefined()
})

test('a command beside the platform finds the server that the platform runs, and none after it', async () => {
  const dataDir = temporaryFolder()
  expect(runningEmbeddedPostgres(dataDir)).toBeUndefined()
  const { child } = await startServerProcess(dataDir)
  const found = runningEmbeddedPostgres(dataDir)
  expect(await ask(found?.adminUrl() ?? '', 'select 1')).toBe(1)
  await endGently(child)
  expect(runningEmbeddedPostgres(dataDir)).toBeUndefined()
})

test('a data directory too deep for a socket gets a short socket folder, which goes with the server', async () => {
  const dataDir = join(temporaryFolder(), 'a-long-name-'.repeat(10))
  const server = await start(dataDir)
  expect(server.host).toMatch(/^\/tmp\/flow-postgres-/)
  expect(await ask(server.adminUrl(), 'select 1')).toBe(1)
  await server.stop()
  expect(() => statSync(server.host)).toThrow('ENOENT')
})

test('an initialisation that was interrupted is begun anew', async () => {
  const dataDir = temporaryFolder()
  const unfinished = join(dataDir, 'postgres', 'cluster.new')
  mkdirSync(unfinished, { recursive: true })
  writeFileSync(join(unfinished, 'PG_VERSION'), '18\n')
  const { adminUrl } = await start(dataDir)
  expect(await ask(adminUrl(), 'select 1')).toBe(1)
  expect(readdirSync(join(dataDir, 'postgres'))).not.toContain('cluster.new')
})

test('a database of another PostgreSQL is left alone', async () => {
  const dataDir = temporaryFolder()
  const cluster = join(dataDir, 'postgres', 'cluster')
  mkdirSync(cluster, { recursive: true })
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
  await expect(start(dataDir)).rejects.toThrow('was made by PostgreSQL 17, and this is PostgreSQL 18')
  expect(readdirSync(cluster)).toEqual(['PG_VERSION'])
})

test('a data directory that cannot be one is named, with the reason', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  await expect(start(join(file, 'data'))).rejects.toThrow(
    `The database directory ${file}/data cannot be used: a file is in the way.`,
  )
})
