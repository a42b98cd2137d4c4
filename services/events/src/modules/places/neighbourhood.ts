import { type LatLng, neighbourhoodAt } from '@flow/geo'

/** Metres: the centre of a part of a city is no further from what is said to lie in it. */
const WITHIN = 1_500

/** The part of a city that a point lies in, as the gazetteer knows it; null where it knows none. */
export const neighbourhoodOf = ({ lat, lng }: { readonly lat: number | null; readonly lng: number | null }) =>
  lat === null || lng === null ? null : (neighbourhoodAt({ lat, lng } satisfies LatLng, WITHIN) ?? null)
