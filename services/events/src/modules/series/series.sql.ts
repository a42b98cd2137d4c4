import { jsonb, nullable, oneOf, type Row, statement, text, textArray, timestamptz, uuid } from '@flow/postgres'
import { instants } from '../../sql/instants.ts'

/** What a date has of its own: columns of `events` by name, `capacity`, and the times it was moved to. */
export type DateChanges = Readonly<Record<string, unknown>>

const segment = {
  starts_at: timestamptz,
  ends_at: timestamptz,
  rrule: nullable(text),
  exdates: textArray,
  rdates: textArray,
} as const

export const findSeries = statement(
  'series.find',
  { ...segment, time_zone: text, status: oneOf<'draft' | 'published' | 'postponed' | 'cancelled'>() },
  `select starts_at, ends_at, rrule, ${instants('exdates')}, ${instants('rdates')}, time_zone, status
   from events where id = $1`,
)

export const findParts = statement(
  'series.parts',
  { id: uuid, ...segment, changes: jsonb<DateChanges>() },
  `select id, starts_at, ends_at, rrule, ${instants('exdates')}, ${instants('rdates')}, changes
   from series_parts where event_id = $1 order by starts_at`,
)

/** Dates that are not over at $2, and those that were due at $3 or after it. */
export const findDates = statement(
  'series.dates',
  {
    id: uuid,
    original_start: timestamptz,
    starts_at: timestamptz,
    ends_at: timestamptz,
    status: oneOf<'scheduled' | 'cancelled'>(),
    changes: nullable(jsonb<DateChanges>()),
  },
  `select id, original_start, starts_at, ends_at, status, changes from occurrences
   where event_id = $1 and (ends_at > $2::timestamptz or original_start >= $3::timestamptz) order by original_start`,
)
export type StoredDate = Row<typeof findDates>

export const findOneDate = statement(
  'series.oneDate',
  {
    id: uuid,
    original_start: timestamptz,
    starts_at: timestamptz,
    ends_at: timestamptz,
    status: oneOf<'scheduled' | 'cancelled'>(),
    changes: nullable(jsonb<DateChanges>()),
  },
  `select id, original_start, starts_at, ends_at, status, changes from occurrences where event_id = $1 and id = $2`,
)

/** Whether the event's own id names one of its dates already. */
export const ownIdTaken = statement('series.ownIdTaken', { id: uuid }, 'select id from occurrences where id = $1')

/** Of some events those that have, or had, other dates than their own. */
export const findManyDated = statement(
  'series.manyDated',
  { id: uuid },
  'select distinct event_id as id from occurrences where event_id = any ($1::uuid[]) and id <> event_id',
)

export const syncDatesOf = statement(
  'series.syncDates',
  { called_off: uuid },
  'select called_off from sync_dates($1, $2::jsonb, $3::uuid[], $4)',
)

export const setHorizon = statement(
  'series.setHorizon',
  {},
  'update events set dates_until = $2::timestamptz where id = $1 and dates_until is distinct from $2',
)

export const putPart = statement(
  'series.putPart',
  {},
  `insert into series_parts (id, event_id, starts_at, ends_at, rrule, exdates, rdates, changes)
   values ($1, $2, $3, $4, $5, $6::timestamptz[], $7::timestamptz[], $8::jsonb)
   on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at, rrule = excluded.rrule,
     exdates = excluded.exdates, rdates = excluded.rdates, changes = excluded.changes`,
)

export const putFirstPart = statement(
  'series.putFirstPart',
  {},
  `update events set starts_at = $2::timestamptz, ends_at = $3::timestamptz, rrule = $4, exdates = $5::timestamptz[],
     rdates = $6::timestamptz[]
   where id = $1`,
)

export const dropParts = statement(
  'series.dropParts',
  {},
  `delete from series_parts where event_id = $1 and starts_at >= coalesce($2::timestamptz, '-infinity')`,
)

/** Takes back what dates had of their own where all are to be alike. */
export const forgetChanges = statement(
  'series.forgetChanges',
  {},
  `with parts as (update series_parts set changes = changes - $2::text[] where event_id = $1)
   update occurrences set changes = nullif(changes - $2::text[], '{}')
   where event_id = $1 and changes is not null and ends_at > $3::timestamptz`,
)

export const cancelDate = statement(
  'series.cancelDate',
  { id: uuid },
  `update occurrences set status = 'cancelled', withdrawn = false, cancel_reason = $3
   where event_id = $1 and id = $2 and (status = 'scheduled' or withdrawn) returning id`,
)

export const raiseVersion = statement(
  'series.raiseVersion',
  {},
  'update events set version = version + 1, updated_at = $2::timestamptz where id = $1',
)

/** Series whose dates are made less far ahead than they should be, after one id. */
export const findShort = statement(
  'series.short',
  { id: uuid },
  `select id from events where dates_until < $1::timestamptz and status <> 'cancelled' and ($2::uuid is null or id > $2)
   order by id limit $3 for no key update skip locked`,
)
