import type { Id } from '@flow/contracts'
import { statement, type Tx } from '@flow/postgres'

const relist = statement('events.relist', {}, 'select from list_events($1::uuid[], $2::timestamptz)')

/** Brings the public listings of events in step with them, in the caller's transaction. */
export const relistEvents = (tx: Tx, ids: readonly Id[], now: Date): Promise<number> => tx.run(relist, [ids, now])
