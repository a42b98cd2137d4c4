import type { GeoJSONSource, Map as MapView } from 'maplibre-gl'
import { useEffect } from 'react'
import type { Cluster } from '../../api/types.ts'
import { PIN_ROOM } from './map-style.ts'
import { pinSize } from './pins.ts'
import { whenStyled } from './use-map-view.ts'

/** Tells the map where pins stand over it, so that it writes no name under them. */
export const usePinRoom = (map: MapView | null, clusters: readonly Cluster[]): void => {
  useEffect(() => {
    if (!map) return
    const features = clusters.map(({ lat, lng, count }) => ({
      type: 'Feature' as const,
      properties: { size: pinSize(count) },
      geometry: { type: 'Point' as const, coordinates: [lng, lat] },
    }))
    const draw = () => {
      const { image, size } = PIN_ROOM
      if (!map.hasImage(image))
        map.addImage(image, { width: size, height: size, data: new Uint8Array(size * size * 4) })
      map.getSource<GeoJSONSource>('pins')?.setData({ type: 'FeatureCollection', features })
    }
    whenStyled(map, draw)
    map.on('style.load', draw)
    return () => void map.off('style.load', draw)
  }, [map, clusters])
}
