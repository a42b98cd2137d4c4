import { ANONYMOUS, type EventCard, type EventsQuery } from '@flow/contracts'
import { int4, statement, timestamptz, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { listEvents } from '../discovery/list-events.ts'
import type { CalendarEntry } from './ics.ts'

const findChanges = statement(
  'feeds.changes',
  { id: uuid, updated_at: timestamptz, version: int4 },
  'select id, updated_at, version from events where id = any ($1::uuid[])',
)

/** One event of a feed: its card, and when it last changed. */
export interface FeedItem {
  readonly card: EventCard
  readonly updatedAt: Date
  readonly version: number
  readonly url: string
}

/** The events of a search for readers that come again and again. */
export interface Feed {
  readonly items: readonly FeedItem[]
  /** When the youngest change was; the same search without news gives the same feed, byte for byte. */
  readonly updatedAt: Date
}

/** Before any event. */
const NEVER = new Date(0)

/** The first events of a search as the public sees them. @throws 422 for filters that contradict themselves. */
export const feedOf = async (
  deps: Pick<ServiceDeps, 'db' | 'now' | 'store' | 'installation'>,
  query: EventsQuery,
): Promise<Feed> => {
  const { items: cards } = await listEvents(deps, ANONYMOUS, query)
  const changes = await deps.db.read(ANONYMOUS, findChanges, [cards.map(card => card.id)])
  const byId = new Map(changes.map(row => [row.id, row]))
  const items = cards.map(card => ({
    card,
    updatedAt: byId.get(card.id)?.updated_at ?? NEVER,
    version: byId.get(card.id)?.version ?? 0,
    url: `${deps.installation.publicUrl}/events/${card.slug}`,
  }))
  return { items, updatedAt: items.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), NEVER) }
}

/** Day, hour, place and what it is about, for those who read no more. */
export const textOf = (card: EventCard): string => {
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: card.timeZone })
  const where = card.place ? [card.place.name, card.place.city].filter(Boolean).join(', ') : 'Online'
  return `${when.format(new Date(card.startsAt))} · ${where}\n${card.summary}`
}

/** A card as a calendar shows it. */
export const calendarEntryOf = ({ card, version, updatedAt, url }: FeedItem): CalendarEntry => ({
  uid: `${card.occurrenceId ?? card.id}@${new URL(url).hostname}`,
  sequence: version,
  title: card.title,
  description: card.summary,
  startsAt: new Date(card.startsAt),
  endsAt: new Date(card.endsAt),
  location: card.place
    ? [card.place.name, card.place.address, card.place.city, card.place.country].filter(Boolean).join(', ')
    : null,
  point: card.place?.lat != null && card.place.lng != null ? { lat: card.place.lat, lng: card.place.lng } : null,
  url,
  cancelled: card.status === 'cancelled',
  tentative: card.status === 'postponed' && card.previousStartsAt === undefined,
  organiser: card.organiser.displayName || 'Flow',
  categories: [card.category, ...card.tags],
  changedAt: updatedAt,
})
