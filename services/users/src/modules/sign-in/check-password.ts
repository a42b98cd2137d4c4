import type { UsersContext } from '../../context.ts'
import type { Client } from '../sessions/client.ts'
import { knownDevice } from '../sessions/known-devices.ts'
import { type Account, findAccount } from './find-account.ts'
import { countTry, trySubjects } from './sign-in-failures.ts'

export interface CheckedPassword {
  readonly account: Account
  /** What to forget once the sign-in is complete. */
  readonly subjects: readonly Buffer[]
}

/**
 * Compares a password, counting the try first. A login that has failed too often rests; so does an account, whatever
 * names it is tried by, but for a device its person signed in from before there is a count apart, so that a stranger
 * cannot lock the owner out. Known and unknown logins are told apart by neither answer nor time: an unknown one rests
 * like a known one, and every other comparison takes one hash.
 * @returns undefined when the password is wrong, the login unknown or at rest: they are one answer.
 */
export const checkPassword = async (
  context: UsersContext,
  { login, password }: { readonly login: string; readonly password: string },
  client: Client,
): Promise<CheckedPassword | undefined> => {
  const { db, vault, hasher } = context
  const { account, subjects, mayTry } = await db.asService('count a sign-in', async tx => {
    const found = await findAccount(tx, vault, login)
    const device = found && (await knownDevice(tx, found.id, client))
    const tried = trySubjects(vault, { login, account: found?.id ?? `nobody:${login}`, device })
    return { account: found, subjects: tried, mayTry: await countTry(tx, context, tried) }
  })
  const [loginMay, accountMay] = mayTry
  if (!loginMay) return undefined
  const stored = account?.password_hash ? { hash: account.password_hash, digestKey: account.digest_key } : undefined
  const right = await hasher.verify(password, accountMay ? stored : undefined)
  return right && account ? { account, subjects } : undefined
}
