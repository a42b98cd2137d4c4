import { ANONYMOUS, userUpdated } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { writeMail } from '../mail/mails.ts'
import { contactOf, proveEmail } from '../people/contact.ts'
import { isProvenEmail } from '../people/insert-account.ts'
import { publishPerson } from '../people/publish-person.ts'
import { findAccount } from '../sign-in/find-account.ts'
import { issueToken, isTooSoon, revokeTokens, useToken } from '../tokens/one-time-tokens.ts'
import { confirmEmailChange } from './change-email.ts'

const resendJob = defineJob('users.resend_verification', Type.Object({ sealed: Type.String() }), { priority: 10 })
const RESEND = 'jobs.resend_verification'

/** Writes the mail that proves an address, or tells its owner that it is in use already; the same work either way. */
export const welcomeByMail = async (tx: Tx, context: UsersContext, personId: string, email: string): Promise<void> => {
  const inUse = await isProvenEmail(tx, context, email)
  const secret = await issueToken(tx, context, {
    purpose: 'verify_email',
    personId,
    lifeMs: context.settings.verificationLifeMs,
    data: { email },
  })
  const link = inUse ? `${context.publicUrl}/forgot-password` : `${context.publicUrl}/verify-email?token=${secret}`
  await writeMail(tx, context, { personId, kind: inUse ? 'address_in_use' : 'verify_email', data: { link } })
}

/** Takes a proven address into the account. @throws 409 `email_taken` when another account proved it first */
export const acceptProof = async (tx: Tx, context: UsersContext, personId: string, email: string): Promise<void> => {
  if ((await contactOf(tx, context, personId)).email !== email) throw problem('invalid_token')
  await proveEmail(tx, context, personId, email)
  await audit(tx, ANONYMOUS, { action: 'email.verify', subject: { type: 'user', id: personId } })
  await publishPerson(tx, userUpdated, personId)
}

/**
 * Confirms an address by the token of a mail: a new account's, or one side of a change.
 * @throws 401 `invalid_token`, 409 `email_taken`
 */
export const verifyEmail = (context: UsersContext, secret: string): Promise<'verified' | 'waiting'> =>
  context.db.asService('verify an address', async tx => {
    const token = await useToken(tx, context, 'verify_email', secret)
    if (!token?.personId) return confirmEmailChange(tx, context, secret)
    await acceptProof(tx, context, token.personId, (token.data as { email: string }).email)
    await revokeTokens(tx, token.personId, ['verify_email'])
    return 'verified'
  })

/** Takes a person's address as proven because the operator says so. @throws 409 `email_taken` */
export const vouchForEmail = (context: UsersContext, personId: string): Promise<void> =>
  context.db.asService('vouch for an address', async tx => {
    await acceptProof(tx, context, personId, (await contactOf(tx, context, personId)).email)
    await revokeTokens(tx, personId, ['verify_email'])
  })

/** Asks for the mail again. Answers nothing of whether the address is known: looking it up is done later. */
export const askForVerification = ({ db, jobs, vault }: UsersContext, email: string): Promise<void> =>
  db.asService('ask for verification', tx =>
    jobs.enqueue(tx, resendJob, { sealed: vault.seal(email, RESEND).toString('base64') }),
  )

export const resendVerifications = (context: UsersContext): void => {
  const { db, jobs, vault } = context
  jobs.work(resendJob, ({ data }) =>
    db.asService('resend verification', async tx => {
      const email = vault.open(Buffer.from(data.sealed, 'base64'), RESEND)
      const account = email.includes('@') ? await findAccount(tx, vault, email) : undefined
      if (!account || account.email_proven || (await isTooSoon(tx, context, account.id, 'verify_email'))) return
      await welcomeByMail(tx, context, account.id, (await contactOf(tx, context, account.id)).email)
    }),
  )
}
