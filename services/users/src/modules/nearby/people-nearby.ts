import type { NearbyPerson, UserActor } from '@flow/contracts'
import { float8, nullable, type Row, statement, text, uuid } from '@flow/postgres'
import { cursorOf, invalid, pageOf } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { presentCard } from '../people/present-person.ts'

const nearby = statement(
  'users.nearby.find',
  { id: uuid, username: text, display_name: text, avatar: nullable(text), meters: float8 },
  `select * from (
     select person_id as id, username, display_name, avatar, earth_distance(position, ll_to_earth($1, $2)) as meters
     from nearby_directory where earth_box(ll_to_earth($1, $2), $3) @> position and person_id <> $4
   ) found
   where meters <= $3 and ($5::float8 is null or (meters, id) > ($5, $6::uuid))
   order by meters, id limit $7`,
)
const ownPlace = statement(
  'users.nearby.ownPlace',
  { lat: nullable(float8), lng: nullable(float8) },
  'select approximate_lat as lat, approximate_lng as lng from people where id = $1',
)
const cursor = cursorOf(Type.Tuple([Type.Number(), Type.String({ format: 'uuid' })]))

export interface NearbyQuery {
  readonly lat?: number
  readonly lng?: number
  readonly radiusKm?: number
  readonly cursor?: string
  readonly limit?: number
}

const DEFAULT_KM = 10
/** Places are rounded to about five kilometres, so distances say no more than whole ones. */
const toKm = (meters: number) => Math.round(meters / 1000)

const centreOf = async ({ db }: Pick<UsersContext, 'db'>, actor: UserActor, { lat, lng }: NearbyQuery) => {
  if (lat !== undefined && lng !== undefined) return { lat, lng }
  if (lat !== undefined || lng !== undefined)
    throw invalid(lat === undefined ? 'lat' : 'lng', 'required', 'is required')
  const [own] = await db.read(actor, ownPlace, [actor.id])
  if (own?.lat == null || own.lng == null) throw invalid('lat', 'required', 'is required while you have told no place')
  return { lat: own.lat, lng: own.lng }
}

/** People around a place, or around one's own, who let everyone find them; nearest first. */
export const peopleNearby = async (
  context: Pick<UsersContext, 'db'>,
  actor: UserActor,
  query: NearbyQuery,
): Promise<{ items: NearbyPerson[]; nextCursor: string | null }> => {
  const limit = query.limit ?? 20
  const after = cursor.decode(query.cursor)
  const { lat, lng } = await centreOf(context, actor, query)
  const radius = (query.radiusKm ?? DEFAULT_KM) * 1000
  const params = [lat, lng, radius, actor.id, after?.[0] ?? null, after?.[1] ?? null, limit + 1]
  const rows = await context.db.read(actor, nearby, params)
  const present = (row: Row<typeof nearby>): NearbyPerson => ({ ...presentCard(row), distanceKm: toKm(row.meters) })
  return pageOf(rows, limit, present, row => cursor.encode([row.meters, row.id]))
}
