import { ANONYMOUS, type EventSuggestion } from '@flow/contracts'
import { cityAround, type Place, searchPlaces } from '@flow/geo'
import { nullable, statement, text, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { LANGUAGES, townName } from '@flow/ui'
import { categoryRows } from '../categories/category-tree.ts'
import { begins, type TitleRow, titlesWith } from './titles-with.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

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

const fold = (value: string) =>
  value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[%_\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const ofCategories = async (deps: Deps, typed: string): Promise<EventSuggestion[]> => {
  const isMeant = (name: string) =>
    fold(name)
      .split(' ')
      .some(word => word.startsWith(typed))
  return (await categoryRows(deps))
    .filter(({ name_en, name_it }) => isMeant(name_en) || isMeant(name_it))
    .slice(0, 3)
    .map(({ slug, name_en, name_it }) => ({ kind: 'category', text: name_en, detail: name_it, id: slug }))
}

const namesRead = ({ name, timeZone }: Place) => LANGUAGES.map(language => townName(language, name, timeZone))

const ofPlaces = (typed: string): EventSuggestion[] =>
  searchPlaces(typed, 3, namesRead).map(place => ({
    kind: 'place',
    text: place.name,
    detail: [cityAround(place.id) ?? place.region, place.country].filter(Boolean).join(', '),
    id: place.id,
    lat: place.lat,
    lng: place.lng,
    timeZone: place.timeZone,
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
