import { cx } from '@flow/ui/components'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useNavigation, useSearchParams } from 'react-router'
import { COOKIES, keepChoice } from '../../server/cookies.ts'
import { useAwake } from '../../site/site.ts'
import { MapFallback } from '../map/map-fallback.tsx'
import { MapPlaceholder } from '../map/map-placeholder.tsx'
import { useMediaQuery } from '../map/use-media-query.ts'
import { CategoryChips } from './category-chips.tsx'
import { Results } from './results.tsx'
import { Sentence } from './sentence.tsx'
import { Sheet } from './sheet.tsx'
import { Understood } from './understood.tsx'
import { type FirstPage, useEvents } from './use-events.ts'
import { apiQuery, keepablePlace, readWish, type Wish, type WishPlace, wishPath } from './wish.ts'
import { useDiscoverWords } from './words.ts'

const EventMap = lazy(() => import('../map/event-map.tsx'))
const WIDE = '(min-width: 64rem)'

interface DiscoverProps {
  readonly place: WishPlace | null
  readonly first: FirstPage | null
  readonly unknownPlace: string | null
}

/** The wish that the address says, around the place that was remembered where it names none. */
const useWish = (
  remembered: WishPlace | null,
): [Wish, (next: Wish, options?: { readonly quiet?: boolean }) => void] => {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const wish = useMemo(() => {
    const asked = readWish(params)
    return { ...asked, place: asked.place ?? remembered }
  }, [params, remembered])
  const change = useCallback(
    (next: Wish, { quiet = false } = {}) => void navigate(wishPath(next), { replace: quiet, preventScrollReset: true }),
    [navigate],
  )
  const { place } = wish
  useEffect(() => {
    if (place && place !== remembered)
      // biome-ignore lint/suspicious/noDocumentCookie: the server reads the place at the next visit
      document.cookie = keepChoice(COOKIES.place, keepablePlace(place), window.location.protocol === 'https:')
  }, [place, remembered])
  return [wish, change]
}

/** A map that comes to rest is told to the address, unless the reader has already pressed something that leads away. */
const useMoveTo = (wish: Wish, change: ReturnType<typeof useWish>[1]) => {
  const going = useNavigation().location
  const leaving = useRef(false)
  leaving.current = going !== undefined && going.pathname !== '/'
  return useCallback(
    (bbox: string) => {
      if (!leaving.current && !wish.liked) change({ ...wish, bbox }, { quiet: true })
    },
    [wish, change],
  )
}

/** What's on: the sentence that says what one looks for, the list by day, and the map beside it. */
export const Discover = ({ place, first, unknownPlace }: DiscoverProps) => {
  const [wish, change] = useWish(place)
  const [pointed, point] = useState<string | null>(null)
  const shown = useEvents(apiQuery(wish), first)
  const discover = useDiscoverWords()
  const awake = useAwake()
  const wide = useMediaQuery(WIDE)
  const inSheet = wish.map && awake && !wide
  const mapShown = awake && (wide || wish.map)
  const moveTo = useMoveTo(wish, change)
  const map = mapShown ? (
    <MapFallback fallback={<MapPlaceholder reason={discover.mapFailed} />}>
      <Suspense fallback={<MapPlaceholder />}>
        <EventMap
          wish={wish}
          events={shown.events}
          pointed={pointed}
          onMove={moveTo}
          onPoint={point}
          halfCovered={inSheet}
        />
      </Suspense>
    </MapFallback>
  ) : (
    <MapPlaceholder />
  )
  const results = <Results wish={wish} shown={shown} onPoint={point} inSheet={inSheet} />
  if (inSheet)
    return (
      <Sheet map={map} count={shown.events.length} hasMore={shown.hasMore}>
        {results}
      </Sheet>
    )
  return (
    <div className="mx-auto grid max-w-[100rem] gap-x-10 px-4 md:px-8 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,40%)]">
      <div className="flex min-w-0 flex-col gap-5 pt-5 pb-6 md:pt-8">
        <Sentence wish={wish} change={change} facets={shown.facets} unknownPlace={unknownPlace} />
        <Understood wish={wish} found={shown.understood} />
        <CategoryChips wish={wish} change={change} facets={shown.facets} />
        {results}
      </div>
      <div className={cx('max-lg:hidden', 'sticky top-18 h-[calc(100dvh-4.5rem)] pt-4 pb-6')}>{map}</div>
    </div>
  )
}
