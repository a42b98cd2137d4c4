import type { Id } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { findVenue, type VenueRow } from './venues.sql.ts'

/** A venue as the transaction sees it. */
export const venueById = (tx: Tx, id: Id): Promise<VenueRow | undefined> => tx.first(findVenue, [id])
