import { type Static, type TSchema, Type } from 'typebox'

/** An instant, RFC 3339 in UTC: `2026-11-22T19:00:00Z`. */
export const Instant = Type.String({ format: 'date-time' })

/** A wall-clock time without a zone: `2026-11-22T20:00` or `2026-11-22T20:00:00`. */
export const LocalDateTime = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$' })

/** An IANA time zone name, checked against the runtime's zone database by the service. */
export const TimeZone = Type.String({ minLength: 1, maxLength: 64 })

/** A BCP 47 language tag. */
export const Language = Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 35 })

/** Money in minor units of an ISO 4217 currency: 1500 EUR is €15.00. */
export const Money = Type.Object(
  { amount: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }), currency: Type.String({ pattern: '^[A-Z]{3}$' }) },
  { additionalProperties: false },
)
export type Money = Static<typeof Money>

/** A point on the Earth in degrees, WGS 84. */
export const LatLng = Type.Object(
  { lat: Type.Number({ minimum: -90, maximum: 90 }), lng: Type.Number({ minimum: -180, maximum: 180 }) },
  { additionalProperties: false },
)
export type LatLng = Static<typeof LatLng>

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** No cursor is longer, so that an address with one stays below what proxies let through. */
export const MOST_CURSOR_CHARACTERS = 4096

/** The page parameters every list takes. */
export const PageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'Items a page' })),
  cursor: Type.Optional(
    Type.String({ maxLength: MOST_CURSOR_CHARACTERS, description: 'nextCursor of the page before' }),
  ),
  fields: Type.Optional(Type.String({ maxLength: 512, description: 'Only these fields, comma separated' })),
}

/** A page of a list; `nextCursor` is null on the last one. */
export const Page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: Nullable(Type.String()) })

/** Where a person, or the place searched for, is known by name. */
export const Place = Type.Object({
  id: Type.String(),
  kind: Type.Union([
    Type.Literal('city'),
    Type.Literal('neighbourhood'),
    Type.Literal('street'),
    Type.Literal('venue'),
  ]),
  name: Type.String(),
  region: Nullable(Type.String({ description: 'Of a neighbourhood and a street the city' })),
  country: Type.String(),
  lat: Type.Number(),
  lng: Type.Number(),
  timeZone: Type.String(),
  population: Type.Integer(),
})
export type Place = Static<typeof Place>
