import { type Fragment, raw, sql } from '../../sql/fragment.ts'
import { centerOf } from './conditions.ts'
import type { Search } from './search.ts'

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** As `presentCard` makes it of a row, so that a list is sent as the database wrote it: cards are most of what is read. */
const CARD = `l.event_id as id, l.occurrence_id as "occurrenceId", l.slug, l.title, l.summary,
  ${instant('l.starts_at')} as "startsAt", ${instant('l.ends_at')} as "endsAt", l.time_zone as "timeZone", l.kind`
const THEME = `l.recurring, l.category, l.tags,
  coalesce(l.image_url, '/covers/' || l.category || '/' || l.event_id || '.svg') as "imageUrl",
  case when l.place_name is not null or l.city is not null or l.lat is not null then (select row_to_json(p) from (
    select coalesce(l.place_name, l.city, '') as name, l.street as address, l.neighbourhood, l.city, l.country, l.lat, l.lng) p) end as place,
  l.venue_id as "venueId",
  (select row_to_json(p) from (select l.price_from as "from", l.price_currency as currency, l.free) p) as price,
  k.capacity, case when k.capacity is not null then greatest(0, k.capacity - coalesce(k.taken, 0)) end as "placesLeft",
  coalesce(k.sold, 0) as "attendeeCount", coalesce(s.likes, 0) as "likeCount",
  (select row_to_json(o) from (select l.organiser_id as id, p.username,
    coalesce(p.display_name, l.organiser_name, '') as "displayName", p.avatar_url as "avatarUrl") o) as organiser`

/** Goes after `listings l`. */
export const CARD_JOINS = raw(`left join stock k on k.occurrence_id = l.occurrence_id
  left join stats s on s.event_id = l.event_id
  left join people p on p.id = l.organiser_id`)

/** The card of a listing `l` as JSON, with its distance from the middle of a circle, or of a rectangle when that is the order; one that is over is completed. */
export const cardOf = ({ area }: Search, sort: string, now: Date): Fragment => {
  const distance =
    area && (!area.box || sort === 'nearest')
      ? sql`, round(earth_distance(l.point, ${centerOf(area)}))::int as "distanceMeters"`
      : raw('')
  return sql`(select row_to_json(c)::text from (select ${raw(CARD)},
    case when l.ends_at <= ${now}::timestamptz then 'completed' else 'published' end as status, ${raw(THEME)}${distance}) c)`
}
