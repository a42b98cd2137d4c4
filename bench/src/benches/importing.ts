import { setTimeout as pause } from 'node:timers/promises'
import type { ImportState } from '@flow/contracts'
import pg from 'pg'
import type { Bench } from '../context.ts'
import { dice } from '../measure.ts'
import { figure, percent } from '../report.ts'
import { largestCities } from '../world/cities.ts'
import { makeOrganiser } from '../world/organiser.ts'

const EVENTS = 10_000
const HOUR = 3_600_000

/** The index of words by day and by cell, which searches live by and every new date pays for. */
const INDEX = 'listings_by_words_in_time'

/** Ten thousand events; another name makes others of them. */
const catalogue = (name: string) => {
  const next = dice(17)
  const cities = largestCities()
  const start = Math.ceil(Date.now() / HOUR) * HOUR
  return Array.from({ length: EVENTS }, (_, nth) => {
    const city = cities[Math.floor(next() ** 2 * cities.length)] as (typeof cities)[number]
    const at = start + Math.floor(next() * 90 * 24) * HOUR
    return {
      id: `${name}-${nth}`,
      title: `Concert number ${nth} of ${name} in ${city.name}`,
      description: 'An evening with guests, and a long talk afterwards. '.repeat(6),
      start: new Date(at).toISOString(),
      end: new Date(at + 2 * HOUR).toISOString(),
      timezone: city.timeZone,
      venue: `Hall ${nth % 400}`,
      city: city.name,
      country: city.country,
      latitude: city.lat + next() * 0.1,
      longitude: city.lng + next() * 0.1,
      category: 'music',
    }
  })
}

type Catalogue = ReturnType<typeof catalogue>

/** No value of these holds a quotation mark or a line break. */
const csvOf = (events: Catalogue): string => {
  const columns = Object.keys(events[0] ?? {}) as (keyof Catalogue[number])[]
  const line = (event: Catalogue[number]) => columns.map(column => JSON.stringify(String(event[column]))).join(',')
  return [columns.join(','), ...events.map(line)].join('\n')
}

/** Seconds until an import is finished; its counts are told while it runs. */
const imported = async (
  { url, headers, progress }: { url: string; headers: Record<string, string>; progress: (text: string) => void },
  events: Catalogue,
) => {
  const body = JSON.stringify({ source: csvOf(events), format: 'csv', publish: true, name: 'bench' })
  const begun = performance.now()
  const reply = await fetch(`${url}/api/v1/events/import`, { method: 'POST', headers, body })
  if (reply.status !== 202) throw new Error(`no import began: ${reply.status} ${await reply.text()}`)
  const { id } = (await reply.json()) as ImportState
  for (;;) {
    await pause(250)
    const state = (await (await fetch(`${url}/api/v1/imports/${id}`, { headers })).json()) as ImportState
    const seconds = (performance.now() - begun) / 1000
    if (state.status === 'done' || state.status === 'failed') return { state, seconds }
    progress(`${state.created} created, ${figure(state.created / seconds)} a second`)
  }
}

/** What `work` shows while an index is not there; it is built again after. */
const without = async <T>(db: pg.Pool, index: string, work: () => Promise<T>): Promise<T> => {
  const { rows } = await db.query<{ made: string }>('select pg_get_indexdef($1::regclass) as made', [`events.${index}`])
  await db.query(`drop index events.${index}`)
  try {
    return await work()
  } finally {
    await db.query(rows[0]?.made ?? '')
  }
}

const sizeOf = async (db: pg.Pool, index: string): Promise<number> => {
  const { rows } = await db.query('select pg_relation_size($1::regclass) / 1048576.0 as mb', [`events.${index}`])
  return Number(rows[0].mb)
}

/** A catalogue of ten thousand events, new and again unchanged, and another one without the index of words in time. */
export const importing: Bench = {
  name: 'import',
  title: 'Import of a catalogue',
  run: async ({ worlds, sizes, progress }) => {
    const events = Math.min(...sizes)
    const { adminUrl } = await worlds.of(events)
    const { url } = await worlds.platform(events)
    const db = new pg.Pool({ connectionString: adminUrl, max: 1 })
    const headers = { authorization: `Bearer ${await makeOrganiser(db)}`, 'content-type': 'application/json' }
    const run = Date.now().toString(36)
    const [one, other] = [catalogue(`a${run}`), catalogue(`b${run}`)]
    const place = { url, headers, progress }
    const first = await imported(place, one)
    const again = await imported(place, one)
    const megabytes = await sizeOf(db, INDEX)
    const lean = await without(db, INDEX, () => imported(place, other))
    await db.query('create table public.bare_events (id uuid primary key, data jsonb)')
    const begun = performance.now()
    for (const event of one) await db.query('insert into public.bare_events values (gen_random_uuid(), $1)', [event])
    const bare = (performance.now() - begun) / 1000
    await db.query('drop table public.bare_events')
    await db.end()
    const row = (what: string, seconds: number) => [what, figure(seconds), figure(EVENTS / seconds)]
    return {
      tables: [
        {
          columns: ['what', 'seconds', 'events/s'],
          rows: [
            row(`${first.state.created} of ${EVENTS} created and published`, first.seconds),
            row(`the same again: ${again.state.unchanged} unchanged`, again.seconds),
            row(`${lean.state.created} others without the index of words in time`, lean.seconds),
            row('bare insert of their JSON, one row each', bare),
          ],
        },
      ],
      notes: [
        `Sent as one CSV text to \`POST /events/import\` and watched through \`GET /imports/:id\` over HTTP: reading, venues, events, dates, stock, listings with their words, outbox. It runs at ${percent(bare / first.seconds)} of the speed of bare inserts, each a transaction. Once, in a world of ${events.toLocaleString('en')} events, where the index of words in time takes ${figure(megabytes)} MB.`,
      ],
    }
  },
}
