import { ANONYMOUS, type EventSuggestion } from '@flow/contracts'
import { searchPlaces } from '@flow/geo'
import { nullable, statement, text, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { categoryTree } from '../categories/category-tree.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const titlesLike = statement(
  'discovery.titlesLike',
  { id: uuid, title: text, detail: nullable(text) },
  `select t.id, t.title, e.place_name as detail from (
     select distinct on (x.title_key) x.event_id as id, x.title, x.starts_at, x.begins from (
       (select event_id, title, title_key, starts_at, 0 as begins from listings
        where title_key like $1 || '%' and ends_at > $3::timestamptz order by title_key limit 60)
       union all
       (select event_id, title, title_key, starts_at, 1 from listings
        where $2::text is not null and search @@ to_tsquery('events.plain', $2) and ends_at > $3 limit 60)
     ) x order by x.title_key, x.begins, x.starts_at
   ) t
   join events e on e.id = t.id
   order by t.begins, t.starts_at, t.id limit $4`,
)
const venuesLike = statement(
  'discovery.venuesLike',
  { id: uuid, name: text, city: nullable(text) },
  `select id, name, city from venues where name_key like $1 || '%' or name_key like '% ' || $1 || '%'
   order by name_key like $1 || '%' desc, length(name_key), id limit $2`,
)

const fold = (value: string) =>
  value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[%_\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const ofCategories = async (deps: Deps, typed: string): Promise<EventSuggestion[]> => {
  const all = (await categoryTree(deps)).flatMap(top => [top, ...top.children])
  const begins = (name: string) =>
    fold(name)
      .split(' ')
      .some(word => word.startsWith(typed))
  return all
    .filter(({ name }) => begins(name.en) || begins(name.it))
    .slice(0, 3)
    .map(({ slug, name }) => ({ kind: 'category', text: name.en, detail: name.it, id: slug }))
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

/** What someone who has typed so much may mean: categories, events, venues, places. At least two letters. */
export const suggestions = async (deps: Deps, q: string, limit: number): Promise<EventSuggestion[]> => {
  const typed = fold(q)
  if (typed.length < 2) return []
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? []
  const query =
    typed.length >= 3 && words.length
      ? words.map((word, nth) => (nth === words.length - 1 ? `${word}:*A` : `${word}:A`)).join(' & ')
      : null
  const [categories, titles, venues] = await Promise.all([
    ofCategories(deps, typed),
    deps.db.read(ANONYMOUS, titlesLike, [typed, query, deps.now(), limit]),
    deps.db.read(ANONYMOUS, venuesLike, [typed, 3]),
  ])
  const events = titles.map(({ id, title, detail }): EventSuggestion => ({ kind: 'event', text: title, detail, id }))
  const places = venues.map(({ id, name, city }): EventSuggestion => ({ kind: 'venue', text: name, detail: city, id }))
  const others = [...categories, ...places, ...ofPlaces(typed)]
  return [...events.slice(0, Math.max(3, limit - others.length)), ...others].slice(0, limit)
}
