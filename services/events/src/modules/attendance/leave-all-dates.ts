import { attendeeCancelled, type Id } from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import { int4, statement, type Tx, timestamptz, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { givePlacesBack } from './attendance.sql.ts'

const takeBack = statement(
  'attendance.takeBack',
  { event_id: uuid, occurrence_id: uuid, party_size: int4, starts_at: timestamptz },
  `delete from attendances where user_id = $1 and status = 'going' and starts_at > $2::timestamptz
   returning event_id, occurrence_id, party_size, starts_at`,
)

/** Takes a person who leaves the platform off every date that lies ahead; answers the events. Again: nothing more. */
export const leaveAllDates = async (tx: Tx, { now }: Pick<ServiceDeps, 'now'>, userId: Id): Promise<string[]> => {
  const left = await tx.all(takeBack, [userId, now()])
  for (const row of left) await tx.run(givePlacesBack, [row.occurrence_id, row.party_size])
  const facts = left.map(row => ({
    eventId: row.event_id,
    occurrenceId: row.occurrence_id,
    userId,
    partySize: row.party_size,
    startsAt: row.starts_at.toISOString(),
  }))
  await publishMany(tx, attendeeCancelled, facts)
  return left.map(row => row.event_id)
}
