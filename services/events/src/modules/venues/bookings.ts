import {
  type Actor,
  type BookVenue,
  type Id,
  newId,
  type UserActor,
  type VenueAvailability,
  type VenueBooking,
} from '@flow/contracts'
import { statement, timestamptz, uuid } from '@flow/postgres'
import { invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { findVenue } from './venues.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now'>

const DAY = 86_400_000
const MOST_DAYS = 31
const AHEAD_DAYS = 730

const takenTimes = statement(
  'bookings.taken',
  { begins: timestamptz, ends: timestamptz },
  'select begins, ends from taken_times(kept_venue($1), $2, $3)',
)
const ownEvent = statement('bookings.event', { id: uuid }, 'select id from events where id = $1 and edits(id)')
const insertBooking = statement(
  'bookings.insert',
  {},
  `insert into bookings (id, venue_id, user_id, event_id, during, note, created_at)
   values ($1, kept_venue($2), auth.uid(), $3, tstzrange($4, $5), $6, $7)`,
)

interface Slot {
  readonly begins: Date
  readonly ends: Date
}

const present = ({ begins, ends }: Slot) => ({ startsAt: begins.toISOString(), endsAt: ends.toISOString() })

/** What is left of a stretch of time between slots that are taken, which are in order and do not overlap. */
export const freeBetween = (from: Date, to: Date, taken: readonly Slot[]): Slot[] => {
  const free: Slot[] = []
  let begins = from
  for (const slot of taken) {
    if (slot.begins > begins) free.push({ begins, ends: slot.begins })
    if (slot.ends > begins) begins = slot.ends
  }
  return begins < to ? [...free, { begins, ends: to }] : free
}

/** Free and taken times of a venue, 31 days unless told. @throws 404, 422 for more than a year. */
export const venueAvailability = async (
  { db, now }: Deps,
  actor: Actor,
  query: { readonly venueId: Id; readonly from?: string; readonly to?: string },
): Promise<VenueAvailability> => {
  const from = query.from ? new Date(query.from) : now()
  const to = query.to ? new Date(query.to) : new Date(from.getTime() + MOST_DAYS * DAY)
  if (to <= from) throw invalid('to', 'end_before_start', 'must be after from')
  if (to.getTime() - from.getTime() > 366 * DAY) throw invalid('to', 'too_long', 'may be at most a year after from')
  if ((await db.read(actor, findVenue, [query.venueId])).length === 0) throw problem('venue_not_found')
  const taken = await db.read(actor, takenTimes, [query.venueId, from, to])
  return { taken: taken.map(present), free: freeBetween(from, to, taken).map(present) }
}

const checkTimes = (startsAt: Date, endsAt: Date, now: Date) => {
  if (endsAt <= startsAt) throw invalid('/endsAt', 'end_before_start', 'must be after the start')
  if (startsAt < now) throw invalid('/startsAt', 'in_the_past', 'must lie ahead')
  if (startsAt.getTime() - now.getTime() > AHEAD_DAYS * DAY)
    throw invalid('/startsAt', 'too_far', 'may be two years ahead at most')
  if (endsAt.getTime() - startsAt.getTime() > MOST_DAYS * DAY)
    throw invalid('/endsAt', 'too_long', 'may be 31 days after the start at most')
}

const refuseTaken = (error: { code?: string }): never => {
  if (error.code === '23P01') throw problem('venue_taken')
  throw error
}

/** Books a venue for a time. Of several who want the same hour the database lets one have it. */
export const bookVenue = (
  { db, now }: Deps,
  actor: UserActor,
  venueId: Id,
  input: BookVenue,
): Promise<VenueBooking> => {
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)]
  checkTimes(startsAt, endsAt, now())
  return db.asUser(actor, async tx => {
    if (!(await tx.first(findVenue, [venueId]))) throw problem('venue_not_found')
    if (input.eventId && !(await tx.first(ownEvent, [input.eventId])))
      throw invalid('/eventId', 'event_not_found', 'is not an event of yours')
    const id = newId(now().getTime())
    const row = [id, venueId, input.eventId ?? null, startsAt, endsAt, input.note?.trim() ?? '', now()]
    await tx.run(insertBooking, row).catch(refuseTaken)
    return {
      id,
      venueId,
      ...present({ begins: startsAt, ends: endsAt }),
      eventId: input.eventId ?? null,
      note: input.note?.trim() ?? '',
    }
  })
}
