import { distanceMeters, earthRadiusMeters, type LatLng } from '../point.ts'
import { type Gazetteer, gazetteer, isSection, type Place, placeOf, pointOf } from './gazetteer.ts'

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
 * The name of the place around a point, parts of cities too: the one whose centre is nearest, within so many metres.
 * Undefined when there is none.
 */
export const placeNameAt = (point: LatLng, withinMeters: number): string | undefined => {
  const all = gazetteer()
  const band = withinMeters / metersPerDegree
  const { record, meters } = nearestWithin(all, point, point.lat - band, point.lat + band, { sections: true })
  return meters <= withinMeters ? placeOf(all, record).name : undefined
}
