import { type Fragment, join, raw, sql } from '../../sql/fragment.ts'
import { filtered, inCircle, placeAndTime, TEXT_QUERY, windows, worded } from './conditions.ts'
import { smallCells } from './marks.ts'
import type { Search } from './search.ts'

/**
 * Words by when and where. In `timed_words` of the migrations each word of a listing lies under the day of its start (d…:)
 * and under its cell of 20 km and the week of the start there (n…w…:); of what lasts longer than a day also under the week
 * (l…:) and the half year (h…:) of the start, and under n…l:. So what many listings hold is found without reading all of
 * them, for words as for what is filtered by.
 */
const TIMED = raw(
  'timed_words(l.search, l.category, l.tags, l.kind, l.language, l.accessibility, l.starts_at, l.ends_at, l.lat, l.lng)',
)

const DAY = 86_400_000
/** Days of the units in which words lie by time. */
const [WEEK, HALF_YEAR] = [7, 182]
/** So many days, or weeks in an area, are looked through together: the more, the longer too little is found. */
const STEPS = { days: [...Array(14).fill(1), ...Array(8).fill(2), ...Array(8).fill(7)], weeksThere: [1, 1, 2, 4, 8] }
/** So many half years back what goes on still may have begun. */
const HALF_YEARS_BACK = 20
/** An area of more cells is looked for by its marks. */
const MOST_CELLS = 100

const dayOf = (at: Date) => Math.floor(at.getTime() / DAY)
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, nth) => from + nth)

/**
 * Whether a search can be found so: it has words, without phrases, exclusions and endless ones, which are not kept by time, and asks
 * for nothing rare, such as a venue, by which it is found sooner.
 */
export const isByWords = (search: Search): boolean => {
  if (!search.words || search.organiserId || search.venueId) return false
  if (/["“”]|(^|\s)-|\S{60}/.test(search.words)) return false
  return search.area === undefined || smallCells(search.area, MOST_CELLS) !== undefined
}

/** What is asked beside words, as words of their own kind. */
const beside = (search: Search): Fragment[] => {
  const ofKind = (kind: string, values: readonly string[] | undefined) =>
    values?.length ? [sql`any_word(${values.map(value => `#${kind}:${value}`)}::text[])`] : []
  return [
    ...ofKind('category', search.categories),
    ...ofKind('tag', search.tags),
    ...ofKind('kind', search.kind && search.kind !== 'in_person' ? [search.kind] : undefined),
    ...ofKind('language', search.language?.split('-').slice(0, 1)),
    ...(search.accessibility ?? []).flatMap(ways => ofKind('accessibility', ways)),
  ]
}

const literal = (units: readonly string[]) => `{${units.join(',')}}`

/**
 * The listings `l` with the words under any of the units and, without an area, with what stands beside them: in one the
 * words alone leave little. One unit after the other is asked for: one large query of all of them is gone through whole
 * for every row in question.
 */
const found = (search: Search, units: Fragment): Fragment => {
  const asked = [TEXT_QUERY(search.words ?? ''), ...(search.area ? [] : beside(search))]
  const under = asked.map(query => sql`${TIMED} @@ (select under_unit((select timed_template(${query})), u.unit))`)
  return sql`(select l.* from unnest(${units}::text[]) as u (unit)
    cross join lateral (select l.* from listings l where ${join(under, ' and ')} offset 0) l)`
}

/** The columns that the words do not decide. */
const exactly = (search: Search, phase: 'ahead' | 'running', next: readonly Fragment[]): Fragment =>
  join([placeAndTime(search, phase), ...filtered(search), ...next], ' and ')

/** Units of time that are looked through together, and from when on they count. */
interface Step {
  readonly units: readonly string[]
  readonly since: Date
}

interface Steps {
  readonly steps: readonly Step[]
  /** What begins from here on is looked for without words in time; nothing when the window ends before. */
  readonly rest: Date | undefined
}

const daysOf = (days: readonly number[]): string[] => days.map(day => `d${day}:`)
const weeksThere = (cells: readonly number[], weeks: readonly number[]): string[] =>
  weeks.flatMap(week => cells.map(cell => `n${cell}w${week}:`))

/** Whether a window meets a day; that of a word such as “weekend” is another in each zone. */
const meets = ({ window, everywhere }: Search, day: number): boolean => {
  const [begins, ends] = [day * DAY, (day + 1) * DAY]
  const overlaps = (from: Date, to: Date | null) => from.getTime() < ends && (!to || to.getTime() > begins)
  if (!everywhere) return overlaps(window.from, window.to)
  return everywhere.from.some((from, nth) => overlaps(from, everywhere.to[nth] ?? null))
}

/** Steps over units of so many days, one after the other, as far as the window goes. */
const stepping = (
  search: Search,
  { first, unitDays, sizes }: { first: number; unitDays: number; sizes: readonly number[] },
  unitsOf: (units: readonly number[]) => string[],
): Steps => {
  const { to } = search.window
  const steps: Step[] = []
  let unit = Math.floor(first / unitDays)
  for (const size of sizes) {
    const since = new Date(unit * unitDays * DAY)
    if (to && to <= since) break
    const units = unitsOf(range(unit, unit + size))
    if (units.length) steps.push({ units, since })
    unit += size
  }
  const rest = new Date(unit * unitDays * DAY)
  return { steps, rest: to && to <= rest ? undefined : rest }
}

const stepsOf = (search: Search, start: Date, cells: readonly number[] | undefined): Steps => {
  const first = dayOf(start)
  return cells
    ? stepping(search, { first, unitDays: WEEK, sizes: STEPS.weeksThere }, weeks => weeksThere(cells, weeks))
    : stepping(search, { first, unitDays: 1, sizes: STEPS.days }, days =>
        daysOf(days.filter(day => meets(search, day))),
      )
}

/** The parts of a list by time that these orders share with others. */
export interface TimedParts {
  readonly columns: Fragment
  readonly key: Fragment
  readonly order: Fragment
  readonly limit: Fragment
  readonly next: readonly Fragment[]
}

const listed = (search: Search, { columns, order, limit }: TimedParts, from: Fragment, exact: Fragment): Fragment =>
  sql`(select ${columns} from ${from} l ${windows(search)} where ${exact} ${order} ${limit})`

/**
 * What begins from `start` on, in its order; `later` finds what begins after the days that are looked through. In an area
 * little begins after the weeks that are: it is found by place and time.
 */
export const beginningByWords = (
  search: Search,
  parts: TimedParts,
  start: Date,
  later: (where: Fragment) => Fragment,
): Fragment => {
  const cells = search.area && smallCells(search.area, MOST_CELLS)
  const { steps, rest } = stepsOf(search, start, cells)
  const exact = sql`${exactly(search, 'ahead', parts.next)} and l.starts_at >= step.since`
  const near = sql`select x.* from unnest(${steps.map(step => literal(step.units))}::text[],
      ${steps.map(step => step.since)}::timestamptz[]) as step (units, since)
    cross join lateral ${listed(search, parts, found(search, raw('step.units')), exact)} x`
  if (!rest) return sql`${near} ${parts.limit}`
  const since = sql`l.starts_at >= ${rest}::timestamptz`
  const far = search.area
    ? listed(
        search,
        parts,
        sql`(select l.* from listings l where ${inCircle(search.area)} and ${since} offset 0)`,
        join([exactly(search, 'ahead', parts.next), ...worded(search)], ' and '),
      )
    : later(since)
  return sql`${near} union all ${far} ${parts.limit}`
}

/** Under which what lasts long lies that began by a day: the weeks of its half year, and the half years before. */
const begunBy = (day: number): string[] => {
  const half = Math.floor(day / HALF_YEAR)
  const weeks = range(Math.floor((half * HALF_YEAR) / WEEK), Math.floor(day / WEEK) + 1)
  return [...weeks.map(week => `l${week}:`), ...range(half - HALF_YEARS_BACK, half).map(one => `h${one}:`)]
}

/** What goes on at the beginning of the window: what began the day before or then, and what lasts longer than a day. */
export const goingOnByWords = (search: Search, parts: TimedParts, lasting: 'long' | 'short' | undefined): Fragment => {
  const cells = search.area && smallCells(search.area, MOST_CELLS)
  const today = dayOf(search.window.from)
  const exact = exactly(search, 'running', parts.next)
  const long = listed(
    search,
    parts,
    found(search, sql`${literal(cells ? cells.map(cell => `n${cell}l:`) : begunBy(today))}`),
    sql`${exact} and l.ends_at - l.starts_at > interval '1 day'`,
  )
  if (lasting === 'long') return long
  const days = [today - 1, today]
  const weeks = [...new Set(days.map(day => Math.floor(day / WEEK)))]
  const lately = cells ? weeksThere(cells, weeks) : daysOf(days)
  const short = listed(
    search,
    parts,
    found(search, sql`${literal(lately)}`),
    sql`${exact} and l.ends_at - l.starts_at <= interval '1 day'`,
  )
  if (lasting === 'short') return short
  return sql`select * from (${long} union all ${short}) f order by at, occurrence_id ${parts.limit}`
}
