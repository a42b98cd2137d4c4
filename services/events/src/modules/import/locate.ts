import { findCity, timeZoneAt } from '@flow/geo'
import { neighbourhoodOf } from '../places/neighbourhood.ts'
import { foldedName, matchKey, streetKey } from '../venues/venue-keys.ts'
import type { SeriesRecord } from './fold-series.ts'

/** A record with its place found and its zone known. */
export interface Located {
  readonly record: SeriesRecord
  readonly lat: number | null
  readonly lng: number | null
  /** Of a place that is known more exactly than by its city. */
  readonly neighbourhood: string | null
  readonly region: string | null
  readonly country: string | null
  readonly timeZone: string
  /** Whether its place had to be looked up by its city's name, and was found. */
  readonly geocoded: 'not_needed' | 'found' | 'missed'
}

const cities = new Map<string, ReturnType<typeof findCity>>()
const MOST_CITIES = 20_000

const lookUp = (city: string, country: string | null) => {
  const key = `${city}|${country ?? ''}`
  if (!cities.has(key)) {
    if (cities.size >= MOST_CITIES) cities.clear()
    cities.set(key, findCity(city, country ?? undefined))
  }
  return cities.get(key)
}

/** Finds where a record is: its own point, else its city in the gazetteer. */
export const locate = (record: SeriesRecord): Located => {
  const { venue } = record
  const base = { record, neighbourhood: null, region: venue?.region ?? null, country: venue?.country ?? null }
  const zoneAt = (point: { lat: number; lng: number }) => record.timeZone ?? timeZoneAt(point)
  if (venue && venue.lat !== null && venue.lng !== null) {
    const point = { lat: venue.lat, lng: venue.lng }
    return { ...base, ...point, neighbourhood: neighbourhoodOf(point), timeZone: zoneAt(point), geocoded: 'not_needed' }
  }
  const nowhere = { ...base, lat: null, lng: null, timeZone: record.timeZone ?? 'UTC' }
  if (!venue?.city) return { ...nowhere, geocoded: 'not_needed' }
  const city = lookUp(venue.city, venue.country)
  if (!city) return { ...nowhere, geocoded: 'missed' }
  const { lat, lng, region, country } = city
  return { ...base, lat, lng, region: base.region ?? region, country, timeZone: zoneAt(city), geocoded: 'found' }
}

/** The row of the venue a record names, with its key; null when it has no name or no point of its own. */
export const venueOf = ({ record: { venue }, neighbourhood, timeZone }: Located) => {
  if (!venue?.name || venue.lat === null || venue.lng === null) return null
  return {
    name: venue.name,
    street: venue.street,
    postal_code: venue.postalCode,
    city: venue.city,
    region: venue.region,
    country: venue.country,
    lat: venue.lat,
    lng: venue.lng,
    time_zone: timeZone,
    match_key: matchKey({ name: venue.name, street: venue.street, city: venue.city }),
    street_key: venue.street ? (streetKey(venue.street) ?? null) : null,
    name_key: foldedName(venue.name),
    neighbourhood,
  }
}
