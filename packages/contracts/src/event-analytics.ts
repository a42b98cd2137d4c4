import { type Static, Type } from 'typebox'
import { Instant, Money, Nullable } from './common.ts'
import { closed } from './event-parts.ts'
import { Id } from './ids.ts'

const Tag = Type.String({ maxLength: 100 })

/** That somebody looks at an event's page, and where they came from. */
export const NewView = Type.Object(
  {
    referrer: Type.Optional(Type.String({ maxLength: 2000, description: 'document.referrer; only its host is used' })),
    source: Type.Optional(Type.String({ maxLength: 100, description: 'utm_source, or the channel of a shared link' })),
    medium: Type.Optional(Tag),
    campaign: Type.Optional(Tag),
  },
  closed,
)
export type NewView = Static<typeof NewView>

const Day = Type.String({ format: 'date' })
const count = Type.Integer()

export const EventAnalytics = Type.Object({
  eventId: Id,
  from: Day,
  to: Day,
  timeZone: Type.String(),
  totals: Type.Object({
    views: count,
    visitors: Type.Integer({ description: 'Different people a day, added up over the days' }),
    registrations: Type.Integer({ description: 'Made in these days; those cancelled later too' }),
    cancellations: count,
    conversion: Nullable(Type.Number({ description: 'Registrations for each visitor, 0 to 1' })),
    going: Type.Integer({ description: 'People who go now, parties counted in full' }),
    likes: count,
  }),
  days: Type.Array(
    Type.Object({ day: Day, views: count, visitors: count, registrations: count, cancellations: count }),
    { description: 'Every day from the first to the last, also those on which nothing happened' },
  ),
  sources: Type.Array(Type.Object({ source: Type.String(), views: count, visitors: count }), {
    description: 'The twenty that brought most',
  }),
  sales: Type.Object({
    totals: Type.Array(Type.Object({ orders: count, tickets: count, sold: Money, refunded: Money }), {
      description: 'Orders completed in these days, one entry a currency',
    }),
    days: Type.Array(Type.Object({ day: Day, tickets: count, sold: Money }), { description: 'Days with sales' }),
  }),
  shares: Type.Array(Type.Object({ channel: Type.String(), count })),
  dates: Type.Array(
    Type.Object({
      occurrenceId: Id,
      startsAt: Instant,
      going: count,
      capacity: Nullable(Type.Integer()),
      checkedIn: count,
      noShows: Nullable(
        Type.Integer({ description: 'Tickets that nobody came with; null until it is over, or without a door' }),
      ),
    }),
    { description: 'Dates that begin in these days or later, the first hundred' },
  ),
})
export type EventAnalytics = Static<typeof EventAnalytics>
