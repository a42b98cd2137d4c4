import type { GeoJSONSource, Map as MapView } from 'maplibre-gl'
import { useEffect } from 'react'
import type { EventCard } from '../../api/types.ts'
import { whenStyled } from './use-map-view.ts'

type Placed = Pick<EventCard, 'place'>

/** Parts of cities by the events that are on there: each by its name, in the middle of them. */
export const quartersOf = (events: readonly Placed[]) => {
  const placed = events.flatMap(({ place }) =>
    place?.neighbourhood && place.lat !== null && place.lng !== null
      ? [{ name: place.neighbourhood, city: place.city, lat: place.lat, lng: place.lng }]
      : [],
  )
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return [...Map.groupBy(placed, ({ name, city }) => `${name}, ${city}`).values()].map(spots => ({
    name: spots[0]?.name ?? '',
    events: spots.length,
    lat: middle(spots.map(({ lat }) => lat)),
    lng: middle(spots.map(({ lng }) => lng)),
  }))
}

/** Writes the names of the parts of a city that the list is about on the map. */
export const useQuarters = (map: MapView | null, events: readonly Placed[]): void => {
  useEffect(() => {
    if (!map) return
    const features = quartersOf(events).map(({ lat, lng, ...properties }) => ({
      type: 'Feature' as const,
      properties,
      geometry: { type: 'Point' as const, coordinates: [lng, lat] },
    }))
    const draw = () => void map.getSource<GeoJSONSource>('quarters')?.setData({ type: 'FeatureCollection', features })
    whenStyled(map, draw)
    map.on('style.load', draw)
    return () => void map.off('style.load', draw)
  }, [map, events])
}
