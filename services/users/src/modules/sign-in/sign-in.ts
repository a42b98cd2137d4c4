import { type Actor, ROLE_PERMISSIONS, type SignedIn, type TwoFactorChallenge } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { writeMail } from '../mail/mails.ts'
import { ownProfileIn } from '../people/read-people.ts'
import type { Client } from '../sessions/client.ts'
import { startSession } from '../sessions/start-session.ts'
import { issueToken, peekToken, useToken } from '../tokens/one-time-tokens.ts'
import { takeCode } from '../two-factor/check-code.ts'
import { hasTwoFactor } from '../two-factor/two-factor.ts'
import { checkPassword } from './check-password.ts'
import { type Account, accountOf } from './find-account.ts'
import { forgetFailures } from './sign-in-failures.ts'
import { recordSignIn, type SignInMethod } from './sign-in-history.ts'

export interface SignInResult {
  readonly reply: SignedIn
  readonly cookies: readonly string[]
}

const tellOfNewDevice = (tx: Tx, context: UsersContext, personId: string, client: Client) =>
  writeMail(tx, context, {
    personId,
    kind: 'new_device',
    data: {
      device: client.label,
      when: `${context.now().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      link: `${context.publicUrl}/settings/security`,
    },
  })

/** Opens the session of someone who has proven who they are, and writes down how. */
export const completeSignIn = async (
  tx: Tx,
  context: UsersContext,
  account: Pick<Account, 'id' | 'role' | 'status'>,
  client: Client,
  method: SignInMethod,
): Promise<SignInResult> => {
  const { id, role, status } = account
  if (status === 'suspended') throw problem('forbidden', { detail: 'This account is suspended.' })
  const started = await startSession(tx, context, { id, role }, client)
  const actor: Actor = { kind: 'user', id, role, permissions: ROLE_PERMISSIONS[role], sessionId: started.sessionId }
  await audit(tx, actor, { action: 'session.start', subject: { type: 'user', id }, details: { method } })
  await recordSignIn(tx, context, id, { method, succeeded: true, client })
  if (started.newDevice) await tellOfNewDevice(tx, context, id, client)
  return { reply: { user: await ownProfileIn(tx, context, id), ...started.tokens }, cookies: started.cookies }
}

const refuse = () =>
  problem('invalid_credentials', {
    detail: 'Check the name and the password. After several failed tries an account rests for a while.',
  })

/** How long a second factor may take after the password, in milliseconds. */
const CHALLENGE_LIFE_MS = 5 * 60_000

/** A challenge that a code of the person's second factor answers. */
export const beginTwoFactor = (tx: Tx, context: UsersContext, personId: string): Promise<string> =>
  issueToken(tx, context, { purpose: 'two_factor', personId, lifeMs: CHALLENGE_LIFE_MS })

/**
 * Signs in by e-mail address or username and password; whoever has a second factor gets a challenge instead.
 * @throws 401 `invalid_credentials`, whatever was wrong
 */
export const signIn = async (
  context: UsersContext,
  given: { readonly login: string; readonly password: string },
  client: Client,
): Promise<SignInResult | TwoFactorChallenge> => {
  const { db } = context
  const checked = await checkPassword(context, given, client)
  if (!checked.isRight) {
    const failed = { method: 'password', succeeded: false, client } as const
    await db.asService('failed sign-in', tx => recordSignIn(tx, context, checked.account?.id ?? null, failed))
    throw refuse()
  }
  const { account, subjects } = checked
  return db.asService('sign in', async tx => {
    await forgetFailures(tx, subjects)
    if (!(await hasTwoFactor(tx, account.id))) return completeSignIn(tx, context, account, client, 'password')
    return { twoFactorRequired: true, challenge: await beginTwoFactor(tx, context, account.id) }
  })
}

/** The second step: a code of the app, or a backup code. @throws 401 `invalid_token`, `invalid_credentials` */
export const signInWithCode = async (
  context: UsersContext,
  { challenge, code }: { readonly challenge: string; readonly code: string },
  client: Client,
): Promise<SignInResult> => {
  const result = await context.db.asService('sign in by second factor', async tx => {
    const token = await peekToken(tx, context, 'two_factor', challenge)
    if (!token?.personId) return 'no_challenge'
    const account = await accountOf(tx, token.personId)
    const method = await takeCode(tx, context, account.id, code)
    if (!method) {
      await recordSignIn(tx, context, account.id, { method: 'totp', succeeded: false, client })
      return 'wrong_code'
    }
    await useToken(tx, context, 'two_factor', challenge)
    return completeSignIn(tx, context, account, client, method)
  })
  if (result === 'no_challenge') throw problem('invalid_token')
  if (result === 'wrong_code') throw refuse()
  return result
}
