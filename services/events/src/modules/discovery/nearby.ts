import { ANONYMOUS, cacheKeys, type NearbyQuery } from '@flow/contracts'
import { invalid, type ServiceDeps } from '@flow/service-kit'
import { writtenList } from './list-events.ts'

/** Four decimals: 11 metres. Near enough for everyone, and people at one spot share one answer. */
const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000

/**
 * What is near a point, nearest first. Answers are kept five minutes for each spot of 11 metres and set of filters;
 * distances are from that spot. Of a rectangle they are from its middle.
 * @throws 422 without a point and without a rectangle.
 */
export const nearbyEvents = async (
  deps: Pick<ServiceDeps, 'db' | 'now' | 'store'>,
  { lat, lng, bbox, radiusKm = 10, fields: _, ...filters }: NearbyQuery,
): Promise<string> => {
  if (bbox !== undefined) {
    if (lat !== undefined || lng !== undefined) throw invalid('bbox', 'twice', 'give lat and lng, or bbox, not both')
    return writtenList(deps, ANONYMOUS, { ...filters, bbox, sort: 'nearest' })
  }
  if (lat === undefined || lng === undefined)
    throw invalid(lat === undefined ? 'lat' : 'lng', 'required', 'give lat and lng, or bbox')
  const near = `${rounded(lat)},${rounded(lng)}`
  const key = cacheKeys.eventsNearby(near, radiusKm, JSON.stringify(filters, Object.keys(filters).sort()))
  return deps.store.cache.get(key, () => writtenList(deps, ANONYMOUS, { ...filters, near, radiusKm, sort: 'nearest' }))
}
