import { type Actor, ANONYMOUS, type UserActor } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { writeMail } from '../mail/mails.ts'
import { contactOf, proveEmail } from '../people/contact.ts'
import { ownProfileIn } from '../people/read-people.ts'
import { endSessionsIn, sealEnded } from '../sessions/end-sessions.ts'
import { findAccount } from '../sign-in/find-account.ts'
import { forgetPersonFailures } from '../sign-in/sign-in-failures.ts'
import { issueToken, isTooSoon, peekToken, revokeTokens, useToken } from '../tokens/one-time-tokens.ts'
import { confirmPassword } from './confirm-password.ts'
import { storePassword } from './credentials.ts'
import type { StoredPassword } from './password-hasher.ts'
import { assertGoodPassword } from './password-rules.ts'

const resetJob = defineJob('users.password_reset', Type.Object({ sealed: Type.String() }), { priority: 20 })
const RESET = 'jobs.password_reset'

/** Asks for a reset. The answer and its time tell nothing of the address: looking it up is done later. */
export const askForReset = ({ db, jobs, vault }: UsersContext, email: string): Promise<void> =>
  db.asService('ask for a reset', tx =>
    jobs.enqueue(tx, resetJob, { sealed: vault.seal(email, RESET).toString('base64') }),
  )

export const sendResets = (context: UsersContext): void => {
  const { db, jobs, vault, settings, publicUrl } = context
  jobs.work(resetJob, ({ data }) =>
    db.asService('send a reset', async tx => {
      const email = vault.open(Buffer.from(data.sealed, 'base64'), RESET)
      const account = email.includes('@') ? await findAccount(tx, vault, email) : undefined
      if (!account || (await isTooSoon(tx, context, account.id, 'reset_password'))) return
      await revokeTokens(tx, account.id, ['reset_password'])
      const { email: to } = await contactOf(tx, context, account.id)
      const secret = await issueToken(tx, context, {
        purpose: 'reset_password',
        personId: account.id,
        lifeMs: settings.resetLifeMs,
        data: { email: to },
      })
      const link = `${publicUrl}/reset-password?token=${secret}`
      await writeMail(tx, context, { personId: account.id, kind: 'reset_password', data: { link } })
    }),
  )
}

const replace = async (
  tx: Tx,
  context: UsersContext,
  actor: Actor,
  { personId, password, keep }: { personId: string; password: StoredPassword; keep?: string },
): Promise<string[]> => {
  await storePassword(tx, personId, password, context.now())
  await revokeTokens(tx, personId, ['reset_password', 'two_factor'])
  await forgetPersonFailures(tx, context, await ownProfileIn(tx, context, personId))
  await audit(tx, actor, { action: 'password.change', subject: { type: 'user', id: personId } })
  const data = { link: `${context.publicUrl}/forgot-password` }
  await writeMail(tx, context, { personId, kind: 'password_changed', data })
  return endSessionsIn(tx, context, actor, { personId, except: keep, reason: 'password_changed' })
}

/**
 * Sets a new password by the token of a mail, which also proves the address, and ends all sessions.
 * @throws 401 `invalid_token`, 422 `weak_password` (the token stays good)
 */
export const resetPassword = async (
  context: UsersContext,
  given: { readonly token: string; readonly password: string },
): Promise<void> => {
  const { db, hasher } = context
  const owner = await db.asService('reset a password', async tx => {
    const token = await peekToken(tx, context, 'reset_password', given.token)
    if (!token?.personId) throw problem('invalid_token')
    return ownProfileIn(tx, context, token.personId)
  })
  assertGoodPassword(given.password, owner)
  const password = await hasher.hash(given.password)
  const ended = await db.asService('reset a password', async tx => {
    const token = await useToken(tx, context, 'reset_password', given.token)
    if (!token?.personId) throw problem('invalid_token')
    const { personId } = token
    const contact = await contactOf(tx, context, personId)
    const isSame = (token.data as { email: string }).email === contact.email
    if (isSame && !contact.emailProven) await proveEmail(tx, context, personId, contact.email)
    return replace(tx, context, ANONYMOUS, { personId, password })
  })
  await sealEnded(context, ended)
}

/** Changes one's password and ends all other sessions. @throws 401 `invalid_credentials`, 422 `weak_password` */
export const changePassword = async (
  context: UsersContext,
  actor: UserActor,
  given: { readonly currentPassword: string; readonly newPassword: string },
): Promise<void> => {
  const { db, hasher } = context
  await confirmPassword(context, actor, given.currentPassword)
  const owner = await db.asService('change a password', tx => ownProfileIn(tx, context, actor.id))
  assertGoodPassword(given.newPassword, owner, '/newPassword')
  const password = await hasher.hash(given.newPassword)
  const ended = await db.asService('change a password', tx =>
    replace(tx, context, actor, { personId: actor.id, password, keep: actor.sessionId }),
  )
  await sealEnded(context, ended)
}
