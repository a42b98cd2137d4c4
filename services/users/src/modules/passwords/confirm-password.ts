import type { UserActor } from '@flow/contracts'
import { problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { countTry, forgetFailures } from '../sign-in/sign-in-failures.ts'
import { storedPassword } from './credentials.ts'

/**
 * Lets the person prove again that it is them, before something that a stranger at an open laptop must not do.
 * Tries are counted as at sign-in.
 * @throws 401 `invalid_credentials`
 */
export const confirmPassword = async (context: UsersContext, actor: UserActor, password: string): Promise<void> => {
  const { db, vault, hasher } = context
  const subjects = [vault.blindIndexes(actor.id, 'confirm-password')[0] as Buffer]
  const { stored, mayTry } = await db.asService('confirm a password', async tx => ({
    stored: await storedPassword(tx, actor.id),
    mayTry: (await countTry(tx, context, subjects))[0],
  }))
  if (!mayTry || !(await hasher.verify(password, stored))) throw problem('invalid_credentials')
  await db.asService('confirm a password', tx => forgetFailures(tx, subjects))
}
