import type { userRegistered, userUpdated } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { findCopy, lockPerson } from './people.sql.ts'
import { avatarUrl } from './present-person.ts'

/** Tells the other services, in the caller's transaction, what they may remember of a person, in order of change. */
export const publishPerson = async (
  tx: Tx,
  event: typeof userRegistered | typeof userUpdated,
  personId: string,
): Promise<void> => {
  await tx.one(lockPerson, [personId])
  const row = await tx.one(findCopy, [personId])
  await publish(tx, event, {
    userId: row.id,
    username: row.username,
    displayName: row.display_name,
    avatarUrl: avatarUrl(row.id, row.avatar),
    role: row.role,
    language: row.language,
    timeZone: row.time_zone,
    visibility: row.profile_visibility,
    interests: row.interests,
  })
}
