import type { Actor, Attendee, Id } from '@flow/contracts'
import { cursorOf, pageOf, problem, type ServiceDeps } from '@flow/service-kit'
import { type Static, Type } from 'typebox'
import { findCounts, listAttendees } from './attendance.sql.ts'

const cursor = cursorOf(Type.Object({ at: Type.String(), id: Type.String({ format: 'uuid' }) }))

/**
 * How many go, and, for those who run the event, who. The policies of the rows decide about names: others see the
 * count alone until people can say who may see that they go.
 */
export const attendees = async (
  { db }: Pick<ServiceDeps, 'db'>,
  actor: Actor,
  { eventId, limit, after }: { eventId: Id; limit: number; after?: string },
) => {
  const position = cursor.decode(after)
  const [counts] = await db.read(actor, findCounts, [eventId, null])
  if (!counts) throw problem('event_not_found')
  const rows = counts.edits
    ? await db.read(actor, listAttendees, [eventId, position?.at ?? null, position?.id ?? null, limit + 1])
    : []
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
  return { count: counts.count, placesLeft, ...page }
}
