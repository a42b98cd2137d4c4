/** What place to meet somebody looks for. */
export interface VenueWish {
  readonly q: string
  readonly amenity: string
  /** The place that is looked around; words are looked for everywhere. */
  readonly place: { readonly name: string; readonly lat: number; readonly lng: number } | null
}

/** How far a town goes, with what lies around it, in kilometres. */
const AROUND_KM = 25

export const venueQuery = ({ q, amenity, place }: VenueWish) => ({
  ...(q ? { q } : {}),
  ...(place && !q ? { near: `${place.lat},${place.lng}`, radiusKm: AROUND_KM } : {}),
  ...(amenity ? { amenity } : {}),
})

/** The address of the list; the place comes from what one looked at last. */
export const venuesPath = ({ q, amenity, everywhere }: Pick<VenueWish, 'q' | 'amenity'> & { everywhere: boolean }) => {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  if (amenity) params.set('amenity', amenity)
  if (everywhere && !q) params.set('where', 'all')
  const text = params.toString()
  return text ? `/venues?${text}` : '/venues'
}
