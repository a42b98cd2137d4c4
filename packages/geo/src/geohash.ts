import type { Bbox, LatLng } from './point.ts'

const alphabet = '0123456789bcdefghjkmnpqrstuvwxyz'

/** Letters of a geohash that bits of one coordinate still fit into an exact number: 12 letters are 60 bits. */
const mostLetters = 12

/**
 * The geohash of a point (G. Niemeyer, 2008; https://en.wikipedia.org/wiki/Geohash), for grouping by area: nearby
 * points share a cell and a cell's name begins with that of the cell around it. Cells at the equator: precision 4 is
 * 39 × 20 km, 5 is 4.9 × 4.9 km, 6 is 1.2 × 0.6 km. Throws RangeError unless `precision` is a whole number 1 to 12.
 */
export const cellOf = (point: LatLng, precision: number): string => {
  if (!Number.isInteger(precision) || precision < 1 || precision > mostLetters)
    throw new RangeError(`precision must be 1 to ${mostLetters}`)
  const low = { lng: -180, lat: -90 }
  const high = { lng: 180, lat: 90 }
  let cell = ''
  for (let letter = 0, bit = 0; letter < precision; letter += 1) {
    let value = 0
    for (let i = 0; i < 5; i += 1, bit += 1) {
      const axis = bit % 2 === 0 ? 'lng' : 'lat'
      const middle = (low[axis] + high[axis]) / 2
      const upper = point[axis] >= middle
      if (upper) low[axis] = middle
      else high[axis] = middle
      value = value * 2 + Number(upper)
    }
    cell += alphabet[value]
  }
  return cell
}

/** The area of a geohash cell; undefined when the text is not a geohash. */
export const cellBounds = (cell: string): Bbox | undefined => {
  if (cell.length < 1 || cell.length > mostLetters) return undefined
  const low = { lng: -180, lat: -90 }
  const high = { lng: 180, lat: 90 }
  let bit = 0
  for (const letter of cell) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return undefined
    for (let i = 4; i >= 0; i -= 1, bit += 1) {
      const axis = bit % 2 === 0 ? 'lng' : 'lat'
      const middle = (low[axis] + high[axis]) / 2
      if ((value >> i) % 2 === 1) low[axis] = middle
      else high[axis] = middle
    }
  }
  return { west: low.lng, south: low.lat, east: high.lng, north: high.lat }
}
