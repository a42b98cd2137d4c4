import { ANONYMOUS, type EventSuggestion } from '@flow/contracts'
import { cityAround, searchPlaces } from '@flow/geo'
import { nullable, statement, text, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { categoryRows } from '../categories/category-tree.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

/** That a column begins as the first parameter, so that its index is used whatever plan is kept. */
const begins = (column: string) => `${column} ~>=~ $1 and ${column} ~<~ ($1 || chr(1114111))`

const titlesBegin = statement(
  'discovery.titlesBegin',
  { id: uuid, title: text, detail: nullable(text) },
  `select id, title, detail from (
     select distinct on (title_key) event_id as id, title, title_key, place_name as detail, starts_at from (
       select * from listings where ${begins('title_key')} and ends_at > $2::timestamptz
       order by title_key using ~<~ limit 60
     ) begun order by title_key, starts_at
   ) t order by starts_at, id limit $3`,
)
/** Of the soonest days on which a title holds what is asked, dates of some hundreds; see `title_words`. */
const titlesHold = statement(
  'discovery.titlesHold',
  { id: uuid, title: text, detail: nullable(text) },
  `select x.event_id as id, x.title, x.place_name as detail
   from unnest($1::text[], $2::text[], $3::timestamptz[]) as step (asked, units, since)
   cross join lateral (
     select l.event_id, l.title, l.place_name from (
       select * from listings
       where title_words(search, starts_at) @@ (select timed_query(to_tsquery('events.plain', step.asked), step.units::text[]))
       limit 400
     ) l where l.starts_at >= step.since and l.title_key ~ ('\\m' || folded($6))
       and (l.previous_end is null or l.previous_end <= $4::timestamptz)
     order by l.starts_at, l.occurrence_id limit $5
   ) x limit $5`,
)
/** Those that begin so come first, then those with a word that begins so, the shortest of some hundreds of each. */
const venuesLike = statement(
  'discovery.venuesLike',
  { id: uuid, name: text, city: nullable(text) },
  `(select id, name, city from (
      select * from venues where ${begins('name_key')} order by name_key using ~<~ limit 200
    ) begun order by length(name_key), id limit $2)
   union all
   (select id, name, city from (
      select * from venues where name_key like '% ' || $1 || '%' and not (${begins('name_key')}) limit 500
    ) held order by length(name_key), id limit $2)
   limit $2`,
)

interface TitleRow {
  readonly id: string
  readonly title: string
  readonly detail: string | null
}

const fold = (value: string) =>
  value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[%_\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const DAY = 86_400_000
/** So many days are looked through together, then so many weeks: the more, the longer too little is found. */
const [DAYS, WEEKS] = [
  [1, 2, 4, 7],
  [1, 3, 8, 14],
]

const range = (from: number, count: number) => Array.from({ length: count }, (_, nth) => from + nth)

/** What is asked under which units of time, as `title_words` names them, and from when on it counts. */
interface Step {
  readonly asked: string
  readonly units: readonly string[]
  readonly from: number
}

/** A begun word alone is looked for as far as there is anything; beside others only among the next days, later by the others. */
const stepsFrom = (today: number, whole: readonly string[], begun: string): Step[] => {
  let day = today
  const steps: Step[] = []
  const asked = [...whole, `${begun}:*`].join(' & ')
  for (const days of DAYS) {
    steps.push({ asked, units: range(day, days).map(one => `d${one}:`), from: day })
    day += days
  }
  if (whole.length) return [...steps, { asked: whole.join(' & '), units: [':'], from: day }]
  for (const weeks of WEEKS) {
    const week = Math.floor(day / 7)
    steps.push({ asked, units: range(week, weeks).map(one => `w${one}:`), from: day })
    day = (week + weeks) * 7
  }
  return [...steps, { asked, units: [':'], from: day }]
}

/** The next events whose title holds the words typed, the last of which is only begun. */
const titlesWith = async ({ db, now }: Deps, typed: string, rows: number): Promise<TitleRow[]> => {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? []
  const begun = words.at(-1) ?? ''
  if (begun.length < 3) return []
  const at = now()
  const steps = stepsFrom(Math.floor(at.getTime() / DAY), words.slice(0, -1), begun)
  return db.read(ANONYMOUS, titlesHold, [
    steps.map(({ asked }) => asked),
    steps.map(({ units }) => `{${units.join(',')}}`),
    steps.map(({ from }) => new Date(Math.max(at.getTime(), from * DAY))),
    at,
    rows,
    begun,
  ])
}

const ofCategories = async (deps: Deps, typed: string): Promise<EventSuggestion[]> => {
  const begins = (name: string) =>
    fold(name)
      .split(' ')
      .some(word => word.startsWith(typed))
  return (await categoryRows(deps))
    .filter(({ name_en, name_it }) => begins(name_en) || begins(name_it))
    .slice(0, 3)
    .map(({ slug, name_en, name_it }) => ({ kind: 'category', text: name_en, detail: name_it, id: slug }))
}

const ofPlaces = (typed: string): EventSuggestion[] =>
  searchPlaces(typed, 3).map(place => ({
    kind: 'place',
    text: place.name,
    detail: [cityAround(place.id) ?? place.region, place.country].filter(Boolean).join(', '),
    id: place.id,
    lat: place.lat,
    lng: place.lng,
  }))

const eachOnce = (titles: readonly TitleRow[]): TitleRow[] =>
  [...new Map(titles.toReversed().map(one => [fold(one.title), one])).values()].toReversed()

/** What someone who has typed so much may mean: categories, events, venues, places. At least two letters. */
export const suggestions = async (deps: Deps, q: string, limit: number): Promise<EventSuggestion[]> => {
  const typed = fold(q)
  if (typed.length < 2) return []
  const [categories, begun, held, venues] = await Promise.all([
    ofCategories(deps, typed),
    deps.db.read(ANONYMOUS, titlesBegin, [typed, deps.now(), limit]),
    titlesWith(deps, typed, limit),
    typed.length < 3 ? [] : deps.db.read(ANONYMOUS, venuesLike, [typed, 3]),
  ])
  const titles = eachOnce([...begun, ...held])
  const events = titles.map(({ id, title, detail }): EventSuggestion => ({ kind: 'event', text: title, detail, id }))
  const places = venues.map(({ id, name, city }): EventSuggestion => ({ kind: 'venue', text: name, detail: city, id }))
  const others = [...categories, ...places, ...ofPlaces(typed)]
  return [...events.slice(0, Math.max(3, limit - others.length)), ...others].slice(0, limit)
}
