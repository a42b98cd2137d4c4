import { countryCode } from './country-code.ts'
import type { DraftVenue } from './draft.ts'
import { type ImportedEvent, type ImportedVenue, LIMITS } from './normalised-event.ts'
import { cut, plainLine } from './read-text.ts'
import { refuse } from './refused.ts'

const NOWHERE = /^(?:on-?line(?: event)?|virtual(?: event)?|n\/?a|tba|tbd|tbc|-+)$/i

const line = (value: unknown): string | null => cut(plainLine(value), LIMITS.line) || null

const degrees = (value: unknown, most: number): number | null => {
  const text = plainLine(value).replace(',', '.')
  if (!text) return null
  const number = /^[+-]?\d{1,3}(?:\.\d{0,20})?$/.test(text) || typeof value === 'number' ? Number(text) : Number.NaN
  if (Number.isNaN(number) || Math.abs(number) > most)
    return refuse(
      'coordinates_out_of_range',
      `“${plainLine(value).slice(0, 30)}” is not between -${most} and ${most} degrees`,
    )
  return number
}

/** Both or neither; 0, 0 is what forms send for “unknown”. */
const pointOf = (venue: DraftVenue): Pick<ImportedVenue, 'lat' | 'lng'> => {
  const lat = degrees(venue.lat, 90)
  const lng = degrees(venue.lng, 180)
  return lat === null || lng === null || (lat === 0 && lng === 0) ? { lat: null, lng: null } : { lat, lng }
}

/** `San Francisco, CA` is a city and its state; so written in the countries that have them. */
const cityAndRegion = (city: string | null, region: string | null): [string | null, string | null] => {
  const match = region ? null : /^([^,]+), ([A-Z]{2,3})$/.exec(city ?? '')
  return match ? [match[1] ?? null, match[2] ?? null] : [city, region]
}

/** The place of an event; null when nothing is known of it, or when it is only on line. */
export const finishVenue = (draft: DraftVenue | undefined, kind: ImportedEvent['kind']): ImportedVenue | null => {
  if (!draft) return null
  const point = pointOf(draft)
  const name = line(draft.name)
  const [city, region] = cityAndRegion(line(draft.city), line(draft.region))
  const country = line(draft.country)
  const venue = {
    name: name && NOWHERE.test(name) ? null : name,
    street: line(draft.street),
    postalCode: line(draft.postalCode),
    city: city && NOWHERE.test(city) ? null : city,
    region,
    country: country && (countryCode(country) ?? null),
    ...point,
  }
  const known = venue.name ?? venue.street ?? venue.city ?? venue.lat
  return known === null || (kind === 'virtual' && venue.street === null && venue.lat === null) ? null : venue
}
