import {
  type Actor,
  type EventDetails,
  type EventForecast,
  type EventWeather,
  type HourForecast,
  SKIES,
} from '@flow/contracts'
import type { ServiceDeps } from '@flow/service-kit'
import { eventDetails } from '../events/details.ts'
import type { WeatherProvider } from './provider.ts'

export interface WeatherDeps extends Pick<ServiceDeps, 'db' | 'now' | 'store' | 'log'> {
  readonly provider: WeatherProvider | undefined
}

const HOUR = 3_600_000
const AHEAD_MS = 9 * 24 * HOUR
const MOST_HOURS = 48
/** Also how long a provider that failed is left alone. */
const KEPT_MS = 30 * 60_000

const OUTDOOR_CATEGORIES = new Set([
  'outdoors',
  'hikes',
  'nature',
  'markets',
  'festivals',
  'sports',
  'running',
  'cycling',
])
const OUTDOOR_WORDS = /\b(outdoors?|open[- ]?air|all'aperto|aperto|garden|park|picnic|giardino|parco)\b/i

const isOutdoor = ({ category, tags }: EventDetails) =>
  OUTDOOR_CATEGORIES.has(category) || category === 'open-air-cinema' || tags.some(tag => OUTDOOR_WORDS.test(tag))

/** About eleven kilometres: the weather of one is that of the other. */
const cellOf = ({ lat, lng }: { lat: number; lng: number }) => ({
  lat: Math.round(lat * 10) / 10,
  lng: Math.round(lng * 10) / 10,
})

const forecastAt = ({ store, log }: WeatherDeps, provider: WeatherProvider, point: { lat: number; lng: number }) => {
  const cell = cellOf(point)
  return store.cache.get({ key: `weather:${cell.lat},${cell.lng}`, ttlMs: KEPT_MS }, () =>
    provider.forecast(cell).catch((error: unknown) => {
      log.warn({ err: error }, 'no forecast could be had')
      return []
    }),
  )
}

const summary = (hours: readonly HourForecast[]): Omit<EventForecast, 'outdoor' | 'source'> => {
  const temperatures = hours.map(hour => hour.temperature)
  const chances = hours.flatMap(hour => hour.rainProbability ?? [])
  return {
    sky: SKIES[Math.max(...hours.map(hour => SKIES.indexOf(hour.sky)))] ?? 'cloudy',
    temperature: { min: Math.min(...temperatures), max: Math.max(...temperatures) },
    rainProbability: chances.length ? Math.max(...chances) : null,
    wind: Math.max(...hours.map(hour => hour.wind)),
    hours: [...hours],
  }
}

/**
 * The weather while an event lasts: for what people come to, with a place that is known, that has begun or begins within
 * nine days. Null where there is nothing to tell, also when the provider does not answer: never an error.
 * @throws 404 for an event the caller may not see
 */
export const eventWeather = async (deps: WeatherDeps, actor: Actor, idOrSlug: string): Promise<EventWeather> => {
  const event = await eventDetails(deps, actor, idOrSlug)
  const { place, kind, status } = event
  const [starts, ends, now] = [Date.parse(event.startsAt), Date.parse(event.endsAt), deps.now().getTime()]
  const none = { forecast: null }
  if (!deps.provider || kind === 'virtual' || status === 'cancelled' || place?.lat == null || place.lng == null)
    return none
  if (ends <= now || starts - now > AHEAD_MS) return none
  const from = Math.max(starts, now)
  const hours = (await forecastAt(deps, deps.provider, { lat: place.lat, lng: place.lng })).filter(
    hour => Date.parse(hour.at) > from - HOUR && Date.parse(hour.at) < ends,
  )
  if (!hours.length) return none
  return {
    forecast: { ...summary(hours.slice(0, MOST_HOURS)), outdoor: isOutdoor(event), source: deps.provider.source },
  }
}
