import {
  bool,
  float8,
  int4,
  nullable,
  oneOf,
  type RowOf,
  statement,
  text,
  textArray,
  timestamptz,
  uuid,
  uuidArray,
} from '@flow/postgres'

type Kind = 'in_person' | 'virtual' | 'hybrid'
type Status = 'draft' | 'published' | 'postponed' | 'cancelled'

/** Where a date is. */
export const placeColumns = {
  place_name: nullable(text),
  street: nullable(text),
  neighbourhood: nullable(text),
  city: nullable(text),
  country: nullable(text),
  lat: nullable(float8),
  lng: nullable(float8),
} as const
export type PlaceRow = RowOf<typeof placeColumns>

/** What a card is made of, for one date `o` of an event `e`. */
export const cardColumns = {
  id: uuid,
  occurrence_id: uuid,
  slug: text,
  title: text,
  summary: text,
  starts_at: timestamptz,
  ends_at: timestamptz,
  postponed_from: nullable(timestamptz),
  time_zone: text,
  kind: oneOf<Kind>(),
  status: oneOf<Status>(),
  date_status: oneOf<'scheduled' | 'cancelled'>(),
  recurring: bool,
  category: text,
  tags: textArray,
  image_url: nullable(text),
  venue_id: nullable(uuid),
  ...placeColumns,
  price_from: nullable(int4),
  price_currency: nullable(text),
  price_free: bool,
  capacity: nullable(int4),
  taken: int4,
  sold: int4,
  likes: int4,
  organiser_id: nullable(uuid),
  username: nullable(text),
  organiser_name: text,
  avatar_url: nullable(text),
} as const

export type CardRow = RowOf<typeof cardColumns>

/** A column of the event, unless the date has its own; a date with a place of its own has all of a place's columns. */
export const shown = (column: string, type = 'text', key = column) =>
  `case when o.changes ? '${key}' then (o.changes ->> '${column}')::${type} else e.${column} end as ${column}`
export const SHOWN_PLACE = [
  shown('venue_id', 'uuid', 'place_name'),
  ...['place_name', 'street', 'neighbourhood', 'city', 'country'].map(column => shown(column, 'text', 'place_name')),
  ...['lat', 'lng'].map(column => shown(column, 'float8', 'place_name')),
].join(', ')

export const CARD = `e.id, o.id as occurrence_id, e.slug, ${shown('title')}, ${shown('summary')}, o.starts_at, o.ends_at, e.postponed_from, e.time_zone, e.kind,
  e.status, o.status as date_status, (e.rrule is not null or e.rdates <> '{}') as recurring, e.category, e.tags,
  ${shown('image_url')}, ${SHOWN_PLACE}, e.price_from, e.price_currency,
  e.price_free, k.capacity, coalesce(k.taken, 0) as taken, coalesce(k.sold, 0) as sold,
  coalesce(s.likes, 0) as likes, e.organiser_id, p.username,
  coalesce(p.display_name, e.organiser_name, '') as organiser_name, p.avatar_url`

/** Goes after `events e` and `occurrences o`. */
export const CARD_JOINS = `left join stock k on k.occurrence_id = o.id
  left join stats s on s.event_id = e.id
  left join people p on p.id = e.organiser_id`

/** What of these dates and events the caller goes to and likes. */
export const viewerMarks = statement(
  'events.viewerMarks',
  { going: uuidArray, liked: uuidArray },
  `select
     array(select occurrence_id from attendances
           where user_id = auth.uid() and status = 'going' and occurrence_id = any ($1::uuid[])) as going,
     array(select event_id from likes where user_id = auth.uid() and event_id = any ($2::uuid[])) as liked`,
)
