import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryStore } from '@flow/cache'
import type { ServiceName } from '@flow/contracts'
import { type Database, jsonb, statement, text } from '@flow/postgres'
import {
  createLog,
  createMetrics,
  type Installation,
  localFiles,
  type RunningService,
  type ServiceDefinition,
  type ServiceHost,
  serviceApp,
  serviceClient,
  startService,
} from '@flow/service-kit'
import type { FastifyInstance } from 'fastify'
import { test as base, inject } from 'vitest'
import { type Api, apiOver } from './api.ts'
import { type TestClock, testClock } from './clock.ts'
import { createTestDatabase, testSecrets } from './test-database.ts'

/** A service that runs on a database of its own. */
export interface ServiceUnderTest<S extends ServiceName> {
  readonly api: Api
  readonly app: FastifyInstance
  readonly service: RunningService<S>
  readonly db: Database
  readonly clock: TestClock
  /** URL of the test's database as the superuser. */
  readonly adminUrl: string
  /** Events published so far, oldest first. */
  events(type?: string): Promise<Array<{ type: string; payload: Record<string, unknown> }>>
  stop(): Promise<void>
}

/** What a test gives its service in place of the usual. */
export type GivenHost = Partial<Omit<ServiceHost, 'installation'>> & { readonly installation?: Partial<Installation> }

const published = statement(
  'testkit.published',
  { type: text, payload: jsonb<Record<string, unknown>>() },
  `select type, payload from (
     select position as nth, 0 as waiting, type, payload from event_log
     union all
     select seq, 1, type, payload from outbox
   ) as every_event
   where $1::text is null or type = $1 order by waiting, nth`,
)

/** Starts a service alone on a fresh database of the test server. */
export const startServiceUnderTest = async <S extends ServiceName>(
  definition: ServiceDefinition<S>,
  { installation, ...given }: GivenHost = {},
  postgresUrl = inject('postgresUrl'),
): Promise<ServiceUnderTest<S>> => {
  const database = await createTestDatabase(postgresUrl, [definition])
  const clock = testClock()
  const filesDir = mkdtempSync(join(tmpdir(), `flow-files-${randomBytes(4).toString('hex')}`))
  const store = memoryStore({ now: () => clock.now().getTime() })
  const log = createLog({ level: (process.env.FLOW_TEST_LOG as 'silent') ?? 'silent', service: definition.name })
  const metrics = createMetrics()
  const service: RunningService<S> = startService(definition, {
    databaseUrl: database.urlOf(definition.name),
    store,
    services: serviceClient(name => (name === definition.name ? service.internal : undefined)),
    secrets: testSecrets,
    log,
    metrics,
    now: clock.now,
    installation: { publicUrl: 'http://localhost:3000', files: localFiles(filesDir), ...installation },
    ...given,
  })
  const app = await serviceApp(service, { log, metrics, secrets: testSecrets })
  await app.ready()
  return {
    api: apiOver(app, testSecrets.serviceKey),
    app,
    service,
    db: service.deps.db,
    clock,
    adminUrl: database.adminUrl,
    events: type => service.deps.db.asService('test', tx => tx.all(published, [type ?? null])),
    stop: async () => {
      await app.close()
      await service.stop()
      await store.close()
      await database.drop()
      rmSync(filesDir, { recursive: true, force: true })
    },
  }
}

/**
 * A vitest `test` whose cases share one service on a database of the file's own:
 * `test('…', async ({ api, db, clock, events }) => …)`. Cases keep apart by making their own people and things.
 */
export const serviceTest = <S extends ServiceName>(definition: ServiceDefinition<S>, given: GivenHost = {}) =>
  base
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures asked for
    .extend('running', { scope: 'file' }, async ({}, { onCleanup }) => {
      const running = await startServiceUnderTest(definition, given)
      onCleanup(() => running.stop())
      return running
    })
    .extend('api', { scope: 'file' }, ({ running }) => running.api)
    .extend('app', { scope: 'file' }, ({ running }) => running.app)
    .extend('db', { scope: 'file' }, ({ running }) => running.db)
    .extend('clock', { scope: 'file' }, ({ running }) => running.clock)
    .extend('events', { scope: 'file' }, ({ running }) => running.events)
    .extend('service', { scope: 'file' }, ({ running }) => running.service)
    .extend('adminUrl', { scope: 'file' }, ({ running }) => running.adminUrl)
