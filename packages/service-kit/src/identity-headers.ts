import type { IncomingHttpHeaders } from 'node:http'
import { type Actor, ANONYMOUS, type Permission, type Role } from '@flow/contracts'

/** Headers that only the gateway may set; it removes them from whatever a client sends. */
export const IDENTITY_HEADERS = ['x-user-id', 'x-user-role', 'x-user-permissions', 'x-session-id'] as const

/** The actor as the headers that go from the gateway to a service. */
export const toIdentityHeaders = (actor: Actor): Record<string, string> =>
  actor.kind === 'user'
    ? {
        'x-user-id': actor.id,
        'x-user-role': actor.role,
        'x-user-permissions': actor.permissions.join(','),
        'x-session-id': actor.sessionId,
      }
    : {}

/** Reads the headers back. Call it only after the service key was checked. */
export const fromIdentityHeaders = (headers: IncomingHttpHeaders): Actor => {
  const text = (name: string) => String(headers[name] ?? '')
  if (!text('x-user-id')) return ANONYMOUS
  return {
    kind: 'user',
    id: text('x-user-id'),
    role: text('x-user-role') as Role,
    permissions: text('x-user-permissions').split(',').filter(Boolean) as Permission[],
    sessionId: text('x-session-id'),
  }
}
