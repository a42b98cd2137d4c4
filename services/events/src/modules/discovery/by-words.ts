import { type Fragment, join, raw, sql } from '../../sql/fragment.ts'
import { filtered, placeAndTime, TEXT_QUERY, windows, worded } from './conditions.ts'
import { smallCells } from './marks.ts'
import type { Search } from './search.ts'

/**
 * Words by when and where. In `timed_words` of the migrations each word of a listing lies under the day of its start (~d),
 * under its cell of 20 km (~n) and the two weeks of the start there (~n… s…); of what lasts longer than a day also under
 * the week (~l) and the half year (~h) of the start, and under ~n… l. So what many listings hold is found without reading
 * all of them, for words as for what is filtered by.
 */
const TIMED = raw(
  'timed_words(l.search, l.category, l.tags, l.kind, l.accessibility, l.starts_at, l.ends_at, l.lat, l.lng)',
)

const DAY = 86_400_000
/** Days of the units in which words lie by time. */
const [WEEK, SPAN, HALF_YEAR] = [7, 14, 182]
/** So many days, or so many spans there, are looked through one by one; what comes after is little, else it had been found. */
const [DAYS_ALONE, SPANS_ALONE] = [14, 2]
/** So many half years back what goes on still may have begun. */
const HALF_YEARS_BACK = 20
/** A window of so many days is cut against its days, too. */
const FEW_DAYS = 7
/** An area of more cells is looked for by its marks. */
const MOST_CELLS = 100

const dayOf = (at: Date) => Math.floor(at.getTime() / DAY)
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, nth) => from + nth)

/**
 * Whether a search can be found so: it has words, without phrases, exclusions and endless ones, which are not kept by time, and asks
 * for nothing rare, such as a venue, by which it is found sooner.
 */
export const isByWords = (search: Search): boolean => {
  if (!worded(search).length || search.organiserId || search.venueId) return false
  if (/["“”]|(^|\s)-|\S{60}/.test(search.words ?? '')) return false
  return search.area === undefined || smallCells(search.area, MOST_CELLS) !== undefined
}

/** What is asked of words and of what stands beside them as words of their own kind. */
const asked = (search: Search): Fragment => {
  const words = search.words ? TEXT_QUERY(search.words) : sql`to_tsquery('events.plain', ${search.title})`
  const ofKind = (kind: string, values: readonly string[] | undefined) =>
    values?.length ? [sql`any_word(${values.map(value => `#${kind}:${value}`)}::text[])`] : []
  const beside = [
    ...ofKind('category', search.categories),
    ...ofKind('tag', search.tags),
    ...ofKind('kind', search.kind && search.kind !== 'in_person' ? [search.kind] : undefined),
    ...(search.accessibility ?? []).flatMap(need => ofKind('accessibility', [need])),
  ]
  return sql`(select ${join([words, ...beside], ' && ')})`
}

const literal = (suffixes: readonly string[]) => `{${suffixes.join(',')}}`
const found = (search: Search, ...suffixes: readonly Fragment[]): Fragment =>
  sql`${TIMED} @@ (${join(
    suffixes.map(one => sql`timed_query(${asked(search)}, ${one}::text[])`),
    ' && ',
  )})`

/** The columns that the words do not decide. */
const exactly = (search: Search, phase: 'ahead' | 'running', next: readonly Fragment[]): Fragment =>
  join([placeAndTime(search, phase), ...filtered(search), ...(search.title ? worded(search) : []), ...next], ' and ')

interface Step {
  readonly suffixes: readonly string[]
  readonly since: Date
}

/** Whether a window meets a day; that of a word such as “weekend” is another in each zone. */
const meets = ({ window, everywhere }: Search, day: number): boolean => {
  const [begins, ends] = [day * DAY, (day + 1) * DAY]
  const overlaps = (from: Date, to: Date | null) => from.getTime() < ends && (!to || to.getTime() > begins)
  if (!everywhere) return overlaps(window.from, window.to)
  return everywhere.from.some((from, nth) => overlaps(from, everywhere.to[nth] ?? null))
}

const stepsEverywhere = (search: Search, first: number): { steps: Step[]; rest: Date | undefined } => {
  const days = range(first, first + DAYS_ALONE).filter(day => meets(search, day))
  const rest = new Date((first + DAYS_ALONE) * DAY)
  const { to } = search.window
  return {
    steps: days.map(day => ({ suffixes: [`~d${day}`], since: new Date(day * DAY) })),
    rest: to && to <= rest ? undefined : rest,
  }
}

const stepsThere = ({ window }: Search, start: Date, cells: readonly number[]): Step[] => {
  const first = Math.floor(dayOf(start) / SPAN)
  const spans = range(first, first + SPANS_ALONE).map(span => ({
    since: span === first ? start : new Date(span * SPAN * DAY),
    suffixes: cells.map(cell => `~n${cell}s${span}`),
  }))
  const rest = { since: new Date((first + SPANS_ALONE) * SPAN * DAY), suffixes: cells.map(cell => `~n${cell}`) }
  return [...spans, rest].filter(({ since }) => !window.to || since < window.to)
}

/** The parts of a list by time that these orders share with others. */
export interface TimedParts {
  readonly columns: Fragment
  readonly key: Fragment
  readonly order: Fragment
  readonly limit: Fragment
  readonly next: readonly Fragment[]
}

const listed = (search: Search, { columns, order, limit }: TimedParts, where: Fragment, exact: Fragment): Fragment =>
  sql`(select ${columns} from (select l.* from listings l where ${where} offset 0) l ${windows(search)}
    where ${exact} ${order} ${limit})`

const stepping = (search: Search, parts: TimedParts, steps: readonly Step[], few: readonly Fragment[]): Fragment => {
  const exact = sql`${exactly(search, 'ahead', parts.next)} and l.starts_at >= step.since`
  return sql`select x.* from unnest(${steps.map(step => literal(step.suffixes))}::text[],
      ${steps.map(step => step.since)}::timestamptz[]) as step (suffixes, since)
    cross join lateral ${listed(search, parts, found(search, raw('step.suffixes'), ...few), exact)} x`
}

/** What begins from `start` on, in its order; `later` finds what begins after the days that are looked through. */
export const beginningByWords = (
  search: Search,
  parts: TimedParts,
  start: Date,
  later: (where: Fragment) => Fragment,
): Fragment => {
  const cells = search.area && smallCells(search.area, MOST_CELLS)
  const { to } = search.window
  if (cells) {
    const days = to && range(dayOf(start), dayOf(to) + 1)
    const few = days && days.length <= FEW_DAYS + 1 ? [sql`${literal(days.map(day => `~d${day}`))}`] : []
    return sql`${stepping(search, parts, stepsThere(search, start, cells), few)} ${parts.limit}`
  }
  const { steps, rest } = stepsEverywhere(search, dayOf(start))
  const near = stepping(search, parts, steps, [])
  return rest
    ? sql`${near} union all ${later(sql`l.starts_at >= ${rest}::timestamptz`)} ${parts.limit}`
    : sql`${near} ${parts.limit}`
}

/** Under which what lasts long lies that began by a day: the weeks of its half year, and the half years before. */
const begunBy = (day: number): string[] => {
  const half = Math.floor(day / HALF_YEAR)
  const weeks = range(Math.floor((half * HALF_YEAR) / WEEK), Math.floor(day / WEEK) + 1)
  return [...weeks.map(week => `~l${week}`), ...range(half - HALF_YEARS_BACK, half).map(one => `~h${one}`)]
}

/** What goes on at the beginning of the window: what began the day before or then, and what lasts longer than a day. */
export const goingOnByWords = (search: Search, parts: TimedParts, lasting: 'long' | 'short' | undefined): Fragment => {
  const cells = search.area && smallCells(search.area, MOST_CELLS)
  const today = dayOf(search.window.from)
  const exact = exactly(search, 'running', parts.next)
  const long = listed(
    search,
    parts,
    found(search, sql`${literal(cells ? cells.map(cell => `~n${cell}l`) : begunBy(today))}`),
    sql`${exact} and l.ends_at - l.starts_at > interval '1 day'`,
  )
  if (lasting === 'long') return long
  const spans = [...new Set([today - 1, today].map(day => Math.floor(day / SPAN)))]
  const there = cells ? [sql`${literal(spans.flatMap(span => cells.map(cell => `~n${cell}s${span}`)))}`] : []
  const lately = found(search, sql`${literal([`~d${today - 1}`, `~d${today}`])}`, ...there)
  const short = listed(search, parts, lately, sql`${exact} and l.ends_at - l.starts_at <= interval '1 day'`)
  if (lasting === 'short') return short
  return sql`select * from (${long} union all ${short}) f order by at, occurrence_id ${parts.limit}`
}
