import { type Static, Type } from 'typebox'
import { Instant, Nullable } from './common.ts'
import { domainEvent } from './domain-event.ts'
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

export const eventCreated = domainEvent('event.created', 1, EventFact, ofEvent)
export const eventUpdated = domainEvent(
  'event.updated',
  1,
  Type.Object({ ...EventFact.properties, changed: Type.Array(Type.String()) }),
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
