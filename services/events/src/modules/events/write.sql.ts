import { int4, statement, textArray, uuid } from '@flow/postgres'

const COLUMNS = `id, slug, organiser_id, organiser_name, status, visibility, kind, title, summary, description, category,
    tags, starts_at, ends_at, time_zone, doors_at, venue_id, place_name, street, neighbourhood, city, region, country,
    lat, lng, capacity, price_from, price_currency, price_free, language, age_limit, accessibility, image_url, url,
    attribution, published_at, rrule, exdates, rdates`
const TYPED = `id uuid, slug text, organiser_id uuid, organiser_name text, status text, visibility text, kind text, title
    text, summary text, description text, category text, tags text[], starts_at timestamptz, ends_at
    timestamptz, time_zone text, doors_at timestamptz, venue_id uuid, place_name text, street text, neighbourhood text, city text,
    region text, country text, lat float8, lng float8, capacity int, price_from int, price_currency text,
    price_free boolean, language text, age_limit int, accessibility text[], image_url text, url text,
    attribution text, published_at timestamptz, rrule text, exdates timestamptz[], rdates timestamptz[]`

export const insertEvents = statement(
  'events.insert',
  {},
  `insert into events (${COLUMNS}) select ${COLUMNS} from jsonb_to_recordset($1::jsonb) as x (${TYPED})`,
)

const CHANGED = `organiser_name, visibility, kind, title, summary, description, category, tags, starts_at, ends_at,
    time_zone, doors_at, venue_id, place_name, street, neighbourhood, city, region, country, lat, lng, capacity, price_from,
    price_currency, price_free, language, age_limit, accessibility, image_url, url, attribution, rrule, exdates, rdates`
const GIVEN = CHANGED.replace(/\w+/g, name => `x.${name}`)

/** Writes all that can be edited. With a version it changes only that one. */
export const updateEvents = statement(
  'events.update',
  { id: uuid, version: int4 },
  `update events e set (${CHANGED}, version, updated_at) = (${GIVEN}, e.version + 1, $3::timestamptz)
   from jsonb_to_recordset($1::jsonb) as x (${TYPED})
   where e.id = x.id and ($2::int is null or e.version = $2)
   returning e.id, e.version`,
)

export const publishRows = statement(
  'events.publish',
  {},
  `update events set status = 'published', published_at = coalesce(published_at, $2::timestamptz), updated_at = $2,
     version = version + 1
   where id = any ($1::uuid[])`,
)

export const cancelRow = statement(
  'events.cancel',
  {},
  `update events set status = 'cancelled', cancel_reason = $2, updated_at = $3::timestamptz, version = version + 1
   where id = $1`,
)

/** Puts off what is published. */
export const postponeRow = statement(
  'events.postpone',
  {},
  `update events set status = 'postponed' where id = $1 and status = 'published'`,
)

/** The tiers of one event for another, without the pools they share. */
export const copyTiers = statement(
  'events.copyTiers',
  {},
  `insert into tiers select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'event_id', $2::uuid,
     'pool_id', null, 'sales_start', null, 'sales_end', null))).* from tiers t where t.event_id = $1`,
)

export const copyRoom = statement(
  'events.copyRoom',
  {},
  `insert into rooms (event_id, provider, url, instructions) select $2, provider, url, instructions from rooms
   where event_id = $1`,
)

/** Answers the pictures that it had. */
export const deleteDraft = statement(
  'events.deleteDraft',
  { id: uuid, pictures: textArray },
  `delete from events e where id = $1 and status = 'draft'
   returning id, array(select p.name from pictures p where p.event_id = e.id) as pictures`,
)

export const putRoom = statement(
  'events.putRoom',
  {},
  `insert into rooms (event_id, provider, url, instructions) values ($1, $2, $3, $4)
   on conflict (event_id) do update set provider = excluded.provider, url = excluded.url,
     instructions = excluded.instructions`,
)

/** Publishes, hides or cancels what an import says so of; a person's own cancellation stays. */
export const setStatuses = statement(
  'events.setStatuses',
  {},
  `update events e set status = x.status, published_at = coalesce(e.published_at, $3::timestamptz)
   from unnest($1::uuid[], $2::text[]) as x (id, status)
   where e.id = x.id and e.status in ('draft', 'published') and e.status <> x.status and x.status <> 'draft'`,
)
