import { Language, LatLng, Nullable } from '@flow/contracts'
import { type Static, Type } from 'typebox'

/** Bounds of an imported record; longer texts are cut and reported, a longer title refuses the record. */
export const LIMITS = {
  sourceBytes: 10 * 1024 * 1024,
  records: 50_000,
  title: 200,
  description: 20_000,
  line: 200,
  url: 2_000,
  tags: 20,
  tag: 40,
  sourceId: 255,
  rule: 500,
  dates: 500,
} as const

export const CATEGORY_SLUGS = [
  'music',
  'comedy',
  'theatre-dance',
  'film',
  'art-exhibitions',
  'food-drink',
  'nightlife',
  'festivals',
  'markets',
  'sports',
  'outdoors',
  'family',
  'learning',
  'tech',
  'community',
  'wellness',
  'books',
  'games',
  'history',
  'other',
] as const

const line = Type.String({ minLength: 1, maxLength: LIMITS.line })
const url = Type.String({ minLength: 1, maxLength: LIMITS.url, pattern: '^https?://' })
/** `2026-11-22T19:00:00` is a wall clock, `2026-11-22T19:00:00Z` an instant. */
const time = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z?$' })
export const CategorySlug = Type.Enum(CATEGORY_SLUGS)
export type CategorySlug = Static<typeof CategorySlug>

export const ImportedVenue = Type.Object(
  {
    name: Nullable(line),
    street: Nullable(line),
    postalCode: Nullable(line),
    city: Nullable(line),
    region: Nullable(line),
    /** ISO 3166 alpha-2. */
    country: Nullable(Type.String({ pattern: '^[A-Z]{2}$' })),
    lat: Nullable(LatLng.properties.lat),
    lng: Nullable(LatLng.properties.lng),
  },
  { additionalProperties: false },
)
export type ImportedVenue = Static<typeof ImportedVenue>

export const ImportedRecurrence = Type.Object(
  {
    rrule: Nullable(Type.String({ maxLength: LIMITS.rule })),
    rdates: Type.Array(time, { maxItems: LIMITS.dates }),
    exdates: Type.Array(time, { maxItems: LIMITS.dates }),
  },
  { additionalProperties: false },
)

/**
 * What every format is read into. Absent is null. The times of one record are either all wall clocks or all
 * instants; a wall clock without a zone is to be read in the zone of its place (see `resolveTimes`). An all-day
 * event runs from midnight to the midnight after its last day. `endsAt` null: the source does not say.
 */
export const ImportedEvent = Type.Object(
  {
    /** Stable within its source: its own id, else its URL, else a hash of title, start and place. */
    sourceId: Type.String({ minLength: 1, maxLength: LIMITS.sourceId }),
    title: Type.String({ minLength: 1, maxLength: LIMITS.title }),
    /** Markdown; empty when there is none. */
    description: Type.String({ maxLength: LIMITS.description }),
    startsAt: time,
    endsAt: Nullable(time),
    timeZone: Nullable(Type.String({ maxLength: 64 })),
    allDay: Type.Boolean(),
    url: Nullable(url),
    imageUrl: Nullable(url),
    venue: Nullable(ImportedVenue),
    tags: Type.Array(Type.String({ minLength: 1, maxLength: LIMITS.tag }), { maxItems: LIMITS.tags }),
    categorySlug: CategorySlug,
    organiserName: Nullable(line),
    /** `amount` in minor units of `currency`, the lowest of several; null where it costs an unknown sum. */
    price: Nullable(
      Type.Object(
        {
          free: Type.Boolean(),
          amount: Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
          currency: Nullable(Type.String({ pattern: '^[A-Z]{3}$' })),
        },
        { additionalProperties: false },
      ),
    ),
    kind: Type.Enum(['in_person', 'virtual', 'hybrid']),
    status: Type.Enum(['published', 'cancelled']),
    language: Nullable(Language),
    recurrence: Nullable(ImportedRecurrence),
    /** Set on a changed occurrence of a series: the series' sourceId and the start it replaces. */
    replaces: Nullable(
      Type.Object(
        { seriesId: Type.String({ maxLength: LIMITS.sourceId }), startsAt: time },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type ImportedEvent = Static<typeof ImportedEvent>

export type RefusalCode =
  | 'bad_recurrence'
  | 'coordinates_out_of_range'
  | 'date_out_of_range'
  | 'duplicate'
  | 'end_before_start'
  | 'missing_start'
  | 'missing_title'
  | 'not_an_event'
  | 'too_large'
  | 'too_long'
  | 'too_many'
  | 'unknown_format'
  | 'unknown_zone'
  | 'unreadable'
  | 'unreadable_date'

export type WarningCode =
  | 'ambiguous_dates'
  | 'bad_url'
  | 'dates_cut'
  | 'end_moved'
  | 'postponed'
  | 'tags_cut'
  | 'text_cut'
  | 'this_and_future'
  | 'zone_mismatch'

/** Where in the source: the record's number from 0, its first line from 1 in formats made of lines, its id if it has one. */
export type Position = { index: number; line?: number; sourceId?: string }
export type Refusal = Position & { code: RefusalCode; message: string }
export type Warning = Position & { code: WarningCode; message: string }

export const FORMATS = ['icalendar', 'json-ld', 'opendatasoft', 'csv', 'toronto', 'conferences'] as const
export type ImportFormat = (typeof FORMATS)[number]

/** What a source came to: the good records, and each bad one with its place and reason. */
export type ParsedRecords = { records: ImportedEvent[]; refused: Refusal[]; warnings: Warning[] }
