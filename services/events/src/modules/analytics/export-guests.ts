import type { Actor, Id } from '@flow/contracts'
import type { Row } from '@flow/postgres'
import { problem, type ServiceDeps, toCsv } from '@flow/service-kit'
import { exportGuests, mayManage } from './analytics.sql.ts'

type Guest = Row<typeof exportGuests>

const PAGE = 1_000

const lineOf = (guest: Guest) => ({
  name: guest.display_name,
  username: guest.username,
  party_size: guest.party_size,
  status: guest.status,
  date: guest.starts_at.toISOString(),
  registered_at: guest.created_at.toISOString(),
})

/** The slug of an event whose guests the caller may see. @throws 404, 403 */
export const guestsExportable = async ({ db }: Pick<ServiceDeps, 'db'>, actor: Actor, eventId: Id): Promise<string> => {
  const [event] = await db.read(actor, mayManage, [eventId])
  if (!event) throw problem('event_not_found')
  if (!event.may) throw problem('forbidden')
  return event.slug
}

/**
 * Everybody who registered, for one date where it is named, as CSV, a thousand lines at a time: however many there are,
 * little is held in memory.
 */
export async function* guestsAsCsv(
  { db }: Pick<ServiceDeps, 'db'>,
  actor: Actor,
  { eventId, occurrenceId }: { readonly eventId: Id; readonly occurrenceId?: Id },
): AsyncGenerator<string> {
  let last: Guest | undefined
  yield 'name,username,party_size,status,date,registered_at\r\n'
  do {
    const after = [last?.created_at ?? null, last?.user_id ?? null, last?.occurrence_id ?? null]
    const rows = await db.read(actor, exportGuests, [eventId, ...after, PAGE, occurrenceId ?? null])
    if (rows.length) yield toCsv(rows.map(lineOf)).replace(/^[^\n]*\n/, '')
    last = rows.length === PAGE ? rows.at(-1) : undefined
  } while (last)
}
