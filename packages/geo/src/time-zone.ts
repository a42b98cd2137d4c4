import lookUp from '@photostructure/tz-lookup'
import type { LatLng } from './point.ts'

/**
 * The IANA time zone of a point, from simplified outlines: near a border it may be the neighbour's. Throws RangeError
 * when the point is not on earth.
 */
export const timeZoneAt = ({ lat, lng }: LatLng): string => lookUp(lat, lng)

/** Whether this is the name of a time zone that `Intl` knows, in any case, and not an offset such as "+02:00". */
export const isTimeZone = (name: string): boolean => {
  if (!/^[a-z]/i.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
