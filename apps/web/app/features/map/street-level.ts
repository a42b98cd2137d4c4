import { type GeoJSONSource, type Map as MapView, ScaleControl } from 'maplibre-gl'
import { useEffect } from 'react'
import type { EventCard } from '../../api/types.ts'
import { useSite } from '../../site/site.ts'
import type { Box } from './geo.ts'
import { whenStyled } from './use-map-view.ts'

type Placed = Pick<EventCard, 'place'>

const KM_PER_DEGREE = 111.195
const STEPS_KM = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10] as const
/** Squares from side to side of the map, at most. */
const MOST_SQUARES = 12
/** A map of more than this shows coasts and borders: it needs no squares. */
const WIDEST_KM = MOST_SQUARES * 10

/** The lines of squares with round sides over a part of the world; they lie where they lie, however the map is moved. */
export const gridOver = ([west, south, east, north]: Box): GeoJSON.Feature[] => {
  // To a tenth of a degree, so that squares keep their width while one looks around a town.
  const middle = Math.round((south + north) * 5) / 10
  const kmPerLng = KM_PER_DEGREE * Math.max(0.05, Math.cos((middle * Math.PI) / 180))
  const side = Math.max((east - west) * kmPerLng, (north - south) * KM_PER_DEGREE)
  const step = STEPS_KM.find(km => side / km <= MOST_SQUARES)
  if (step === undefined || side > WIDEST_KM) return []
  const between = (from: number, to: number, degrees: number) =>
    Array.from(
      { length: Math.floor(to / degrees) - Math.ceil(from / degrees) + 1 },
      (_, nth) => (Math.ceil(from / degrees) + nth) * degrees,
    )
  const line = (coordinates: [number, number][]): GeoJSON.Feature => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  })
  return [
    ...between(west, east, step / kmPerLng).map(lng =>
      line([
        [lng, south],
        [lng, north],
      ]),
    ),
    ...between(south, north, step / KM_PER_DEGREE).map(lat =>
      line([
        [west, lat],
        [east, lat],
      ]),
    ),
  ]
}

/** Where events are, each spot once, by its name and its address. */
export const spotsOf = (events: readonly Placed[]) => {
  const placed = events.flatMap(({ place }) =>
    place?.name && place.name !== place.city && place.lat !== null && place.lng !== null
      ? [
          {
            name: place.name,
            address: place.address === place.name ? '' : (place.address ?? ''),
            lat: place.lat,
            lng: place.lng,
          },
        ]
      : [],
  )
  return [...new Map(placed.map(spot => [`${spot.name} ${spot.lat} ${spot.lng}`, spot])).values()]
}

const setFeatures = (map: MapView, name: string, features: GeoJSON.Feature[]) =>
  void map.getSource<GeoJSONSource>(name)?.setData({ type: 'FeatureCollection', features })

/** Near by, where no shapes are left to draw: squares to judge distances by, a scale, and the names of places. */
export const useStreetLevel = (map: MapView | null, events: readonly Placed[]): void => {
  const imperial = useSite()?.units === 'imperial'
  useEffect(() => {
    if (!map) return
    const scale = new ScaleControl({ maxWidth: 96, unit: imperial ? 'imperial' : 'metric' })
    const draw = () => {
      const bounds = map.getBounds()
      const [wide, tall] = [bounds.getEast() - bounds.getWest(), bounds.getNorth() - bounds.getSouth()]
      // Half a map around it, so that squares are there while one moves.
      const box = [
        bounds.getWest() - wide / 2,
        bounds.getSouth() - tall / 2,
        bounds.getEast() + wide / 2,
        bounds.getNorth() + tall / 2,
      ] as const
      setFeatures(map, 'grid', gridOver(box))
    }
    map.addControl(scale, 'top-left')
    whenStyled(map, draw)
    map.on('style.load', draw)
    map.on('moveend', draw)
    return () => {
      map.off('style.load', draw)
      map.off('moveend', draw)
      // A map that was removed has taken its controls along.
      if (map.hasControl(scale)) map.removeControl(scale)
    }
  }, [map, imperial])
  useEffect(() => {
    if (!map) return
    const draw = () =>
      setFeatures(
        map,
        'spots',
        spotsOf(events).map(({ lat, lng, ...properties }) => ({
          type: 'Feature',
          properties,
          geometry: { type: 'Point', coordinates: [lng, lat] },
        })),
      )
    whenStyled(map, draw)
    map.on('style.load', draw)
    return () => void map.off('style.load', draw)
  }, [map, events])
}
