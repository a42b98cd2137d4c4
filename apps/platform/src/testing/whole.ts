import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@flow/cache'
import { SERVICE_NAMES, type ServiceName } from '@flow/contracts'
import { createLog, createMetrics, remoteService, serviceApp, serviceClient } from '@flow/service-kit'
import { createTestDatabase, testSecrets } from '@flow/testkit'
import { type UsersSettings, usersServiceWith } from '@flow/users'
import type { FastifyInstance } from 'fastify'
import { test as base, inject } from 'vitest'
import { gatewayOver } from '../gateway-app.ts'
import { type Ground, type Household, startHousehold } from '../house.ts'
import { DEFINITIONS } from '../services.ts'
import { type PlatformSettings, readPlatformSettings } from '../settings.ts'

/** The whole platform under test, reached over real sockets. */
export interface Whole {
  readonly url: string
  readonly household: Household
  /** URL of the database as the superuser. */
  readonly adminUrl: string
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
}

export interface CallOptions {
  readonly token?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
  readonly body: any
  readonly headers: Headers
}

/** Passwords are hashed with as few rounds as there may be: many people register in a test. */
const quick = (users: Partial<UsersSettings>) => ({
  ...DEFINITIONS,
  users: usersServiceWith({ bcryptRounds: 4, ...users }),
})

export interface WholeOptions {
  readonly env?: Record<string, string>
  /** Figures of the accounts other than the defaults. */
  readonly users?: Partial<UsersSettings>
}

const groundOn = async (adminUrl: string, filesDir: string, settings: PlatformSettings): Promise<Ground> => ({
  settings,
  database: { adminUrl, stop: async () => undefined },
  secrets: testSecrets,
  root: '',
  store: await openStore(settings.redisUrl),
  log: createLog({ level: 'silent', service: 'test' }),
  metrics: createMetrics(),
  publicUrl: 'http://localhost:3000',
  filesDir,
  close: async () => undefined,
})

const caller =
  (url: string) =>
  async (method: string, path: string, { token, body, headers }: CallOptions = {}): Promise<Answer> => {
    const answer = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await answer.text()
    const parsed = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
    return { status: answer.status, body: parsed, headers: answer.headers }
  }

/** Each service behind a socket of its own, as in several processes. */
const apart = async (ground: Ground, household: Household) => {
  const { log, metrics, secrets } = ground
  const apps: FastifyInstance[] = []
  const addresses: Partial<Record<`${ServiceName}Url`, string>> = {}
  for (const service of household.running.values()) {
    const app = await serviceApp(service, { log, metrics, secrets })
    addresses[`${service.name}Url`] = await app.listen({ port: 0, host: '127.0.0.1' })
    apps.push(app)
  }
  const settings = { ...ground.settings, ...addresses } as PlatformSettings
  const remotes = new Map(
    SERVICE_NAMES.map(name => [name, remoteService(addresses[`${name}Url`] as string, secrets.serviceKey)]),
  )
  const client = serviceClient(name => remotes.get(name))
  const distant: Household = { running: new Map(), client, stop: household.stop }
  return { ground: { ...ground, settings }, distant, close: () => Promise.all(apps.map(app => app.close())) }
}

/** Starts everything on a fresh database: in one process, or with sockets between the gateway and the services. */
export const startWhole = async (form: 'together' | 'apart', { env, users = {} }: WholeOptions = {}) => {
  const database = await createTestDatabase(inject('postgresUrl'), Object.values(DEFINITIONS))
  const filesDir = mkdtempSync(join(tmpdir(), 'flow-files-'))
  const ground = await groundOn(database.adminUrl, filesDir, readPlatformSettings({ FLOW_RATE_LIMIT: 'off', ...env }))
  const household = startHousehold(ground, SERVICE_NAMES, quick(users))
  const far = form === 'apart' ? await apart(ground, household) : undefined
  const gateway = await gatewayOver(far?.ground ?? ground, far?.distant ?? household, () => true, undefined)
  const url = await gateway.listen({ port: 0, host: '127.0.0.1' })
  await Promise.all([...household.running.values()].map(service => service.begin()))
  const whole: Whole = { url, household, adminUrl: database.adminUrl, call: caller(url) }
  const stop = async () => {
    await gateway.close()
    await far?.close()
    await household.stop()
    await ground.store.close()
    await database.drop()
    rmSync(filesDir, { recursive: true, force: true })
  }
  return { whole, stop }
}

/** A `test` whose cases share one whole platform of the given form. */
export const wholeTest = (form: 'together' | 'apart', options?: WholeOptions) =>
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures asked for
  base.extend('whole', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { whole, stop } = await startWhole(form, options)
    onCleanup(stop)
    return whole
  })
