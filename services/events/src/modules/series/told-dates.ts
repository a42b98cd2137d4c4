import type { DateFact, Id } from '@flow/contracts'
import { nullable, statement, type Tx, text, timestamptz, uuid } from '@flow/postgres'

const attended = statement(
  'series.attended',
  {
    ...{ id: uuid, starts_at: timestamptz, ends_at: timestamptz },
    ...{ title: text, place_name: nullable(text), city: nullable(text) },
  },
  `select o.id, o.starts_at, o.ends_at, coalesce(o.changes ->> 'title', e.title) as title,
     case when o.changes ? 'place_name' then o.changes ->> 'place_name' else e.place_name end as place_name,
     case when o.changes ? 'city' then o.changes ->> 'city' else e.city end as city
   from occurrences o join stock k on k.occurrence_id = o.id join events e on e.id = o.event_id
   where o.event_id = $1 and (o.id = any ($2::uuid[]) or o.original_start >= $3::timestamptz and o.status = 'scheduled')
     and o.ends_at > $4::timestamptz and k.taken > 0
   order by o.starts_at, o.id`,
)

/** Dates that people go to, as a domain event names them: these, and those due from an instant on. */
export const toldDates = async (
  tx: Tx,
  eventId: Id,
  which: { readonly ids?: readonly Id[]; readonly from?: Date; readonly now: Date },
): Promise<DateFact[]> => {
  const rows = await tx.all(attended, [eventId, which.ids ?? [], which.from ?? null, which.now])
  return rows.map(row => ({
    occurrenceId: row.id,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    title: row.title,
    placeName: row.place_name,
    city: row.city,
  }))
}
