import type { CustomPlace, Id } from '@flow/contracts'
import { findCity } from '@flow/geo'
import type { Tx } from '@flow/postgres'
import { invalid } from '@flow/service-kit'
import { neighbourhoodOf } from '../places/neighbourhood.ts'
import { venueById } from '../venues/venue-by-id.ts'
import type { EventRecord } from './event-record.ts'

export type PlaceColumns = Pick<
  EventRecord,
  'venue_id' | 'place_name' | 'street' | 'neighbourhood' | 'city' | 'region' | 'country' | 'lat' | 'lng'
>

export const NOWHERE: PlaceColumns = {
  venue_id: null,
  place_name: null,
  street: null,
  neighbourhood: null,
  city: null,
  region: null,
  country: null,
  lat: null,
  lng: null,
}

const atVenue = async (tx: Tx, venueId: Id): Promise<PlaceColumns> => {
  const venue = await venueById(tx, venueId)
  if (!venue) throw invalid('/venueId', 'venue_not_found', 'is not a venue')
  const { id, name, street, neighbourhood, city, region, country, lat, lng } = venue
  return { venue_id: id, place_name: name, street, neighbourhood, city, region, country, lat, lng }
}

/** A place without coordinates is put where its city lies. */
const atPlace = (place: CustomPlace): PlaceColumns => {
  if ((place.lat === undefined) !== (place.lng === undefined))
    throw invalid('/place', 'incomplete_point', 'needs both lat and lng, or neither')
  const city = place.lat === undefined && place.city ? findCity(place.city, place.country) : undefined
  if (place.lat === undefined && !city)
    throw invalid('/place', 'place_unknown', 'needs lat and lng, or a city that is known')
  return {
    venue_id: null,
    place_name: place.name,
    street: place.address ?? null,
    neighbourhood: neighbourhoodOf({ lat: place.lat ?? null, lng: place.lng ?? null }),
    city: place.city ?? null,
    region: place.region ?? city?.region ?? null,
    country: place.country ?? city?.country ?? null,
    lat: place.lat ?? city?.lat ?? null,
    lng: place.lng ?? city?.lng ?? null,
  }
}

/**
 * Where the event is, from what the request says; undefined when it says nothing.
 * @throws 422 for an unknown venue, half a point, or both a venue and a place.
 */
export const resolvePlace = async (
  tx: Tx,
  given: { readonly venueId?: Id; readonly place?: CustomPlace },
): Promise<PlaceColumns | undefined> => {
  if (given.venueId && given.place) throw invalid('/place', 'twice', 'give venueId or place, not both')
  if (given.venueId) return atVenue(tx, given.venueId)
  return given.place ? atPlace(given.place) : undefined
}
