import type { UserActor } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { writeMail } from '../mail/mails.ts'
import { confirmItIsYou } from '../passwords/confirm-password.ts'
import { contactOf } from '../people/contact.ts'
import { hashSecret } from '../tokens/secrets.ts'
import { canonicalBackupCode, newBackupCode } from './backup-codes.ts'
import { secretContext, takeCode } from './check-code.ts'
import { newTotpSecret, totpUri } from './totp.ts'
import {
  countBackupCodes,
  disableTwoFactor,
  dropBackupCodes,
  enableTwoFactor,
  findTwoFactor,
  insertBackupCodes,
  setUpTwoFactor,
} from './two-factor.sql.ts'

const BACKUP_CODES = 10

/** Whether a second factor is asked for at sign-in. */
export const hasTwoFactor = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.first(findTwoFactor, [personId]))?.enabled_at != null

export const twoFactorState = ({ db }: UsersContext, { id }: UserActor) =>
  db.asService('second factor', async tx => ({
    enabled: await hasTwoFactor(tx, id),
    backupCodesLeft: (await tx.one(countBackupCodes, [id])).count,
  }))

/** Begins: a secret for the authenticator app, which counts only once a code of it was shown. @throws 409 when on */
export const setUp = async (context: UsersContext, actor: UserActor, password: string | undefined) => {
  await confirmItIsYou(context, actor, password)
  const secret = newTotpSecret()
  const { vault } = context
  const { email } = await context.db.asService('set up a second factor', async tx => {
    const begun = await tx.run(setUpTwoFactor, [actor.id, vault.seal(secret, secretContext(actor.id))])
    if (begun === 0) throw problem('conflict', { detail: 'Two-factor sign-in is on already.' })
    return contactOf(tx, context, actor.id)
  })
  const otpauthUri = totpUri(secret, email)
  const { default: QRCode } = await import('qrcode')
  return { secret, otpauthUri, qr: await QRCode.toDataURL(otpauthUri, { errorCorrectionLevel: 'M', margin: 2 }) }
}

const renewBackupCodes = async (tx: Tx, personId: string): Promise<string[]> => {
  const codes = Array.from({ length: BACKUP_CODES }, newBackupCode)
  await tx.run(dropBackupCodes, [personId])
  await tx.run(insertBackupCodes, [personId, codes.map(code => hashSecret(canonicalBackupCode(code)))])
  return codes
}

/** Runs `work` when the code is right. A wrong one is counted and refused. @throws 401 `invalid_credentials` */
const withCode = async <T>(
  context: UsersContext,
  actor: UserActor,
  code: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const done = await context.db.asService('use a second factor', async tx =>
    (await takeCode(tx, context, actor.id, code)) ? { result: await work(tx) } : undefined,
  )
  if (!done) throw problem('invalid_credentials', { detail: 'The code is not right, or was used already.' })
  return done.result
}

const tell = async (tx: Tx, context: UsersContext, actor: UserActor, kind: 'two_factor_on' | 'two_factor_off') => {
  const data = { link: `${context.publicUrl}/settings/security` }
  await writeMail(tx, context, { personId: actor.id, kind, data })
  await audit(tx, actor, {
    action: `two_factor.${kind.slice(-3).replace('_', '')}`,
    subject: { type: 'user', id: actor.id },
  })
}

/** Turns it on by a first code. Answers the backup codes, this once. */
export const enable = (context: UsersContext, actor: UserActor, code: string): Promise<string[]> =>
  withCode(context, actor, code, async tx => {
    if ((await tx.run(enableTwoFactor, [actor.id, context.now()])) === 0)
      throw problem('conflict', { detail: 'Two-factor sign-in is on already.' })
    await tell(tx, context, actor, 'two_factor_on')
    return renewBackupCodes(tx, actor.id)
  })

export const disable = (context: UsersContext, actor: UserActor, code: string): Promise<void> =>
  withCode(context, actor, code, async tx => {
    await tx.run(disableTwoFactor, [actor.id])
    await tx.run(dropBackupCodes, [actor.id])
    await tell(tx, context, actor, 'two_factor_off')
  })

/** New backup codes; the old ones are worth nothing any more. */
export const newBackupCodes = (context: UsersContext, actor: UserActor, code: string): Promise<string[]> =>
  withCode(context, actor, code, async tx => {
    if (!(await hasTwoFactor(tx, actor.id))) throw problem('conflict', { detail: 'Two-factor sign-in is off.' })
    await audit(tx, actor, { action: 'two_factor.backup_codes', subject: { type: 'user', id: actor.id } })
    return renewBackupCodes(tx, actor.id)
  })
