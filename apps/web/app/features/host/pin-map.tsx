import { Marker } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { useSite } from '../../site/site.ts'
import { boxAround } from '../map/geo.ts'
import { MapButtons } from '../map/map-buttons.tsx'
import { MapPlaceholder } from '../map/map-placeholder.tsx'
import { useMapView } from '../map/use-map-view.ts'
import { useMediaQuery } from '../map/use-media-query.ts'
import { useEditorWords } from './editor-words.ts'

interface Point {
  readonly lat: number
  readonly lng: number
}

const REACH_KM = 0.6
const PLACES = 6

const rounded = (degrees: number) => Number(degrees.toFixed(PLACES))

/** A map with one pin, to be put where the door is. */
const PinMap = ({ point, onMove }: { readonly point: Point; readonly onMove: (point: Point) => void }) => {
  const { map: words } = useEditorWords()
  const site = useSite()
  const device = useMediaQuery('(prefers-color-scheme: dark)')
  const dark = site?.theme === 'system' ? device : site?.theme === 'dark'
  const [container, state] = useMapView({ box: boxAround(point, REACH_KM), dark, tileUrl: site?.tileUrl ?? null })
  const map = state.kind === 'ready' ? state.map : null
  const marker = useRef<Marker | null>(null)
  const tell = useRef(onMove)
  tell.current = onMove
  const start = useRef(point)
  useEffect(() => {
    if (!map) return
    const element = document.createElement('div')
    element.className = 'door-pin'
    const pin = new Marker({ element, draggable: true, anchor: 'bottom' }).setLngLat(start.current).addTo(map)
    marker.current = pin
    const moved = ({ lat, lng }: Point) => tell.current({ lat: rounded(lat), lng: rounded(lng) })
    pin.on('dragend', () => moved(pin.getLngLat()))
    map.on('click', ({ lngLat }) => {
      pin.setLngLat(lngLat)
      moved(lngLat)
    })
    return () => void pin.remove()
  }, [map])
  const { lat, lng } = point
  useEffect(() => {
    const pin = marker.current
    if (!map || !pin || (pin.getLngLat().lat === lat && pin.getLngLat().lng === lng)) return
    const far = pin.getLngLat().distanceTo({ lat, lng } as never) > 2_000
    pin.setLngLat([lng, lat])
    if (far) map.jumpTo({ center: [lng, lat] })
  }, [map, lat, lng])
  if (state.kind === 'unavailable') return <MapPlaceholder reason={words.failed} />
  return (
    <div className="relative size-full">
      <div ref={container} className="size-full" />
      {map ? <MapButtons map={map} /> : null}
    </div>
  )
}

export default PinMap
