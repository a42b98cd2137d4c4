import type { Bbox, LatLng } from './point.ts'

const decimal = /^[+-]?\d{1,3}(\.\d{1,20})?$/

const numbers = (text: string, count: number): number[] | undefined => {
  const parts = text.split(',', count + 1).map(part => part.trim())
  return parts.length === count && parts.every(part => decimal.test(part)) ? parts.map(Number) : undefined
}

const within = (value: number, limit: number): boolean => Math.abs(value) <= limit

/** Reads `lat,lng` in decimal degrees; undefined when it is anything else or out of range. */
export const parseLatLng = (text: string): LatLng | undefined => {
  const [lat, lng] = numbers(text, 2) ?? []
  if (lat === undefined || lng === undefined || !within(lat, 90) || !within(lng, 180)) return undefined
  return { lat, lng }
}

/**
 * Reads `west,south,east,north` in decimal degrees (the order of GeoJSON, RFC 7946 section 5). `west > east` is an
 * area over the antimeridian; `south > north` or a value out of range gives undefined.
 */
export const parseBbox = (text: string): Bbox | undefined => {
  const [west, south, east, north] = numbers(text, 4) ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined
  if (!within(west, 180) || !within(east, 180) || !within(south, 90) || !within(north, 90) || south > north)
    return undefined
  return { west, south, east, north }
}
