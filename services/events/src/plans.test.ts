import type { EventsQuery } from '@flow/contracts'
import { openPool, type TxQuery } from '@flow/postgres'
import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import type { Phase } from './modules/discovery/conditions.ts'
import { cardsOf } from './modules/discovery/pages.ts'
import { searchOf } from './modules/discovery/search.ts'
import { eventsService } from './service.ts'
import { compile } from './sql/fragment.ts'

/** 20,000 dates in one dense and many sparse places, over sixty days. */
const FILL = `
  insert into events (id, slug, organiser_id, organiser_name, status, kind, title, category, tags, starts_at, ends_at,
    time_zone, lat, lng, price_free)
  select gen_random_uuid(), 'p' || n, null, 'O', 'published', 'in_person', 'Evening ' || n, 'music', array['t' || n % 900],
    now() + n % 1440 * interval '1 hour', now() + (n % 1440 + 2) * interval '1 hour', 'UTC',
    case when n % 3 = 0 then 45 + (n % 1000) / 5000.0 else (n % 160) - 80 end,
    case when n % 3 = 0 then 9 + (n % 777) / 4000.0 else (n % 340) - 170 end, true
  from generate_series(1, 20000) n;
  insert into occurrences (id, event_id, original_start, starts_at, ends_at)
    select id, id, starts_at, starts_at, ends_at from events;
  insert into stock (occurrence_id, event_id) select id, id from events;
  insert into listings (occurrence_id, event_id, starts_at, ends_at, point, lat, lng, time_zone, category, tags, free, kind,
    venue_id, title_key, title, slug, summary, recurring, search)
  select id, id, starts_at, ends_at, ll_to_earth(lat, lng), lat, lng, 'UTC', case when random() < 0.05 then 'film' else 'music' end,
    tags, true, 'in_person', gen_random_uuid(), slug, slug, slug, '', false, to_tsvector('simple', slug || ' w' || ascii(slug) || ' x' || right(slug, 2))
  from events;
  analyze;`

const LARGE = ['listings', 'events', 'occurrences', 'stock', 'venues', 'attendances']

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly PlanNode[]
}

/** The large tables that a plan reads from end to end. */
const scanned = (node: PlanNode): string[] => [
  ...(node['Node Type'] === 'Seq Scan' && LARGE.includes(node['Relation Name'] ?? '')
    ? [node['Relation Name'] as string]
    : []),
  ...(node.Plans ?? []).flatMap(scanned),
]

const at = new Date()
const hot: ReadonlyArray<readonly [string, EventsQuery, 'soonest' | 'nearest' | 'popular' | 'relevance', Phase]> = [
  ['nearby', { near: '45.1,9.1', radiusKm: 10 }, 'nearest', 'all'],
  ['nearby tonight', { near: '45.1,9.1', radiusKm: 10, when: 'tonight' }, 'nearest', 'all'],
  ['soonest in a place', { near: '45.1,9.1', radiusKm: 10 }, 'soonest', 'ahead'],
  ['going on in a place', { near: '45.1,9.1', radiusKm: 10 }, 'soonest', 'running'],
  ['soonest in a rectangle', { bbox: '9,45,9.2,45.2' }, 'soonest', 'ahead'],
  ['soonest of all', {}, 'soonest', 'ahead'],
  ['soonest of a category', { category: 'film' }, 'soonest', 'ahead'],
  ['the popular', {}, 'popular', 'all'],
  ['a text', { q: 'x77' }, 'relevance', 'all'],
  ['a text in a place', { q: 'x77', near: '45.1,9.1', radiusKm: 25 }, 'relevance', 'all'],
  ['a text with filters tonight', { q: 'x77', price: 'free', kind: 'in_person', when: 'tonight' }, 'relevance', 'all'],
  ['nearby with filters', { near: '45.1,9.1', radiusKm: 10, language: 'it', price: 'free' }, 'nearest', 'all'],
  ['the popular in a place', { near: '45.1,9.1', radiusKm: 10 }, 'popular', 'all'],
  ['the free and accessible', { price: 'free', accessibility: 'wheelchair' }, 'soonest', 'ahead'],
  ['a tag', { tags: 't17' }, 'soonest', 'ahead'],
  ['at a venue', { venueId: '00000000-0000-7000-8000-000000000000' }, 'soonest', 'ahead'],
]

const test = serviceTest(eventsService).extend('plan', { scope: 'file' }, async ({ adminUrl }, { onCleanup }) => {
  const pool = openPool({ url: adminUrl, max: 1, statementTimeoutMs: 120_000 })
  const client = await pool.connect()
  onCleanup(async () => {
    client.release(true)
    await pool.end()
  })
  await client.query('set search_path = events, extensions')
  await client.query(FILL)
  await client.query('set role flow_events')
  await client.query(`select set_config('request.jwt.claims', '{"role":"anon"}', false)`)
  return async ({ text }: TxQuery) => {
    const { rows } = await client.query(`explain (generic_plan, format json) ${text}`)
    return rows[0]['QUERY PLAN'][0].Plan as PlanNode
  }
})

test.for(hot)('the plan of %s scans no large table', { timeout: 120_000 }, async ([, query, sort, phase], { plan }) => {
  const search = searchOf(query, at)
  const found = { ...search, ...(query.category ? { categories: [query.category] } : {}) }
  expect(scanned(await plan(compile(cardsOf(sort, { search: found, phase, after: undefined, rows: 21 }))))).toEqual([])
})
