import type { EventForecast } from '@flow/contracts'
import { Cloud, CloudDrizzle, CloudFog, CloudLightning, CloudRain, CloudSnow, Sun } from 'lucide-react'
import { useMessages } from '../../site/site.ts'

const ICONS = {
  clear: Sun,
  cloudy: Cloud,
  fog: CloudFog,
  drizzle: CloudDrizzle,
  rain: CloudRain,
  snow: CloudSnow,
  thunderstorm: CloudLightning,
} as const
const LIKELY = 30

/** The sky over an event as it was foretold. */
export const WeatherCard = ({ forecast }: { readonly forecast: EventForecast }) => {
  const { event: words } = useMessages()
  const Icon = ICONS[forecast.sky]
  const { min, max } = forecast.temperature
  const [low, high] = [Math.round(min), Math.round(max)]
  const rain = forecast.rainProbability ?? 0
  return (
    <section aria-label={words.weather} className="flex animate-rise items-center gap-4 rounded-panel bg-sunken p-5">
      <Icon className="size-9 shrink-0 text-accent" aria-hidden="true" />
      <div>
        <p className="tabular text-lead font-semibold">
          {words.sky[forecast.sky]} · {low === high ? `${high}°` : `${low}–${high}°`}
        </p>
        <p className="tabular text-small text-muted">
          {[
            rain >= LIKELY ? words.rain(Math.round(rain)) : null,
            forecast.outdoor ? words.outdoor : null,
            forecast.source,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </section>
  )
}
