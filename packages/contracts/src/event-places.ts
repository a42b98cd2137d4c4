import { type Static, Type } from 'typebox'
import { Instant, LatLng, Nullable, Place, TimeZone } from './common.ts'
import { closed, HttpUrl, Line } from './event-parts.ts'
import { Id } from './ids.ts'

export const Venue = Type.Object({
  id: Id,
  name: Type.String(),
  address: Nullable(Type.String()),
  postalCode: Nullable(Type.String()),
  city: Nullable(Type.String()),
  region: Nullable(Type.String()),
  country: Nullable(Type.String()),
  lat: Nullable(Type.Number()),
  lng: Nullable(Type.Number()),
  timeZone: Nullable(Type.String()),
  capacity: Nullable(Type.Integer()),
  amenities: Type.Array(Type.String()),
  description: Type.String(),
  website: Nullable(Type.String()),
  upcomingEvents: Type.Integer(),
  distanceMeters: Type.Optional(Type.Integer()),
})
export type Venue = Static<typeof Venue>

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

export const TagUse = Type.Object({ tag: Type.String(), upcomingEvents: Type.Integer() })

const venueFields = {
  name: Line(),
  address: Type.Optional(Nullable(Line())),
  postalCode: Type.Optional(Nullable(Line(20))),
  city: Type.Optional(Nullable(Line())),
  region: Type.Optional(Nullable(Line())),
  country: Type.Optional(Nullable(Type.String({ pattern: '^[A-Z]{2}$' }))),
  lat: LatLng.properties.lat,
  lng: LatLng.properties.lng,
  timeZone: Type.Optional(TimeZone),
  capacity: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 }))),
  amenities: Type.Optional(Type.Array(Line(40), { maxItems: 40 })),
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
const Slot = Type.Object({ startsAt: Instant, endsAt: Instant })
export const VenueAvailability = Type.Object({ taken: Type.Array(Slot), free: Type.Array(Slot) })
export type VenueAvailability = Static<typeof VenueAvailability>
