import { ANONYMOUS, type RegisterRequest } from '@flow/contracts'
import { audit, invalid, problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { welcomeByMail } from '../email/verify-email.ts'
import { assertGoodPassword } from '../passwords/password-rules.ts'
import { assertUsernameFree, insertAccount, isProvenEmail } from '../people/insert-account.ts'
import { isTimeZone } from '../preferences/time-zone.ts'
import type { Client } from '../sessions/client.ts'
import { completeSignIn, type SignInResult } from './sign-in.ts'

const check = ({ email, username, password, displayName, timeZone }: RegisterRequest) => {
  assertGoodPassword(password, { email, username, displayName })
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw invalid('/timeZone', 'unknown_time_zone', 'is not an IANA time zone')
}

/**
 * Opens an account and signs in. Whether the e-mail address is known already is not told: it becomes the account's
 * own only once it is proven.
 * @throws 409 `username_taken`, 422 `weak_password`
 */
export const register = async (
  context: UsersContext,
  request: RegisterRequest,
  client: Client,
): Promise<SignInResult> => {
  check(request)
  const { db, hasher } = context
  await db.asService('registration', tx => assertUsernameFree(tx, request.username))
  const password = await hasher.hash(request.password)
  return db.asService('registration', async tx => {
    const id = await insertAccount(tx, context, {
      username: request.username,
      displayName: (request.displayName ?? request.username).trim(),
      email: request.email,
      emailProven: false,
      role: 'user',
      language: request.language ?? 'en',
      timeZone: request.timeZone ?? 'UTC',
      password,
    })
    await welcomeByMail(tx, context, id, request.email.trim())
    return completeSignIn(tx, context, { id, role: 'user', status: 'active' }, client, 'registration')
  })
}

/** Makes an administrator; the operator vouches for the address. @throws 409 `username_taken`, `email_taken` */
export const createAdmin = async (
  context: UsersContext,
  given: { readonly email: string; readonly username: string; readonly password: string },
): Promise<{ id: string }> => {
  assertGoodPassword(given.password, given)
  const password = await context.hasher.hash(given.password)
  return context.db.asService('create an administrator', async tx => {
    if (await isProvenEmail(tx, context, given.email)) throw problem('email_taken')
    const id = await insertAccount(tx, context, {
      username: given.username,
      displayName: given.username,
      email: given.email,
      emailProven: true,
      role: 'admin',
      language: 'en',
      timeZone: 'UTC',
      password,
    })
    await audit(tx, ANONYMOUS, { action: 'admin.create', subject: { type: 'user', id } })
    return { id }
  })
}
