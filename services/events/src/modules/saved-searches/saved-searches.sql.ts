import type { SavedQuery } from '@flow/contracts'
import { bool, int4, jsonb, nullable, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'
import { isActive } from '../people/active.ts'

const columns = {
  id: uuid,
  user_id: uuid,
  name: text,
  query: jsonb<SavedQuery>(),
  alerts: bool,
  created_at: timestamptz,
  last_match_at: nullable(timestamptz),
} as const
const SEARCH = 'id, user_id, name, query, alerts, created_at, last_match_at'

export const listSearches = statement(
  'savedSearches.list',
  columns,
  `select ${SEARCH} from saved_searches where user_id = $1 order by id desc`,
)
export const findSearch = statement('savedSearches.find', columns, `select ${SEARCH} from saved_searches where id = $1`)
export type SearchRow = Row<typeof findSearch>

/** One person's searches are saved one after the other, so that their number is known. */
export const queueForPerson = statement(
  'savedSearches.queue',
  {},
  'select from pg_advisory_xact_lock(hashtextextended($1, 12))',
)
export const countSearches = statement(
  'savedSearches.count',
  { count: int4 },
  'select count(*)::int as count from saved_searches where user_id = $1',
)
export const insertSearch = statement(
  'savedSearches.insert',
  columns,
  `insert into saved_searches (id, user_id, name, query, alerts, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $6) returning ${SEARCH}`,
)
export const updateSearch = statement(
  'savedSearches.update',
  columns,
  `update saved_searches set name = coalesce($2, name), query = coalesce($3::jsonb, query), alerts = coalesce($4, alerts),
     updated_at = $5 where id = $1 returning ${SEARCH}`,
)
export const deleteSearch = statement('savedSearches.delete', {}, 'delete from saved_searches where id = $1')

/** When it was last looked for matches, and that it was. */
export const lastLook = statement(
  'savedSearches.lastLook',
  { at: timestamptz },
  `select at from figures where name = 'saved-searches.looked'`,
)
export const noteLook = statement(
  'savedSearches.noteLook',
  {},
  `insert into figures (name, value, at) values ('saved-searches.looked', 0, $1)
   on conflict (name) do update set at = excluded.at`,
)

/**
 * Events published after $1 until $2, after a position ($3, $4), in the order of publication, which counts in whole
 * milliseconds: a position that was read has no more.
 */
export const newlyPublished = statement(
  'savedSearches.published',
  {
    id: uuid,
    published_at: timestamptz,
    organiser_id: nullable(uuid),
    title: text,
    slug: text,
    starts_at: timestamptz,
    time_zone: text,
  },
  `select id, published_at, organiser_id, title, slug, starts_at, time_zone from events
   where published_at > $1 and published_at <= $2 and status = 'published' and visibility = 'public'
     and hidden_at is null
     and ($3::timestamptz is null or (date_trunc('milliseconds', published_at), id) > ($3, $4::uuid))
   order by date_trunc('milliseconds', published_at), id limit $5`,
)
export type PublishedRow = Row<typeof newlyPublished>

/** All searches with alerts of the next so many active people. */
export const alertingSearches = statement(
  'savedSearches.alerting',
  columns,
  `select ${SEARCH} from saved_searches where alerts and user_id in (
     select user_id from saved_searches where alerts and ($1::uuid is null or user_id > $1)
       and ${isActive('user_id')}
     group by user_id order by user_id limit $2)
   order by user_id, id`,
)
export const insertMatches = statement(
  'savedSearches.matches',
  { event_id: uuid },
  `insert into saved_search_matches (search_id, event_id, created_at)
   select $1, given.event_id, $3 from unnest($2::uuid[]) as given (event_id)
   on conflict (search_id, event_id) do nothing returning event_id`,
)
export const noteMatch = statement(
  'savedSearches.noteMatch',
  {},
  'update saved_searches set last_match_at = $2 where id = $1',
)
export const trimMatches = statement(
  'savedSearches.trimMatches',
  {},
  'delete from saved_search_matches where created_at < $1',
)
