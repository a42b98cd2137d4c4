import { type Static, Type } from 'typebox'
import { Instant, Nullable } from './common.ts'
import { domainEvent } from './domain-event.ts'
import { EventsQuery } from './event-discovery.ts'
import { closed, Line } from './event-parts.ts'
import { Id } from './ids.ts'

const {
  cursor: _,
  limit: __,
  fields: ___,
  attending: ____,
  friends: _____,
  sort: ______,
  ...filters
} = EventsQuery.properties

/** Without the default of a list: what was not given is not kept. */
const radiusKm = Type.Optional(Type.Number({ minimum: 0.05, maximum: 500 }))

/** What is looked for: the filters of a list of events. */
export const SavedQuery = Type.Object({ ...filters, radiusKm }, { ...closed, minProperties: 1 })
export type SavedQuery = Static<typeof SavedQuery>

export const NewSavedSearch = Type.Object(
  {
    name: Line(80),
    query: SavedQuery,
    alerts: Type.Optional(Type.Boolean({ description: 'Tell me of new events that match; true unless told' })),
  },
  closed,
)
export type NewSavedSearch = Static<typeof NewSavedSearch>

export const UpdateSavedSearch = Type.Partial(Type.Object(NewSavedSearch.properties), { ...closed, minProperties: 1 })
export type UpdateSavedSearch = Static<typeof UpdateSavedSearch>

export const SavedSearch = Type.Object({
  id: Id,
  name: Type.String(),
  query: SavedQuery,
  alerts: Type.Boolean(),
  createdAt: Instant,
  lastMatchAt: Nullable(Instant),
})
export type SavedSearch = Static<typeof SavedSearch>

/** New events match what a person looks for: one event for all searches of the person that found something. */
export const searchMatched = domainEvent(
  'search.matched',
  1,
  Type.Object({
    userId: Id,
    searches: Type.Array(
      Type.Object({
        searchId: Id,
        name: Type.String(),
        total: Type.Integer({ description: 'New events; the soonest five are told' }),
        events: Type.Array(
          Type.Object({
            eventId: Id,
            title: Type.String(),
            slug: Type.String(),
            startsAt: Instant,
            timeZone: Type.String(),
          }),
        ),
      }),
    ),
  }),
  payload => payload.userId,
)
