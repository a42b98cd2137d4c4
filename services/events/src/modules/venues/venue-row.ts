import type { Venue, VenuePricing } from '@flow/contracts'

/** The stored venue, from a row of SQL or its JSON. */
export interface VenueColumns {
  readonly id: string
  readonly name: string
  readonly street: string | null
  readonly postal_code: string | null
  readonly neighbourhood: string | null
  readonly city: string | null
  readonly region: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly time_zone: string | null
  readonly capacity: number | null
  readonly amenities: string[]
  readonly pricing: VenuePricing | null
  readonly description: string
  readonly website: string | null
}

export const presentVenue = (row: VenueColumns, upcomingEvents = 0): Venue => ({
  id: row.id,
  name: row.name,
  address: row.street,
  postalCode: row.postal_code,
  neighbourhood: row.neighbourhood,
  city: row.city,
  region: row.region,
  country: row.country,
  lat: row.lat,
  lng: row.lng,
  timeZone: row.time_zone,
  capacity: row.capacity,
  amenities: row.amenities,
  pricing: row.pricing,
  description: row.description,
  website: row.website,
  upcomingEvents,
})
