import { float8, int4, nullable, statement, text, textArray, timestamptz, uuid } from '@flow/postgres'
import { CARD, CARD_JOINS, cardColumns } from '../events/card-rows.ts'

/** Cards of dates, in the order given. */
export const cardsInOrder = statement(
  'discovery.cardsInOrder',
  cardColumns,
  `select ${CARD} from unnest($1::uuid[]) with ordinality as given (id, nth)
   join occurrences o on o.id = given.id join events e on e.id = o.event_id ${CARD_JOINS}
   where e.status <> 'draft'
   order by given.nth`,
)

/** What administrators chose to show first, each at its next date: those listed at $1, at most $2. */
export const chosenEvents = statement(
  'discovery.chosenEvents',
  { event_id: uuid, occurrence_id: uuid },
  `select e.id as event_id, l.occurrence_id from events e
   join lateral (
     select n.occurrence_id from listings n where n.event_id = e.id and n.ends_at > $1::timestamptz
     order by n.starts_at limit 1
   ) l on true
   where e.featured_at is not null order by e.featured_at desc, e.id desc limit $2`,
)

/** Dates of the next so many days that people like most. */
export const featureCandidates = statement(
  'discovery.featureCandidates',
  {
    occurrence_id: uuid,
    event_id: uuid,
    category: text,
    organiser: text,
    popularity: int4,
    starts_at: timestamptz,
  },
  `select l.occurrence_id, l.event_id, l.category, coalesce(l.organiser_id::text, l.venue_id::text, l.event_id::text) as organiser,
     l.popularity, l.starts_at
   from listings l where l.starts_at > $1::timestamptz and l.starts_at < $2::timestamptz
   order by - l.popularity, l.starts_at, l.occurrence_id limit 300`,
)

/** What people did lately with events that are still to come: who goes weighs one, a like a half. */
export const recentActs = statement(
  'discovery.recentActs',
  { event_id: uuid, occurrence_id: uuid, weight: float8, at: timestamptz },
  `select l.event_id, l.occurrence_id, a.weight, a.at
   from (
     select event_id, party_size::float8 as weight, created_at as at from attendances
     where created_at > $1::timestamptz and status = 'going'
     union all
     select event_id, 0.5, created_at from likes where created_at > $1::timestamptz
   ) a
   join lateral (
     select * from listings n where n.event_id = a.event_id and n.ends_at > $2::timestamptz order by n.starts_at limit 1
   ) l on true
   order by a.at desc limit 20000`,
)

/** Other events like one: candidates from its category and tags, in its area when it has a place. */
export const similarCandidates = statement(
  'discovery.similarCandidates',
  {
    occurrence_id: uuid,
    event_id: uuid,
    category: text,
    tags: textArray,
    distance: nullable(float8),
    starts_at: timestamptz,
    popularity: int4,
  },
  `select distinct on (x.event_id) x.* from (
     (select l.occurrence_id, l.event_id, l.category, l.tags, null::float8 as distance, l.starts_at, l.popularity
      from listings l
      where $2::float8 is null and l.event_id <> $1 and l.category = $4 and l.starts_at > $6::timestamptz
      order by l.starts_at limit 200)
     union all
     (select l.occurrence_id, l.event_id, l.category, l.tags,
        earth_distance(l.point, ll_to_earth($2, $3)) as distance, l.starts_at, l.popularity
      from listings l
      where $2 is not null and l.event_id <> $1 and (l.category = $4 or l.tags && $5::text[])
        and l.starts_at > $6 and l.starts_at < $6 + interval '90 days'
        and earth_box(ll_to_earth($2, $3), 50000) @> l.point
      order by l.point <-> ll_to_earth($2, $3) limit 300)
   ) x order by x.event_id, x.starts_at`,
)

export const findSubject = statement(
  'discovery.subject',
  { id: uuid, category: text, tags: textArray, lat: nullable(float8), lng: nullable(float8) },
  'select id, category, tags, lat, lng from events where id = $1',
)
