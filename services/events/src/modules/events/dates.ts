import type { Actor, Id, Occurrence } from '@flow/contracts'
import { bool, int4, nullable, oneOf, statement, text, timestamptz, uuid } from '@flow/postgres'
import { pageOf, problem, type ServiceDeps, timeCursor } from '@flow/service-kit'
import { seeEvent } from './read.sql.ts'

const listDates = statement(
  'events.dates',
  {
    id: uuid,
    starts_at: timestamptz,
    ends_at: timestamptz,
    status: oneOf<'scheduled' | 'cancelled'>(),
    capacity: nullable(int4),
    taken: int4,
    sold: int4,
    event_status: text,
    attending: bool,
  },
  `select o.id, o.starts_at, o.ends_at, o.status, k.capacity, coalesce(k.taken, 0) as taken,
     coalesce(k.sold, 0) as sold, e.status as event_status,
     exists (select from attendances a where a.occurrence_id = o.id and a.user_id = auth.uid() and a.status = 'going')
       as attending
   from occurrences o join events e on e.id = o.event_id left join stock k on k.occurrence_id = o.id
   where o.event_id = $1 and o.ends_at > coalesce($2::timestamptz, '-infinity')
     and ($3::timestamptz is null or (o.starts_at, o.id) > ($3, $4::uuid))
   order by o.starts_at, o.id limit $5`,
)

export interface DatesQuery {
  readonly eventId: Id
  readonly from?: string
  readonly after?: string
  readonly limit: number
}

/** The dates of an event by time. @throws 404 when the caller may not see it. */
export const eventDates = async ({ db }: Pick<ServiceDeps, 'db'>, actor: Actor, query: DatesQuery) => {
  const position = timeCursor.decode(query.after)
  const params = [query.eventId, query.from ?? null, position?.at ?? null, position?.id ?? null, query.limit + 1]
  const rows = await db.read(actor, listDates, params)
  if (rows.length === 0 && (await db.read(actor, seeEvent, [query.eventId])).length === 0)
    throw problem('event_not_found')
  return pageOf(
    rows,
    query.limit,
    (row): Occurrence => ({
      id: row.id,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      status: row.event_status === 'cancelled' ? 'cancelled' : row.status,
      capacity: row.capacity,
      placesLeft: row.capacity === null ? null : Math.max(0, row.capacity - row.taken),
      attendeeCount: row.sold,
      ...(actor.kind === 'user' ? { attending: row.attending } : {}),
    }),
    row => timeCursor.encode({ at: row.starts_at.toISOString(), id: row.id }),
  )
}
