import { type Static, Type } from 'typebox'
import { Instant, Nullable } from './common.ts'
import { closed, literals } from './event-parts.ts'
import { Id } from './ids.ts'
import { VISIBILITIES } from './users.ts'

export const AttendBody = Type.Object(
  {
    partySize: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, default: 1 })),
    occurrenceId: Type.Optional(Id),
    shownTo: Type.Optional(
      literals(VISIBILITIES, 'Who may see that I go; everybody unless told, as far as they may see me at all'),
    ),
  },
  closed,
)
export type AttendBody = Static<typeof AttendBody>

export const Attendance = Type.Object({
  status: literals(['going', 'waitlisted']),
  eventId: Id,
  occurrenceId: Id,
  partySize: Type.Integer(),
  startsAt: Instant,
  position: Type.Optional(Type.Integer({ description: 'On the waitlist; 1 is next' })),
  orderId: Type.Optional(Id),
  ticket: Type.Optional(Type.Object({ id: Id, code: Type.String() })),
})
export type Attendance = Static<typeof Attendance>

export const Attendee = Type.Object({
  userId: Id,
  username: Nullable(Type.String()),
  displayName: Type.String(),
  avatarUrl: Nullable(Type.String()),
  partySize: Type.Integer(),
  since: Instant,
  occurrenceId: Type.Optional(Id),
  startsAt: Type.Optional(Instant),
})
export const AttendeeList = Type.Object({
  count: Type.Integer({ description: 'People who go, parties counted in full' }),
  placesLeft: Nullable(Type.Integer()),
  shownTo: Type.Optional(literals(VISIBILITIES, 'Who may see that the caller goes')),
  items: Type.Array(Attendee),
  nextCursor: Nullable(Type.String()),
})

export const Occurrence = Type.Object({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  status: literals(['scheduled', 'cancelled']),
  capacity: Nullable(Type.Integer()),
  placesLeft: Nullable(Type.Integer()),
  attendeeCount: Type.Integer(),
  attending: Type.Optional(Type.Boolean({ description: 'Whether the caller goes; only for who is signed in' })),
})
export type Occurrence = Static<typeof Occurrence>
