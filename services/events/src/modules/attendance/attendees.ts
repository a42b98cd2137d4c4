import type { Actor, Attendee, Id } from '@flow/contracts'
import type { Row as RowOf } from '@flow/postgres'
import { cursorOf, pageOf, problem, type ServiceDeps, TimePosition } from '@flow/service-kit'
import { type Static, Type } from 'typebox'
import { findCounts, findOwnShown, listAttendees, listShownAttendees } from './attendance.sql.ts'

const cursor = cursorOf(Type.Object({ ...TimePosition.properties, date: Type.Optional(TimePosition.properties.id) }))

export interface AttendeesQuery {
  readonly eventId: Id
  /** One date of it; all of them unless named. */
  readonly occurrenceId?: Id
  readonly limit: number
  readonly after?: string
  readonly q?: string
}

/** The name looked for as a pattern that matches it as it is written. */
const patternOf = (q: string | undefined) => (q?.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : null)

type Shown = RowOf<typeof listShownAttendees>
interface Row {
  readonly occurrence_id?: Id
  readonly starts_at?: Date
}

/** To which date somebody goes, where that is told. */
const dateOf = ({ occurrence_id, starts_at }: Row) =>
  occurrence_id && starts_at ? { occurrenceId: occurrence_id, startsAt: starts_at.toISOString() } : {}

/**
 * How many go, and who: everybody for those who run the event, once for each date; for others the people who let
 * everybody see it. To whom the caller's own attendance is shown comes along.
 */
export const attendees = async (
  { db }: Pick<ServiceDeps, 'db'>,
  actor: Actor,
  { eventId, occurrenceId, limit, after, q }: AttendeesQuery,
) => {
  const position = cursor.decode(after)
  const date = occurrenceId ?? null
  const [counts] = await db.read(actor, findCounts, [eventId, date])
  if (!counts) throw problem('event_not_found')
  const params = [eventId, position?.at ?? null, position?.id ?? null, limit + 1, patternOf(q), date]
  const rows: readonly (Row & Shown)[] = counts.edits
    ? await db.read(actor, listAttendees, [...params, position?.date ?? null])
    : await db.read(actor, listShownAttendees, params)
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
      ...dateOf(row),
    }),
    row =>
      cursor.encode({
        at: row.created_at.toISOString(),
        id: row.user_id,
        ...(row.occurrence_id ? { date: row.occurrence_id } : {}),
      }),
  )
  const placesLeft = counts.capacity === null ? null : Math.max(0, counts.capacity - counts.taken)
  return { count: counts.count, placesLeft, ...(own ? { shownTo: own.shown_to } : {}), ...page }
}
