import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { GeoJSONSource, Map as MapView } from 'maplibre-gl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { browserApi } from '../../api/browser.ts'
import type { Cluster, EventCard } from '../../api/types.ts'
import { useHueOf } from '../../site/categories.ts'
import { useSite } from '../../site/site.ts'
import { keyOf } from '../discover/use-events.ts'
import { apiQuery, isArea, radiusOf, type Wish } from '../discover/wish.ts'
import { useDiscoverWords } from '../discover/words.ts'
import { type Box, boxAround, boxOf, boxText, parseBox } from './geo.ts'
import { MapButtons } from './map-buttons.tsx'
import { MapPlaceholder } from './map-placeholder.tsx'
import { ringFeatures } from './map-style.ts'
import { PinPreview } from './pin-preview.tsx'
import { usePinRoom } from './pin-room.ts'
import { Pins } from './pins.ts'
import { useQuarters } from './quarters.ts'
import { useStreetLevel } from './street-level.ts'
import { fitting, useMapView, whenStyled } from './use-map-view.ts'
import { useMediaQuery } from './use-media-query.ts'

interface EventMapProps {
  readonly wish: Wish
  readonly events: readonly EventCard[]
  /** The event that one points at in the list. */
  readonly pointed: string | null
  /** The reader moved the map to another part of the world. */
  readonly onMove: (bbox: string) => void
  readonly onPoint: (eventId: string | null) => void
  /** A sheet lies over the lower half. */
  readonly halfCovered?: boolean
}

interface View {
  readonly bbox: string
  readonly zoom: number
}

const NO_CLUSTERS: readonly Cluster[] = []
const SETTLE_MS = 250

const useDark = () => {
  const theme = useSite()?.theme ?? 'system'
  const device = useMediaQuery('(prefers-color-scheme: dark)')
  return theme === 'system' ? device : theme === 'dark'
}

const pointsOf = (events: readonly EventCard[]) =>
  events.flatMap(({ place }) =>
    place && place.lat !== null && place.lng !== null ? [{ lat: place.lat, lng: place.lng }] : [],
  )

/** The part of the world a wish is about. */
const boxFor = (wish: Wish, events: readonly EventCard[]): Box | null => {
  if (wish.bbox) return parseBox(wish.bbox)
  if (wish.place && !wish.liked) return boxAround(wish.place, radiusOf(wish))
  return boxOf(pointsOf(events))
}

const viewOf = (map: MapView): View => {
  const bounds = map.getBounds()
  return {
    bbox: boxText([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]),
    zoom: map.getZoom(),
  }
}

/** What the map shows now, once it rests; moves by hand are told to the list. */
const useView = (map: MapView | null, onMove: (bbox: string) => void): View | null => {
  const [view, setView] = useState<View | null>(null)
  const tell = useRef(onMove)
  tell.current = onMove
  useEffect(() => {
    if (!map) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let byHand = false
    // A wheel that comes to rest does not say that it was one.
    const turn = () => {
      byHand = true
    }
    const rest = (event: { readonly originalEvent?: unknown }) => {
      clearTimeout(timer)
      byHand ||= event.originalEvent !== undefined
      timer = setTimeout(() => {
        const next = viewOf(map)
        setView(next)
        if (byHand) tell.current(next.bbox)
        byHand = false
      }, SETTLE_MS)
    }
    map.on('moveend', rest)
    map.on('wheel', turn)
    setView(viewOf(map))
    return () => {
      clearTimeout(timer)
      map.off('moveend', rest)
      map.off('wheel', turn)
    }
  }, [map])
  return view
}

/** What one likes is in the list already: each of it has a pin of its own. */
const pinsOf = (events: readonly EventCard[]): Cluster[] =>
  events.flatMap(({ id, title, category, place }) =>
    place && place.lat !== null && place.lng !== null
      ? [{ lat: place.lat, lng: place.lng, count: 1, eventId: id, title, category }]
      : [],
  )

const useClusters = (wish: Wish, view: View | null, events: readonly EventCard[]): readonly Cluster[] => {
  const { near, radiusKm, bbox, liked, sort, ...filters } = apiQuery(wish)
  const query = { ...filters, bbox: view?.bbox ?? '', zoom: Math.round((view?.zoom ?? 0) * 10) / 10 }
  const { data } = useQuery({
    queryKey: ['clusters', keyOf(query)],
    queryFn: ({ signal }) => browserApi.clusters(query, signal),
    enabled: view !== null && !wish.liked && wish.kind !== 'virtual',
    placeholderData: keepPreviousData,
  })
  const own = useMemo(() => (wish.liked ? pinsOf(events) : null), [wish.liked, events])
  return own ?? (wish.kind === 'virtual' ? NO_CLUSTERS : (data?.items ?? NO_CLUSTERS))
}

/** Follows the wish: a new place or radius moves the map there; a part of the map chosen by hand stays. */
const useFollow = (map: MapView | null, wish: Wish, halfCovered: boolean | undefined) => {
  const discover = useDiscoverWords()
  const { place, bbox } = wish
  const radius = radiusOf(wish)
  const target = place ? `${place.lat},${place.lng},${radius}` : null
  const seen = useRef(target)
  useEffect(() => {
    if (!map) return
    const draw = () => {
      const source = map.getSource<GeoJSONSource>('rings')
      source?.setData(ringFeatures(place, radius, discover.ringLabel))
    }
    whenStyled(map, draw)
    map.on('style.load', draw)
    return () => void map.off('style.load', draw)
  }, [map, place, radius, discover])
  useEffect(() => {
    if (!map || !place || bbox || seen.current === target) return
    seen.current = target
    map.fitBounds([...boxAround(place, radius)] as never, {
      ...fitting(map.getContainer(), halfCovered),
      duration: 600,
    })
  }, [map, place, bbox, target, radius, halfCovered])
}

const EventMap = ({ wish, events, pointed, onMove, onPoint, halfCovered }: EventMapProps) => {
  const discover = useDiscoverWords()
  const tileUrl = useSite()?.tileUrl ?? null
  const [container, state] = useMapView({ box: boxFor(wish, events), dark: useDark(), tileUrl, halfCovered })
  const map = state.kind === 'ready' ? state.map : null
  const [chosen, choose] = useState<Cluster | null>(null)
  const clusters = useClusters(wish, useView(map, onMove), events)
  const pins = useMemo(() => map && new Pins(map), [map])
  useFollow(map, wish, halfCovered)
  useQuarters(map, events)
  useStreetLevel(map, events)
  usePinRoom(map, clusters)
  const hueOf = useHueOf()
  const home = wish.place && !isArea(wish.place) ? wish.place : null
  useEffect(() => pins?.home(home), [pins, home])
  useEffect(() => {
    const press = (cluster: Cluster) => {
      if (cluster.eventId) choose(cluster)
      else map?.easeTo({ center: [cluster.lng, cluster.lat], zoom: map.getZoom() + 2 }, { originalEvent: 'pin' })
    }
    pins?.show(clusters, { say: discover.pin, hueOf }, press)
  }, [pins, clusters, map, discover, hueOf])
  useEffect(() => {
    const event = events.find(one => one.id === (pointed ?? chosen?.eventId))
    const place = event?.place
    const there = event && place && place.lat !== null && place.lng !== null
    pins?.point(
      there ? { id: event.id, lat: place.lat as number, lng: place.lng as number, hue: hueOf(event.category) } : null,
    )
  }, [pins, pointed, chosen, events, hueOf])
  if (state.kind === 'unavailable') return <MapPlaceholder reason={discover.mapUnavailable} />
  return (
    <section aria-label={discover.mapLabel} className="relative size-full overflow-hidden bg-land lg:rounded-panel">
      <div ref={container} className="size-full" />
      {map ? <MapButtons map={map} /> : null}
      {chosen?.eventId ? (
        <PinPreview
          key={chosen.eventId}
          eventId={chosen.eventId}
          known={events.find(event => event.id === chosen.eventId)}
          onClose={() => {
            choose(null)
            onPoint(null)
          }}
        />
      ) : null}
    </section>
  )
}

export default EventMap
