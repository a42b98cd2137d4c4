import { type Fragment, join, raw, sql } from '../../sql/fragment.ts'
import type { Area, Search } from './search.ts'

/** `all`: overlaps the window; `ahead`: begins in it; `running`: began before it and goes on. */
export type Phase = 'all' | 'ahead' | 'running'

/** The middle of an area. Here as elsewhere, what is the same for all rows is a subquery, so that it is computed once. */
export const centerOf = ({ center }: Area): Fragment =>
  sql`(select ll_to_earth(${center.lat}::float8, ${center.lng}::float8))`

/** What is typed, as it is written and in both languages; each reading once. */
export const TEXT_QUERY = (words: string): Fragment =>
  sql`(select case when it in (plain, en) then both_of else both_of || it end
    from (select plain, en, it, case when en = plain then plain else plain || en end as both_of
      from (select websearch_to_tsquery('events.plain', w) as plain, websearch_to_tsquery('events.en', w) as en,
        websearch_to_tsquery('events.it', w) as it from (select ${words}::text as w) typed) read) joined)`

/** The index of places finds these. */
export const inCircle = (area: Area): Fragment =>
  sql`(select earth_box(${centerOf(area)}, ${area.radiusMeters}::float8)) @> l.point`

const within = (area: Area): Fragment[] => {
  const center = centerOf(area)
  const found = area.wide ? [] : [inCircle(area)]
  const { box } = area
  if (!box) return [...found, sql`earth_distance(l.point, ${center}) <= ${area.radiusMeters}::float8`]
  const east = box.west <= box.east ? raw('and') : raw('or')
  return [
    ...found,
    sql`l.lat >= ${box.south}::float8 and l.lat <= ${box.north}::float8`,
    sql`(l.lng >= ${box.west}::float8 ${east} l.lng <= ${box.east}::float8)`,
  ]
}

const inOneWindow = ({ from, to }: { from: Fragment; to: Fragment | undefined }, phase: Phase): Fragment[] => {
  const before = to ? [sql`l.starts_at < ${to}`] : []
  if (phase === 'ahead') return [sql`l.starts_at >= ${from}`, ...before]
  return [phase === 'running' ? sql`l.starts_at < ${from}` : raw('true'), sql`l.ends_at > ${from}`, ...before]
}

/** Of a series only the first date in the window: none before it ends there. */
const firstOfSeries = (from: Fragment) => sql`(l.previous_end is null or l.previous_end <= ${from})`

const instant = (at: Date) => sql`${at}::timestamptz`

const during = (search: Search, phase: Phase): Fragment[] => {
  const { window, everywhere, at } = search
  const whole = { from: instant(window.from), to: window.to ? instant(window.to) : undefined }
  if (!everywhere) return [...inOneWindow(whole, phase), firstOfSeries(whole.from)]
  const from = sql`greatest(w.begins, ${at}::timestamptz)`
  return [...inOneWindow(whole, 'all'), ...inOneWindow({ from, to: raw('w.ends') }, phase), firstOfSeries(from)]
}

/** What a search asks of the words of a listing. */
export const worded = ({ words }: Search): Fragment[] => (words ? [sql`l.search @@ ${TEXT_QUERY(words)}`] : [])

/** The filters, apart from words, where and when. */
export const filtered = (search: Search): Fragment[] => [
  ...(search.categories ? [sql`l.category = any (${search.categories}::text[])`] : []),
  ...(search.tags ? [sql`l.tags && ${search.tags}::text[]`] : []),
  ...(search.free === undefined ? [] : [sql`l.free = ${search.free}::boolean`]),
  ...(search.accessibility ?? []).map(ways => sql`l.accessibility && ${ways}::text[]`),
  ...(search.kind ? [sql`l.kind = ${search.kind}`] : []),
  ...(search.language
    ? [sql`(lower(l.language) = ${search.language} or lower(l.language) like ${`${search.language}-%`})`]
    : []),
  ...(search.organiserId ? [sql`l.organiser_id = ${search.organiserId}::uuid`] : []),
  ...(search.venueId ? [sql`l.venue_id = ${search.venueId}::uuid`] : []),
]

/** The filters, apart from where and when. */
export const chosen = (search: Search): Fragment[] => [...worded(search), ...filtered(search)]

/** Beside each listing the window of its zone, where a word such as “tonight” is meant locally. */
export const windows = ({ everywhere }: Search): Fragment => {
  if (!everywhere) return raw('')
  const nth = Object.fromEntries(everywhere.zones.map((zone, index) => [zone, index + 1]))
  return sql`cross join lateral (
    select (${everywhere.from}::timestamptz[])[z.nth] as begins, (${everywhere.to}::timestamptz[])[z.nth] as ends
    from (select ((select ${JSON.stringify(nth)}::jsonb) ->> l.time_zone)::int as nth) z) w`
}

/** The table that is searched. */
export const source = (search: Search): Fragment => sql`listings l ${windows(search)}`

/** Where and when a listing `l` must be. */
export const placeAndTime = (search: Search, phase: Phase): Fragment =>
  join([...during(search, phase), ...(search.area ? within(search.area) : [])], ' and ')

/** All that a listing `l` must fulfil. */
export const conditions = (search: Search, phase: Phase): Fragment =>
  join([placeAndTime(search, phase), ...chosen(search)], ' and ')
