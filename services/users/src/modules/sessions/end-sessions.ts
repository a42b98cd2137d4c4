import { type Actor, cacheKeys, sessionEnded } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import { audit } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { endSessions } from './sessions.sql.ts'

export type EndReason = 'sign_out' | 'ended_by_person' | 'token_reuse' | 'password_changed' | 'suspended' | 'deleted'

export interface SessionsToEnd {
  readonly personId: string
  /** Only these; all of the person's when left out. */
  readonly only?: readonly string[]
  readonly except?: string
  readonly reason: EndReason
}

/** Ends sessions in the caller's transaction. Call `sealEnded` with the answer after the commit. */
export const endSessionsIn = async (
  tx: Tx,
  { now }: Pick<UsersContext, 'now'>,
  actor: Actor,
  { personId, only, except, reason }: SessionsToEnd,
): Promise<string[]> => {
  const ended = await tx.all(endSessions, [personId, only ?? null, now(), reason, except ?? null])
  for (const { id } of ended) await publish(tx, sessionEnded, { userId: personId, sessionId: id, reason })
  if (ended.length)
    await audit(tx, actor, {
      action: 'session.end',
      subject: { type: 'user', id: personId },
      details: { reason, sessions: ended.length },
    })
  return ended.map(({ id }) => id)
}

/** Makes the end known where session states are remembered, so that it counts at once. */
export const sealEnded = async (
  { store, settings }: Pick<UsersContext, 'store' | 'settings'>,
  sessionIds: readonly string[],
): Promise<void> => {
  await Promise.all(sessionIds.map(id => store.cache.seal(cacheKeys.session(id, settings.accessTokenMs), null)))
}

/** Ends sessions, at once everywhere. Answers how many. */
export const endSessionsNow = async (context: UsersContext, actor: Actor, ending: SessionsToEnd): Promise<number> => {
  const ended = await context.db.asService('end sessions', tx => endSessionsIn(tx, context, actor, ending))
  await sealEnded(context, ended)
  return ended.length
}
