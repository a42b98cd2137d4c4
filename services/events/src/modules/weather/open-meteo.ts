import type { HourForecast, Sky } from '@flow/contracts'
import { compileCheck, createOutgoing } from '@flow/service-kit'
import { type Static, Type } from 'typebox'
import type { WeatherProvider } from './provider.ts'

const Numbers = Type.Array(Type.Union([Type.Number(), Type.Null()]))
const Answer = Type.Object({
  hourly: Type.Object({
    time: Type.Array(Type.Integer()),
    temperature_2m: Numbers,
    precipitation_probability: Type.Optional(Numbers),
    precipitation: Numbers,
    weather_code: Numbers,
    wind_speed_10m: Numbers,
  }),
})
const isAnswer = compileCheck(Answer)

/** Weather interpretation codes of the WMO (4677), as Open-Meteo groups them: the last code of each group. */
const CODES: ReadonlyArray<readonly [number, Sky]> = [
  [1, 'clear'],
  [3, 'cloudy'],
  [48, 'fog'],
  [57, 'drizzle'],
  [67, 'rain'],
  [77, 'snow'],
  [82, 'rain'],
  [86, 'snow'],
  [99, 'thunderstorm'],
]
export const skyOf = (code: number): Sky => CODES.find(([last]) => code <= last)?.[1] ?? 'cloudy'

const hoursOf = ({ hourly }: Static<typeof Answer>): HourForecast[] =>
  hourly.time.flatMap((time, nth) => {
    const temperature = hourly.temperature_2m[nth]
    const code = hourly.weather_code[nth]
    // The last hours of a run are not filled for every model.
    if (temperature == null || code == null) return []
    return [
      {
        at: new Date(time * 1000).toISOString(),
        sky: skyOf(code),
        temperature,
        rainProbability: hourly.precipitation_probability?.[nth] ?? null,
        rain: hourly.precipitation[nth] ?? 0,
        wind: hourly.wind_speed_10m[nth] ?? 0,
      },
    ]
  })

const ASKED = 'temperature_2m,precipitation_probability,precipitation,weather_code,wind_speed_10m'
/** A page waits for it, so it may not take long. */
const TIMEOUT_MS = 2_500

/**
 * The protocol of Open-Meteo (https://open-meteo.com/en/docs), spoken by its servers and by one's own.
 * @param url its forecast address; what it always needs, such as `apikey`, stands in it. The operator's choice, so it may
 *   be inside the private network.
 */
export const openMeteo = (url: string): WeatherProvider => {
  const outgoing = createOutgoing({ allowPrivate: true })
  return {
    source: 'Open-Meteo',
    forecast: async ({ lat, lng }) => {
      const asked = new URL(url)
      const given = {
        latitude: lat,
        longitude: lng,
        hourly: ASKED,
        timeformat: 'unixtime',
        timezone: 'UTC',
        forecast_days: 10,
      }
      for (const [name, value] of Object.entries(given)) asked.searchParams.set(name, String(value))
      const reply = await outgoing.fetch(asked.href, { timeoutMs: TIMEOUT_MS })
      const answer: unknown = reply.status === 200 ? JSON.parse(reply.body.toString('utf8')) : undefined
      if (!isAnswer(answer)) throw new Error(`the forecast answered ${reply.status}, or what is not understood`)
      return hoursOf(answer as Static<typeof Answer>)
    },
  }
}
