import { type Static, Type } from 'typebox'
import { Instant, Language, LatLng, Nullable, Page, PageQuery } from './common.ts'
import { closed, literals } from './event-parts.ts'
import { EVENT_SORTS, EventCard, EventKind, WHENS } from './events.ts'
import { Id } from './ids.ts'

const point = '^-?\\d{1,3}(\\.\\d{1,20})?,-?\\d{1,3}(\\.\\d{1,20})?$'
const box = '^-?\\d{1,3}(\\.\\d{1,20})?(,-?\\d{1,3}(\\.\\d{1,20})?){3}$'
const list = (description: string) => Type.String({ minLength: 1, maxLength: 400, description })

/** The filters that every way of finding events understands. */
export const EventFilters = {
  q: Type.Optional(Type.String({ maxLength: 200, description: 'Full text, with tolerance for typing errors' })),
  from: Type.Optional(Instant),
  to: Type.Optional(Instant),
  when: Type.Optional(literals(WHENS, "In the time zone of the place searched, else of each event's own place")),
  category: Type.Optional(list('Slugs, comma separated; a parent stands for its children too')),
  tags: Type.Optional(list('Comma separated; events with any of them')),
  price: Type.Optional(literals(['free', 'paid'])),
  kind: Type.Optional(EventKind),
  language: Type.Optional(Language),
  accessibility: Type.Optional(list('Comma separated; events that offer all of them')),
}

export const EventsQuery = Type.Object({
  ...EventFilters,
  near: Type.Optional(Type.String({ pattern: point, maxLength: 80, description: 'lat,lng' })),
  radiusKm: Type.Optional(Type.Number({ minimum: 0.05, maximum: 500, default: 10 })),
  bbox: Type.Optional(Type.String({ pattern: box, maxLength: 160, description: 'west,south,east,north' })),
  friends: Type.Optional(Type.Boolean({ description: 'Only events that connections go to' })),
  liked: Type.Optional(Type.Literal('me', { description: 'Only what I like' })),
  facets: Type.Optional(Type.Boolean({ description: 'Count what is found by category, price, kind …' })),
  attending: Type.Optional(Type.Literal('me', { description: 'Only what I go to, past ones too' })),
  organiser: Type.Optional(
    Type.Union([Type.Literal('me'), Id], { description: 'me: my own, drafts and past ones too' }),
  ),
  venueId: Type.Optional(Id),
  sort: Type.Optional(literals(EVENT_SORTS)),
  ...PageQuery,
})
export type EventsQuery = Static<typeof EventsQuery>

export const NearbyQuery = Type.Object({
  lat: Type.Optional(LatLng.properties.lat),
  lng: Type.Optional(LatLng.properties.lng),
  bbox: Type.Optional(
    Type.String({ pattern: box, maxLength: 160, description: 'west,south,east,north, instead of a point and radius' }),
  ),
  radiusKm: Type.Optional(Type.Number({ minimum: 0.05, maximum: 500, default: 10 })),
  ...EventFilters,
  ...PageQuery,
})
export type NearbyQuery = Static<typeof NearbyQuery>

export const ClustersQuery = Type.Object({
  bbox: Type.String({ pattern: box, maxLength: 160, description: 'west,south,east,north' }),
  zoom: Type.Number({ minimum: 0, maximum: 22 }),
  ...EventFilters,
})
export type ClustersQuery = Static<typeof ClustersQuery>

export const EventCluster = Type.Object({
  lat: Type.Number(),
  lng: Type.Number(),
  count: Type.Integer(),
  eventId: Type.Optional(Id),
  title: Type.Optional(Type.String()),
  category: Type.Optional(Type.String()),
  name: Type.Optional(Type.String({ description: 'The neighbourhood or town it lies in' })),
})
export type EventCluster = Static<typeof EventCluster>

const FacetValues = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }))
/** How many of what is found have which value; of very many the soonest are counted. */
export const EventFacets = Type.Object({
  category: FacetValues,
  price: FacetValues,
  kind: FacetValues,
  language: FacetValues,
  accessibility: FacetValues,
  when: FacetValues,
  counted: Type.Integer(),
  complete: Type.Boolean({ description: 'Whether all that is found was counted' }),
})
export type EventFacets = Static<typeof EventFacets>

/** Words of a query that were read as a filter: “tonight”, “free”, “with kids”, “near me”. */
export const UnderstoodWish = Type.Object({
  filter: literals(['when', 'price', 'category', 'near']),
  value: Type.String({
    description: 'As the filter takes it; for near a point, or me, which the client alone can resolve',
  }),
  text: Type.String({ description: 'The words as they were typed' }),
  name: Type.Optional(Type.String({ description: 'Of the place that was found' })),
})
export type UnderstoodWish = Static<typeof UnderstoodWish>

export const EventList = Page(EventCard)
/** A page of events, and what the words searched for were taken to mean when they looked mistyped. */
export const EventSearchList = Type.Object({
  ...EventList.properties,
  correctedQuery: Type.Optional(Type.String()),
  understood: Type.Optional(Type.Array(UnderstoodWish)),
  facets: Type.Optional(EventFacets),
})
export type EventSearchList = Static<typeof EventSearchList>

export const EventSuggestion = Type.Object({
  kind: literals(['event', 'category', 'tag', 'venue', 'place']),
  text: Type.String(),
  detail: Nullable(Type.String()),
  id: Type.String(),
  lat: Type.Optional(Type.Number()),
  lng: Type.Optional(Type.Number()),
  timeZone: Type.Optional(Type.String({ description: 'Of a place, IANA' })),
})
export type EventSuggestion = Static<typeof EventSuggestion>

export const RenderMarkdown = Type.Object({ text: Type.String({ maxLength: 20_000 }) }, closed)
export const RenderedMarkdown = Type.Object({ html: Type.String({ description: 'Sanitised' }) })
