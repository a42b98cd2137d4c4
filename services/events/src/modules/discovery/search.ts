import type { EventsQuery, When } from '@flow/contracts'
import { type Bbox, distanceMeters, type LatLng, parseBbox, parseLatLng, timeZoneAt } from '@flow/geo'
import { invalid } from '@flow/service-kit'
import { type Window, windowOf, windowsEverywhere } from '../../time/when.ts'
import { waysToSay } from './needs.ts'

/** A circle, or a rectangle with the circle around it, by which the index finds it. */
export interface Area {
  readonly center: LatLng
  readonly radiusMeters: number
  readonly box?: Bbox
  /** A rectangle too wide for the index to help. */
  readonly wide: boolean
}

/** What is looked for: the filters of a request, read and checked. */
export interface Search {
  readonly words?: string
  readonly window: { readonly from: Date; readonly to: Date | null }
  /** Set when a word such as “tonight” is meant in each event's own zone. */
  readonly everywhere?: ReturnType<typeof windowsEverywhere>
  readonly area?: Area
  readonly categories?: readonly string[]
  readonly tags?: readonly string[]
  readonly free?: boolean
  readonly kind?: string
  readonly language?: string
  /** All of these. */
  /** All that must be there, each in the ways in which it is said. */
  readonly accessibility?: readonly (readonly string[])[]
  readonly organiserId?: string
  readonly venueId?: string
  /** When the search began: what ended before is not shown, on no page of it. */
  readonly at: Date
}

/** Beyond this the circle around a rectangle holds so much that the order by time finds a page sooner. */
const WIDE_METERS = 1_500_000

/** No event says more. */
const MOST_NEEDS = 20

const listOf = (text: string | undefined) =>
  text
    ?.split(',')
    .map(one => one.trim())
    .filter(Boolean)

const middleOf = ({ west, south, east, north }: Bbox): LatLng => {
  const lng = west <= east ? (west + east) / 2 : (west + east + 360) / 2
  return { lat: (south + north) / 2, lng: lng > 180 ? lng - 360 : lng }
}

const rectangle = (text: string): Area => {
  const box = parseBbox(text)
  if (!box) throw invalid('bbox', 'invalid_bbox', 'must be west,south,east,north in degrees')
  const center = middleOf(box)
  const corners = [box.south, box.north].flatMap(lat =>
    [box.west, box.east].map(lng => distanceMeters(center, { lat, lng })),
  )
  const radiusMeters = Math.max(...corners) * 1.01 + 1
  return { center, radiusMeters, box, wide: radiusMeters > WIDE_METERS || Math.abs(box.east - box.west) > 170 }
}

const areaOf = (query: Pick<EventsQuery, 'near' | 'radiusKm' | 'bbox'>): Area | undefined => {
  if (query.near !== undefined) {
    const center = parseLatLng(query.near)
    if (!center) throw invalid('near', 'invalid_point', 'must be lat,lng in degrees')
    return { center, radiusMeters: (query.radiusKm ?? 10) * 1000, wide: false }
  }
  return query.bbox === undefined ? undefined : rectangle(query.bbox)
}

const timesOf = (when: When | undefined, area: Area | undefined, at: Date, window: Partial<Window>) => {
  if (when === undefined) return { window: { from: later(window.from, at), to: window.to ?? null } }
  if (area && !area.wide) {
    const { from, to } = windowOf(when, at, timeZoneAt(area.center))
    return { window: { from: later(from, at), to } }
  }
  const everywhere = windowsEverywhere(when, at)
  return { everywhere, window: { from: later(everywhere.earliest, at), to: everywhere.latest } }
}

const later = (from: Date | undefined, at: Date): Date => (from && from > at ? from : at)

const instantOf = (text: string | undefined) => (text === undefined ? undefined : new Date(text))

const needsOf = (text: string | undefined): (readonly string[])[] | undefined => {
  const needs = [...new Set(listOf(text))]
  if (needs.length > MOST_NEEDS) throw invalid('accessibility', 'max_items', `must be ${MOST_NEEDS} at most`)
  return needs.map(waysToSay)
}

type Filters = Omit<EventsQuery, 'limit' | 'cursor' | 'fields' | 'attending' | 'liked' | 'facets' | 'friends' | 'sort'>

/**
 * Reads the filters of a request.
 * @param at when the search began; later pages keep it, so that the list stands still.
 * @throws 422 for what no schema can say: an impossible rectangle, an end before the beginning.
 */
export const searchOf = (query: Filters, at: Date): Search => {
  const [from, to] = [instantOf(query.from), instantOf(query.to)]
  if (query.when && (from || to)) throw invalid('when', 'twice', 'give when, or from and to, not both')
  if (from && to && to <= from) throw invalid('to', 'end_before_start', 'must be after from')
  const area = areaOf(query)
  const words = query.q?.trim()
  const [categories, tags] = [listOf(query.category), listOf(query.tags?.toLowerCase())]
  const accessibility = needsOf(query.accessibility)
  return {
    at,
    ...timesOf(query.when, area, at, { ...(from ? { from } : {}), ...(to ? { to } : {}) }),
    ...(words ? { words } : {}),
    ...(area ? { area } : {}),
    ...(categories?.length ? { categories } : {}),
    ...(tags?.length ? { tags } : {}),
    ...(query.price ? { free: query.price === 'free' } : {}),
    ...(query.kind ? { kind: query.kind } : {}),
    ...(query.language ? { language: query.language.toLowerCase() } : {}),
    ...(accessibility?.length ? { accessibility } : {}),
    ...(query.organiser && query.organiser !== 'me' ? { organiserId: query.organiser } : {}),
    ...(query.venueId ? { venueId: query.venueId } : {}),
  }
}
