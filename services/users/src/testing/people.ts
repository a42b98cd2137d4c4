import { ROLE_PERMISSIONS, type SignedIn, type UserActor } from '@flow/contracts'
import { readAccessToken } from '@flow/service-kit'
import type { Api } from '@flow/testkit'
import { testSecrets } from '@flow/testkit'
import { usersServiceWith } from '../service.ts'

/** The service alone, with cheap hashes: tests of other things than hashing need not wait for it. */
export const quickUsersService = usersServiceWith({ bcryptRounds: 4, personDataServices: ['users'] })

export const GOOD_PASSWORD = 'wide green lanterns 7'

let count = 0

export interface Registered {
  readonly reply: SignedIn
  readonly actor: UserActor
  readonly email: string
  readonly username: string
}

/** The person and session of a sign-in, as the gateway would read it from the access token. */
export const actorOf = ({ user, accessToken }: SignedIn): UserActor => {
  const { iat } = JSON.parse(Buffer.from(accessToken.split('.')[1] as string, 'base64url').toString())
  const claims = readAccessToken(accessToken, testSecrets.tokenKey, iat)
  if (!claims) throw new Error('the access token does not read')
  return {
    kind: 'user',
    id: user.id,
    role: user.role,
    permissions: ROLE_PERMISSIONS[user.role],
    sessionId: claims.sid,
  }
}

/** Registers somebody new over HTTP. */
export const registerPerson = async (
  api: Api,
  given: { username?: string; email?: string; displayName?: string } = {},
  headers?: Record<string, string>,
): Promise<Registered> => {
  const username = given.username ?? `person${++count}`
  const email = given.email ?? `${username}@example.org`
  const body = { username, email, password: GOOD_PASSWORD, displayName: given.displayName }
  const { status, body: reply, text } = await api.post('/api/v1/auth/register', body, headers)
  if (status !== 201) throw new Error(`registration answered ${status}: ${text}`)
  return { reply, actor: actorOf(reply), email, username }
}
