import { bool, int4, nullable, oneOf, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'
import { isActive } from '../people/active.ts'

const columns = {
  id: uuid,
  owner_id: uuid,
  url: text,
  name: text,
  format: text,
  publish: bool,
  every_hours: int4,
  etag: nullable(text),
  last_modified: nullable(text),
  body_hash: nullable(text),
  next_run_at: timestamptz,
  last_run_at: nullable(timestamptz),
  last_outcome: nullable(oneOf<'changed' | 'unchanged' | 'failed'>()),
  last_error: nullable(text),
  last_fault: nullable(text),
  failures: int4,
  created: int4,
  updated: int4,
  unchanged: int4,
  refused: int4,
  removed: int4,
  created_at: timestamptz,
  paused_at: nullable(timestamptz),
  paused_reason: nullable(text),
  paused_by_admin: bool,
} as const
const NAMES = Object.keys(columns).join(', ')

/** A new one is fetched by a job of its own; it is due in an hour should that be lost. */
export const insertSource = statement(
  'importSources.insert',
  columns,
  `insert into import_sources (id, owner_id, url, name, format, publish, every_hours, next_run_at, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz + interval '1 hour', $8) on conflict (owner_id, url) do nothing returning ${NAMES}`,
)
export type SourceRow = Row<typeof insertSource>

export const listSources = statement(
  'importSources.list',
  columns,
  `select ${NAMES} from import_sources where owner_id = $1 order by created_at, id`,
)

/** Of everybody, in the order in which they were added, after a position ($1, $2). */
export const listAllSources = statement(
  'importSources.listAll',
  columns,
  `select ${NAMES} from import_sources
   where $1::timestamptz is null or (created_at, id) > ($1, $2::uuid) order by created_at, id limit $3`,
)

/** Lets a source rest since $2, null to wake it; when it wakes it is due at once. */
export const setPaused = statement(
  'importSources.setPaused',
  columns,
  `update import_sources set paused_at = $2::timestamptz, paused_reason = $3, paused_by_admin = $4,
     next_run_at = case when $2 is null then $5::timestamptz else next_run_at end
   where id = $1 returning ${NAMES}`,
)

export const lockSource = statement(
  'importSources.lock',
  columns,
  `select ${NAMES} from import_sources where id = $1 for update`,
)

export const findSource = statement('importSources.find', columns, `select ${NAMES} from import_sources where id = $1`)

export const deleteSource = statement('importSources.delete', {}, 'delete from import_sources where id = $1')

/** Takes those that are due for this copy of the service; they are due again in an hour if it dies. */
export const claimDue = statement(
  'importSources.claimDue',
  { id: uuid },
  `update import_sources set next_run_at = $1::timestamptz + interval '1 hour'
   where id in (select id from import_sources where next_run_at <= $1 and paused_at is null and ${isActive('owner_id')}
     order by next_run_at limit $2 for update skip locked)
   returning id`,
)

export const noteRun = statement(
  'importSources.noteRun',
  {},
  `update import_sources set last_run_at = $2::timestamptz, last_outcome = $3, last_error = null, last_fault = null,
     failures = 0, next_run_at = $2 + every_hours * interval '1 hour', etag = $4, last_modified = $5, body_hash = $6, created = $7,
     updated = $8, unchanged = $9, refused = $10, removed = $11
   where id = $1`,
)

/** After each failure twice as long is waited, a week at most. */
export const noteFailure = statement(
  'importSources.noteFailure',
  {},
  `update import_sources set last_run_at = $2::timestamptz, last_outcome = 'failed', last_error = $3, last_fault = $4,
     failures = failures + 1,
     next_run_at = $2 + least(interval '7 days', every_hours * interval '1 hour' * power(2, least(failures + 1, 10)))
   where id = $1`,
)

/** Forgets records that a source does not hold any more; cancels what they became and what is still to come. */
export const cancelRemoved = statement(
  'importSources.cancelRemoved',
  { id: uuid, slug: text, cancel_reason: text },
  `with gone as (
     update sources set feed_id = null where feed_id = $1 and seen_at < $2::timestamptz returning event_id
   )
   update events e set status = 'cancelled', updated_at = $2,
     cancel_reason = case when e.language like 'it%' then 'Non c’è più nel calendario da cui veniva.'
       else 'It is gone from the calendar it came from.' end, version = version + 1
   from gone
   where e.id = gone.event_id and e.status in ('published', 'postponed')
     and exists (select from occurrences o where o.event_id = e.id and o.ends_at > $2)
   returning e.id, e.slug, e.cancel_reason`,
)
