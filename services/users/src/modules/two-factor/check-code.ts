import type { Tx } from '@flow/postgres'
import type { UsersContext } from '../../context.ts'
import { countTry, forgetFailures } from '../sign-in/sign-in-failures.ts'
import { hashSecret } from '../tokens/secrets.ts'
import { canonicalBackupCode } from './backup-codes.ts'
import { stepOfCode } from './totp.ts'
import { findTwoFactor, takeBackupCode, takeStep } from './two-factor.sql.ts'

export type CodeMethod = 'totp' | 'backup_code'

export const secretContext = (personId: string) => `two_factor.secret:${personId}`

const isTotp = (code: string) => /^\d{3}\s?\d{3}$/.test(code.trim())

const takeTotp = async (tx: Tx, { vault, now }: UsersContext, personId: string, code: string): Promise<boolean> => {
  const row = await tx.first(findTwoFactor, [personId])
  if (!row) return false
  const secret = vault.open(row.secret, secretContext(personId))
  const step = stepOfCode(secret, code.replace(/\s/g, ''), now().getTime())
  return step !== undefined && (await tx.run(takeStep, [personId, step])) === 1
}

/**
 * Uses up a code of the authenticator app, or a backup code. Each works once; tries are counted as at sign-in.
 * The caller must commit also when the answer is undefined, or wrong tries would not count.
 */
export const takeCode = async (
  tx: Tx,
  context: UsersContext,
  personId: string,
  code: string,
): Promise<CodeMethod | undefined> => {
  const subjects = [context.vault.blindIndexes(personId, 'two-factor')[0] as Buffer]
  const [mayTry] = await countTry(tx, context, subjects)
  if (!mayTry) return undefined
  const method = isTotp(code) ? 'totp' : 'backup_code'
  const isRight =
    method === 'totp'
      ? await takeTotp(tx, context, personId, code)
      : (await tx.run(takeBackupCode, [personId, hashSecret(canonicalBackupCode(code))])) === 1
  if (!isRight) return undefined
  await forgetFailures(tx, subjects)
  return method
}
