import type { Id } from '@flow/contracts'
import { statement, type Tx } from '@flow/postgres'

const relist = statement('events.relist', {}, 'select from list_events($1::uuid[], $2::timestamptz)')

/** Brings the public listings of events in step with them, in the caller's transaction. */
export const relistEvents = (tx: Tx, ids: readonly Id[], now: Date): Promise<number> => tx.run(relist, [ids, now])

const AT_ONCE = 1_000

/** The same for however many there are, some at a time. */
export const relistMany = async (tx: Tx, ids: readonly Id[], now: Date): Promise<void> => {
  for (let first = 0; first < ids.length; first += AT_ONCE)
    await relistEvents(tx, ids.slice(first, first + AT_ONCE), now)
}
