import { redirect } from 'react-router'
import type { EventDetails, Occurrence } from '../../api/types.ts'
import { orTrouble } from '../../server/load.ts'
import type { Visit } from '../../server/visit.ts'
import { eventPath } from './event-path.ts'

const NEARBY_KM = 2
const NEARBY_SHOWN = 12
const SIMILAR_SHOWN = 4
const FACES = 12
const SAID = 20
const DATES_SHOWN = 12

const NONE = { items: [], nextCursor: null, shownTo: undefined }

/** What else is on around there, for the map. The page stands without it. */
const nearbyOf = async ({ api }: Visit, { id, place, status }: EventDetails) => {
  if (!place || place.lat === null || place.lng === null || status === 'draft') return []
  const near = `${place.lat},${place.lng}`
  const fields = 'id,slug,title,category,place'
  const { items } = await api
    .events({ near, radiusKm: NEARBY_KM, sort: 'soonest', limit: NEARBY_SHOWN * 2, fields })
    .catch(() => NONE)
  const others = new Map(items.filter(one => one.id !== id).map(one => [one.id, one]))
  return [...others.values()].slice(0, NEARBY_SHOWN)
}

const datesOf = async ({ api }: Visit, { id, recurring }: EventDetails): Promise<readonly Occurrence[]> => {
  if (!recurring) return []
  const { items } = await api.dates(id, { from: new Date().toISOString(), limit: DATES_SHOWN }).catch(() => NONE)
  return items
}

/** The event as it is on the date that was asked for. */
const onDate = (event: EventDetails, date: Occurrence | undefined): EventDetails =>
  date && date.id !== event.occurrenceId
    ? {
        ...event,
        occurrenceId: date.id,
        startsAt: date.startsAt,
        endsAt: date.endsAt,
        capacity: date.capacity,
        placesLeft: date.placesLeft,
        attendeeCount: date.attendeeCount,
        viewer: event.viewer && { ...event.viewer, attending: date.attending ?? false },
      }
    : event

/** Where the visitor stands in line for a date, if they do. */
const waitOf = async ({ api }: Visit, { viewer, occurrenceId }: EventDetails) => {
  if (!viewer || viewer.attending) return null
  const { items } = await api.waits().catch(() => ({ items: [] }))
  const wait = items.find(
    one => one.occurrenceId === occurrenceId && (one.status === 'waiting' || one.status === 'offered'),
  )
  return wait ? { id: wait.id, offered: wait.status === 'offered', position: wait.position } : null
}

/** All that an event's page shows. Only the event itself has to be there; the rest is left out where it fails. */
export const loadEvent = async (visit: Visit, request: Request, params: { eventId?: string; slug?: string }) => {
  const { api } = visit
  const eventId = params.eventId ?? ''
  const { searchParams, search } = new URL(request.url)
  const event = await orTrouble(api.event(eventId), 'event')
  if (params.slug !== event.slug && event.slug) throw redirect(eventPath(event) + search, 301)
  const isDraft = event.status === 'draft'
  const [attendees, nearby, similar, dates, comments, reviews] = await Promise.all([
    api.attendees(event.id, FACES).catch(() => NONE),
    nearbyOf(visit, event),
    isDraft ? NONE : api.similar(event.id, SIMILAR_SHOWN).catch(() => NONE),
    datesOf(visit, event),
    isDraft ? NONE : api.comments(event.id, { limit: SAID }).catch(() => NONE),
    new Date(event.startsAt) < new Date() || event.recurring
      ? api.reviews(event.id, { limit: SAID }).catch(() => null)
      : null,
  ])
  const date = dates.find(({ id }) => id === searchParams.get('date'))
  const shown = onDate(event, date)
  return {
    event: shown,
    wait: await waitOf(visit, shown),
    attendees: attendees.items,
    shownTo: attendees.shownTo,
    nearby,
    similar: similar.items,
    dates,
    comments,
    reviews,
  }
}

export type LoadedEvent = Awaited<ReturnType<typeof loadEvent>>
