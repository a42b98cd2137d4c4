import { type Static, Type } from 'typebox'
import { Instant, LocalDateTime, Nullable, TimeZone } from './common.ts'
import { closed, literals } from './event-parts.ts'
import { Id } from './ids.ts'

/** Which dates of a series a change is meant for. */
export const SERIES_SCOPES = ['this', 'following', 'all'] as const
export const SeriesScope = literals(SERIES_SCOPES)
export type SeriesScope = Static<typeof SeriesScope>

const SeriesDate = Type.Union([Type.String({ format: 'date-time' }), LocalDateTime], {
  description: 'An instant with its offset, or a wall clock in the zone of the event',
})

/** How an event repeats, as it is asked for. */
export const NewRecurrence = Type.Object(
  {
    rrule: Type.Optional(
      Nullable(
        Type.String({
          minLength: 1,
          maxLength: 500,
          description: 'RRULE of RFC 5545, run on the wall clock of the event: FREQ=WEEKLY;BYDAY=TU;COUNT=10',
        }),
      ),
    ),
    exdates: Type.Optional(Type.Array(SeriesDate, { maxItems: 500, description: 'Starts that are left out' })),
    rdates: Type.Optional(Type.Array(SeriesDate, { maxItems: 500, description: 'Starts besides those of the rule' })),
  },
  closed,
)
export type NewRecurrence = Static<typeof NewRecurrence>

/** How an event repeats, from a first date on. */
const recurrence = {
  rrule: Nullable(Type.String()),
  exdates: Type.Array(Instant),
  rdates: Type.Array(Instant),
  startsAt: Type.Union([Instant], { description: 'The first date of the rule: DTSTART' }),
  endsAt: Instant,
}

export const Recurrence = Type.Object({
  ...recurrence,
  changes: Type.Array(Type.Object(recurrence), {
    description: 'How it repeats from later dates on, by time: each rule ends where the next begins',
  }),
})
export type Recurrence = Static<typeof Recurrence>

export const PreviewRecurrence = Type.Object(
  {
    startsAt: Type.Optional(Instant),
    startsAtLocal: Type.Optional(LocalDateTime),
    endsAt: Type.Optional(Instant),
    endsAtLocal: Type.Optional(LocalDateTime),
    timeZone: TimeZone,
    recurrence: NewRecurrence,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
  },
  closed,
)
export type PreviewRecurrence = Static<typeof PreviewRecurrence>

export const RecurrencePreview = Type.Object({
  rrule: Nullable(Type.String({ description: 'The rule as it is kept' })),
  endless: Type.Boolean(),
  total: Nullable(
    Type.Integer({ description: 'How many dates there are; null when endless, more than 1,000, or far ahead' }),
  ),
  items: Type.Array(
    Type.Object({
      startsAt: Instant,
      endsAt: Instant,
      startsAtLocal: Type.String(),
      endsAtLocal: Type.String(),
      moved: Type.Boolean({ description: 'The clocks skip the hour that the rule names: it starts that much later' }),
    }),
  ),
})
export type RecurrencePreview = Static<typeof RecurrencePreview>

/** Of a series: which date the request speaks of, and how far the change goes. */
export const seriesTarget = {
  occurrenceId: Type.Optional(Id),
  scope: Type.Optional(
    literals(SERIES_SCOPES, 'Of a series: this date, this and those after it, or all; this when a date is named'),
  ),
}
