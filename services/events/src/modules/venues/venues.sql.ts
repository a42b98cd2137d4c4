import type { VenuePricing } from '@flow/contracts'
import { float8, int4, jsonb, nullable, type Row, statement, text, textArray, uuid } from '@flow/postgres'

export const venueColumns = {
  id: uuid,
  name: text,
  street: nullable(text),
  postal_code: nullable(text),
  neighbourhood: nullable(text),
  city: nullable(text),
  region: nullable(text),
  country: nullable(text),
  lat: nullable(float8),
  lng: nullable(float8),
  time_zone: nullable(text),
  capacity: nullable(int4),
  amenities: textArray,
  pricing: nullable(jsonb<VenuePricing>()),
  description: text,
  website: nullable(text),
  owner_id: nullable(uuid),
} as const

export const VENUE = `v.id, v.name, v.street, v.postal_code, v.neighbourhood, v.city, v.region, v.country, v.lat, v.lng,
  v.time_zone, v.capacity, v.amenities, v.pricing, v.description, v.website, v.owner_id`

/** By its id, or that of one that was merged into it. */
export const findVenue = statement(
  'venues.find',
  venueColumns,
  `select ${VENUE} from venues v where v.id = kept_venue($1)`,
)
export type VenueRow = Row<typeof findVenue>

/** Counts what is listed at each of some venues. */
export const countUpcoming = statement(
  'venues.countUpcoming',
  { id: uuid, upcoming: int4 },
  `select v.id, (select count(*)::int from listings l where l.venue_id = v.id and l.ends_at > $2::timestamptz) as upcoming
   from unnest($1::uuid[]) as v (id)`,
)

/**
 * Venues with a known point, nearest first, within a radius in metres: latitude, longitude, radius, after this
 * distance and id, at most so many.
 */
export const venuesNear = statement(
  'venues.near',
  { ...venueColumns, distance: float8 },
  `select * from (
     select ${VENUE}, earth_distance(v.point, ll_to_earth($1, $2)) as distance from venues v
     where earth_box(ll_to_earth($1, $2), $3) @> v.point and ($6::text is null or v.amenities @> array[$6])
   ) near
   where distance <= $3 and ($4::float8 is null or (distance, id) > ($4, $5::uuid))
   order by distance, id limit $7`,
)

/** Venues by name: words of the name or the beginning of the city, amenity, after this name and id, at most so many. */
export const venuesByName = statement(
  'venues.byName',
  { ...venueColumns, name_key: text },
  `select ${VENUE}, v.name_key from venues v
   where ($1::text is null or v.id in (select id from venues where name_key like '%' || $1 || '%'
       union select id from venues where folded(city) like $1 || '%')) and ($2::text is null or v.amenities @> array[$2])
     and ($3::text is null or (v.name_key, v.id) > ($3, $4::uuid))
   order by v.name_key, v.id limit $5`,
)

/** A venue that stands already under the same name, street and city is answered instead of a second one. */
export const insertVenue = statement(
  'venues.insert',
  { id: uuid },
  `insert into venues (id, owner_id, name, street, postal_code, city, region, country, lat, lng, time_zone, match_key,
     street_key, name_key, capacity, amenities, description, website, pricing, neighbourhood, point)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, ll_to_earth($9, $10)
   where not exists (select from venue_aliases where match_key = $12)
   on conflict (match_key) do nothing returning id`,
)

export const findVenueByKey = statement(
  'venues.byKey',
  { id: uuid },
  `select id from venues where match_key = $1 union all select venue_id from venue_aliases where match_key = $1 limit 1`,
)

export const updateVenueRow = statement(
  'venues.update',
  {},
  `update venues set name = $2, street = $3, postal_code = $4, city = $5, region = $6, country = $7, lat = $8, lng = $9,
     time_zone = $10, match_key = $11, street_key = $12, name_key = $13, capacity = $14, amenities = $15,
     description = $16, website = $17, pricing = $18, neighbourhood = $19, point = ll_to_earth($8, $9), updated_at = now()
   where id = $1`,
)

/** Events keep the address of their venue; answers those that changed. */
export const moveEvents = statement('venues.moveEvents', { id: uuid }, 'select id from move_events($1::uuid)')
