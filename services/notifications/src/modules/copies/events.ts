import type { EventFact, Id } from '@flow/contracts'
import { nullable, type Row, statement, type Tx, text, timestamptz, uuid } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'

const columns = {
  id: uuid,
  organiser_id: nullable(uuid),
  title: text,
  slug: text,
  category: text,
  status: text,
  starts_at: timestamptz,
  ends_at: timestamptz,
  time_zone: text,
  place_name: nullable(text),
  city: nullable(text),
}
const list = Object.keys(columns).join(', ')

const findEvent = statement('notifications.events.find', columns, `select ${list} from events where id = $1`)
export type EventRow = Row<typeof findEvent>

const putEvents = statement(
  'notifications.events.put',
  {},
  `insert into events (${list}) select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[],
     $6::text[], $7::timestamptz[], $8::timestamptz[], $9::text[], $10::text[], $11::text[])
   on conflict (id) do update set organiser_id = excluded.organiser_id, title = excluded.title, slug = excluded.slug,
     category = excluded.category, status = excluded.status, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
     time_zone = excluded.time_zone, place_name = excluded.place_name, city = excluded.city, updated_at = now()
   where (events.title, events.slug, events.category, events.status, events.starts_at, events.ends_at,
     events.time_zone, events.place_name, events.city, events.organiser_id) is distinct from
     (excluded.title, excluded.slug, excluded.category, excluded.status, excluded.starts_at, excluded.ends_at,
     excluded.time_zone, excluded.place_name, excluded.city, excluded.organiser_id)`,
)

/** Brings copies of events in step; answers how many differed. */
export const rememberEvents = (tx: Tx, facts: readonly EventFact[]): Promise<number> =>
  tx.run(putEvents, [
    facts.map(one => one.eventId),
    facts.map(one => one.organiserId),
    facts.map(one => one.title),
    facts.map(one => one.slug),
    facts.map(one => one.category),
    facts.map(one => one.status),
    facts.map(one => one.startsAt),
    facts.map(one => one.endsAt),
    facts.map(one => one.timeZone),
    facts.map(one => one.placeName ?? null),
    facts.map(one => one.city ?? null),
  ])

export const eventCopy = (tx: Tx, id: Id): Promise<EventRow | undefined> => tx.first(findEvent, [id])

/** The copy of an event; one of which no news came yet is asked for. */
export const knownEvent = async (
  tx: Tx,
  { services }: Pick<NotificationsContext, 'services'>,
  id: Id,
): Promise<EventRow | undefined> => {
  const known = await eventCopy(tx, id)
  if (known) return known
  await rememberEvents(tx, await services.of('events').eventFacts({ ids: [id] }))
  return eventCopy(tx, id)
}

/** Where it is, in a few words. */
export const placeOf = ({ place_name, city }: Pick<EventRow, 'place_name' | 'city'>): string =>
  [place_name, city].filter((part, at, all) => part && all.indexOf(part) === at).join(', ')

/** What every template about an event may name. */
export const eventValues = (event: EventRow, startsAt: Date = event.starts_at) => ({
  title: event.title,
  startsAt: startsAt.toISOString(),
  timeZone: event.time_zone,
  place: placeOf(event),
  eventId: event.id,
  category: event.category,
})

/** The same of one date, with what its place in a calendar needs. */
export const dateValues = (event: EventRow, startsAt: Date, occurrenceId: Id) => ({
  ...eventValues(event, startsAt),
  occurrenceId,
  endsAt: new Date(startsAt.getTime() + event.ends_at.getTime() - event.starts_at.getTime()).toISOString(),
})

export const eventLink = (event: Pick<EventRow, 'id' | 'slug'>): string => `/events/${event.id}/${event.slug}`
