import { ANONYMOUS, type Place } from '@flow/contracts'
import { cityAround, distanceMeters, matchPlaces, type PlaceMatch, timeZoneAt } from '@flow/geo'
import { float8, int4, nullable, statement, text, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { foldedName, streetKey } from '../venues/venue-keys.ts'

const columns = {
  id: uuid,
  name: text,
  region: nullable(text),
  country: nullable(text),
  lat: float8,
  lng: float8,
  time_zone: nullable(text),
  venues: int4,
} as const

/** Streets are known by the venues that stand in them; a street lies in the middle of those. */
const streetsLike = statement(
  'places.streets',
  columns,
  `select (array_agg(id order by id))[1] as id, (array_agg(street order by length(street), id))[1] as name,
     (array_agg(city order by id))[1] as region, (array_agg(country order by id))[1] as country, avg(lat) as lat,
     avg(lng) as lng, (array_agg(time_zone order by id))[1] as time_zone, count(*)::int as venues
   from venues where street_key like $1 || '%' and lat is not null
   group by split_part(street_key, ' ', 1), split_part(street_key, ' ', 2), lower(city), country
   order by venues desc, name limit $2`,
)
const venuesLike = statement(
  'places.venues',
  columns,
  `select id, name, city as region, country, lat, lng, time_zone, 1 as venues
   from venues where (name_key like $1 || '%' or name_key like '% ' || $1 || '%') and lat is not null
   order by name_key like $1 || '%' desc, length(name_key), id limit $2`,
)
/** Neighbourhoods are known by the venues that lie in them, too: by what their owners call them. */
const neighbourhoodsLike = statement(
  'places.neighbourhoods',
  columns,
  `select (array_agg(id order by id))[1] as id, min(neighbourhood) as name, min(city) as region, country,
     avg(lat) as lat, avg(lng) as lng, min(time_zone) as time_zone, count(*)::int as venues
   from venues where folded(neighbourhood) like $1 || '%' and neighbourhood is not null and lat is not null
   group by folded(neighbourhood), lower(city), country
   order by venues desc, name limit $2`,
)

/** A town so large is known beyond its region. */
const WELL_KNOWN = 100_000

/** Six decimals are a tenth of a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

const withoutNumber = (street: string) =>
  street
    .replace(/\s*#.*$/, '')
    .replace(/^\s*\d+[\w/-]*\s+/, '')
    .replace(/\s*,?\s*\d+\w?\s*$/, '')

const present = (
  row: {
    id: string
    name: string
    region: string | null
    country: string | null
    lat: number
    lng: number
    time_zone: string | null
  },
  kind: Place['kind'],
): Place => ({
  id: `${kind}:${row.id}`,
  kind,
  name: kind === 'street' ? withoutNumber(row.name) : row.name,
  region: row.region,
  country: row.country ?? '',
  lat: rounded(row.lat),
  lng: rounded(row.lng),
  timeZone: row.time_zone ?? timeZoneAt(row),
  population: 0,
})

/** A place of the gazetteer; a part of a city is told with that city. */
const gazetted = ({ place }: PlaceMatch): Place => {
  const city = cityAround(place.id)
  return city ? { ...place, kind: 'neighbourhood', region: city } : { ...place, kind: 'city' }
}

/** Metres: two places of one name that are nearer are one. */
const ONE_PLACE = 5_000
const isSame = (one: Place, other: Place) =>
  foldedName(one.name) === foldedName(other.name) && distanceMeters(one, other) < ONE_PLACE

const isKnown = ({ place, likeness }: PlaceMatch) =>
  likeness === 'whole' || (likeness === 'begun' && place.population >= WELL_KNOWN)

/**
 * Cities and neighbourhoods, streets and venues whose name begins as typed. Cities called so, and well-known ones whose
 * name begins so, come first, then neighbourhoods, then what is near by: streets and venues; then small towns that begin
 * so, and last what only resembles what was typed. Streets come first where one is meant, and always have room beside
 * cities.
 */
export const findPlaces = async ({ db }: Pick<ServiceDeps, 'db'>, q: string, limit: number): Promise<Place[]> => {
  const typed = foldedName(q)
  const matches = matchPlaces(q, limit)
  if (typed.length < 2) return matches.map(gazetted)
  const street = streetKey(q)
  const [streetRows, venueRows, neighbourhoodRows] = await Promise.all([
    street && street.length >= 3 ? db.read(ANONYMOUS, streetsLike, [street, 5]) : [],
    db.read(ANONYMOUS, venuesLike, [typed, 5]),
    db.read(ANONYMOUS, neighbourhoodsLike, [typed, 5]),
  ])
  const streets = streetRows.map(row => present(row, 'street'))
  const venues = venueRows.map(row => present(row, 'venue'))
  const named = /\d|\b(st|street|ave|avenue|rd|road|blvd|via|viale|corso|piazza|rue)\b/.test(typed)
  const own = neighbourhoodRows
    .map(row => present(row, 'neighbourhood'))
    .filter(one => !matches.some(other => isSame(one, gazetted(other))))
  const known = [...matches.filter(isKnown).map(gazetted), ...own]
  const begun = matches.filter(one => one.likeness === 'begun' && !isKnown(one)).map(gazetted)
  const alike = matches.filter(one => one.likeness === 'alike').map(gazetted)
  const room = limit - Math.min(streets.length + venues.length, Math.floor(limit / 2))
  const [first, later] = [known.slice(0, room), known.slice(room)]
  const all = named
    ? [...streets, ...known, ...venues, ...begun, ...alike]
    : [...first, ...streets, ...venues, ...later, ...begun, ...alike]
  return all.slice(0, limit)
}
