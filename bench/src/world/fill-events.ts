import pg from 'pg'
import { cityBounds, largestCities } from './cities.ts'
import { CITIES, DATES, EVENTS, LIST, ORGANISERS, PREPARE, VENUES } from './fill.sql.ts'

const BATCH = 50_000
/** Events for each venue and for each organiser. */
const [EVENTS_A_VENUE, EVENTS_AN_ORGANISER] = [40, 20]

/** Indexes that follow from no constraint; they are built faster over a full table. The one by event is used meanwhile. */
const INDEXES = `
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index join pg_class c on c.oid = indrelid join pg_namespace n on n.oid = relnamespace
where nspname = 'events' and relname in ('events', 'occurrences', 'listings', 'likes', 'venues')
  and not indisprimary and not indisunique and indexrelid::regclass::text <> 'listings_by_event'`

/**
 * What has rows. A table that is cleaned up while it is empty is known to be empty, and what is planned with its first
 * rows reads all of it for as long as the connection lives; one that nobody looked at yet counts as larger.
 */
const FILLED = 'select relid::regclass::text as name from pg_stat_user_tables where pg_relation_size(relid) > 0'

const batches = (count: number): Array<readonly [number, number]> =>
  Array.from({ length: Math.ceil(count / BATCH) }, (_, nth) => [nth * BATCH, Math.min(count, (nth + 1) * BATCH)])

const insertEvents = async (client: pg.Client, count: number): Promise<void> => {
  const cities = largestCities()
  const bounds = cityBounds(cities)
  const people = cities.reduce((sum, city) => sum + city.population, 0)
  const venues = cities.map(city => Math.max(3, Math.round((count / EVENTS_A_VENUE) * (city.population / people))))
  const organisers = Math.ceil(count / EVENTS_AN_ORGANISER)
  await client.query(CITIES, [
    cities.map((_, n) => n),
    cities.map(city => city.name),
    cities.map(city => city.country),
    cities.map(city => city.timeZone),
    cities.map(city => city.lat),
    cities.map(city => city.lng),
  ])
  await client.query(VENUES, [venues])
  await client.query(ORGANISERS, [organisers])
  await client.query('analyze place; analyze venues')
  for (const [from, to] of batches(count)) await client.query(EVENTS, [from + 1, to, bounds, venues, organisers])
}

/**
 * Fills an empty, migrated database with so many published events, consistently in all tables of the events service:
 * its own functions make the lists, the words and the counts.
 */
export const fillEvents = async (adminUrl: string, count: number, progress: (text: string) => void): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(PREPARE)
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(INDEXES)
    for (const { name } of indexes) await client.query(`drop index ${name}`)
    progress(`Making ${count.toLocaleString('en')} events`)
    await insertEvents(client, count)
    await client.query(DATES)
    for (const [from, to] of batches(count)) {
      await client.query(LIST, [from, to - from])
      if (to % 250_000 === 0) progress(`Listed ${to.toLocaleString('en')} of them`)
    }
    for (const { definition } of indexes) await client.query(definition)
    progress('Counting and cleaning up')
    await client.query('select recount(now())')
    const { rows: filled } = await client.query<{ name: string }>(FILLED)
    await client.query(`vacuum analyze ${filled.map(({ name }) => name).join(', ')}`)
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}
