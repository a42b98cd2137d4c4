import { type Static, Type } from 'typebox'
import { Instant, Nullable } from './common.ts'
import { literals } from './event-parts.ts'

export const SKIES = ['clear', 'cloudy', 'fog', 'drizzle', 'rain', 'snow', 'thunderstorm'] as const
const Sky = literals(SKIES)
export type Sky = Static<typeof Sky>

/** What the sky is going to do in one hour. */
export const HourForecast = Type.Object({
  at: Instant,
  sky: Sky,
  temperature: Type.Number({ description: '°C' }),
  rainProbability: Nullable(Type.Number({ description: 'Per cent' })),
  rain: Type.Number({ description: 'mm' }),
  wind: Type.Number({ description: 'km/h' }),
})
export type HourForecast = Static<typeof HourForecast>

export const EventForecast = Type.Object({
  /** The hour that matters most: of all hours of the event the one with the worst sky. */
  sky: Sky,
  temperature: Type.Object({ min: Type.Number(), max: Type.Number() }),
  rainProbability: Nullable(Type.Number({ description: 'Per cent, of the wettest hour' })),
  wind: Type.Number({ description: 'km/h, of the windiest hour' }),
  outdoor: Type.Boolean({ description: 'Whether category or tags say that it is under the open sky' }),
  hours: Type.Array(HourForecast, { description: 'While the event lasts, 48 at most' }),
  source: Type.String({ description: 'Who is to be named beside it' }),
})
export type EventForecast = Static<typeof EventForecast>

export const EventWeather = Type.Object({
  forecast: Nullable(EventForecast),
})
export type EventWeather = Static<typeof EventWeather>
