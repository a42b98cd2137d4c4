import { type Static, Type } from 'typebox'
import { Instant, LatLng, Money, Nullable, Place, TimeZone } from './common.ts'
import { closed, HttpUrl, Line } from './event-parts.ts'
import { Id } from './ids.ts'

/** What a venue asks of those who book it. */
export const VenuePricing = Type.Object(
  {
    hour: Type.Optional(Money),
    day: Type.Optional(Money),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { ...closed, minProperties: 1 },
)
export type VenuePricing = Static<typeof VenuePricing>

export const Venue = Type.Object({
  id: Id,
  name: Type.String(),
  address: Nullable(Type.String()),
  postalCode: Nullable(Type.String()),
  neighbourhood: Nullable(Type.String()),
  city: Nullable(Type.String()),
  region: Nullable(Type.String()),
  country: Nullable(Type.String()),
  lat: Nullable(Type.Number()),
  lng: Nullable(Type.Number()),
  timeZone: Nullable(Type.String()),
  capacity: Nullable(Type.Integer()),
  amenities: Type.Array(Type.String()),
  pricing: Nullable(VenuePricing),
  description: Type.String(),
  website: Nullable(Type.String()),
  upcomingEvents: Type.Integer(),
  distanceMeters: Type.Optional(Type.Integer()),
  canEdit: Type.Optional(Type.Boolean({ description: 'In details: whether the caller may change it' })),
})
export type Venue = Static<typeof Venue>

export const MergeVenues = Type.Object(
  { from: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }), into: Id },
  closed,
)
export type MergeVenues = Static<typeof MergeVenues>
export const MergedVenues = Type.Object({
  venue: Id,
  merged: Type.Array(Id),
  events: Type.Integer({ description: 'Events that moved' }),
  bookings: Type.Integer({ description: 'Bookings that moved' }),
})
export type MergedVenues = Static<typeof MergedVenues>

const LocalisedName = Type.Object({ en: Line(80), it: Line(80) }, closed)
export const CategoryLeaf = Type.Object({ slug: Type.String(), name: LocalisedName, upcomingEvents: Type.Integer() })
export const Category = Type.Object({ ...CategoryLeaf.properties, children: Type.Array(CategoryLeaf) })
export type Category = Static<typeof Category>
export const NewCategory = Type.Object(
  {
    slug: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 }),
    name: LocalisedName,
    parent: Type.Optional(Type.String({ maxLength: 60 })),
  },
  closed,
)

export type NewCategory = Static<typeof NewCategory>

export const UpdateCategory = Type.Partial(
  Type.Object({
    name: LocalisedName,
    parent: Nullable(Type.String({ maxLength: 60, description: 'null: to the first level' })),
  }),
  { ...closed, minProperties: 1 },
)
export type UpdateCategory = Static<typeof UpdateCategory>
export const CategoryOrder = Type.Object(
  { slugs: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 500, uniqueItems: true }) },
  closed,
)

export const MergeTags = Type.Object(
  { from: Type.Array(Line(40), { minItems: 1, maxItems: 100 }), into: Line(40) },
  closed,
)
export type MergeTags = Static<typeof MergeTags>
export const MergedTags = Type.Object({
  tag: Type.String(),
  merged: Type.Array(Type.String()),
  events: Type.Integer({ description: 'Events that changed' }),
})
export type MergedTags = Static<typeof MergedTags>

export const BlockTags = Type.Object({ tags: Type.Array(Line(40), { minItems: 1, maxItems: 100 }) }, closed)
export const BlockedTags = Type.Object({
  blocked: Type.Array(Type.String()),
  events: Type.Integer({ description: 'Events that lost one' }),
})
export type BlockedTags = Static<typeof BlockedTags>

/** What becomes of a tag that somebody writes. */
export const TagRule = Type.Object({
  tag: Type.String(),
  into: Nullable(Type.String({ description: 'The tag it becomes; null: it is blocked' })),
  createdAt: Instant,
})
export type TagRule = Static<typeof TagRule>

export const MergeCategories = Type.Object(
  { from: Type.String({ maxLength: 60 }), into: Type.String({ maxLength: 60 }) },
  closed,
)
export type MergeCategories = Static<typeof MergeCategories>
export const MergedCategories = Type.Object({
  category: Type.String(),
  events: Type.Integer({ description: 'Events that changed' }),
})
export type MergedCategories = Static<typeof MergedCategories>

export const TagUse = Type.Object({ tag: Type.String(), upcomingEvents: Type.Integer() })

const venueFields = {
  name: Line(),
  address: Type.Optional(Nullable(Line())),
  postalCode: Type.Optional(Nullable(Line(20))),
  neighbourhood: Type.Optional(Nullable(Line(80))),
  city: Type.Optional(Nullable(Line())),
  region: Type.Optional(Nullable(Line())),
  country: Type.Optional(Nullable(Type.String({ pattern: '^[A-Z]{2}$' }))),
  lat: LatLng.properties.lat,
  lng: LatLng.properties.lng,
  timeZone: Type.Optional(TimeZone),
  capacity: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 }))),
  amenities: Type.Optional(Type.Array(Line(40), { maxItems: 40 })),
  pricing: Type.Optional(Nullable(VenuePricing)),
  description: Type.Optional(Type.String({ maxLength: 5000 })),
  website: Type.Optional(Nullable(HttpUrl)),
}
export const NewVenue = Type.Object(venueFields, closed)
export type NewVenue = Static<typeof NewVenue>
export const UpdateVenue = Type.Partial(Type.Object(venueFields), { ...closed, minProperties: 1 })
export type UpdateVenue = Static<typeof UpdateVenue>

export const PlaceList = Type.Object({ items: Type.Array(Place) })

export const BookVenue = Type.Object(
  {
    startsAt: Instant,
    endsAt: Instant,
    eventId: Type.Optional(Id),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  closed,
)
export type BookVenue = Static<typeof BookVenue>
export const VenueBooking = Type.Object({
  id: Id,
  venueId: Id,
  startsAt: Instant,
  endsAt: Instant,
  eventId: Nullable(Id),
  note: Type.String(),
})
export type VenueBooking = Static<typeof VenueBooking>

/** A booking as it is told to who made it, and to whose venue it is. */
export const ListedBooking = Type.Object({
  ...VenueBooking.properties,
  booker: Type.Object({ id: Id, displayName: Type.String(), avatarUrl: Nullable(Type.String()) }),
  mine: Type.Boolean(),
})
export type ListedBooking = Static<typeof ListedBooking>
const Slot = Type.Object({ startsAt: Instant, endsAt: Instant })
export const VenueAvailability = Type.Object({ taken: Type.Array(Slot), free: Type.Array(Slot) })
export type VenueAvailability = Static<typeof VenueAvailability>
