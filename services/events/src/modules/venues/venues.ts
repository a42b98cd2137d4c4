import {
  type Actor,
  ANONYMOUS,
  type Id,
  type NewVenue,
  newId,
  type UpdateVenue,
  type UserActor,
  type Venue,
} from '@flow/contracts'
import { parseLatLng, timeZoneAt } from '@flow/geo'
import type { Tx } from '@flow/postgres'
import { audit, cursorOf, invalid, pageOf, problem, type ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { relistEvents } from '../events/relist.ts'
import { zoneOf } from '../events/schedule.ts'
import { neighbourhoodOf } from '../places/neighbourhood.ts'
import { foldedName, matchKey, streetKey } from './venue-keys.ts'
import { presentVenue } from './venue-row.ts'
import {
  countUpcoming,
  findVenue,
  findVenueByKey,
  insertVenue,
  moveEvents,
  updateVenueRow,
  type VenueRow,
  venuesByName,
  venuesNear,
} from './venues.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now'>

const NearPosition = Type.Object({ d: Type.Number(), i: Type.String({ format: 'uuid' }) })
const NamePosition = Type.Object({ n: Type.String(), i: Type.String({ format: 'uuid' }) })
const nearCursor = cursorOf(NearPosition)
const nameCursor = cursorOf(NamePosition)

const withCounts = async <R extends VenueRow>({ db, now }: Deps, rows: readonly R[]) => {
  const counts = await db.read(ANONYMOUS, countUpcoming, [rows.map(row => row.id), now()])
  const upcoming = new Map(counts.map(row => [row.id, row.upcoming]))
  return (row: R): Venue => presentVenue(row, upcoming.get(row.id))
}

export interface VenuesQuery {
  readonly q?: string
  readonly near?: string
  readonly radiusKm?: number
  readonly amenity?: string
  readonly limit?: number
  readonly cursor?: string
}

const listNear = async (deps: Deps, query: VenuesQuery, limit: number) => {
  const center = parseLatLng(query.near ?? '')
  if (!center) throw invalid('near', 'invalid_point', 'must be lat,lng in degrees')
  const after = nearCursor.decode(query.cursor)
  const rows = await deps.db.read(ANONYMOUS, venuesNear, [
    center.lat,
    center.lng,
    (query.radiusKm ?? 10) * 1000,
    after?.d ?? null,
    after?.i ?? null,
    query.amenity ?? null,
    limit + 1,
  ])
  const present = await withCounts(deps, rows)
  return pageOf(
    rows,
    limit,
    row => ({ ...present(row), distanceMeters: Math.round(row.distance) }),
    row => nearCursor.encode({ d: row.distance, i: row.id }),
  )
}

/** Venues near a point, nearest first, or by name. */
export const listVenues = async (deps: Deps, query: VenuesQuery) => {
  const limit = query.limit ?? 20
  if (query.near !== undefined) return listNear(deps, query, limit)
  const after = nameCursor.decode(query.cursor)
  const q = query.q ? foldedName(query.q) : ''
  const params = [q || null, query.amenity ?? null, after?.n ?? null, after?.i ?? null, limit + 1]
  const rows = await deps.db.read(ANONYMOUS, venuesByName, params)
  const present = await withCounts(deps, rows)
  return pageOf(rows, limit, present, row => nameCursor.encode({ n: row.name_key, i: row.id }))
}

/** @throws 404 */
export const venueDetails = async (deps: Deps, actor: Actor, id: Id): Promise<Venue> => {
  const [row] = await deps.db.read(actor, findVenue, [id])
  if (!row) throw problem('venue_not_found')
  const owns = actor.kind === 'user' && (row.owner_id === actor.id || actor.permissions.includes('administer'))
  return { ...(await withCounts(deps, [row]))(row), canEdit: owns }
}

/** The row of a venue as it is written, in the order of the statements' parameters after the id. */
export const venueValues = (venue: NewVenue) => [
  venue.name.trim(),
  venue.address ?? null,
  venue.postalCode ?? null,
  venue.city ?? null,
  venue.region ?? null,
  venue.country ?? null,
  venue.lat,
  venue.lng,
  venue.timeZone ? zoneOf(venue.timeZone) : timeZoneAt(venue),
  matchKey({ name: venue.name, street: venue.address, city: venue.city }),
  venue.address ? (streetKey(venue.address) ?? null) : null,
  foldedName(venue.name),
  venue.capacity ?? null,
  venue.amenities ?? [],
  venue.description ?? '',
  venue.website ?? null,
  venue.pricing ? JSON.stringify(venue.pricing) : null,
  venue.neighbourhood?.trim() || neighbourhoodOf(venue),
]

/** Adds a venue. One that is known already under this name, street and city is answered instead. */
export const createVenue = async (
  { db }: Deps,
  actor: UserActor,
  venue: NewVenue,
): Promise<{ id: Id; created: boolean }> =>
  db.asUser(actor, async tx => {
    const values = venueValues(venue)
    const made = await tx.first(insertVenue, [newId(), actor.id, ...values])
    return made ? { id: made.id, created: true } : { ...(await tx.one(findVenueByKey, [values[9]])), created: false }
  })

const merged = (row: VenueRow, change: UpdateVenue): NewVenue => {
  const { upcomingEvents: _, id: __, lat, lng, ...known } = presentVenue(row)
  const point = { lat: change.lat ?? lat, lng: change.lng ?? lng }
  if (point.lat === null || point.lng === null) throw invalid('/lat', 'required', 'a venue needs a point')
  const moved = change.lat !== undefined || change.lng !== undefined
  const timeZone = change.timeZone ?? (moved ? undefined : (known.timeZone ?? undefined))
  const neighbourhood = change.neighbourhood === undefined && !moved ? known.neighbourhood : change.neighbourhood
  return { ...known, ...change, lat: point.lat, lng: point.lng, timeZone, neighbourhood }
}

const lockOwn = async (tx: Tx, actor: UserActor, id: Id): Promise<VenueRow> => {
  const row = await tx.first(findVenue, [id])
  if (!row) throw problem('venue_not_found')
  if (row.owner_id !== actor.id && !actor.permissions.includes('administer')) throw problem('forbidden')
  return row
}

/**
 * Changes a venue; its coming events follow.
 * @throws 404, 403, 409 when another venue has that name, street and city.
 */
export const updateVenue = ({ db, now }: Deps, actor: UserActor, given: Id, change: UpdateVenue): Promise<void> =>
  db.asUser(actor, async tx => {
    const known = await lockOwn(tx, actor, given)
    const { id } = known
    const values = venueValues(merged(known, change))
    const other = await tx.first(findVenueByKey, [values[9]])
    if (other && other.id !== id) throw problem('conflict', { detail: 'There is such a venue already.' })
    await tx.run(updateVenueRow, [id, ...values])
    const moved = await tx.all(moveEvents, [id])
    if (moved.length)
      await relistEvents(
        tx,
        moved.map(row => row.id),
        now(),
      )
    await audit(tx, actor, { action: 'venue.update', subject: { type: 'venue', id } })
  })
