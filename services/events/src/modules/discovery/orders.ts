import { type Fragment, join, raw, sql } from '../../sql/fragment.ts'
import { beginningByWords, goingOnByWords, isByWords } from './by-words.ts'
import {
  centerOf,
  chosen,
  conditions,
  inCircle,
  type Phase,
  placeAndTime,
  source,
  windows,
  worded,
} from './conditions.ts'
import {
  begun,
  endSteps,
  filterMarks,
  isNarrowed,
  lately,
  placeMarks,
  popularitySteps,
  startSteps,
  stepping,
} from './marks.ts'
import type { Search } from './search.ts'

export interface Wanted {
  readonly search: Search
  readonly phase: Phase
  /** The last one shown. */
  readonly after: { readonly k: readonly number[]; readonly i: string } | undefined
  readonly rows: number
  /** Of what goes on, only what lasts longer than a day, or only what does not; without words both where it is known. */
  readonly lasting?: 'long' | 'short'
}

/** So many in the order of an index are looked through before the marks are asked: enough where many match. */
const PROBED = raw('250')

/** A circle so small that all in it are few. */
const SMALL_METERS = 2_500

const A_DAY = 86_400_000

const ms = (key: number | undefined) => sql`to_timestamp(${key ?? 0}::float8 / 1000)`
const inMs = (column: string) => raw(`(extract(epoch from ${column}) * 1000)::float8`)
const all = (parts: readonly Fragment[]) => join(parts, ' and ')

const onlyCategory = ({ categories, ...rest }: Search) => categories?.length === 1 && !isNarrowed(rest)

/**
 * Listings by their words and marks, then by the columns. What the columns ask is kept from the planner (`offset 0`),
 * which would bring in other indexes for it and read far more.
 */
const marked = (search: Search, marks: readonly Fragment[], exact: Fragment): Fragment => {
  return sql`from (select l.* from listings l where ${all([...marks, ...worded(search)])} offset 0) l ${windows(search)} where ${exact}`
}

/** How a list by time is read: the key of its order, and the marked listings in it. */
const timed = ({ search, phase, after, rows }: Wanted) => {
  const key = raw(phase === 'running' ? 'l.ends_at' : 'l.starts_at')
  const columns = sql`l.occurrence_id, ${key} as at`
  const order = sql`order by ${key}, l.occurrence_id`
  const limit = raw(`limit ${rows}`)
  const next = after ? [sql`(${key}, l.occurrence_id) > (${ms(after.k[0])}, ${after.i}::uuid)`] : []
  const exact = [conditions(search, phase), ...next]
  const filters = filterMarks(search)
  return {
    key,
    columns,
    order,
    limit,
    next,
    exact: all(exact),
    found: (marks: readonly Fragment[], more: readonly Fragment[] = []) =>
      sql`(select ${columns} ${marked(search, [...filters, ...marks], all([...exact, ...more]))} ${order} ${limit})`,
    keyed: (found: Fragment) => sql`select occurrence_id, ${inMs('at')} as k from (${found}) f`,
  }
}

const beginning = (wanted: Wanted): Fragment => {
  const { search, after } = wanted
  const { key, columns, order, limit, next, exact, found, keyed } = timed(wanted)
  const place = placeMarks(search)
  const { from, to } = search.window
  const start = after ? new Date(Math.floor(after.k[0] ?? 0)) : from
  const { marks, until } = startSteps(search, start, to)
  const stepped = (more: readonly Fragment[]) => {
    const near = stepping(marks, ofStep => found([ofStep], more))
    return until ? sql`${near} union all ${found(place, [...more, sql`${key} >= ${until}::timestamptz`])}` : near
  }
  if (place.length) return keyed(sql`${stepped([])} ${limit}`)
  const probe = sql`from listings l where ${all([sql`${key} >= ${start}::timestamptz`, ...next])} ${order}`
  const edge = sql`(${key}, l.occurrence_id) > (select e.at, e.occurrence_id from edge e)`
  const probed = sql`select ${columns} from (select l.* ${probe} limit ${PROBED}) l ${windows(search)} where ${exact} ${order}`
  return sql`with edge as materialized (select ${columns} ${probe} limit 1 offset ${PROBED} - 1)
    ${keyed(sql`(${probed}) union all ${stepped([edge])} ${limit}`)}`
}

/** What goes on by now: of all that began before, only that is listed still. */
const goingOnNow = (wanted: Wanted): Fragment => {
  const { search } = wanted
  const { columns, order, limit, exact, found, keyed } = timed(wanted)
  const from = sql`${search.window.from}::timestamptz`
  const fenced = (where: Fragment) =>
    sql`(select ${columns} from (select l.* from listings l where ${where} offset 0) l ${windows(search)}
      where ${exact} ${order} ${limit})`
  if (placeMarks(search).length && search.area)
    return keyed(fenced(sql`${inCircle(search.area)} and l.starts_at < ${from} and l.ends_at > ${from}`))
  const { marks, since } = begun(search.window.from)
  const long = fenced(sql`l.starts_at < ${since}::timestamptz`)
  return sql`select * from (${keyed(sql`${found([sql`l.marks && ${marks}::int[]`], [sql`l.starts_at >= ${since}::timestamptz`])}
    union all ${long}`)}) x order by k, occurrence_id ${limit}`
}

/** What will go on at the beginning of a window that is days ahead. */
const goingOnThen = (wanted: Wanted): Fragment => {
  const { search } = wanted
  const { key, limit, found, keyed } = timed(wanted)
  const { from } = search.window
  const long = raw(`l.ends_at - l.starts_at > interval '1 day'`)
  const { marks, until, all: ofLong } = endSteps(search, from)
  const short = found(
    [sql`l.marks && ${lately(search, from)}::int[]`],
    [raw(`l.ends_at - l.starts_at <= interval '1 day'`)],
  )
  const stepped = stepping(marks, ofStep => found([ofStep], [long]))
  const rest = found([sql`l.marks && ${ofLong}::int[]`], [long, sql`${key} >= ${until}::timestamptz`])
  const lasting = sql`(${stepped} union all ${rest} ${limit})`
  return sql`select * from (${keyed(wanted.lasting === 'long' ? lasting : sql`${short} union all ${lasting}`)}) x
    order by k, occurrence_id ${limit}`
}

export const isAhead = ({ window, at }: Search) => window.from.getTime() - at.getTime() >= A_DAY

const goingOn = (wanted: Wanted): Fragment => (isAhead(wanted.search) ? goingOnThen(wanted) : goingOnNow(wanted))

const byWords = (wanted: Wanted): Fragment => {
  const { search, phase, after, lasting } = wanted
  const parts = timed(wanted)
  if (phase === 'running') return parts.keyed(goingOnByWords(search, parts, lasting))
  const start = after ? new Date(Math.floor(after.k[0] ?? 0)) : search.window.from
  return parts.keyed(beginningByWords(search, parts, start, where => parts.found(placeMarks(search), [where])))
}

/** By time: what begins, by its start; what goes on already, by its end. Answers `occurrence_id` and `k`. */
export const byTime = (wanted: Wanted): Fragment => {
  const { search, phase } = wanted
  const { columns, order, limit, exact, keyed } = timed(wanted)
  if (isByWords(search)) return byWords(wanted)
  const narrowed = isNarrowed(search) && !(phase === 'ahead' && onlyCategory(search))
  if (!narrowed && !placeMarks(search).length)
    return keyed(sql`select ${columns} from ${source(search)} where ${exact} ${order} ${limit}`)
  if (search.area && search.area.radiusMeters <= SMALL_METERS)
    return keyed(sql`select ${columns} from (select l.* from listings l where ${inCircle(search.area)} offset 0) l
      ${windows(search)} where ${exact} ${order} ${limit}`)
  return phase === 'running' ? goingOn(wanted) : beginning(wanted)
}

/**
 * By distance, at one place by how near in time it begins. With filters that few may fulfil, all of them in the area are
 * looked up once the nearest were too few. Answers `k` and `k2`.
 */
export const nearest = ({ search, phase, after, rows }: Wanted): Fragment => {
  const distance = search.area ? sql`l.point <-> ${centerOf(search.area)}` : raw('null::float8')
  const wait = sql`l.starts_at <-> ${search.window.from}::timestamptz`
  const seconds = sql`extract(epoch from ${wait})::float8`
  const columns = sql`l.occurrence_id, ${distance} as k, ${seconds} as k2`
  const next = after
    ? [
        sql`(${distance}, ${seconds}, l.occurrence_id) > (${after.k[0]}::float8, ${after.k[1]}::float8, ${after.i}::uuid)`,
      ]
    : []
  const there = all([placeAndTime(search, phase), ...next])
  const order = sql`order by ${distance}, ${wait}`
  const limit = raw(`limit ${rows}`)
  const finish = (found: Fragment) => sql`select * from (${found}) x order by k, k2, occurrence_id ${limit}`
  if (!isNarrowed(search))
    return finish(sql`select ${columns} from ${source(search)} where ${there} ${order}
      fetch first ${raw(String(rows))} rows with ties`)
  const exact = all([conditions(search, phase), ...next, sql`${distance} >= (select k from edge)`])
  return sql`with probed as materialized (
      select l.*, ${distance} as k, ${seconds} as k2 from ${source(search)} where ${there} ${order} limit ${PROBED}),
    edge as materialized (select max(k) as k from probed having count(*) = ${PROBED})
    ${finish(sql`select l.occurrence_id, l.k, l.k2 from probed l
        where ${all(chosen(search))} and l.k < coalesce((select k from edge), 'infinity')
      union all (select ${columns} ${marked(search, [...filterMarks(search), ...placeMarks(search)], exact)}
        ${order}, l.occurrence_id ${limit})`)}`
}

/** By popularity, then soonest first. Answers `k` and `k2`. */
export const popular = ({ search, phase, after, rows }: Wanted): Fragment => {
  const order = raw('order by -l.popularity, l.starts_at, l.occurrence_id')
  const limit = raw(`limit ${rows}`)
  const columns = sql`l.occurrence_id, -l.popularity::float8 as k, ${inMs('l.starts_at')} as k2`
  const key = raw('(-l.popularity, l.starts_at, l.occurrence_id)')
  const next = after ? [sql`${key} > (${after.k[0]}::int, ${ms(after.k[1])}, ${after.i}::uuid)`] : []
  const exact = [conditions(search, phase), ...next]
  if (!isNarrowed(search) && !placeMarks(search).length)
    return sql`select ${columns} from ${source(search)} where ${all(exact)} ${order} ${limit}`
  const probe = sql`from listings l where ${all([raw('true'), ...next])} ${order}`
  const edge = sql`${key} > (select e.p, e.starts_at, e.occurrence_id from edge e)`
  const stepped = stepping(
    popularitySteps(search),
    ofStep =>
      sql`select ${columns} ${marked(search, [...filterMarks(search), ofStep], all([...exact, edge]))} ${order} ${limit}`,
  )
  return sql`with edge as materialized (
      select -l.popularity as p, l.starts_at, l.occurrence_id ${probe} limit 1 offset ${PROBED} - 1)
    select * from (
      (select ${columns} from (select l.* ${probe} limit ${PROBED}) l ${windows(search)} where ${all(exact)} ${order})
      union all ${stepped}) f ${limit}`
}
