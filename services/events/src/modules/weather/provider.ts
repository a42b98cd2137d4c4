import type { HourForecast } from '@flow/contracts'
import type { LatLng } from '@flow/geo'

/** Who knows the weather to come. Throws when it cannot tell; callers go on without. */
export interface WeatherProvider {
  /** Who is to be named beside a forecast, as its licence asks. */
  readonly source: string
  /** Hour by hour from now on, as far as it is known. */
  forecast(at: LatLng): Promise<HourForecast[]>
}
