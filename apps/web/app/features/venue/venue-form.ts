import type { NewVenue, Venue, VenuePricing } from '@flow/contracts'
import { text } from '../../server/load.ts'

const MINOR = 100

/** What is typed as a price in whole units, with a comma or a point; nothing where it is none. */
const moneyIn = (form: FormData, name: string, currency: string) => {
  const amount = Math.round(Number(text(form, name).replace(',', '.')) * MINOR)
  return amount > 0 ? { amount, currency } : undefined
}

const pricingIn = (form: FormData): VenuePricing | null => {
  const currency = text(form, 'currency').toUpperCase() || 'EUR'
  const [hour, day, note] = [moneyIn(form, 'hour', currency), moneyIn(form, 'day', currency), text(form, 'priceNote')]
  const pricing = { ...(hour ? { hour } : {}), ...(day ? { day } : {}), ...(note ? { note } : {}) }
  return Object.keys(pricing).length > 0 ? pricing : null
}

/** What a form tells of a venue; its point is where the city is unless it was put somewhere. */
export const venueIn = (form: FormData): Omit<NewVenue, 'lat' | 'lng'> & { lat?: number; lng?: number } => {
  const [lat, lng] = [text(form, 'lat'), text(form, 'lng')]
  return {
    name: text(form, 'name'),
    address: text(form, 'address') || null,
    neighbourhood: text(form, 'neighbourhood') || null,
    city: text(form, 'city') || null,
    country: text(form, 'country') || null,
    ...(lat && lng ? { lat: Number(lat), lng: Number(lng) } : {}),
    capacity: Number(text(form, 'capacity')) || null,
    amenities: text(form, 'amenities')
      .split(',')
      .map(one => one.trim())
      .filter(Boolean),
    pricing: pricingIn(form),
    description: text(form, 'description'),
    website: text(form, 'website') || null,
  }
}

export interface VenueFields {
  readonly city: string
  readonly country: string
  readonly lat: string
  readonly lng: string
}

/** What a form shows of the place of a venue. */
export const placeOf = (venue: Venue | null): VenueFields => ({
  city: venue?.city ?? '',
  country: venue?.country ?? '',
  lat: venue?.lat === null || venue?.lat === undefined ? '' : String(venue.lat),
  lng: venue?.lng === null || venue?.lng === undefined ? '' : String(venue.lng),
})
