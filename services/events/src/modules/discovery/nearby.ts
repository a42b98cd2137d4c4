import { ANONYMOUS, cacheKeys, type NearbyQuery } from '@flow/contracts'
import type { ServiceDeps } from '@flow/service-kit'
import { writtenList } from './list-events.ts'

/** Four decimals: 11 metres. Near enough for everyone, and people at one spot share one answer. */
const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000

/**
 * What is near a point, nearest first. Answers are kept five minutes for each spot of 11 metres and set of filters;
 * distances are from that spot.
 */
export const nearbyEvents = (
  deps: Pick<ServiceDeps, 'db' | 'now' | 'store'>,
  { lat, lng, radiusKm = 10, fields: _, ...filters }: NearbyQuery,
): Promise<string> => {
  const near = `${rounded(lat)},${rounded(lng)}`
  const key = cacheKeys.eventsNearby(near, radiusKm, JSON.stringify(filters, Object.keys(filters).sort()))
  return deps.store.cache.get(key, () => writtenList(deps, ANONYMOUS, { ...filters, near, radiusKm, sort: 'nearest' }))
}
