import type { Id } from '@flow/contracts'
import { statement, type Tx } from '@flow/postgres'

const sync = statement('events.syncSingleDates', {}, 'select from sync_single_dates($1::uuid[])')

/** Brings the one date of each event that does not repeat in step with it; others are left alone. */
export const syncSingleDates = (tx: Tx, ids: readonly Id[]): Promise<number> => tx.run(sync, [ids])
