import { cacheKeys, ROLE_PERMISSIONS, type SessionState } from '@flow/contracts'
import type { UsersContext } from '../../context.ts'
import { hashSecret } from '../tokens/secrets.ts'
import { liveSession, sessionByCookie, touchSession } from './sessions.sql.ts'

type Remembered = (SessionState & { readonly expiresAt: string }) | null

/** A session that was seen less long ago is not written again. */
const TOUCH_EVERY_MS = 60_000

const load = async ({ db, now, settings }: UsersContext, sessionId: string): Promise<Remembered> =>
  db.asService('session state', async tx => {
    const at = now()
    const row = await tx.first(liveSession, [sessionId, at])
    if (!row) return null
    const idleEnd = Math.min(at.getTime() + settings.sessionIdleMs, row.absolute_expires_at.getTime())
    const isStale = at.getTime() - row.last_seen_at.getTime() > TOUCH_EVERY_MS
    const expiresAt = isStale ? new Date(idleEnd) : row.expires_at
    if (isStale) await tx.run(touchSession, [sessionId, at, expiresAt])
    return {
      userId: row.person_id,
      role: row.role,
      permissions: ROLE_PERMISSIONS[row.role],
      expiresAt: expiresAt.toISOString(),
    }
  })

/** Whether a session lives, and what its person may do; remembered for as long as an access token lasts. */
export const sessionState = async (context: UsersContext, sessionId: string): Promise<SessionState | null> => {
  const key = cacheKeys.session(sessionId, context.settings.accessTokenMs)
  const state = await context.store.cache.get<Remembered>(key, () => load(context, sessionId))
  if (!state || new Date(state.expiresAt) <= context.now()) return null
  return { userId: state.userId, role: state.role, permissions: state.permissions }
}

/** The session that a browser's cookie stands for. Which one it is never changes; whether it lives is asked each time. */
export const browserSession = async (
  context: UsersContext,
  cookie: string,
): Promise<(SessionState & { sessionId: string }) | null> => {
  const hash = hashSecret(cookie)
  const key = cacheKeys.session(`cookie:${hash.toString('base64url')}`, context.settings.accessTokenMs)
  const sessionId = await context.store.cache.get<string | null>(key, async () => {
    const row = await context.db.asService('browser session', tx => tx.first(sessionByCookie, [hash]))
    return row?.id ?? null
  })
  if (!sessionId) return null
  const state = await sessionState(context, sessionId)
  return state && { ...state, sessionId }
}
