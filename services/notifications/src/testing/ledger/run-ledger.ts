import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newId } from '@flow/contracts'
import { createTestDatabase } from '@flow/testkit/database'
import pg from 'pg'
import { rolldown } from 'rolldown'
import { checkLedger, type Ledger } from './check-ledger.ts'
import { providerServer } from './provider-server.ts'
import { seeded } from './seeded.ts'
import type { Orders } from './worker.ts'

export interface LedgerOptions {
  /** URL of a server as a role that may create databases. */
  readonly adminUrl: string
  readonly seed: number
  readonly kills: number
  /** Workers alive at a time. */
  readonly workers: number
  readonly progress?: (killed: number) => void
}

export interface LedgerRun extends Ledger {
  readonly kills: number
  readonly seconds: number
  readonly acknowledged: number
}

/** The worker in one file without what it does not use: a process that lives for a moment should start in one. */
const bundleWorker = async (folder: string): Promise<string> => {
  const file = join(folder, 'worker.mjs')
  const input = fileURLToPath(new URL('./worker.ts', import.meta.url))
  const bundle = await rolldown({
    input,
    platform: 'node',
    treeshake: { moduleSideEffects: false },
    logLevel: 'silent',
  })
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  await bundle.close()
  return file
}

export const MIGRATIONS = new URL('../../../migrations/', import.meta.url)
const PEOPLE = 120
const PEOPLE_IN_A_PART = 7
/** A worker takes about so many steps for one round of all it does. */
const MOST_STEPS = 90

const prepare = async (client: pg.Client, people: readonly string[]) => {
  await client.query('set search_path = notifications')
  await client.query(
    `insert into people (id, username, display_name, email_verified) select id, 'p' || id, 'Person', true from unnest($1::uuid[]) as id`,
    [people],
  )
  const event = newId()
  await client.query(
    `insert into events (id, title, slug, category, status, starts_at, ends_at, time_zone)
     values ($1, 'Jazz', 'jazz', 'music', 'published', now() + interval '1 day', now() + interval '26 hours', 'UTC')`,
    [event],
  )
  await client.query(
    `insert into attendances (occurrence_id, user_id, event_id, starts_at) select $1, id, $1, now() + interval '1 day' from unnest($2::uuid[]) as id`,
    [event, people],
  )
  await client.query(
    `insert into reminders (occurrence_id, user_id, kind, starts_at, due_at)
     select $1, id, 'day', now() + interval '1 day', now() + random() * interval '5 seconds' from unnest($2::uuid[]) as id`,
    [event, people],
  )
  for (let nth = 0; nth < 4; nth++) {
    const id = newId()
    await client.query(
      `insert into requests (id, type, priority, data, audience, status, total, created_at)
       values ($1, 'system_announcement', 'normal', '{"words":{"en":{"title":"News","body":"More {{ name }}."}}}', '{}', 'expanding', $2, now())`,
      [id, people.length],
    )
    await client.query(
      `insert into request_parts (request_id, nth, after, until)
       select $1, n, ($2::uuid[])[(n - 1) * $3], ($2::uuid[])[n * $3]
       from generate_series(1, ceil(cardinality($2::uuid[])::numeric / $3)::int) n`,
      [id, people.toSorted(), PEOPLE_IN_A_PART],
    )
  }
}

/**
 * Kills worker processes at seeded steps, before, within and after every transaction and around every hand-over, while
 * others go on; lets one finish in peace; then holds the account against what was acknowledged and what the provider
 * saw. The same seed kills at the same steps.
 */
export const runLedger = async ({ adminUrl, seed, kills, workers, progress }: LedgerOptions): Promise<LedgerRun> => {
  const began = performance.now()
  const database = await createTestDatabase(adminUrl, [{ name: 'notifications', migrations: MIGRATIONS }])
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  const folder = mkdtempSync(join(tmpdir(), 'flow-ledger-'))
  const worker = await bundleWorker(folder)
  const provider = await providerServer(seed)
  const random = seeded(seed)
  const people = Array.from({ length: PEOPLE }, () => newId())
  const acknowledged = new Map<string, number>()
  const databaseUrl = database.urlOf('notifications')
  let killed = 0

  const live = async (killAt: number | null, ownSeed: number) => {
    const orders: Orders = { databaseUrl, providerUrl: provider.url, seed: ownSeed, killAt, people }
    const env = { ...process.env, NODE_COMPILE_CACHE: folder }
    const child = fork(worker, [JSON.stringify(orders)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env })
    let fault = ''
    child.stderr?.on('data', chunk => {
      fault += chunk
    })
    child.on('message', (said: { accepted: string; people: number }) => acknowledged.set(said.accepted, said.people))
    const [code, signal] = await once(child, 'exit')
    if (killAt === null ? code !== 0 : signal !== 'SIGKILL')
      throw new Error(`a worker ended by itself: ${fault.slice(0, 2_000)}`)
  }
  try {
    await prepare(client, people)
    const plan = Array.from(
      { length: kills },
      () => [1 + Math.floor(random() * MOST_STEPS), Math.floor(random() * 2 ** 32)] as const,
    )
    const lane = async () => {
      for (let next = plan.pop(); next; next = plan.pop()) {
        await live(...next)
        killed++
        progress?.(killed)
      }
    }
    await Promise.all(Array.from({ length: workers }, lane))
    provider.recover()
    await live(null, seed)
    const ledger = await checkLedger(client, { acknowledged, taken: provider.taken })
    return { ...ledger, kills: killed, acknowledged: acknowledged.size, seconds: (performance.now() - began) / 1000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await provider.close()
    await client.end()
    await database.drop()
  }
}
