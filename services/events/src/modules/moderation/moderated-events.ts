import type { ModeratedEvent, ModeratedEventsQuery } from '@flow/contracts'
import { pageOf, type ServiceDeps, timeCursor } from '@flow/service-kit'
import { presentCard } from '../events/card.ts'
import { listFeatured, listHidden, type ModeratedRow } from './moderation.sql.ts'

const present = (row: ModeratedRow, now: Date): ModeratedEvent => ({
  ...presentCard(row, now),
  hidden: row.hidden_at && { at: row.hidden_at.toISOString(), reason: row.hidden_reason },
  featuredAt: row.featured_at?.toISOString() ?? null,
})

/** What moderators hid, or what is featured by choice; the last act first. */
export const moderatedEvents = async (
  { db, now }: Pick<ServiceDeps, 'db' | 'now'>,
  { state, limit = 20, cursor: after }: ModeratedEventsQuery,
) => {
  const [statement, column] =
    state === 'hidden' ? ([listHidden, 'hidden_at'] as const) : ([listFeatured, 'featured_at'] as const)
  const position = timeCursor.decode(after)
  const at = now()
  const rows = await db.asService('moderators look through what was done, of private events too', tx =>
    tx.all(statement, [at, position?.at ?? null, position?.id ?? null, limit + 1]),
  )
  return pageOf(
    rows,
    limit,
    row => present(row, at),
    row => timeCursor.encode({ at: row[column]?.toISOString() ?? '', id: row.id }),
  )
}
