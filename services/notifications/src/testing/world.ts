import { type DomainEvent, type EventEnvelope, type EventFact, newId, type PersonCopy } from '@flow/contracts'
import type { Consumers, EventHandler } from '@flow/messaging'
import type { Database } from '@flow/postgres'
import type { Static } from 'typebox'

interface Hearing {
  readonly db: Database
  readonly consumers: Consumers
}

let position = 0

/** Hands a domain event to this service as the bus would. */
export const hear = async <E extends DomainEvent>(
  { db, consumers }: Hearing,
  event: E,
  payload: Static<E['payload']>,
  given: { readonly id?: string; readonly at?: Date } = {},
): Promise<void> => {
  const handlers = Object.values(consumers).flat() as EventHandler[]
  const handler = handlers.find(one => one.event.name === event.name)
  if (!handler) throw new Error(`nobody listens to ${event.name}`)
  const envelope: EventEnvelope = {
    position: ++position,
    id: given.id ?? newId(),
    type: event.name,
    version: event.version,
    aggregateId: event.aggregate(payload),
    payload,
    correlationId: null,
    occurredAt: (given.at ?? new Date()).toISOString(),
  }
  await db.asService('test', tx => handler.handle(tx, envelope as EventEnvelope<never>))
}

let people = 0

/** A person as the users service tells of them. */
export const aCopy = (given: Partial<PersonCopy> = {}): PersonCopy => ({
  userId: newId(),
  username: `person${++people}`,
  displayName: `Person ${people}`,
  avatarUrl: null,
  role: 'user',
  language: 'en',
  timeZone: 'Europe/Rome',
  visibility: 'public',
  interests: [],
  emailVerified: true,
  ...given,
})

const HOUR = 3_600_000

/** An event as the events service tells of it, next week unless told. */
export const anEvent = (given: Partial<EventFact> = {}): EventFact => {
  const startsAt = given.startsAt ?? new Date(Date.now() + 7 * 24 * HOUR).toISOString()
  return {
    eventId: newId(),
    organiserId: newId(),
    title: 'Jazz on the Navigli',
    slug: 'jazz-on-the-navigli',
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 2 * HOUR).toISOString(),
    timeZone: 'Europe/Rome',
    category: 'music',
    tags: [],
    visibility: 'public',
    status: 'published',
    lat: 45.45,
    lng: 9.17,
    placeName: 'Darsena',
    city: 'Milano',
    ...given,
  }
}
