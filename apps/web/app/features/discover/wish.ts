import { addDays, dayStart } from '@flow/ui'
import type { EventQuery } from '../../api/types.ts'

/** How exactly a place is known: distances are told only from a point one can stand at. */
export const SCALES = ['here', 'venue', 'street', 'neighbourhood', 'city'] as const
export type Scale = (typeof SCALES)[number]

export interface WishPlace {
  readonly name: string
  readonly lat: number
  readonly lng: number
  readonly scale: Scale
  /** IANA zone, where it is known: days begin and end there. */
  readonly zone?: string
}

/** A town or a part of one: somewhere one is, and not a point that one is away from. */
export const isArea = ({ scale }: WishPlace): boolean => scale === 'city' || scale === 'neighbourhood'

export const DAYS = ['today', 'tonight', 'tomorrow', 'weekend', 'week'] as const
export type Days = (typeof DAYS)[number]
export const SORTS = ['soonest', 'nearest', 'popular', 'relevance'] as const
export type Sort = (typeof SORTS)[number]
export const RADII_KM = [1, 3, 10, 25, 50, 100] as const

/** What someone is looking for. It lives in the address of the page, so it can be shared and gone back to. */
export interface Wish {
  readonly q: string
  readonly when: Days | null
  /** Days such as `2026-11-28`, both included. */
  readonly from: string | null
  readonly to: string | null
  readonly place: WishPlace | null
  readonly radiusKm: number | null
  readonly category: string | null
  readonly price: 'free' | 'paid' | null
  readonly kind: 'in_person' | 'virtual' | null
  /** Tag of the language that it is held in. */
  readonly language: string | null
  /** What must help people to get in and take part, comma separated. */
  readonly access: string | null
  /** What the reader likes, anywhere: a list of its own, which only days narrow. */
  readonly liked: boolean
  readonly sort: Sort
  /** West, south, east, north: the part of the map that is looked at. */
  readonly bbox: string | null
  readonly map: boolean
}

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.includes(value as T) ? (value as T) : null

const day = (value: string | null): string | null =>
  value && /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null

const numbers = (value: string | null, count: number): number[] | null => {
  const parts = (value ?? '').split(',').map(Number)
  return value && parts.length === count && parts.every(Number.isFinite) ? parts : null
}

/** A point of the Earth from `lat,lng`, or nothing. */
const point = (value: string | null): { lat: number; lng: number } | null => {
  const [lat, lng] = numbers(value, 2) ?? []
  if (lat === undefined || lng === undefined || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null
  return { lat, lng }
}

const readPlace = (params: URLSearchParams): WishPlace | null => {
  const near = point(params.get('near'))
  const name = params.get('place')?.slice(0, 120)
  if (!near || !name) return null
  const zone = /^[A-Za-z]{1,30}(\/[A-Za-z_+-]{1,30}){0,2}$/.exec(params.get('zone') ?? '')?.[0]
  return { ...near, name, scale: oneOf(SCALES, params.get('scale')) ?? 'city', ...(zone ? { zone } : {}) }
}

const readBox = (value: string | null): string | null => {
  const [west, south, east, north] = numbers(value, 4) ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null
  const sane =
    Math.abs(south) <= 90 && Math.abs(north) <= 90 && south < north && Math.abs(west) <= 180 && Math.abs(east) <= 180
  return sane ? value : null
}

const readAccess = (value: string | null): string | null =>
  accessOf({ access: value?.slice(0, 400) ?? null }).join(',') || null

/** What must help people to get in, one by one. */
export const accessOf = ({ access }: Pick<Wish, 'access'>): string[] =>
  (access ?? '')
    .split(',')
    .map(need => need.trim())
    .filter(Boolean)

/** Reads a wish from an address; what makes no sense in it is left out. */
export const readWish = (params: URLSearchParams): Wish => {
  const radius = Number(params.get('radius'))
  const from = day(params.get('from'))
  const wish: Wish = {
    q: (params.get('q') ?? '').trim().slice(0, 200),
    when: from ? null : oneOf(DAYS, params.get('when')),
    from,
    to: from ? day(params.get('to')) : null,
    place: readPlace(params),
    radiusKm: radius > 0 && radius <= 500 ? radius : null,
    category: /^[a-z0-9-]{1,60}$/.test(params.get('category') ?? '') ? params.get('category') : null,
    price: oneOf(['free', 'paid'] as const, params.get('price')),
    kind: oneOf(['in_person', 'virtual'] as const, params.get('kind')),
    language: /^[a-z]{2,3}$/.test(params.get('language') ?? '') ? params.get('language') : null,
    access: readAccess(params.get('access')),
    liked: params.get('liked') === 'me',
    sort: oneOf(SORTS, params.get('sort')) ?? 'soonest',
    bbox: readBox(params.get('bbox')),
    map: params.get('view') === 'map',
  }
  return { ...wish, liked: isLikedList(wish) }
}

/** Whatever else one asks for leads out of the list of what one likes. */
const isLikedList = (wish: Wish): boolean => wish.liked && !isSearch(wish) && !wish.when && wish.sort === 'soonest'

/** Whether somebody looks for something, and not just around. */
export const isSearch = ({ q, category, price, kind, language, access, radiusKm, bbox }: Wish): boolean =>
  Boolean(q || category || price || kind || language || access || radiusKm || bbox)

/** Writes a wish as an address; what is not wished for does not show. */
export const wishParams = (wish: Wish): URLSearchParams => {
  const { place } = wish
  const entries: [string, string | number | null | undefined | false][] = [
    ['q', wish.q],
    ['when', wish.when],
    ['from', wish.from],
    ['to', wish.from && wish.to],
    ['place', place?.name],
    ['near', place && `${round(place.lat)},${round(place.lng)}`],
    ['scale', place && place.scale !== 'city' && place.scale],
    ['zone', place?.zone],
    ['radius', wish.radiusKm],
    ['category', wish.category],
    ['price', wish.price],
    ['kind', wish.kind],
    ['language', wish.language],
    ['access', wish.access],
    ['liked', isLikedList(wish) && 'me'],
    ['sort', wish.sort !== 'soonest' && wish.sort],
    ['bbox', wish.bbox],
    ['view', wish.map && 'map'],
  ]
  const params = new URLSearchParams()
  for (const [name, value] of entries) if (value) params.set(name, String(value))
  return params
}

const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000

/** The address of the discover page for a wish. */
export const wishPath = (wish: Wish): string => {
  const text = wishParams(wish).toString()
  return text ? `/?${text}` : '/'
}

/** How far one looks around a place, in kilometres, unless one says. */
export const radiusOf = (wish: Wish): number => wish.radiusKm ?? RADIUS_KM[wish.place?.scale ?? 'here']
const RADIUS_KM: Readonly<Record<Scale, number>> = { here: 3, venue: 3, street: 3, neighbourhood: 2, city: 15 }

/** Whole days as instants: from the midnight that begins the first to the one that ends the last, at that place. */
const daysQuery = ({ from, to, place }: Wish): EventQuery => {
  if (!from) return {}
  const zone = place?.zone ?? 'UTC'
  return { from: dayStart(from, zone).toISOString(), to: dayStart(addDays(to ?? from, 1), zone).toISOString() }
}

/** The same wish as a query of the API. A rectangle of the map takes the place of the circle around a point. */
export const apiQuery = (wish: Wish): EventQuery => {
  if (wish.liked) return { liked: 'me', ...daysQuery(wish) }
  const around = wish.place && !wish.bbox && wish.kind !== 'virtual'
  const centre = wish.place ? `${round(wish.place.lat)},${round(wish.place.lng)}` : undefined
  return {
    q: wish.q || undefined,
    when: wish.when ?? undefined,
    ...daysQuery(wish),
    near: around || (wish.sort === 'nearest' && wish.bbox) ? centre : undefined,
    radiusKm: around ? radiusOf(wish) : undefined,
    bbox: wish.kind === 'virtual' ? undefined : (wish.bbox ?? undefined),
    category: wish.category ?? undefined,
    price: wish.price ?? undefined,
    kind: wish.kind ?? undefined,
    language: wish.language ?? undefined,
    accessibility: wish.access ?? undefined,
    sort:
      wish.sort === 'nearest' && !wish.place ? 'soonest' : wish.sort === 'relevance' && !wish.q ? 'soonest' : wish.sort,
  }
}

/** How many filters are on besides place, day and words. */
export const filterCount = (wish: Wish): number =>
  [wish.price, wish.kind, wish.language, wish.liked, wish.radiusKm, wish.sort !== 'soonest'].filter(Boolean).length +
  accessOf(wish).length

/** The place a visitor looked at last, from its cookie. */
export const parsePlace = (kept: string | undefined): WishPlace | null => {
  const params = new URLSearchParams(kept ?? '')
  return readPlace(params)
}

export const keepablePlace = ({ name, lat, lng, scale, zone }: WishPlace): string =>
  new URLSearchParams({ place: name, near: `${round(lat)},${round(lng)}`, scale, ...(zone ? { zone } : {}) }).toString()
