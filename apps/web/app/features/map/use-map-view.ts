import { Map as MapView, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../site/site.ts'
import type { Box } from './geo.ts'
import { mapStyle } from './map-style.ts'
import { worldShapes } from './shapes.ts'

export type MapState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready'; readonly map: MapView }
  | { readonly kind: 'unavailable' }

interface MapWish {
  readonly box: Box | null
  readonly dark: boolean
  readonly tileUrl: string | null
  readonly halfCovered?: boolean
}

/** Room around what is to be seen, and below it where a sheet lies over the map. */
export const fitting = (container: HTMLElement, halfCovered: boolean | undefined) => ({
  padding: { top: 36, right: 36, left: 36, bottom: halfCovered ? container.clientHeight * 0.52 + 24 : 36 },
  maxZoom: 15,
})

const setShapes = async (map: MapView) => {
  const shapes = await worldShapes()
  for (const name of ['land', 'borders', 'cities'] as const) {
    const source = map.getSource(name)
    if (source && 'setData' in source) (source as { setData: (data: unknown) => void }).setData(shapes[name])
  }
  map.once('idle', () => map.getLayer('water') && map.setPaintProperty('water', 'background-opacity', 1))
}

/** Waits until a style takes data; it may already do so. */
export const whenStyled = (map: MapView, then: () => void): void => {
  if (map.getSource('rings')) then()
  else map.once('style.load', then)
}

/** Opens a map in an element. Where there is no WebGL it says so instead of failing. */
export const useMapView = ({
  box,
  dark,
  tileUrl,
  halfCovered,
}: MapWish): [RefObject<HTMLDivElement | null>, MapState] => {
  const language = useLanguage()
  const container = useRef<HTMLDivElement | null>(null)
  const start = useRef({ box, dark, halfCovered })
  const [state, setState] = useState<MapState>({ kind: 'opening' })
  useEffect(() => {
    if (!container.current) return
    setWorkerUrl(workerUrl)
    let map: MapView
    try {
      map = new MapView({
        container: container.current,
        style: mapStyle(start.current.dark, tileUrl, language),
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        maxZoom: 18,
        ...(start.current.box
          ? {
              bounds: [...start.current.box] as never,
              fitBoundsOptions: fitting(container.current, start.current.halfCovered),
            }
          : { zoom: 1.2 }),
      })
    } catch {
      setState({ kind: 'unavailable' })
      return
    }
    map.touchZoomRotate.disableRotation()
    map.keyboard.disableRotation()
    setState({ kind: 'ready', map })
    return () => map.remove()
  }, [tileUrl, language])
  useEffect(() => {
    if (state.kind !== 'ready') return
    if (dark !== start.current.dark) state.map.setStyle(mapStyle(dark, tileUrl, language), { diff: false })
    start.current.dark = dark
    if (!tileUrl) whenStyled(state.map, () => void setShapes(state.map).catch(() => undefined))
  }, [state, dark, tileUrl, language])
  return [container, state]
}
