import type { EventsQuery, Place } from '@flow/contracts'
import { distanceMeters, parseLatLng } from '@flow/geo'
import { findPlaces } from '../places/places.ts'
import type { Reading } from './read-wishes.ts'

const NEAR =
  /(?:^|\s)(?<said>(?:near|close to|vicino (?:ad?|al|alla|ai|alle)|vicino all['’])\s*(?<name>[\p{L}\p{N}].{1,60}))$/iu

/** Metres within which a place is taken for the one that somebody means who looks around there. */
const AROUND = 100_000
const RADIUS_KM = { city: 15, neighbourhood: 2, street: 3, venue: 2 } as const

const meant = (found: readonly Place[], near: string | undefined): Place | undefined => {
  const here = near === undefined ? undefined : parseLatLng(near)
  return (here && found.find(place => distanceMeters(here, place) <= AROUND)) ?? found[0]
}

/**
 * Reads “near Bloor” or “vicino al Duomo” at the end of the words as the place of that name, the one close by when the
 * request says where. A rectangle of a map is left as it is.
 */
export const readPlace = async (
  deps: Parameters<typeof findPlaces>[0],
  { query, understood }: Reading<EventsQuery>,
): Promise<Reading<EventsQuery>> => {
  const { said, name } = NEAR.exec(query.q ?? '')?.groups ?? {}
  if (!said || !name || query.bbox !== undefined || understood.some(one => one.filter === 'near'))
    return { query, understood }
  const place = meant(await findPlaces(deps, name, 8), query.near)
  if (!place) return { query, understood }
  const near = `${place.lat},${place.lng}`
  const { q = '', ...filters } = query
  const left = q.slice(0, -said.length).trim()
  return {
    query: { ...filters, ...(left ? { q: left } : {}), near, radiusKm: RADIUS_KM[place.kind] },
    understood: [...understood, { filter: 'near', value: near, text: said, name: place.name }],
  }
}
