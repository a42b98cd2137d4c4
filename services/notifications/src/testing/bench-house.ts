import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { memoryStore } from '@flow/cache'
import { newId, type PersonContact, type UserActor } from '@flow/contracts'
import { ensureDatabase, migrate, serviceUrl } from '@flow/postgres'
import {
  createLog,
  createMetrics,
  type RunningService,
  secretsFrom,
  serviceClient,
  startService,
} from '@flow/service-kit'
import pg from 'pg'
import { createContext, type NotificationsContext } from '../context.ts'
import { sendGridProvider } from '../modules/providers/sendgrid.ts'
import { expandRequest } from '../modules/requests/expand-broadcast.ts'
import { broadcast } from '../modules/requests/requests.ts'
import type { OutsideSettings } from '../provider-settings.ts'
import { notificationsServiceWith } from '../service.ts'
import { DEFAULTS } from '../settings.ts'

const MIGRATIONS = new URL('../../migrations/', import.meta.url)

/** A provider that takes one mail by one request of HTTP and says so, in a process of its own. */
export interface TakingProvider {
  readonly outside: OutsideSettings
  stop(): void
}

const TAKES = `const server = require('node:http').createServer((request, reply) =>
  request.resume().on('end', () => reply.writeHead(202).end()))
server.listen(0, '127.0.0.1', () => process.send(server.address().port))`

/** Starts one that speaks SendGrid's protocol. */
export const startTakingProvider = async (): Promise<TakingProvider> => {
  const child = spawn(process.execPath, ['-e', TAKES], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [port] = (await once(child, 'message')) as [number]
  const provider = sendGridProvider({
    ...{ apiKey: 'key', from: 'Flow <flow@example.org>', url: `http://127.0.0.1:${port}` },
  })
  return { outside: { providers: () => ({ email: [provider] }), webhooks: {} }, stop: () => void child.kill() }
}

/** The service with many people, for measuring. */
export interface BenchHouse {
  readonly client: pg.Client
  readonly service: RunningService<'notifications'>
  /** Accepts an announcement to everybody by mail and inbox, and expands it; milliseconds it took. */
  enqueue(): Promise<number>
  /** Messages that wait. */
  waiting(): Promise<number>
  stop(): Promise<void>
}

const contactOf = (userId: string): PersonContact => ({
  ...{ userId, email: `${userId}@example.org`, emailVerified: true, phone: null, devices: [] },
})

const fill = async (client: pg.Client, people: number) => {
  await client.query('set search_path = notifications')
  await client.query(
    `insert into people (id, username, display_name, language, time_zone, email_verified)
     select new_id(), 'p' || n, 'Person ' || n, case when n % 2 = 0 then 'en' else 'it' end, 'Europe/Rome', true from generate_series(1, $1::int) n`,
    [people],
  )
  await client.query(
    `insert into preferences select id, 'system_announcement', 'push', false from people where random() < 0.2`,
  )
  await client.query('analyze')
}

const ADMIN: UserActor = {
  ...{ kind: 'user', id: newId(), role: 'admin', permissions: [], sessionId: newId(), language: 'en' },
}

const enqueueIn = async (context: NotificationsContext): Promise<number> => {
  const words = {
    en: { title: 'News for {{ name }}', body: 'We moved.\n\nThank you.' },
    it: { title: 'Novità per {{ name }}', body: 'Siamo altrove.\n\nGrazie.' },
  }
  const began = performance.now()
  const { id } = await broadcast(context, ADMIN, { words, link: '/' })
  await expandRequest(context, id)
  return performance.now() - began
}

/** Opens such a house on a server of the caller's, in a database that is removed when it stops. */
export const openBenchHouse = async (
  adminUrl: string,
  people: number,
  outside?: OutsideSettings,
): Promise<BenchHouse> => {
  const name = `notify_${process.pid}_${Date.now()}`
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  await ensureDatabase(adminUrl, name)
  await migrate({
    adminUrl: url.href,
    services: [{ name: 'notifications', migrations: MIGRATIONS }],
    passwordOf: () => 'bench',
  })
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await fill(client, people)
  const users = { contacts: async ({ userIds }: { userIds: readonly string[] }) => userIds.map(contactOf) }
  const store = memoryStore()
  const log = createLog({ level: 'silent', service: 'bench' })
  const service = startService(notificationsServiceWith({ tickMs: 100, ...(outside ? { outside } : {}) }), {
    ...{
      databaseUrl: serviceUrl(url.href, 'notifications', 'bench'),
      store,
      log,
      metrics: createMetrics(),
      now: () => new Date(),
    },
    services: serviceClient(one => (one === 'users' ? users : undefined)),
    secrets: secretsFrom('a secret for measuring and for nothing else'),
    installation: { publicUrl: 'http://localhost:3000', filesDir: '/tmp' },
  } as never)
  const context = createContext(service.deps, DEFAULTS, () => undefined)
  return {
    client,
    service,
    enqueue: () => enqueueIn(context),
    waiting: async () => {
      const text = `select count(*)::int as count from deliveries where state in ('pending', 'claimed', 'sending')`
      return (await client.query(text)).rows[0].count
    },
    stop: async () => {
      await service.stop()
      await store.close()
      await client.end()
      const admin = new pg.Client({ connectionString: adminUrl })
      await admin.connect()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
