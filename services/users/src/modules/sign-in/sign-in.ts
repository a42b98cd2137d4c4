import { type Actor, ROLE_PERMISSIONS, type SignedIn } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { audit, problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { writeMail } from '../mail/mails.ts'
import { ownProfileIn } from '../people/read-people.ts'
import type { Client } from '../sessions/client.ts'
import { startSession } from '../sessions/start-session.ts'
import { checkPassword } from './check-password.ts'
import type { Account } from './find-account.ts'
import { forgetFailures } from './sign-in-failures.ts'

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
  method: 'password' | 'registration',
): Promise<SignInResult> => {
  const { id, role, status } = account
  if (status === 'suspended') throw problem('forbidden', { detail: 'This account is suspended.' })
  const started = await startSession(tx, context, { id, role }, client)
  const actor: Actor = { kind: 'user', id, role, permissions: ROLE_PERMISSIONS[role], sessionId: started.sessionId }
  await audit(tx, actor, { action: 'session.start', subject: { type: 'user', id }, details: { method } })
  if (started.newDevice) await tellOfNewDevice(tx, context, id, client)
  return { reply: { user: await ownProfileIn(tx, context, id), ...started.tokens }, cookies: started.cookies }
}

/** Signs in by e-mail address or username and password. @throws 401 `invalid_credentials`, whatever was wrong. */
export const signIn = async (
  context: UsersContext,
  given: { readonly login: string; readonly password: string },
  client: Client,
): Promise<SignInResult> => {
  const checked = await checkPassword(context, given, client)
  if (!checked)
    throw problem('invalid_credentials', {
      detail: 'Check the name and the password. After several failed tries an account rests for a while.',
    })
  return context.db.asService('sign in', async tx => {
    await forgetFailures(tx, checked.subjects)
    return completeSignIn(tx, context, checked.account, client, 'password')
  })
}
