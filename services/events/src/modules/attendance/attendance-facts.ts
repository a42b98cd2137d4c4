import type { AttendeeFact, Id } from '@flow/contracts'
import { int4, statement, timestamptz, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'

const listFacts = statement(
  'attendance.facts',
  { event_id: uuid, occurrence_id: uuid, user_id: uuid, party_size: int4, starts_at: timestamptz },
  `select event_id, occurrence_id, user_id, party_size, starts_at from attendances
   where status = 'going' and starts_at >= $1
     and ($2::uuid is null or (occurrence_id, user_id) > ($2, $3::uuid))
   order by occurrence_id, user_id limit $4`,
)

const MOST_FACTS = 1_000

/** Who goes where, from an instant on, in the order of dates and people. */
export const readAttendanceFacts = async (
  { db }: Pick<ServiceDeps, 'db'>,
  given: { from: string; after: { occurrenceId: Id; userId: Id } | null; limit: number },
): Promise<AttendeeFact[]> => {
  const { from, after, limit } = given
  const params = [from, after?.occurrenceId ?? null, after?.userId ?? null, Math.min(limit, MOST_FACTS)]
  const rows = await db.asService('compare copies', tx => tx.all(listFacts, params))
  return rows.map(row => ({
    eventId: row.event_id,
    occurrenceId: row.occurrence_id,
    userId: row.user_id,
    partySize: row.party_size,
    startsAt: row.starts_at.toISOString(),
  }))
}
