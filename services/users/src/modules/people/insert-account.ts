import { newId, type Role, userRegistered } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import type { StoredPassword } from '../passwords/password-hasher.ts'
import { detailContext, emailIndexes } from './email.ts'
import {
  emailIsProven,
  insertContactDetails,
  insertCredentials,
  insertPerson,
  insertPreferences,
  usernameExists,
} from './people.sql.ts'
import { publishPerson } from './publish-person.ts'

export interface NewPerson {
  readonly username: string
  readonly displayName: string
  readonly email: string
  readonly emailProven: boolean
  readonly role: Role
  readonly language: string
  readonly timeZone: string
  readonly password: StoredPassword | undefined
}

export const usernameTaken = () =>
  problem('username_taken', { errors: [{ path: '/username', code: 'taken', message: 'is taken' }] })

/** Writes a new account in the caller's transaction. @throws 409 `username_taken` */
export const insertAccount = async (
  tx: Tx,
  { vault, now }: Pick<UsersContext, 'vault' | 'now'>,
  person: NewPerson,
): Promise<string> => {
  const at = now()
  const id = newId(at.getTime())
  const inserted = await tx.run(insertPerson, [id, person.username, person.displayName, person.role, at])
  if (inserted === 0) throw usernameTaken()
  const [index] = emailIndexes(vault, person.email)
  const email = vault.seal(person.email.trim(), detailContext('email', id))
  await tx.run(insertContactDetails, [id, email, index, person.emailProven ? at : null])
  await tx.run(insertCredentials, [id, person.password?.hash ?? null, person.password?.digestKey ?? null, at])
  await tx.run(insertPreferences, [id, person.language, person.timeZone, at])
  await publishPerson(tx, userRegistered, id)
  return id
}

export const isUsernameFree = async (tx: Tx, username: string): Promise<boolean> =>
  !(await tx.one(usernameExists, [username])).taken

/** @throws 409 `username_taken` */
export const assertUsernameFree = async (tx: Tx, username: string): Promise<void> => {
  if (!(await isUsernameFree(tx, username))) throw usernameTaken()
}

/** Whether the address is somebody's own already. */
export const isProvenEmail = async (tx: Tx, { vault }: Pick<UsersContext, 'vault'>, email: string): Promise<boolean> =>
  (await tx.one(emailIsProven, [emailIndexes(vault, email)])).proven
