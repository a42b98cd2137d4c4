import type { Id, ListedBooking, UserActor } from '@flow/contracts'
import { nullable, statement, text, timestamptz, uuid } from '@flow/postgres'
import { audit, pageOf, problem, type ServiceDeps, timeCursor } from '@flow/service-kit'
import { findVenue } from './venues.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now'>

/** Row-level security shows those of one's own, and all to the owner of the venue. */
const listRows = statement(
  'bookings.list',
  {
    id: uuid,
    venue_id: uuid,
    user_id: uuid,
    event_id: nullable(uuid),
    begins: timestamptz,
    ends: timestamptz,
    note: text,
    display_name: text,
    avatar_url: nullable(text),
  },
  `select b.id, b.venue_id, b.user_id, b.event_id, lower(b.during) as begins, upper(b.during) as ends, b.note,
     coalesce(p.display_name, '') as display_name, p.avatar_url
   from bookings b left join people p on p.id = b.user_id
   where b.venue_id = kept_venue($1) and b.during && tstzrange($2, null)
     and ($3::timestamptz is null or (lower(b.during), b.id) > ($3, $4::uuid))
   order by lower(b.during), b.id limit $5`,
)
const removeRow = statement('bookings.remove', {}, 'delete from bookings where id = $1 and venue_id = kept_venue($2)')

export interface BookingsQuery {
  readonly venueId: Id
  readonly limit?: number
  readonly cursor?: string
}

/** Bookings of a venue that are not over, the soonest first: all for its owner, one's own for others. @throws 404 */
export const listBookings = async ({ db, now }: Deps, actor: UserActor, query: BookingsQuery) => {
  const { venueId, limit = 20 } = query
  const after = timeCursor.decode(query.cursor)
  const params = [venueId, now(), after?.at ?? null, after?.id ?? null, limit + 1]
  const rows = await db.read(actor, listRows, params)
  if (rows.length === 0 && (await db.read(actor, findVenue, [venueId])).length === 0) throw problem('venue_not_found')
  return pageOf(
    rows,
    limit,
    (row): ListedBooking => ({
      id: row.id,
      venueId: row.venue_id,
      startsAt: row.begins.toISOString(),
      endsAt: row.ends.toISOString(),
      eventId: row.event_id,
      note: row.note,
      booker: { id: row.user_id, displayName: row.display_name, avatarUrl: row.avatar_url },
      mine: row.user_id === actor.id,
    }),
    row => timeCursor.encode({ at: row.begins.toISOString(), id: row.id }),
  )
}

/** Gives a time back: by who booked it, or whose venue it is. @throws 404 also for what belongs to others */
export const cancelBooking = (
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  { venueId, bookingId }: { readonly venueId: Id; readonly bookingId: Id },
): Promise<void> =>
  db.asUser(actor, async tx => {
    if ((await tx.run(removeRow, [bookingId, venueId])) === 0) throw problem('resource_not_found')
    await audit(tx, actor, {
      action: 'venue.cancel_booking',
      subject: { type: 'venue', id: venueId },
      details: { bookingId },
    })
  })
