import type { OwnInvitation, VirtualRoom } from '@flow/contracts'
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
import { instants } from '../../sql/instants.ts'
import { PICTURES, type PictureRow } from '../pictures/present-pictures.ts'
import { TIERS, type TierJson } from '../tiers/present-tier.ts'
import type { VenueColumns } from '../venues/venue-row.ts'
import { CARD, CARD_JOINS, cardColumns, shown } from './card-rows.ts'

/** Instants as PostgreSQL writes them in JSON. */
interface PartJson {
  readonly rrule: string | null
  readonly exdates: string[]
  readonly rdates: string[]
  readonly startsAt: string
  readonly endsAt: string
}

/**
 * One event with all that its page shows, as the caller may see it: by id ($1) or slug ($2), at the date that comes
 * next after $3, else the last; or at the date named by $4.
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
    exdates: textArray,
    rdates: textArray,
    parts: jsonb<PartJson[]>(),
    language: nullable(text),
    age_limit: nullable(int4),
    accessibility: textArray,
    url: nullable(text),
    attribution: nullable(text),
    cancel_reason: nullable(text),
    hidden_at: nullable(timestamptz),
    hidden_reason: nullable(text),
    version: int4,
    created_at: timestamptz,
    updated_at: timestamptz,
    published_at: nullable(timestamptz),
    first_start: timestamptz,
    first_end: timestamptz,
    tiers: jsonb<TierJson[]>(),
    pictures: jsonb<PictureRow[]>(),
    venue: nullable(jsonb<VenueColumns>()),
    edits: bool,
    manages: bool,
    sees_figures: bool,
    helps: bool,
    invitation: nullable(jsonb<OwnInvitation>()),
  },
  `select ${CARD}, ${shown('region', 'text', 'place_name')}, ${shown('description')}, e.doors_at, e.visibility, e.rrule,
     ${instants('e.exdates')}, ${instants('e.rdates')},
     coalesce((select jsonb_agg(jsonb_build_object('rrule', s.rrule, 'exdates', s.exdates, 'rdates', s.rdates,
       'startsAt', s.starts_at, 'endsAt', s.ends_at) order by s.starts_at) from series_parts s where s.event_id = e.id), '[]')
       as parts, e.language, e.age_limit, e.accessibility, e.url, e.attribution, e.cancel_reason,
     e.hidden_at, e.hidden_reason,
     e.version, e.created_at, e.updated_at, e.published_at, e.starts_at as first_start, e.ends_at as first_end,
     ${TIERS} as tiers, ${PICTURES} as pictures,
     (select to_jsonb(v) from venues v where v.id =
       case when o.changes ? 'place_name' then (o.changes ->> 'venue_id')::uuid else e.venue_id end) as venue, edits(e.id) as edits,
     manages(e.id) as manages, sees_figures(e.id) as sees_figures,
     exists (select from staff h where h.event_id = e.id and h.user_id = auth.uid()) as helps,
     (select jsonb_build_object('by', w.display_name, 'message', i.message, 'declined', i.declined_at is not null)
       from invitations i left join people w on w.id = i.invited_by
       where i.event_id = e.id and i.user_id = auth.uid()) as invitation
   from events e
   join lateral (
     select * from occurrences n where n.event_id = e.id and ($4::uuid is null or n.id = $4)
     order by n.status = 'scheduled' and n.ends_at > $3::timestamptz desc,
       case when n.ends_at > $3 then n.starts_at end, n.starts_at desc
     limit 1
   ) o on true
   ${CARD_JOINS}
   where e.id = (select i.id from events i where i.id = $1::uuid or i.slug = $2::text limit 1)`,
)
export type DetailsRow = Row<typeof findDetails>

/** Whether moderators took down something public: by id ($1) or slug ($2). */
export const wasTakenDown = statement('events.takenDown', { hidden: bool }, 'select taken_down($1, $2) as hidden')

/** The same row locked for a change; nothing when the caller may not see it. */
export const lockEvent = statement(
  'events.lock',
  {
    status: oneOf<'draft' | 'published' | 'postponed' | 'cancelled'>(),
    version: int4,
    slug: text,
    recurring: bool,
    edits: bool,
  },
  `select status, version, slug, (rrule is not null or rdates <> '{}') as recurring, edits(id) as edits
   from events where id = $1 for no key update`,
)

/** When the last date that was made of an event ends. */
export const findLastEnd = statement(
  'events.lastEnd',
  { last_end: timestamptz },
  'select max(ends_at) as last_end from occurrences where event_id = $1',
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
  'select slug from categories where slug = $1 union all select slug from category_aliases where slug = $1',
)

export const seeEvent = statement('events.see', { edits: bool }, 'select edits(id) as edits from events where id = $1')

/** What domain events tell of an event; of a series the times of the date that comes next. */
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
  `select e.id, e.organiser_id, e.title, e.slug, coalesce(o.starts_at, e.starts_at) as starts_at,
     coalesce(o.ends_at, e.ends_at) as ends_at, e.time_zone, e.category, e.tags, e.visibility, e.status, e.lat, e.lng,
     e.place_name, e.city
   from events e
   left join lateral (
     select n.starts_at, n.ends_at from occurrences n
     where (e.rrule is not null or e.rdates <> '{}') and n.event_id = e.id and n.status = 'scheduled'
     order by n.ends_at > $2::timestamptz desc, n.starts_at limit 1
   ) o on true
   where e.id = any ($1::uuid[]) order by e.id`,
)
