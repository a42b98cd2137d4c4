import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

/** The part of a service that migrations need. */
export interface MigratedService {
  readonly name: string
  /** Folder of numbered SQL files. */
  readonly migrations: URL
}

export interface MigrateOptions {
  /** URL of the database, as a role that may create roles and schemas. */
  readonly adminUrl: string
  readonly services: readonly MigratedService[]
  /** The password of a service's login role. */
  readonly passwordOf: (service: string) => string
  readonly onApplied?: (service: string, file: string) => void
}

const BASE = new URL('../migrations/base/', import.meta.url)
const PLATFORM = new URL('../migrations/platform.sql', import.meta.url)
const LOCK = 4_173_019

interface MigrationFile {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const filesOf = async (folder: URL, prefix: string): Promise<MigrationFile[]> => {
  const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name: prefix + name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

export const loginRole = (service: string): string => `flow_${service}`

const prepareRole = async (client: pg.Client, service: string, password: string) => {
  const role = client.escapeIdentifier(loginRole(service))
  const schema = client.escapeIdentifier(service)
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [loginRole(service)])
  const verb = rows.length ? 'alter' : 'create'
  await client.query(
    `${verb} role ${role} login nosuperuser nocreatedb nocreaterole noinherit password ${client.escapeLiteral(password)}`,
  )
  await client.query(`alter role ${role} set search_path = ${schema}, extensions`)
  await client.query(`create schema if not exists ${schema}`)
  await client.query(`grant usage on schema ${schema} to ${role}`)
  await client.query(
    `alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${role}`,
  )
  await client.query(`alter default privileges in schema ${schema} grant usage on sequences to ${role}`)
  await client.query(
    `create table if not exists ${schema}.migrations (name text primary key, checksum text not null,
       applied_at timestamptz not null default now())`,
  )
  await client.query(`revoke all on ${schema}.migrations from ${role}`)
}

const applyAll = async (client: pg.Client, service: MigratedService, onApplied: MigrateOptions['onApplied']) => {
  const schema = client.escapeIdentifier(service.name)
  const { rows } = await client.query(`select name, checksum from ${schema}.migrations`)
  const applied = new Map<string, string>(rows.map(row => [row.name, row.checksum]))
  const files = [...(await filesOf(BASE, 'base/')), ...(await filesOf(service.migrations, ''))]
  for (const file of files) {
    const known = applied.get(file.name)
    if (known === file.checksum) continue
    if (known) throw new Error(`migration ${service.name}/${file.name} was changed after it had been applied`)
    await client.query('begin')
    try {
      await client.query(`set local search_path = ${schema}, extensions`)
      await client.query(file.sql)
      await client.query(`insert into ${schema}.migrations (name, checksum) values ($1, $2)`, [
        file.name,
        file.checksum,
      ])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`migration ${service.name}/${file.name} failed: ${(error as Error).message}`, { cause: error })
    }
    onApplied?.(service.name, file.name)
  }
}

/**
 * Brings a database to the present shape: extensions, the identity functions, and for each service its schema,
 * its login role and its own numbered migrations. Safe to run from several copies at once and at every start.
 */
export const migrate = async (options: MigrateOptions): Promise<void> => {
  const client = new pg.Client({ connectionString: options.adminUrl, application_name: 'flow migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query("set client_min_messages = 'warning'")
    await client.query(await readFile(PLATFORM, 'utf8'))
    for (const service of options.services) {
      await prepareRole(client, service.name, options.passwordOf(service.name))
      await applyAll(client, service, options.onApplied)
    }
  } finally {
    await client.end()
  }
}

/** Creates the database if it is not there yet. */
export const ensureDatabase = async (serverUrl: string, name: string, template?: string): Promise<void> => {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rows.length) return
    const from = template ? ` template ${client.escapeIdentifier(template)} strategy file_copy` : ''
    await client.query(`create database ${client.escapeIdentifier(name)}${from}`)
  } finally {
    await client.end()
  }
}

/** The URL of a service's own login role on the database of `adminUrl`. */
export const serviceUrl = (adminUrl: string, service: string, password: string): string => {
  const url = new URL(adminUrl)
  url.username = loginRole(service)
  url.password = password
  return url.href
}
