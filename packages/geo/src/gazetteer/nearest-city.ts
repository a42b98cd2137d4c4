import { distanceMeters, earthRadiusMeters, type LatLng } from '../point.ts'
import { type Gazetteer, gazetteer, isSection, type Place, placeOf, pointOf, recordOf } from './gazetteer.ts'

const metersPerDegree = (earthRadiusMeters * Math.PI) / 180

/** The first record at or north of the latitude. */
const firstNorthOf = (all: Gazetteer, lat: number): number => {
  let low = 0
  let high = all.size
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((all.lat[middle] ?? 0) < lat * 1e5) low = middle + 1
    else high = middle
  }
  return low
}

type Nearest = { readonly record: number; readonly meters: number }

const nearestWithin = (
  all: Gazetteer,
  point: LatLng,
  south: number,
  north: number,
  { sections = false } = {},
): Nearest => {
  let nearest: Nearest = { record: -1, meters: Number.POSITIVE_INFINITY }
  const end = firstNorthOf(all, north)
  for (let record = firstNorthOf(all, south); record < end; record += 1) {
    if (!sections && isSection(all, record)) continue
    const meters = distanceMeters(point, pointOf(all, record))
    if (meters < nearest.meters) nearest = { record, meters }
  }
  return nearest
}

/**
 * The city, town or village whose centre is nearest (parts of a city are left out), and how far it is in metres.
 * Records are sorted by latitude, so a band around the point is looked through, and a wider one as long as something
 * nearer might lie outside. Throws RangeError when the point is not on earth.
 */
export const nearestCity = (point: LatLng): { place: Place; distanceMeters: number } => {
  if (!(Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180)) throw new RangeError('no such point on earth')
  const all = gazetteer()
  let band = 0.25
  let nearest = nearestWithin(all, point, point.lat - band, point.lat + band)
  while (nearest.meters > band * metersPerDegree && band < 180) {
    band *= 4
    nearest = nearestWithin(all, point, point.lat - band, point.lat + band)
  }
  return { place: placeOf(all, nearest.record), distanceMeters: nearest.meters }
}

/**
 * The part of a city that a point lies in: the one whose centre is nearest, within so many metres. Undefined when there
 * is none, and when the centre of a town or of the city itself is nearer.
 */
export const neighbourhoodAt = (point: LatLng, withinMeters: number): string | undefined => {
  const all = gazetteer()
  const band = withinMeters / metersPerDegree
  const { record, meters } = nearestWithin(all, point, point.lat - band, point.lat + band, { sections: true })
  return meters <= withinMeters && isSection(all, record) ? placeOf(all, record).name : undefined
}

/** Degrees of latitude within which the city lies that a place is a part of. */
const CITY_BAND = 0.4

/**
 * The city that a part of one belongs to: the one in its country that draws the most, by population over the square of
 * the distance. Undefined for what is no part of a city, and where none is around.
 */
export const cityAround = (id: string): string | undefined => {
  const all = gazetteer()
  const section = recordOf(all, id)
  if (section === undefined || !isSection(all, section)) return undefined
  const here = pointOf(all, section)
  const best = { record: -1, pull: 0 }
  const end = firstNorthOf(all, here.lat + CITY_BAND)
  for (let record = firstNorthOf(all, here.lat - CITY_BAND); record < end; record += 1) {
    if (isSection(all, record) || all.country[record] !== all.country[section]) continue
    const meters = distanceMeters(here, pointOf(all, record))
    const pull = (all.population[record] ?? 0) / Math.max(meters, 1_000) ** 2
    if (pull > best.pull && meters < CITY_BAND * metersPerDegree) Object.assign(best, { record, pull })
  }
  return best.record < 0 ? undefined : placeOf(all, best.record).name
}

/**
 * The name of the place around a point, parts of cities too: the one whose centre is nearest, within so many metres.
 * Undefined when there is none.
 */
export const placeNameAt = (point: LatLng, withinMeters: number): string | undefined => {
  const all = gazetteer()
  const band = withinMeters / metersPerDegree
  const { record, meters } = nearestWithin(all, point, point.lat - band, point.lat + band, { sections: true })
  return meters <= withinMeters ? placeOf(all, record).name : undefined
}
