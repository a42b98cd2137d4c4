import type { VirtualRoom } from '@flow/contracts'
import {
  bool,
  float8,
  int4,
  jsonb,
  nullable,
  oneOf,
  type Row,
  statement,
  text,
  textArray,
  timestamptz,
  uuid,
} from '@flow/postgres'
import { CARD, CARD_JOINS, cardColumns } from './card-rows.ts'

interface TierJson {
  readonly id: string
  readonly name: string
  readonly kind: 'free' | 'paid' | 'donation'
  readonly amount: number | null
  readonly currency: string | null
  readonly quantity: number | null
}

export interface VenueJson {
  readonly id: string
  readonly name: string
  readonly street: string | null
  readonly postal_code: string | null
  readonly city: string | null
  readonly region: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly time_zone: string | null
  readonly capacity: number | null
  readonly amenities: string[]
  readonly description: string
  readonly website: string | null
}

/**
 * One event with all that its page shows, as the caller may see it: by id ($1) or slug ($2), at the date that comes
 * next after $3, else the last.
 */
export const findDetails = statement(
  'events.details',
  {
    ...cardColumns,
    region: nullable(text),
    description: text,
    doors_at: nullable(timestamptz),
    visibility: oneOf<'public' | 'unlisted' | 'private'>(),
    rrule: nullable(text),
    exdates: jsonb<string[]>(),
    rdates: jsonb<string[]>(),
    language: nullable(text),
    age_limit: nullable(int4),
    accessibility: textArray,
    url: nullable(text),
    attribution: nullable(text),
    cancel_reason: nullable(text),
    version: int4,
    created_at: timestamptz,
    updated_at: timestamptz,
    published_at: nullable(timestamptz),
    first_start: timestamptz,
    first_end: timestamptz,
    tiers: jsonb<TierJson[]>(),
    venue: nullable(jsonb<VenueJson>()),
    edits: bool,
  },
  `select ${CARD}, e.region, e.description, e.doors_at, e.visibility, e.rrule, to_jsonb(e.exdates) as exdates,
     to_jsonb(e.rdates) as rdates, e.language, e.age_limit, e.accessibility, e.url, e.attribution, e.cancel_reason,
     e.version, e.created_at, e.updated_at, e.published_at, e.starts_at as first_start, e.ends_at as first_end,
     coalesce((select jsonb_agg(t order by t.position, t.id) from tiers t where t.event_id = e.id), '[]') as tiers,
     (select to_jsonb(v) from venues v where v.id = e.venue_id) as venue, edits(e.id) as edits
   from events e
   join lateral (
     select * from occurrences n where n.event_id = e.id
     order by n.status = 'scheduled' and n.ends_at > $3::timestamptz desc,
       case when n.ends_at > $3 then n.starts_at end, n.starts_at desc
     limit 1
   ) o on true
   ${CARD_JOINS}
   where e.id = (select i.id from events i where i.id = $1::uuid or i.slug = $2::text limit 1)`,
)
export type DetailsRow = Row<typeof findDetails>

/** The same row locked for a change; nothing when the caller may not see it. */
export const lockEvent = statement(
  'events.lock',
  { status: oneOf<'draft' | 'published' | 'postponed' | 'cancelled'>(), version: int4, slug: text, edits: bool },
  `select status, version, slug, edits(id) as edits from events where id = $1 for no key update`,
)

/** What only people who go, and those who run the event, may know. */
export const findRoom = statement(
  'events.room',
  { provider: oneOf<VirtualRoom['provider']>(), url: text, instructions: nullable(text) },
  'select provider, url, instructions from rooms where event_id = $1',
)

export const categoryExists = statement(
  'events.categoryExists',
  { slug: text },
  'select slug from categories where slug = $1',
)

export const seeEvent = statement('events.see', { edits: bool }, 'select edits(id) as edits from events where id = $1')

/** What domain events tell of an event. */
export const findFacts = statement(
  'events.facts',
  {
    id: uuid,
    organiser_id: nullable(uuid),
    title: text,
    slug: text,
    starts_at: timestamptz,
    ends_at: timestamptz,
    time_zone: text,
    category: text,
    tags: textArray,
    visibility: oneOf<'public' | 'unlisted' | 'private'>(),
    status: oneOf<'draft' | 'published' | 'postponed' | 'cancelled'>(),
    lat: nullable(float8),
    lng: nullable(float8),
    place_name: nullable(text),
    city: nullable(text),
  },
  `select id, organiser_id, title, slug, starts_at, ends_at, time_zone, category, tags, visibility, status, lat, lng,
     place_name, city
   from events where id = any ($1::uuid[]) order by id`,
)
