import { type Actor, ANONYMOUS, type SessionState } from '@flow/contracts'
import {
  csrfTokenFor,
  IDENTITY_HEADERS,
  type Problem,
  problem,
  readAccessToken,
  type Secrets,
  type ServiceClient,
  sameSecret,
} from '@flow/service-kit'
import type { FastifyRequest } from 'fastify'

/** The browser's session cookie; only the server reads it. */
export const SESSION_COOKIE = 'flow_session'

export interface IdentityDeps {
  readonly services: ServiceClient
  readonly secrets: Secrets
  readonly now: () => Date
}

/** Who asks, and what is wrong with the credentials that were sent, if anything. */
export interface Identified {
  readonly actor: Actor
  readonly fault?: Problem
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

const cookieOf = (request: FastifyRequest): string | undefined => {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === SESSION_COOKIE) return pair.slice(at + 1).trim()
  }
  return undefined
}

const actorOf = (state: SessionState, sessionId: string): Actor => ({
  kind: 'user',
  id: state.userId,
  role: state.role,
  permissions: state.permissions,
  sessionId,
})

const fromToken = async ({ services, secrets, now }: IdentityDeps, header: string): Promise<Identified> => {
  const token = /^Bearer ([A-Za-z0-9_.-]+)$/.exec(header)?.[1]
  const claims = token && readAccessToken(token, secrets.tokenKey, Math.floor(now().getTime() / 1000))
  if (!claims)
    return { actor: ANONYMOUS, fault: problem('unauthenticated', { detail: 'The access token is not valid.' }) }
  const state = await services.of('users').sessionState({ sessionId: claims.sid })
  if (!state || state.userId !== claims.sub) return { actor: ANONYMOUS, fault: problem('session_ended') }
  return { actor: actorOf(state, claims.sid) }
}

const crossSite = (request: FastifyRequest) => {
  const site = request.headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

const fromCookie = async (
  { services, secrets }: IdentityDeps,
  request: FastifyRequest,
  cookie: string,
): Promise<Identified> => {
  const session = await services.of('users').browserSession({ cookie })
  if (!session) return { actor: ANONYMOUS }
  const sent = String(request.headers['x-csrf-token'] ?? '')
  const expected = csrfTokenFor(session.sessionId, secrets.csrfKey)
  const unsafe = !SAFE.has(request.method)
  if (unsafe && (crossSite(request) || !sameSecret(sent, expected)))
    return { actor: ANONYMOUS, fault: problem('csrf_failed') }
  return { actor: actorOf(session, session.sessionId) }
}

/**
 * Finds out who asks: by access token, else by the browser's session cookie (with a CSRF token on unsafe methods).
 * The session is looked at each time, so an ended one stops at once. When the users service cannot be asked, nobody
 * is let in.
 */
export const identify = (deps: IdentityDeps, request: FastifyRequest): Promise<Identified> => {
  const header = request.headers.authorization
  if (header !== undefined) return fromToken(deps, header)
  const cookie = cookieOf(request)
  return cookie ? fromCookie(deps, request, cookie) : Promise.resolve({ actor: ANONYMOUS })
}

/** Removes what only the gateway may say. */
export const stripIdentityHeaders = (request: FastifyRequest): void => {
  for (const name of IDENTITY_HEADERS) delete request.headers[name]
}
