import type { Actor, EventCard, EventStatus } from '@flow/contracts'
import type { Database } from '@flow/postgres'
import { type CardRow, type PlaceRow, viewerMarks } from './card-rows.ts'

/** A published event whose end is past is completed; that is not stored, so it is never late. */
export const statusAt = (
  row: Pick<CardRow, 'status' | 'ends_at' | 'recurring' | 'date_status'>,
  now: Date,
): EventStatus => {
  if (row.status !== 'published') return row.status
  if (row.date_status === 'cancelled') return 'cancelled'
  return row.ends_at <= now ? 'completed' : 'published'
}

/** Where a date is, as cards and tickets show it. */
export const presentPlace = (row: PlaceRow): EventCard['place'] =>
  row.place_name === null && row.city === null && row.lat === null
    ? null
    : {
        name: row.place_name ?? row.city ?? '',
        address: row.street,
        neighbourhood: row.neighbourhood,
        city: row.city,
        country: row.country,
        lat: row.lat,
        lng: row.lng,
      }

/** The picture of an event: its own, or the cover drawn for it. */
export const imageOf = (row: Pick<CardRow, 'id' | 'category' | 'image_url'>): string =>
  row.image_url ?? `/covers/${row.category}/${row.id}.svg`

/**
 * The first day of what was put off is told where the new one is not settled yet; the event's own page and the lists of
 * one's own tell it later too.
 */
const previousStart = (row: CardRow): Pick<EventCard, 'previousStartsAt'> =>
  row.postponed_from && row.status === 'postponed' ? { previousStartsAt: row.postponed_from.toISOString() } : {}

/** Those who have it among their events had its first day in mind: they are told of both while the new one is ahead. */
export const movedFrom = (row: CardRow, now: Date): Pick<EventCard, 'previousStartsAt'> =>
  row.postponed_from && !row.recurring && statusAt(row, now) === 'published'
    ? { previousStartsAt: row.postponed_from.toISOString() }
    : {}

/** The card of one date of an event, as lists, maps and recommendations show it. */
export const presentCard = (row: CardRow, now: Date): EventCard => ({
  id: row.id,
  occurrenceId: row.occurrence_id,
  slug: row.slug,
  title: row.title,
  summary: row.summary,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  ...previousStart(row),
  timeZone: row.time_zone,
  kind: row.kind,
  status: statusAt(row, now),
  recurring: row.recurring,
  category: row.category,
  tags: row.tags,
  imageUrl: imageOf(row),
  place: presentPlace(row),
  venueId: row.venue_id,
  price: { from: row.price_from, currency: row.price_currency, free: row.price_free },
  capacity: row.capacity,
  placesLeft: row.capacity === null ? null : Math.max(0, row.capacity - row.taken),
  attendeeCount: row.sold,
  likeCount: row.likes,
  organiser: {
    id: row.organiser_id,
    username: row.username,
    displayName: row.organiser_name,
    avatarUrl: row.avatar_url,
  },
})

/**
 * Adds to cards what the person has to do with them. Friends are known once connections are told to this service;
 * until then none go.
 */
export const withViewer = async <C extends EventCard>(
  db: Database,
  actor: Actor,
  cards: readonly C[],
): Promise<C[]> => {
  if (actor.kind !== 'user' || cards.length === 0) return [...cards]
  const [marks] = await db.read(actor, viewerMarks, [cards.map(card => card.occurrenceId), cards.map(card => card.id)])
  return cards.map(card => ({
    ...card,
    viewer: {
      attending: card.occurrenceId !== null && (marks?.going.includes(card.occurrenceId) ?? false),
      liked: marks?.liked.includes(card.id) ?? false,
      friendsGoing: 0,
    },
  }))
}
