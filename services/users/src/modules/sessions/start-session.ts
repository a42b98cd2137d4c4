import { newId, type Role, type TokenPair } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import type { UsersContext } from '../../context.ts'
import { hashSecret, newSecret } from '../tokens/secrets.ts'
import type { Client } from './client.ts'
import { deviceCookie, sessionCookies } from './cookies.ts'
import { rememberDevice } from './known-devices.ts'
import { insertRefreshToken, insertSession } from './sessions.sql.ts'
import { tokenPair } from './token-pair.ts'

export interface StartedSession {
  readonly sessionId: string
  /** Whether the person has signed in before, but never from this device. */
  readonly newDevice: boolean
  readonly tokens: TokenPair
  readonly cookies: readonly string[]
}

export const addressContext = (sessionId: string) => `sessions.address:${sessionId}`

/** Opens a session in the caller's transaction. Nothing of what is handed out can be read from the database. */
export const startSession = async (
  tx: Tx,
  context: UsersContext,
  person: { readonly id: string; readonly role: Role },
  client: Client,
): Promise<StartedSession> => {
  const { settings, now, vault, secrets, publicUrl } = context
  const at = now()
  const id = newId(at.getTime())
  const [refreshToken, cookie] = [newSecret(), newSecret()]
  const device = await rememberDevice(tx, person.id, client, at)
  await tx.run(insertSession, [
    id,
    person.id,
    device.id,
    client.userAgent,
    client.label,
    vault.seal(client.address, addressContext(id)),
    client.browser ? hashSecret(cookie) : null,
    at,
    new Date(at.getTime() + settings.sessionIdleMs),
    new Date(at.getTime() + settings.sessionMostMs),
  ])
  await tx.run(insertRefreshToken, [hashSecret(refreshToken), id, 0])
  const session = { id, cookie, maxAgeMs: settings.sessionMostMs }
  return {
    sessionId: id,
    newDevice: device.isNew && !device.isFirst,
    tokens: tokenPair(context, { id, personId: person.id, role: person.role }, refreshToken),
    cookies: [
      ...(client.browser ? sessionCookies(session, secrets.csrfKey, publicUrl) : []),
      ...(device.secret ? [deviceCookie(device.secret, publicUrl)] : []),
    ],
  }
}
