import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { newId } from '@flow/contracts'
import { ensureDatabase, type MigratedService, migrate, serviceUrl } from '@flow/postgres'
import { secretsFrom } from '@flow/service-kit'
import pg from 'pg'

/** Secrets of one test run. Login roles are shared by all databases of a server, so everything uses the same. */
export const testSecrets = secretsFrom('a root secret that is used by tests and by nobody else')

const BASE = new URL('../../postgres/migrations/', import.meta.url)

const contentOf = (folder: URL): string =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => name + readFileSync(new URL(name, folder), 'utf8'))
    .join('')

const withDatabase = (serverUrl: string, name: string) => {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

const run = async (url: string, work: (client: pg.Client) => Promise<unknown>) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** A template with the services' migrations applied, made once for each state of their files. */
const templateFor = async (serverUrl: string, services: readonly MigratedService[]) => {
  const state = [contentOf(BASE), ...services.map(service => service.name + contentOf(service.migrations))].join('\n')
  const name = `template_${createHash('sha256').update(state).digest('hex').slice(0, 16)}`
  await run(serverUrl, async client => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rows } = await client.query('select datistemplate as ready from pg_database where datname = $1', [name])
    if (rows[0]?.ready) return
    if (rows.length) await client.query(`drop database ${name}`)
    await ensureDatabase(serverUrl, name)
    await migrate({ adminUrl: withDatabase(serverUrl, name), services, passwordOf: testSecrets.databasePassword })
    await client.query(`alter database ${name} is_template true`)
  })
  return name
}

/** A database of one's own with the services' tables, and its removal. */
export interface TestDatabase {
  readonly adminUrl: string
  /** URL of the database as a service's own login role. */
  urlOf(service: string): string
  drop(): Promise<void>
}

export const createTestDatabase = async (
  serverUrl: string,
  services: readonly MigratedService[],
): Promise<TestDatabase> => {
  const template = await templateFor(serverUrl, services)
  const name = `test_${newId().replaceAll('-', '')}`
  await ensureDatabase(serverUrl, name, template)
  const adminUrl = withDatabase(serverUrl, name)
  return {
    adminUrl,
    urlOf: service => serviceUrl(adminUrl, service, testSecrets.databasePassword(service)),
    drop: () => run(serverUrl, client => client.query(`drop database if exists ${name} with (force)`)),
  }
}
