import { type Static, Type } from 'typebox'
import { type Fragment, raw, sql } from '../../sql/fragment.ts'
import { CARD, CARD_JOINS } from '../events/card-rows.ts'
import { centerOf, conditions, type Phase, source, TEXT_QUERY } from './conditions.ts'
import type { Search } from './search.ts'

/** Where a list goes on: its order, when it began, and the sort key and id of the last one shown. */
export const Position = Type.Object({
  s: Type.Enum(['soonest', 'nearest', 'relevance', 'popular']),
  a: Type.Integer(),
  p: Type.Enum(['all', 'ahead', 'running']),
  k: Type.Array(Type.Number(), { maxItems: 2 }),
  i: Type.Optional(Type.String({ format: 'uuid' })),
  q: Type.Optional(Type.String({ maxLength: 400 })),
})
export type Position = Static<typeof Position>

interface Wanted {
  readonly search: Search
  readonly phase: Phase
  /** The last one shown. */
  readonly after: { readonly k: readonly number[]; readonly i: string } | undefined
  readonly rows: number
}

const ms = (key: number | undefined) => sql`to_timestamp(${key ?? 0}::float8 / 1000)`
const inMs = (column: string) => raw(`(extract(epoch from ${column}) * 1000)::float8`)

/** By start; in an area through the index of place and time, which answers whole groups of equal starts. */
const ahead = ({ search, phase, after, rows }: Wanted): Fragment => {
  const where = conditions(search, phase)
  const next = after ? sql`and (l.starts_at, l.occurrence_id) > (${ms(after.k[0])}, ${after.i}::uuid)` : raw('')
  const picked = sql`select l.occurrence_id, ${inMs('l.starts_at')} as k, l.point from ${source(search)} where ${where} ${next}`
  if (!search.area || search.area.wide || search.words)
    return sql`select * from (${picked} order by l.starts_at, l.occurrence_id limit ${rows}::int) x`
  const from = after ? ms(after.k[0]) : sql`${search.window.from}::timestamptz`
  return sql`select * from (
      ${picked} and l.starts_at >= ${from} order by l.starts_at <-> ${from} fetch first ${raw(String(rows))} rows with ties
    ) x order by k, occurrence_id limit ${rows}::int`
}

/** What goes on already, that which ends first before the others. */
const running = ({ search, phase, after, rows }: Wanted): Fragment => {
  const next = after ? sql`and (l.ends_at, l.occurrence_id) > (${ms(after.k[0])}, ${after.i}::uuid)` : raw('')
  return sql`select l.occurrence_id, ${inMs('l.ends_at')} as k, l.point from ${source(search)}
    where ${conditions(search, phase)} ${next} order by l.ends_at, l.occurrence_id limit ${rows}::int`
}

const nearest = ({ search, phase, after, rows }: Wanted): Fragment => {
  const center = search.area ? centerOf(search.area) : raw('null')
  const next = after
    ? sql`and (l.point <-> ${center}, l.occurrence_id) > (${after.k[0]}::float8, ${after.i}::uuid)`
    : raw('')
  return sql`select * from (
      select l.occurrence_id, l.point <-> ${center} as k, l.point from ${source(search)}
      where ${conditions(search, phase)} ${next}
      order by l.point <-> ${center} fetch first ${raw(String(rows))} rows with ties
    ) x order by k, occurrence_id limit ${rows}::int`
}

const popular = ({ search, phase, after, rows }: Wanted): Fragment => {
  const next = after
    ? sql`and (-l.popularity, l.starts_at, l.occurrence_id) > (${after.k[0]}::int, ${ms(after.k[1])}, ${after.i}::uuid)`
    : raw('')
  return sql`select l.occurrence_id, -l.popularity::float8 as k, ${inMs('l.starts_at')} as k2, l.point from ${source(search)}
    where ${conditions(search, phase)} ${next}
    order by -l.popularity, l.starts_at, l.occurrence_id limit ${rows}::int`
}

/** How many of the soonest matches are ranked, and so how long a list by relevance is: reading more costs too much. */
const RANKED = 400

/**
 * Text × time × distance × liking: the rank of PostgreSQL's `ts_rank` (1: long texts weigh less), halved for each
 * 30 days until the start, for 60 days since it (at most for 180), and for 5 km of distance; ten people who go or
 * like it add a fifth.
 */
const relevance = ({ search, phase, after, rows }: Wanted): Fragment => {
  const { words, area, at } = search
  const text = words ? sql`ts_rank(c.search, ${TEXT_QUERY(words)}, 1)` : raw('1')
  const near = area && !area.box ? sql`* 1 / (1 + earth_distance(c.point, ${centerOf(area)}) / 5000)` : raw('')
  const next = after ? sql`where (k, occurrence_id) > (${after.k[0]}::float8, ${after.i}::uuid)` : raw('')
  return sql`select * from (
      select c.occurrence_id, -(${text}
        * power(0.5, greatest(0, extract(epoch from c.starts_at - ${at}::timestamptz)) / 2592000
          + least(3, greatest(0, extract(epoch from ${at}::timestamptz - c.starts_at)) / 5184000))
        * (1 + ln(1 + c.popularity) / 12) ${near})::float8 as k, c.point
      from (select l.* from ${source(search)} where ${conditions(search, phase)}
            order by l.starts_at, l.occurrence_id limit ${raw(String(RANKED))}) c
    ) x ${next} order by k, occurrence_id limit ${rows}::int`
}

const ORDERS = { nearest, popular, relevance }

/** One page of listings in an order, as cards. */
export const cardsOf = (sort: Position['s'], wanted: Wanted): Fragment => {
  const pick = sort === 'soonest' ? (wanted.phase === 'running' ? running : ahead) : ORDERS[sort]
  const { area } = wanted.search
  const distance = area && !area.box ? sql`earth_distance(page.point, ${centerOf(area)})` : raw('null::float8')
  const second = sort === 'popular' ? raw('page.k2') : raw('null::float8')
  return sql`with page as materialized (${pick(wanted)})
    select page.k, ${second} as k2, ${distance} as distance, ${raw(CARD)}
    from page join occurrences o on o.id = page.occurrence_id join events e on e.id = o.event_id ${raw(CARD_JOINS)}
    order by page.k, ${second}, page.occurrence_id`
}
