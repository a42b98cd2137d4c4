import { ensureDatabase, serviceUrl } from '@flow/postgres'
import { secretsFrom } from '@flow/service-kit'
import pg from 'pg'
import { fillEvents } from './fill-events.ts'
import { type PlatformProcess, SECRET, startPlatform } from './platform-process.ts'
import { type ScratchPostgres, startScratchPostgres } from './scratch-postgres.ts'

/** A database with so many events. */
export interface World {
  readonly events: number
  readonly adminUrl: string
  /** As the events service signs in. */
  readonly eventsUrl: string
}

/** Databases and platforms of one run of benchmarks. */
export interface Worlds {
  readonly server: ScratchPostgres
  /** The database with so many events; filled at the first call. */
  of(events: number): Promise<World>
  /** The platform on that database. One runs at a time; another ends it. */
  platform(events: number): Promise<PlatformProcess>
  stopPlatform(): Promise<void>
  close(): Promise<void>
}

export const secrets = secretsFrom(SECRET)

const isFilled = async (adminUrl: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query(`select to_regclass('public.bench_filled') is not null as filled`)
    return rows[0].filled
  } finally {
    await client.end()
  }
}

/** Brings a world that was kept to today, as the service does minute by minute, so that no run pays for the time between. */
const BRING_UP_TO_DATE = [
  'select events.unlist_past(now())',
  'select events.recount_cells(now())',
  'vacuum analyze events.listings',
  'vacuum analyze events.map_cells',
  'checkpoint',
]

const inTurn = async (adminUrl: string, texts: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    for (const text of texts) await client.query(text)
  } finally {
    await client.end()
  }
}

const makeWorld = async (server: ScratchPostgres, events: number, progress: (text: string) => void): Promise<World> => {
  const name = `events_${events}`
  const adminUrl = server.adminUrl(name)
  const world = { events, adminUrl, eventsUrl: serviceUrl(adminUrl, 'events', secrets.databasePassword('events')) }
  await ensureDatabase(server.adminUrl('postgres'), name)
  const filled = await isFilled(adminUrl)
  await (await startPlatform(adminUrl)).stop()
  if (filled) await inTurn(adminUrl, BRING_UP_TO_DATE)
  else {
    await fillEvents(adminUrl, events, progress)
    await inTurn(adminUrl, ['create table public.bench_filled ()'])
  }
  return world
}

/** @param keepIn a folder that keeps the databases for the next run. */
export const openWorlds = async (keepIn: string | undefined, progress: (text: string) => void): Promise<Worlds> => {
  const server = await startScratchPostgres(keepIn)
  const made = new Map<number, Promise<World>>()
  const of = (events: number) => {
    const world = made.get(events) ?? makeWorld(server, events, progress)
    made.set(events, world)
    return world
  }
  let running: { readonly events: number; readonly platform: PlatformProcess } | undefined
  const stopPlatform = async () => {
    const last = running
    running = undefined
    await last?.platform.stop()
  }
  return {
    server,
    of,
    stopPlatform,
    platform: async events => {
      if (running?.events === events) return running.platform
      await stopPlatform()
      const { adminUrl } = await of(events)
      running = { events, platform: await startPlatform(adminUrl) }
      return running.platform
    },
    close: async () => {
      await stopPlatform()
      await server.stop()
    },
  }
}
