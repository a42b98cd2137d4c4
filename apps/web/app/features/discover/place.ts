import type { Api } from '../../api/api.ts'
import type { FoundPlace } from '../../api/types.ts'
import type { WishPlace } from './wish.ts'

export const wishPlaceOf = ({ name, lat, lng, kind, timeZone }: FoundPlace): WishPlace => ({
  name,
  lat,
  lng,
  scale: kind,
  zone: timeZone,
})

/** The best place of a name, or nothing. */
export const placeNamed = async (api: Api, name: string): Promise<WishPlace | null> => {
  const { items } = await api.places(name.slice(0, 100)).catch(() => ({ items: [] }))
  return items[0] ? wishPlaceOf(items[0]) : null
}

const LOOKED_AT = 100

/** Where to begin with someone who has not said where they are: the city with the most events coming up soon. */
export const busiestPlace = async (api: Api): Promise<WishPlace | null> => {
  const { items } = await api
    .events({ sort: 'soonest', limit: LOOKED_AT, fields: 'place,timeZone' })
    .catch(() => ({ items: [] }))
  const cities = new Map<string, { name: string; zone: string; points: { lat: number; lng: number }[] }>()
  for (const { place, timeZone } of items) {
    if (!place?.city || place.lat === null || place.lng === null) continue
    const city = cities.get(place.city) ?? { name: place.city, zone: timeZone, points: [] }
    city.points.push({ lat: place.lat, lng: place.lng })
    cities.set(place.city, city)
  }
  const busiest = [...cities.values()].sort((one, other) => other.points.length - one.points.length)[0]
  if (!busiest) return null
  const middle = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
  return {
    name: busiest.name,
    zone: busiest.zone,
    scale: 'city',
    lat: middle(busiest.points.map(point => point.lat)),
    lng: middle(busiest.points.map(point => point.lng)),
  }
}
