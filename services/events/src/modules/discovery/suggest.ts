import { ANONYMOUS, type EventSuggestion } from '@flow/contracts'
import { searchPlaces } from '@flow/geo'
import { nullable, statement, text, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { compile, sql } from '../../sql/fragment.ts'
import { categoryRows } from '../categories/category-tree.ts'
import { byTime } from './orders.ts'

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
const wordsBegin = statement(
  'discovery.wordsBegin',
  { word: text },
  `select word from words where ${begins('word')} order by share desc, length(word), word limit 6`,
)
const venuesLike = statement(
  'discovery.venuesLike',
  { id: uuid, name: text, city: nullable(text) },
  `select id, name, city from venues where name_key like $1 || '%' or name_key like '% ' || $1 || '%'
   order by name_key like $1 || '%' desc, length(name_key), id limit $2`,
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

/** The next events whose title holds the words typed, the last of which is only begun. */
const titlesHold = async ({ db, now }: Deps, typed: string, rows: number): Promise<TitleRow[]> => {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? []
  const last = words.at(-1) ?? ''
  if (last.length < 3) return []
  const begun = await db.read(ANONYMOUS, wordsBegin, [last])
  if (begun.length === 0) return []
  const title = [
    ...words.slice(0, -1).map(word => `${word}:A`),
    `(${begun.map(({ word }) => `${word}:A`).join(' | ')})`,
  ]
  const at = now()
  const search = { title: title.join(' & '), at, window: { from: at, to: null } }
  return db.readQuery<TitleRow>(
    ANONYMOUS,
    compile(sql`with page as materialized (${byTime({ search, phase: 'ahead', after: undefined, rows })})
      select l.event_id as id, l.title, l.place_name as detail
      from page join listings l on l.occurrence_id = page.occurrence_id order by page.k, page.occurrence_id`),
  )
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
    detail: [place.region, place.country].filter(Boolean).join(', '),
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
    titlesHold(deps, typed, limit),
    typed.length < 3 ? [] : deps.db.read(ANONYMOUS, venuesLike, [typed, 3]),
  ])
  const titles = eachOnce([...begun, ...held])
  const events = titles.map(({ id, title, detail }): EventSuggestion => ({ kind: 'event', text: title, detail, id }))
  const places = venues.map(({ id, name, city }): EventSuggestion => ({ kind: 'venue', text: name, detail: city, id }))
  const others = [...categories, ...places, ...ofPlaces(typed)]
  return [...events.slice(0, Math.max(3, limit - others.length)), ...others].slice(0, limit)
}
