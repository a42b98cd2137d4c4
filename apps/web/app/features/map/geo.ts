/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number]

interface Point {
  readonly lat: number
  readonly lng: number
}

const KM_PER_DEGREE = 111.195

/** The rectangle around a circle, good enough to look at. */
export const boxAround = ({ lat, lng }: Point, km: number): Box => {
  const tall = km / KM_PER_DEGREE
  const wide = tall / Math.max(0.05, Math.cos((lat * Math.PI) / 180))
  return [lng - wide, lat - tall, lng + wide, lat + tall]
}

/** The rectangle that holds all the points, or nothing where there are none. */
export const boxOf = (points: readonly Point[]): Box | null => {
  if (points.length === 0) return null
  const lats = points.map(point => point.lat)
  const lngs = points.map(point => point.lng)
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
}

const clamp = (value: number, limit: number) => Math.round(Math.max(-limit, Math.min(limit, value)) * 10_000) / 10_000

/** As the API takes it. A map that shows the world more than once asks for the world once. */
export const boxText = ([west, south, east, north]: Box): string =>
  [clamp(west, 180), clamp(south, 90), clamp(east, 180), clamp(north, 90)].join(',')

export const parseBox = (text: string): Box | null => {
  const [west, south, east, north] = text.split(',').map(Number)
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null
  return [west, south, east, north]
}

const RING_POINTS = 96
const EARTH_RADIUS_KM = 6_371.0088

/** The points at one distance around another (direct problem on a sphere). */
export const circleAround = ({ lat, lng }: Point, km: number): [number, number][] => {
  const angle = km / EARTH_RADIUS_KM
  const latitude = (lat * Math.PI) / 180
  return Array.from({ length: RING_POINTS + 1 }, (_, index) => {
    const bearing = (index / RING_POINTS) * Math.PI * 2
    const there = Math.asin(
      Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing),
    )
    const turned = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude),
      Math.cos(angle) - Math.sin(latitude) * Math.sin(there),
    )
    return [lng + (turned * 180) / Math.PI, (there * 180) / Math.PI]
  })
}

const STEPS_KM = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200] as const

/** The distances worth a ring around a place that is looked at within a radius: the radius, and up to two inside it. */
export const ringsWithin = (radiusKm: number): number[] => {
  const inside = STEPS_KM.filter(km => km <= radiusKm * 0.72 && km >= radiusKm * 0.1)
  return [...inside.slice(-2), radiusKm]
}
