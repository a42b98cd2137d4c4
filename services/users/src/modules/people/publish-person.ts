import type { Id, PersonCopy, userRegistered, userUpdated } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import type { UsersContext } from '../../context.ts'
import { type CopyRow, findCopy, listCopies, lockPerson } from './people.sql.ts'
import { avatarUrl } from './present-person.ts'

const presentCopy = (row: CopyRow): PersonCopy => ({
  userId: row.id,
  username: row.username,
  displayName: row.display_name,
  avatarUrl: avatarUrl(row.id, row.avatar),
  role: row.role,
  language: row.language,
  timeZone: row.time_zone,
  visibility: row.profile_visibility,
  interests: row.interests,
  emailVerified: row.email_verified,
  active: row.active,
})

/** Tells the other services, in the caller's transaction, what they may remember of a person, in order of change. */
export const publishPerson = async (
  tx: Tx,
  event: typeof userRegistered | typeof userUpdated,
  personId: string,
): Promise<void> => {
  await tx.one(lockPerson, [personId])
  await publish(tx, event, presentCopy(await tx.one(findCopy, [personId])))
}

const MOST_COPIES = 1_000

/** What the other services should remember now, in the order of ids. */
export const readCopies = async (
  { db }: Pick<UsersContext, 'db'>,
  { after, limit }: { after: Id | null; limit: number },
): Promise<PersonCopy[]> => {
  const rows = await db.asService('compare copies', tx => tx.all(listCopies, [after, Math.min(limit, MOST_COPIES)]))
  return rows.map(presentCopy)
}
