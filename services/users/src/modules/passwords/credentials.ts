import { nullable, statement, type Tx, text } from '@flow/postgres'
import type { StoredPassword } from './password-hasher.ts'

const findCredentials = statement(
  'users.passwords.find',
  { password_hash: nullable(text), digest_key: nullable(text) },
  'select password_hash, digest_key from credentials where person_id = $1',
)
const setPassword = statement(
  'users.passwords.set',
  {},
  'update credentials set password_hash = $2, digest_key = $3, password_changed_at = $4 where person_id = $1',
)

/** What is stored of the person's password; undefined when they have none. */
export const storedPassword = async (tx: Tx, personId: string): Promise<StoredPassword | undefined> => {
  const row = await tx.first(findCredentials, [personId])
  return row?.password_hash ? { hash: row.password_hash, digestKey: row.digest_key } : undefined
}

export const storePassword = async (tx: Tx, personId: string, password: StoredPassword, at: Date): Promise<void> => {
  await tx.run(setPassword, [personId, password.hash, password.digestKey, at])
}

const renew = statement(
  'users.passwords.renew',
  {},
  'update credentials set password_hash = $2, digest_key = $3 where person_id = $1',
)

/** The same password under the active key. */
export const renewDigest = async (tx: Tx, personId: string, password: StoredPassword): Promise<void> => {
  await tx.run(renew, [personId, password.hash, password.digestKey])
}
