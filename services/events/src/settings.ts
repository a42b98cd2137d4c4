import { readSettings, setting } from '@flow/service-kit'

/** What an installation may set of this service. */
export interface EventsSettings {
  /** A forecast that speaks Open-Meteo's protocol, with the parameters it always needs; no weather without one. */
  readonly weatherUrl?: string
}

/**
 * The settings of this service that an environment gives.
 * @throws SettingsError that names what is wrong
 */
export const eventsSettingsFrom = (env: Readonly<Record<string, string | undefined>>): EventsSettings =>
  readSettings(
    {
      weatherUrl: setting.optional(
        setting.url('FLOW_WEATHER_URL', 'forecast that speaks the protocol of Open-Meteo, such as its /v1/forecast'),
      ),
    },
    env,
  )
