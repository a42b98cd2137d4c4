import type { UsersContext } from '../../context.ts'
import { renewDigest } from '../passwords/credentials.ts'
import type { Client } from '../sessions/client.ts'
import { knownDevice } from '../sessions/known-devices.ts'
import { type Account, findAccount } from './find-account.ts'
import { countTry, trySubjects } from './sign-in-failures.ts'

export type CheckedPassword =
  | { readonly isRight: true; readonly account: Account; readonly subjects: readonly Buffer[] }
  | { readonly isRight: false; readonly account: Account | undefined }

/**
 * Compares a password, counting the try first. A login that has failed too often rests; so does an account, whatever
 * names it is tried by, but for a device its person signed in from before there is a count apart, so that a stranger
 * cannot lock the owner out. Known and unknown logins are told apart by neither answer nor time: an unknown one rests
 * like a known one, and every other comparison takes one hash.
 * A wrong password, an unknown login and one at rest are one answer to the caller.
 */
export const checkPassword = async (
  context: UsersContext,
  { login, password }: { readonly login: string; readonly password: string },
  client: Client,
): Promise<CheckedPassword> => {
  const { db, vault, hasher } = context
  const { account, subjects, mayTry } = await db.asService('count a sign-in', async tx => {
    const found = await findAccount(tx, vault, login)
    const device = found && (await knownDevice(tx, found.id, client))
    const tried = trySubjects(vault, { login, account: found?.id ?? `nobody:${login}`, device })
    return { account: found, subjects: tried, mayTry: await countTry(tx, context, tried) }
  })
  const [loginMay, accountMay] = mayTry
  if (!loginMay) return { isRight: false, account }
  const stored = account?.password_hash ? { hash: account.password_hash, digestKey: account.digest_key } : undefined
  const right = await hasher.verify(password, accountMay ? stored : undefined)
  if (right && account && stored && hasher.isOutdated(stored)) {
    const renewed = await hasher.hash(password)
    await db.asService('renew a digest', tx => renewDigest(tx, account.id, renewed))
  }
  return right && account ? { isRight: true, account, subjects } : { isRight: false, account }
}
