import { gazetteer, isSection, placeOf } from '../../../packages/geo/src/gazetteer/gazetteer.ts'

const COUNT = 150

export type City = ReturnType<typeof placeOf>

/** The most populous cities of the gazetteer, largest first. */
export const largestCities = (): City[] => {
  const all = gazetteer()
  return Array.from({ length: all.size }, (_, record) => record)
    .filter(record => !isSection(all, record))
    .sort((a, b) => (all.population[b] ?? 0) - (all.population[a] ?? 0))
    .slice(0, COUNT)
    .map(record => placeOf(all, record))
}

/** Where each city begins when all are laid along a line from 0 to 1 by population; by it chance picks a city. */
export const cityBounds = (cities: readonly City[]): number[] => {
  const total = cities.reduce((sum, city) => sum + city.population, 0)
  let sum = 0
  return cities.slice(0, -1).map(city => {
    sum += city.population
    return sum / total
  })
}
