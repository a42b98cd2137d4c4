import { statement, type Tx, uuid } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { detailContext, emailIndexes } from './email.ts'
import { findContactDetails } from './people.sql.ts'
import { openDetails } from './present-person.ts'

const setProven = statement(
  'users.people.setProven',
  {},
  `update contact_details set email = $2, email_index = $3, email_verified_at = $4 where person_id = $1`,
)

/** Under any key of the ring, which the unique index cannot see. */
const provenByOther = statement(
  'users.people.provenByOther',
  { person_id: uuid },
  `select person_id from contact_details
   where email_index = any($1) and email_verified_at is not null and person_id <> $2 limit 1`,
)

type Needs = Pick<UsersContext, 'vault'>

/** A person's address and whether it is proven. @throws 404 `user_not_found` */
export const contactOf = async (tx: Tx, { vault }: Needs, personId: string) => {
  const row = await tx.first(findContactDetails, [personId])
  if (!row) throw problem('user_not_found')
  return { ...openDetails(vault, personId, row), emailProven: row.email_verified_at !== null }
}

/** Makes a proven address the person's own. @throws 409 `email_taken` when it is somebody else's already */
export const proveEmail = async (
  tx: Tx,
  { vault, now }: Pick<UsersContext, 'vault' | 'now'>,
  personId: string,
  email: string,
): Promise<void> => {
  const indexes = emailIndexes(vault, email)
  if (await tx.first(provenByOther, [indexes, personId])) throw problem('email_taken')
  const sealed = vault.seal(email, detailContext('email', personId))
  try {
    await tx.savepoint(() => tx.run(setProven, [personId, sealed, indexes[0], now()]))
  } catch (fault) {
    if ((fault as { constraint?: string }).constraint === 'contact_details_proven_email') throw problem('email_taken')
    throw fault
  }
}
