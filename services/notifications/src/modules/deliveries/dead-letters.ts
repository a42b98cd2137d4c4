import type { DeadDelivery, Id, UserActor } from '@flow/contracts'
import type { Row } from '@flow/postgres'
import { audit, cursorOf, pageOf, problem } from '@flow/service-kit'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { listDead, replayDead } from './admin.sql.ts'

const cursor = cursorOf(Type.Tuple([Type.String({ format: 'date-time' }), Type.String({ format: 'uuid' })]))
const NOBODY = '00000000-0000-0000-0000-000000000000'

const present = (row: Row<typeof listDead>): DeadDelivery => ({
  id: row.id,
  userId: row.user_id ?? NOBODY,
  type: row.type,
  channel: row.channel,
  attempts: row.attempts,
  provider: row.provider,
  error: row.error,
  ambiguous: row.ambiguous,
  createdAt: row.created_at.toISOString(),
  deadAt: row.settled_at?.toISOString() ?? null,
})

/** Messages that failed for good, the newest first. */
export const readDeadLetters = async (
  { db }: Pick<NotificationsContext, 'db'>,
  { limit = 20, cursor: after }: { readonly limit?: number; readonly cursor?: string },
) => {
  const [at, id] = cursor.decode(after) ?? [null, null]
  const rows = await db.asService('dead letters', tx => tx.all(listDead, [at, id, limit + 1]))
  return pageOf(rows, limit, present, row => cursor.encode([(row.settled_at ?? row.created_at).toISOString(), row.id]))
}

/** Tries a dead message again from the start. @throws 404 when it is not dead */
export const replayDeadLetter = ({ db, now, wake }: NotificationsContext, actor: UserActor, id: Id): Promise<void> =>
  db.asService('replay a dead letter', async tx => {
    if ((await tx.run(replayDead, [id, now()])) === 0) throw problem('resource_not_found')
    await audit(tx, actor, { action: 'notification.replay', subject: { type: 'delivery', id } })
    tx.onCommit(wake)
  })
