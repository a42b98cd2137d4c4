import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDatabase, migrate } from '@flow/postgres'
import { secretsFrom } from '@flow/service-kit'
import pg from 'pg'
import { rolldown } from 'rolldown'
import { STRIPE_WEBHOOK_SECRET, startStripeServer } from '../stripe-server.ts'
import { act, type Buying, type Told } from './buyers.ts'
import { checkSale, openBooks, type Totals } from './check-sale.ts'
import { type Call, type Reply, startCopies } from './copies.ts'
import { aPerson, openSaleFloor } from './sale-floor.ts'

export interface SaleOptions {
  /** URL of a server of one's own, on this machine, as its superuser: its processes are killed too. */
  readonly adminUrl: string
  readonly seed: number
  /** How many times a process is killed; every sixth is one of PostgreSQL's. */
  readonly kills: number
  readonly buyers: number
  readonly progress?: (killed: number) => void
}

export interface SaleRun extends Totals {
  readonly kills: number
  readonly crashes: number
  readonly looks: number
  readonly seconds: number
  readonly told: number
  readonly faults: readonly string[]
}

const SECRET = 'a root secret for sales in which everything dies'
const MIGRATIONS = new URL('../../../migrations/', import.meta.url)
const [COPIES, PEOPLE, CRASH_EVERY] = [2, 40, 6]
/** Answers between two kills: at least, and by chance more. */
const [LEAST, MORE] = [15, 30]

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
const chanceOf = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

/** The worker in one file without what it does not use, which starts in a quarter of a second. */
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

/** Kills a process of the server, which then ends all connections and recovers by its log. */
const crashPostgres = async (adminUrl: string): Promise<true> => {
  const client = new pg.Client({ connectionString: adminUrl })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const gone = new Promise(resolve => client.once('end', resolve))
  process.kill(rows[0]?.pid as number, 'SIGKILL')
  await gone
  return true
}

const again = async <T>(work: () => Promise<T>, right: (result: T) => boolean): Promise<T> => {
  for (;;) {
    const result = await work().catch(() => undefined)
    if (result !== undefined && right(result)) return result
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** Counts answers and kills, each time after as many as the seed says, until nothing is left to kill. */
const killer = (kills: number, chance: () => number, strike: (nth: number) => Promise<unknown>) => {
  let [killed, left] = [0, Number.POSITIVE_INFINITY]
  const struck: Promise<unknown>[] = []
  return {
    begin: () => {
      left = LEAST
    },
    heard: () => {
      if (--left > 0 || killed === kills) return
      left = LEAST + Math.floor(chance() * MORE)
      struck.push(strike(killed++))
    },
    over: () => killed === kills,
    done: () => Promise.all(struck),
  }
}

/** Answers that say that something went wrong and not what: each is a fault, and what the log says of it. */
const unexplained = (logFile: string) => {
  const found = new Map<string, string>()
  return {
    heard: ({ status, body }: Reply, { method = 'GET', path }: Call) => {
      if (status >= 500 && status !== 503) found.set(body?.correlationId, `${method} ${path} was answered ${status}`)
    },
    faults: () => {
      const lines = found.size ? readFileSync(logFile, 'utf8').split('\n') : []
      return [...found].map(([id, what]) => `${what}: ${lines.find(line => line.includes(id)) ?? 'nothing was logged'}`)
    },
  }
}

const PENDING = `select (select count(*) from events.refunds where status = 'wanted')
  + (select count(*) from events.orders where status = 'held' and expires_at < now()) as pending`

/**
 * Sells few places to many people while copies of the service and processes of PostgreSQL are killed by SIGKILL, after
 * as many answers as the seed says, some while the payment provider is about to answer; payments are told twice, early
 * and late, and answers are lost. The books are looked at after every kill and at the end, and held against what people
 * and the provider were told.
 */
export const runSale = async ({ adminUrl, seed, kills, buyers, progress }: SaleOptions): Promise<SaleRun> => {
  const began = performance.now()
  const url = new URL(adminUrl)
  url.pathname = `/sale_${process.pid}_${Date.now()}`
  const secrets = secretsFrom(SECRET)
  await ensureDatabase(adminUrl, url.pathname.slice(1))
  const passwordOf = secrets.databasePassword
  await migrate({ adminUrl: url.href, services: [{ name: 'events', migrations: MIGRATIONS }], passwordOf })
  const folder = mkdtempSync(join(tmpdir(), 'flow-sale-'))
  const script = await bundleWorker(folder)
  const admin = new pg.Pool({ connectionString: url.href, max: 2 })
  admin.on('error', () => undefined)
  const books = openBooks(url.href, passwordOf('events'))
  const faults = new Set<string>()
  let [looks, crashes] = [0, 0]
  const look = async () => {
    const broken = await again(books.broken, () => true)
    looks++
    for (const fault of broken) faults.add(fault)
  }
  const [chance, chanceOfKills] = [chanceOf(seed), chanceOf(seed ^ 0x5a1e)]
  const death = killer(kills, chanceOfKills, async nth => {
    if (nth % CRASH_EVERY === CRASH_EVERY - 2) {
      crashes++
      // It may still recover from the time before.
      await again(() => crashPostgres(adminUrl), Boolean)
    } else copies.kill(nth % COPIES)
    await look()
    progress?.(nth + 1)
  })
  const stripe = await startStripeServer(death.heard)
  const logFile = join(folder, 'copies.log')
  const wrong = unexplained(logFile)
  const heard = (reply: Reply, call: Call) => {
    wrong.heard(reply, call)
    death.heard()
  }
  const copies = await startCopies({
    ...{ script, count: COPIES, serviceKey: secrets.serviceKey, chance, heard, logFile },
    env: {
      ...{ DATABASE_URL: url.href.replace(/\/\/[^@]*@/, '//'), FLOW_SECRET: SECRET, FLOW_FILES_DIR: folder },
      ...{ FLOW_LOG_LEVEL: 'error', NODE_COMPILE_CACHE: join(folder, 'compiled'), FLOW_DATABASE_CONNECTIONS: '4' },
      ...{ FLOW_STRIPE_SECRET_KEY: 'sk_test', FLOW_STRIPE_WEBHOOK_SECRET: STRIPE_WEBHOOK_SECRET },
      FLOW_STRIPE_URL: stripe.url,
    },
  })
  const told: Told = { orders: new Map(), tickets: new Set(), letIn: new Map(), given: [], faults: [], calls: 0 }
  try {
    const people = Array.from({ length: PEOPLE }, aPerson)
    const floor = await openSaleFloor(admin, people, new Date(Date.now() + 4_000))
    death.begin()
    const buying: Buying = { copies, stripe, admin, floor, people, chance, told, mail: [] }
    const lane = async () => {
      while (!death.over()) await act(buying)
    }
    await Promise.all(Array.from({ length: buyers }, lane))
    await death.done()
    for (let sent = 0; sent < buying.mail.length; sent = buying.mail.length) await Promise.all(buying.mail)
    await again(
      () => admin.query(PENDING),
      ({ rows }) => Number(rows[0].pending) === 0,
    )
    await look()
    const end = await again(
      () => checkSale(admin, told, stripe),
      () => true,
    )
    const seconds = (performance.now() - began) / 1000
    return {
      ...end.totals,
      kills,
      crashes,
      looks,
      seconds,
      told: told.calls,
      faults: [...faults, ...end.faults, ...wrong.faults()],
    }
  } finally {
    await copies.stop()
    await stripe.stop()
    await books.close()
    await admin.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
