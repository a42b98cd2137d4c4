import type { EventFact, Id } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import { findFacts } from './read.sql.ts'

/** What domain events tell of these events, as the transaction sees them now. */
export const factsOf = async (tx: Tx, ids: readonly Id[]): Promise<EventFact[]> =>
  (await tx.all(findFacts, [ids, new Date()])).map(row => ({
    eventId: row.id,
    organiserId: row.organiser_id,
    title: row.title,
    slug: row.slug,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    timeZone: row.time_zone,
    category: row.category,
    tags: row.tags,
    visibility: row.visibility,
    status: row.status,
    lat: row.lat,
    lng: row.lng,
    placeName: row.place_name,
    city: row.city,
  }))

/** The facts of one event that exists. */
export const factOf = async (tx: Tx, id: Id): Promise<EventFact> => (await factsOf(tx, [id]))[0] as EventFact
