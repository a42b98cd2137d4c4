import { catalogue, type Language } from '../messages/index.ts'

const numbers = new Map<string, Intl.NumberFormat>()

const numberFormat = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = `${language}${JSON.stringify(options)}`
  const known = numbers.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language === 'it' ? 'it-IT' : 'en-GB', options)
  numbers.set(key, made)
  return made
}

/** "1,727" or "1.727". */
export const formatCount = (count: number, language: Language): string =>
  numberFormat(language, { useGrouping: 'always' as never }).format(count)

export const UNITS = ['metric', 'imperial'] as const
export type Units = (typeof UNITS)[number]

export const isUnits = (value: unknown): value is Units => UNITS.includes(value as Units)

const METERS_A_MILE = 1609.344
const METERS_A_YARD = 0.9144

/** "500 yd away" below half a mile, else "1.2 mi away". */
const formatMiles = (meters: number, language: Language): string => {
  const words = catalogue(language).common
  if (meters < METERS_A_MILE / 2) return words.away(`${Math.max(50, Math.round(meters / METERS_A_YARD / 50) * 50)} yd`)
  const digits = meters < 9.95 * METERS_A_MILE ? 1 : 0
  const format = numberFormat(language, { minimumFractionDigits: 0, maximumFractionDigits: digits })
  return words.away(`${format.format(meters / METERS_A_MILE)} mi`)
}

/** A length in metres: "350 m", "2.4 km", "120 km". */
export const formatLength = (meters: number, language: Language): string => {
  if (meters < 950) return `${Math.max(50, Math.round(meters / 50) * 50)} m`
  const digits = meters < 9_950 ? 1 : 0
  const format = numberFormat(language, { minimumFractionDigits: 0, maximumFractionDigits: digits })
  return `${format.format(meters / 1000)} km`
}

/** Metres as people say them: "350 m away", "2.4 km away", "120 km away", or in miles. */
export const formatDistance = (meters: number, language: Language, units: Units = 'metric'): string =>
  units === 'imperial' ? formatMiles(meters, language) : catalogue(language).common.away(formatLength(meters, language))

const EARTH_RADIUS_METERS = 6_371_008.8

/** Great-circle distance in metres (haversine, mean Earth radius of IUGG). */
export const distanceMeters = (
  from: { readonly lat: number; readonly lng: number },
  to: { readonly lat: number; readonly lng: number },
): number => {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const latitude = Math.sin(radians(to.lat - from.lat) / 2) ** 2
  const longitude = Math.sin(radians(to.lng - from.lng) / 2) ** 2
  const chord = latitude + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * longitude
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord)))
}

export interface Price {
  /** Minor units of the currency: 1500 EUR is €15. */
  readonly from: number | null
  readonly currency: string | null
  readonly free: boolean
}

const digitsOf = new Map<string, number>()

/** Digits after the point in a currency: 2 of EUR, 0 of JPY, 3 of KWD (ISO 4217). Throws RangeError for what is none. */
export const minorDigits = (currency: string): number => {
  const known = digitsOf.get(currency)
  if (known !== undefined) return known
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  digitsOf.set(currency, maximumFractionDigits)
  return maximumFractionDigits
}

/** "€15", "15 €", "€12.50": no cents where there are none. */
export const formatMoney = (amount: number, currency: string, language: Language): string => {
  try {
    const value = amount / 10 ** minorDigits(currency)
    const whole = Number.isInteger(value)
    const digits = whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}
    return numberFormat(language, { style: 'currency', currency, ...digits }).format(value)
  } catch {
    return `${currency} ${amount / 100}`
  }
}

/** With all digits of the currency, as papers of account have it: "€15.00". */
export const formatSum = (amount: number, currency: string, language: Language): string =>
  numberFormat(language, { style: 'currency', currency }).format(amount / 10 ** minorDigits(currency))

/** "Free", "€15", or nothing where the price is not known. */
export const formatPrice = (price: Price | null | undefined, language: Language): string => {
  if (!price) return ''
  if (price.free) return catalogue(language).common.free
  return price.from === null || !price.currency ? '' : formatMoney(price.from, price.currency, language)
}

/** The two letters that stand for a person without a photo. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
