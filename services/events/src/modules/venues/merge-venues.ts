import type { Id, MergedVenues, MergeVenues, UserActor } from '@flow/contracts'
import { statement, type Tx, text, uuid } from '@flow/postgres'
import { audit, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetMany } from '../events/event-cache.ts'
import { relistMany } from '../events/relist.ts'
import { moveEvents } from './venues.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const lockVenues = statement(
  'venues.lockMany',
  { id: uuid },
  'select id from venues where id = any ($1::uuid[]) order by id for update',
)
const moveBookings = statement(
  'venues.moveBookings',
  {},
  'update bookings set venue_id = $2 where venue_id = any ($1::uuid[])',
)
/** The kept venue's address goes to what is not over; the past keeps what was written then. */
const takeEvents = statement(
  'venues.takeEvents',
  { id: uuid },
  'update events set venue_id = $2 where venue_id = any ($1::uuid[]) returning id',
)
/** Dates and parts of series that have a place of their own, by the id of the series. */
const takeDates = statement(
  'venues.takeDates',
  { id: uuid },
  `with dates as (
     update occurrences set changes = jsonb_set(changes, '{venue_id}', to_jsonb($2::text))
     where changes ? 'venue_id' and changes ->> 'venue_id' = any ($1::text[]) returning event_id
   ), parts as (
     update series_parts set changes = jsonb_set(changes, '{venue_id}', to_jsonb($2::text))
     where changes ? 'venue_id' and changes ->> 'venue_id' = any ($1::text[]) returning event_id
   )
   select event_id as id from dates union select event_id from parts`,
)
const moveAliases = statement(
  'venues.moveAliases',
  {},
  'update venue_aliases set venue_id = $2 where venue_id = any ($1::uuid[])',
)
const putAliases = statement(
  'venues.putAliases',
  {},
  `insert into venue_aliases (id, match_key, venue_id, created_at)
   select id, match_key, $2, $3 from venues where id = any ($1::uuid[])`,
)
const removeVenues = statement('venues.removeMerged', {}, 'delete from venues where id = any ($1::uuid[])')
const slugsOf = statement(
  'venues.slugsOf',
  { id: uuid, slug: text },
  'select id, slug from events where id = any ($1::uuid[])',
)

const refuseOverlap = (error: { code?: string }): never => {
  if (error.code === '23P01')
    throw problem('venue_taken', { detail: 'Two of them are booked for the same time. Give one booking back first.' })
  throw error
}

const takeAll = async (tx: Tx, from: readonly Id[], into: Id, now: Date) => {
  const bookings = await tx.run(moveBookings, [from, into]).catch(refuseOverlap)
  const taken = [...(await tx.all(takeEvents, [from, into])), ...(await tx.all(takeDates, [from, into]))]
  const changed = new Set([...taken, ...(await tx.all(moveEvents, [into]))].map(({ id }) => id))
  await tx.run(moveAliases, [from, into])
  await tx.run(putAliases, [from, into, now])
  await tx.run(removeVenues, [from])
  await relistMany(tx, [...changed], now)
  const events = await tx.all(slugsOf, [[...changed]])
  return { bookings, moved: new Set(taken.map(({ id }) => id)).size, events }
}

/**
 * Makes one venue of several records of the same place: events, dates and bookings go to the one that is kept, as it
 * is. The ids and names of the others lead to it from now on.
 * @throws 404, 422 when nothing is left to merge, 409 when two were booked for the same time
 */
export const mergeVenues = async (deps: Deps, actor: UserActor, { from, into }: MergeVenues): Promise<MergedVenues> => {
  if (from.includes(into)) throw invalid('/from', 'same_venue', 'must name other venues than the one that is kept')
  const now = deps.now()
  const done = await deps.db.asUser(actor, async tx => {
    if ((await tx.all(lockVenues, [[...from, into]])).length !== from.length + 1) throw problem('venue_not_found')
    const { bookings, moved, events } = await takeAll(tx, from, into, now)
    const details = { from, events: moved, bookings }
    await audit(tx, actor, { action: 'venue.merge', subject: { type: 'venue', id: into }, details })
    return { bookings, moved, events }
  })
  await forgetMany(deps.store, done.events)
  return { venue: into, merged: from, events: done.moved, bookings: done.bookings }
}
