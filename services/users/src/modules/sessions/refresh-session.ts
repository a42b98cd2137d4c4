import { ANONYMOUS, type TokenPair } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { csrfTokenFor, problem, sameSecret } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { writeMail } from '../mail/mails.ts'
import { hashSecret, newSecret, successorOf } from '../tokens/secrets.ts'
import { endSessionsIn, sealEnded } from './end-sessions.ts'
import {
  activeTokenHash,
  insertRefreshToken,
  type LockedSession,
  lockByCookie,
  lockByRefreshToken,
  rotateSession,
} from './sessions.sql.ts'
import { tokenPair } from './token-pair.ts'

type Outcome =
  | { readonly kind: 'pair'; readonly tokens: TokenPair }
  | { readonly kind: 'theft'; readonly ended: string[] }
  | { readonly kind: 'unknown' | 'ended' }

const isOver = (session: LockedSession, at: Date) =>
  session.ended_at !== null || session.expires_at <= at || session.status === 'suspended'

const pairOf = (context: UsersContext, session: LockedSession, refreshToken: string): Outcome => ({
  kind: 'pair',
  tokens: tokenPair(context, { id: session.id, personId: session.person_id, role: session.role }, refreshToken),
})

const rotate = async (tx: Tx, context: UsersContext, session: LockedSession, next: string): Promise<Outcome> => {
  const at = context.now()
  const expires = Math.min(at.getTime() + context.settings.sessionIdleMs, session.absolute_expires_at.getTime())
  await tx.run(insertRefreshToken, [hashSecret(next), session.id, session.generation + 1])
  await tx.run(rotateSession, [session.id, at, new Date(expires)])
  return pairOf(context, session, next)
}

/** The active token again, when the one shown is its parent and was followed a moment ago on the same client. */
const lostAnswer = async (
  tx: Tx,
  context: UsersContext,
  session: LockedSession & { readonly token_generation: number },
  shown: { readonly token: string; readonly userAgent: string },
): Promise<string | undefined> => {
  const since = context.now().getTime() - session.rotated_at.getTime()
  const isParent = session.token_generation === session.generation - 1
  if (!isParent || since > context.settings.refreshGraceMs || session.user_agent !== shown.userAgent) return undefined
  const active = await tx.first(activeTokenHash, [session.id, session.generation])
  return context.refreshKeys
    .map(key => successorOf(shown.token, key))
    .find(candidate => active && hashSecret(candidate).equals(active.hash))
}

const followToken = async (
  tx: Tx,
  context: UsersContext,
  shown: { readonly token: string; readonly userAgent: string },
): Promise<Outcome> => {
  const session = await tx.first(lockByRefreshToken, [hashSecret(shown.token)])
  if (!session) return { kind: 'unknown' }
  if (isOver(session, context.now())) return { kind: 'ended' }
  if (session.token_generation === session.generation)
    return rotate(tx, context, session, successorOf(shown.token, context.refreshKeys[0] as Buffer))
  const active = await lostAnswer(tx, context, session, shown)
  if (active) return pairOf(context, session, active)
  const ended = await endSessionsIn(tx, context, ANONYMOUS, {
    personId: session.person_id,
    only: [session.id],
    reason: 'token_reuse',
  })
  const data = { link: `${context.publicUrl}/settings/security` }
  await writeMail(tx, context, { personId: session.person_id, kind: 'stolen_session', data })
  return { kind: 'theft', ended }
}

const settle = async (context: UsersContext, outcome: Outcome): Promise<TokenPair> => {
  if (outcome.kind === 'pair') return outcome.tokens
  if (outcome.kind === 'theft') await sealEnded(context, outcome.ended)
  throw problem(outcome.kind === 'unknown' ? 'invalid_token' : 'session_ended')
}

/**
 * Exchanges a refresh token for a new pair. The parent of the active token, shown again within a short time, answers
 * the active one: its answer was lost. Any other old token was stolen from somebody, so the session ends.
 */
export const refreshByToken = async (
  context: UsersContext,
  shown: { readonly token: string; readonly userAgent: string },
): Promise<TokenPair> =>
  settle(context, await context.db.asService('refresh a session', tx => followToken(tx, context, shown)))

/** A new pair for a browser that holds the session cookie and the CSRF token that goes with it. */
export const refreshByCookie = async (
  context: UsersContext,
  shown: { readonly cookie: string; readonly csrf: string },
): Promise<TokenPair> =>
  settle(
    context,
    await context.db.asService('refresh a browser session', async (tx): Promise<Outcome> => {
      const session = await tx.first(lockByCookie, [hashSecret(shown.cookie)])
      if (!session) return { kind: 'unknown' }
      if (!sameSecret(shown.csrf, csrfTokenFor(session.id, context.secrets.csrfKey))) throw problem('csrf_failed')
      return isOver(session, context.now()) ? { kind: 'ended' } : rotate(tx, context, session, newSecret())
    }),
  )
