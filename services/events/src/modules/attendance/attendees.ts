import type { Actor, Attendee, Id } from '@flow/contracts'
import { cursorOf, pageOf, problem, type ServiceDeps } from '@flow/service-kit'
import { type Static, Type } from 'typebox'
import { findCounts, findOwnShown, listAttendees, listShownAttendees } from './attendance.sql.ts'

const cursor = cursorOf(Type.Object({ at: Type.String(), id: Type.String({ format: 'uuid' }) }))

/**
 * How many go, and who: everybody for those who run the event, for others the people who let everybody see it. To whom
 * the caller's own attendance is shown comes along.
 */
export const attendees = async (
  { db }: Pick<ServiceDeps, 'db'>,
  actor: Actor,
  { eventId, limit, after, q }: { eventId: Id; limit: number; after?: string; q?: string },
) => {
  const position = cursor.decode(after)
  const [counts] = await db.read(actor, findCounts, [eventId, null])
  if (!counts) throw problem('event_not_found')
  const name = q?.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : null
  const params = [eventId, position?.at ?? null, position?.id ?? null, limit + 1, name]
  const rows = await db.read(actor, counts.edits ? listAttendees : listShownAttendees, params)
  const [own] = actor.kind === 'user' ? await db.read(actor, findOwnShown, [eventId]) : []
  const page = pageOf(
    rows,
    limit,
    (row): Static<typeof Attendee> => ({
      userId: row.user_id,
      username: row.username,
      displayName: row.display_name,
      avatarUrl: row.avatar_url,
      partySize: row.party_size,
      since: row.created_at.toISOString(),
    }),
    row => cursor.encode({ at: row.created_at.toISOString(), id: row.user_id }),
  )
  const placesLeft = counts.capacity === null ? null : Math.max(0, counts.capacity - counts.taken)
  return { count: counts.count, placesLeft, ...(own ? { shownTo: own.shown_to } : {}), ...page }
}
