import type { Id } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { findRecord, type StoredEvent } from './record.sql.ts'

/** An event that exists, as it is stored. */
export const storedEvent = (tx: Tx, eventId: Id): Promise<StoredEvent> => tx.one(findRecord, [eventId])
