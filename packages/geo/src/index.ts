export { countryCode } from './gazetteer/countries.ts'
export { findCity } from './gazetteer/find-city.ts'
export { type Place, placeById } from './gazetteer/gazetteer.ts'
export { cityAround, nearestCity, neighbourhoodAt, placeNameAt } from './gazetteer/nearest-city.ts'
export { matchPlaces, type PlaceMatch, searchPlaces } from './gazetteer/search-places.ts'
export { cellBounds, cellOf } from './geohash.ts'
export { gridSizeDegrees } from './grid.ts'
export { parseBbox, parseLatLng } from './parse.ts'
export {
  type Bbox,
  boundingBox,
  distanceMeters,
  earthRadiusMeters,
  isInside,
  type LatLng,
  splitBbox,
} from './point.ts'
export { isTimeZone, timeZoneAt } from './time-zone.ts'
