import type { SessionView, UserActor } from '@flow/contracts'
import type { Row } from '@flow/postgres'
import { cursorOf, pageOf } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { roughly } from './client.ts'
import { listSessions } from './sessions.sql.ts'
import { addressContext } from './start-session.ts'

const cursor = cursorOf(Type.Tuple([Type.String({ format: 'date-time' }), Type.String({ format: 'uuid' })]))

/** Where the person is signed in, most recently used first. */
export const readSessions = async (
  { db, vault, now }: Pick<UsersContext, 'db' | 'vault' | 'now'>,
  actor: UserActor,
  page: { readonly cursor?: string; readonly limit?: number },
): Promise<{ items: SessionView[]; nextCursor: string | null }> => {
  const limit = page.limit ?? 20
  const after = cursor.decode(page.cursor)
  const rows = await db.read(actor, listSessions, [actor.id, now(), after?.[0] ?? null, after?.[1] ?? null, limit + 1])
  const present = (row: Row<typeof listSessions>): SessionView => ({
    id: row.id,
    current: row.id === actor.sessionId,
    device: row.label,
    ...roughly(vault.open(row.address, addressContext(row.id))),
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  })
  return pageOf(rows, limit, present, row => cursor.encode([row.last_seen_at.toISOString(), row.id]))
}
