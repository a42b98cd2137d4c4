import type { AttendBody, Id, UserActor } from '@flow/contracts'
import type { ServiceDeps } from '@flow/service-kit'
import { showTo } from './attendance.sql.ts'

/** Shows the caller's attendance of an event, on all its dates, to those named; who does not go changes nothing. */
export const showAttendance = async (
  { db }: Pick<ServiceDeps, 'db'>,
  actor: UserActor,
  eventId: Id,
  shownTo: NonNullable<AttendBody['shownTo']>,
): Promise<void> => {
  await db.asUser(actor, tx => tx.run(showTo, [eventId, shownTo]))
}
