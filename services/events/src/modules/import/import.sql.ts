import { bool, int4, jsonb, nullable, oneOf, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'

export interface StoredRefusal {
  readonly line: number | null
  readonly index: number
  readonly code: string
  readonly message: string
}

export const insertImport = statement(
  'import.insert',
  {},
  `insert into imports (id, owner_id, name, requested_format, source, shift_weeks, shift_auto, publish, attribution, created_at,
     feed_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

const state = {
  id: uuid,
  owner_id: nullable(uuid),
  name: text,
  format: nullable(text),
  status: oneOf<'waiting' | 'running' | 'done' | 'failed'>(),
  total: int4,
  created: int4,
  updated: int4,
  unchanged: int4,
  refused: int4,
  geocode_wanted: int4,
  geocode_found: int4,
  shift_weeks: nullable(int4),
  refusals: jsonb<StoredRefusal[]>(),
  error: nullable(text),
  created_at: timestamptz,
  finished_at: nullable(timestamptz),
} as const

const STATE = Object.keys(state).join(', ')

export const findImport = statement('import.find', state, `select ${STATE} from imports where id = $1`)
export type ImportRow = Row<typeof findImport>

/** Newest first; of one person, of one source, or of everybody. */
export const listImports = statement(
  'import.list',
  { ...state, feed_id: nullable(uuid) },
  `select ${STATE}, feed_id from imports
   where ($1::uuid is null or owner_id = $1) and ($2::uuid is null or feed_id = $2) and ($3::uuid is null or id < $3)
     and (not $5::boolean or feed_id is null)
   order by id desc limit $4`,
)

/** Begins, or begins again after a crash: counts start over, records that are in already come out unchanged. */
export const beginImport = statement(
  'import.begin',
  {
    owner_id: nullable(uuid),
    name: text,
    requested_format: text,
    source: text,
    shift_weeks: nullable(int4),
    shift_auto: bool,
    publish: bool,
    attribution: nullable(text),
    feed_id: nullable(uuid),
  },
  `update imports set status = 'running', total = 0, created = 0, updated = 0, unchanged = 0, refused = 0, refusals = '[]',
     geocode_wanted = 0, geocode_found = 0
   where id = $1 and status in ('waiting', 'running')
   returning owner_id, name, requested_format, source, shift_weeks, shift_auto, publish, attribution, feed_id`,
)
export type ImportTask = Row<typeof beginImport>

export const noteReading = statement(
  'import.noteReading',
  {},
  `update imports set format = $2, total = $3, geocode_wanted = $4, geocode_found = $5, shift_weeks = $6, refused = $7,
     refusals = $8::jsonb
   where id = $1`,
)

export const noteBatch = statement(
  'import.noteBatch',
  {},
  'update imports set created = created + $2, updated = updated + $3, unchanged = unchanged + $4 where id = $1',
)

/** At most 200 refusals are kept in words; all are counted. */
export const noteRefused = statement(
  'import.noteRefused',
  {},
  `update imports set refused = refused + 1,
     refusals = case when jsonb_array_length(refusals) < 200 then refusals || $2::jsonb else refusals end
   where id = $1`,
)

export const finishImport = statement(
  'import.finish',
  {},
  `update imports set status = $2, error = $3, finished_at = $4::timestamptz, source = null where id = $1`,
)

/** What is known of records: the event each became, and its state now. */
export const findSources = statement(
  'import.sources',
  { source_id: text, event_id: uuid, hash: text, slug: text, status: text },
  `select s.source_id, s.event_id, s.hash, e.slug, e.status from sources s join events e on e.id = s.event_id
   where s.owner = $1 and s.source_id = any ($2::text[])`,
)

export const putSources = statement(
  'import.putSources',
  {},
  `insert into sources (owner, source_id, event_id, hash)
   select $1, source_id, event_id, hash from unnest($2::text[], $3::uuid[], $4::text[]) as x (source_id, event_id, hash)
   on conflict (owner, source_id) do update set hash = excluded.hash`,
)

/** Remembers that a feed held these records. */
export const markSeen = statement(
  'import.markSeen',
  {},
  `update sources set feed_id = $3, seen_at = $4::timestamptz where owner = $1 and source_id = any ($2::text[])`,
)

export const putVenues = statement(
  'import.putVenues',
  { id: uuid, match_key: text },
  `with given as (
     select * from jsonb_to_recordset($1::jsonb) as x (id uuid, name text, street text, postal_code text, city text,
       region text, country text, lat float8, lng float8, time_zone text, match_key text, street_key text, name_key text,
       neighbourhood text)
   ), made as (
     insert into venues (id, name, street, postal_code, city, region, country, lat, lng, time_zone, match_key, street_key,
       name_key, neighbourhood, point)
     select given.*, ll_to_earth(lat, lng) from given
     where not exists (select from venue_aliases a where a.match_key = given.match_key)
     order by match_key on conflict (match_key) do nothing returning id, match_key
   )
   select id, match_key from made
   union all
   select v.id, v.match_key from venues v join given g on g.match_key = v.match_key
   union all
   select a.venue_id, a.match_key from venue_aliases a join given g on g.match_key = a.match_key`,
)
