import type { UserActor } from '@flow/contracts'
import { statement, timestamptz } from '@flow/postgres'
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

const signedInAt = statement(
  'users.passwords.signedInAt',
  { created_at: timestamptz },
  'select created_at from sessions where id = $1 and person_id = $2 and ended_at is null',
)

/** Who signed in so lately need not prove again who they are. */
const RECENT_MS = 10 * 60_000

/** Lets the person prove again that it is them: by password, or by having signed in a moment ago. @throws 401 */
export const confirmItIsYou = async (
  context: UsersContext,
  actor: UserActor,
  password: string | undefined,
): Promise<void> => {
  if (password !== undefined) return confirmPassword(context, actor, password)
  const [session] = await context.db.read(actor, signedInAt, [actor.sessionId, actor.id])
  if (!session || context.now().getTime() - session.created_at.getTime() > RECENT_MS)
    throw problem('invalid_credentials', { detail: 'Confirm with your password, or sign in again.' })
}
