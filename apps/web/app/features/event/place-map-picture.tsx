import { formatLength } from '@flow/ui'
import { Link } from 'react-router'
import type { EventCard, EventDetails } from '../../api/types.ts'
import { useHueOf } from '../../site/categories.ts'
import { useLanguage, useMessages, useSite } from '../../site/site.ts'
import { eventPath } from './event-path.ts'
import { dotsAround, type Spot, tilesAround } from './place-map.ts'

const WIDE = 600
const HIGH = 380

type Around = Pick<EventCard, 'id' | 'slug' | 'title' | 'category' | 'place'>

const spotOf = (place: EventCard['place']): Spot | null =>
  place && place.lat !== null && place.lng !== null ? { lat: place.lat, lng: place.lng } : null

const Rings = ({ meters, scale }: { readonly meters: readonly number[]; readonly scale: number }) => {
  const language = useLanguage()
  return meters.map(ring => (
    <g key={ring}>
      <circle
        cx={WIDE / 2}
        cy={HIGH / 2}
        r={ring * scale}
        className="fill-none stroke-line-strong/60"
        strokeDasharray="5 6"
      />
      <text
        x={WIDE / 2}
        y={HIGH / 2 - ring * scale + 18}
        textAnchor="middle"
        className="fill-muted text-[13px] font-medium"
      >
        {formatLength(ring, language)}
      </text>
    </g>
  ))
}

/** Another event there, by its category's colour; the list of links to them is the dots themselves. */
const Dot = ({ event, x, y, hue }: { event: Around; x: number; y: number; hue: string }) => (
  <Link to={eventPath(event)} aria-label={event.title}>
    <title>{event.title}</title>
    <circle cx={x} cy={y} r={16} className="fill-transparent" />
    <circle cx={x} cy={y} r={8} fill={hue} className="stroke-white transition-[r] hover:[r:11px]" strokeWidth={2} />
  </Link>
)

/**
 * A small map of the place: the operator's tiles where there are some, else distances drawn to scale, and in both what
 * else is on around. It is a picture of the page, and needs no script.
 */
export const PlaceMap = ({ event, nearby }: { readonly event: EventDetails; readonly nearby: readonly Around[] }) => {
  const { event: words } = useMessages()
  const tileUrl = useSite()?.tileUrl ?? null
  const hueOf = useHueOf()
  const here = spotOf(event.place)
  if (!here || !event.place) return null
  const { dots, scale, rings } = dotsAround(
    here,
    nearby.flatMap(one => {
      const spot = spotOf(one.place)
      return spot ? [{ ...spot, event: one }] : []
    }),
    { wide: WIDE, high: HIGH },
  )
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} className="w-full rounded-control bg-land">
      <title>{words.mapOf(event.place.name)}</title>
      {tileUrl
        ? tilesAround(here, scale, { wide: WIDE, high: HIGH }, tileUrl).map(({ href, ...box }) => (
            <image key={href} href={href} {...box} className="dark:opacity-60" />
          ))
        : null}
      <Rings meters={rings} scale={scale} />
      {dots.map(({ x, y, event: one }) => (
        <Dot key={one.id} event={one} x={x} y={y} hue={hueOf(one.category)} />
      ))}
      <g transform={`translate(${WIDE / 2} ${HIGH / 2})`} className="pointer-events-none">
        <circle r={18} className="fill-accent/20" />
        <circle r={9} className="fill-accent stroke-paper" strokeWidth={3} />
      </g>
    </svg>
  )
}
