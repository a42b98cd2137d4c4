/** A place on earth in decimal degrees (WGS 84): latitude -90 to 90, longitude -180 to 180. */
export type LatLng = { readonly lat: number; readonly lng: number }

/** Edges of an area in decimal degrees. `west > east` means that it crosses the antimeridian. */
export type Bbox = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/**
 * Metres. The value of `earth()` in PostgreSQL's extension earthdistance, so that distances computed here equal
 * those of the database (https://www.postgresql.org/docs/current/earthdistance.html).
 */
export const earthRadiusMeters = 6_378_168

const radians = Math.PI / 180

/**
 * Metres along the great circle, by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and
 * Telescope 68, 1984) on the sphere of {@link earthRadiusMeters}.
 */
export const distanceMeters = (a: LatLng, b: LatLng): number => {
  const sinLat = Math.sin(((b.lat - a.lat) * radians) / 2)
  const sinLng = Math.sin(((b.lng - a.lng) * radians) / 2)
  const h = sinLat ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * sinLng ** 2
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(h)))
}

const wrapLng = (lng: number): number => (lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng)

/**
 * The smallest box around a circle (J. P. Matuschek, "Finding Points Within a Distance of a Latitude/Longitude",
 * http://janmatuschek.de/LatitudeLongitudeBoundingCoordinates). A circle over a pole takes every longitude; one over
 * the antimeridian gives `west > east`. A little wider than the circle (a millionth), so that rounding loses nothing.
 */
export const boundingBox = (center: LatLng, radiusKm: number): Bbox => {
  const angle = ((radiusKm * 1000) / earthRadiusMeters) * 1.000001
  const south = center.lat - angle / radians
  const north = center.lat + angle / radians
  if (south <= -90 || north >= 90)
    return { west: -180, south: Math.max(south, -90), east: 180, north: Math.min(north, 90) }
  const spread = Math.asin(Math.min(1, Math.sin(angle) / Math.cos(center.lat * radians))) / radians
  return { west: wrapLng(center.lng - spread), south, east: wrapLng(center.lng + spread), north }
}

/** The same area as one or two boxes that do not cross the antimeridian, for range conditions in SQL. */
export const splitBbox = (box: Bbox): readonly Bbox[] =>
  box.west <= box.east
    ? [box]
    : [
        { ...box, east: 180 },
        { ...box, west: -180 },
      ]

/** Whether the point lies in the box, edges included. */
export const isInside = (box: Bbox, { lat, lng }: LatLng): boolean =>
  lat >= box.south &&
  lat <= box.north &&
  (box.west <= box.east ? lng >= box.west && lng <= box.east : lng >= box.west || lng <= box.east)
