import { type Static, Type } from 'typebox'
import { Instant, Nullable } from './common.ts'
import { domainEvent } from './domain-event.ts'
import { literals } from './event-parts.ts'
import { EventStatus, EventVisibility } from './events.ts'
import { Id } from './ids.ts'

const EventFact = Type.Object({
  eventId: Id,
  organiserId: Nullable(Id),
  title: Type.String(),
  slug: Type.String(),
  startsAt: Instant,
  endsAt: Instant,
  timeZone: Type.String(),
  category: Type.String(),
  tags: Type.Array(Type.String()),
  visibility: EventVisibility,
  status: EventStatus,
  lat: Nullable(Type.Number()),
  lng: Nullable(Type.Number()),
  placeName: Type.Optional(Nullable(Type.String())),
  city: Type.Optional(Nullable(Type.String())),
})
export type EventFact = Static<typeof EventFact>
const ofEvent = (payload: { eventId: string }) => payload.eventId

/** One date of a series that people go to, as it is now; its name and place where they were asked for. */
const DateFact = Type.Object({
  occurrenceId: Id,
  startsAt: Instant,
  endsAt: Instant,
  title: Type.Optional(Type.String()),
  placeName: Type.Optional(Nullable(Type.String())),
  city: Type.Optional(Nullable(Type.String())),
})
export type DateFact = Static<typeof DateFact>

export const eventCreated = domainEvent('event.created', 1, EventFact, ofEvent)
export const eventUpdated = domainEvent(
  'event.updated',
  1,
  Type.Object({
    ...EventFact.properties,
    changed: Type.Array(Type.String()),
    /** Dates of a series that people go to and that do not take place any more. */
    withdrawnIds: Type.Optional(Type.Array(Id)),
    /** Dates of a series that people go to. */
    dates: Type.Optional(Type.Array(DateFact)),
  }),
  ofEvent,
)
/** Some dates of a series changed, and all others stay as they are: for those who go to these dates. */
export const eventDatesChanged = domainEvent(
  'event.dates_changed',
  1,
  Type.Object({
    ...EventFact.properties,
    scope: literals(['this', 'following']),
    changed: Type.Array(Type.String()),
    /** Dates that people go to; times are those after the change. */
    dates: Type.Array(DateFact),
    withdrawnIds: Type.Array(Id),
  }),
  ofEvent,
)
/** Some dates of a series do not take place: for those who go to these dates. */
export const eventDatesCancelled = domainEvent(
  'event.dates_cancelled',
  1,
  Type.Object({
    ...EventFact.properties,
    scope: literals(['this', 'following']),
    reason: Nullable(Type.String()),
    dates: Type.Array(DateFact),
  }),
  ofEvent,
)
export const eventPublished = domainEvent('event.published', 1, EventFact, ofEvent)
export const eventCancelled = domainEvent(
  'event.cancelled',
  1,
  Type.Object({ ...EventFact.properties, reason: Nullable(Type.String()) }),
  ofEvent,
)
const AttendeeFact = Type.Object({
  eventId: Id,
  occurrenceId: Id,
  userId: Id,
  partySize: Type.Integer(),
  startsAt: Instant,
})
export type AttendeeFact = Static<typeof AttendeeFact>
export const attendeeRegistered = domainEvent('attendee.registered', 1, AttendeeFact, ofEvent)
export const attendeeCancelled = domainEvent('attendee.cancelled', 1, AttendeeFact, ofEvent)
export const eventLiked = domainEvent('event.liked', 1, Type.Object({ eventId: Id, userId: Id }), ofEvent)
