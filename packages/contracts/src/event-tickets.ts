import { type Static, Type } from 'typebox'
import { Instant, Money, Nullable } from './common.ts'
import { closed, Line, literals } from './event-parts.ts'
import { EventPlace } from './events.ts'
import { Id } from './ids.ts'

export const TICKET_STATUSES = ['valid', 'cancelled', 'refunded'] as const
export const TicketStatus = literals(TICKET_STATUSES)
export type TicketStatus = Static<typeof TicketStatus>

const Holder = Type.Object({ id: Nullable(Id), name: Type.String() })
const TierName = Nullable(Type.Object({ id: Id, name: Type.String() }))

/** A ticket as its order shows it. */
export const TicketSummary = Type.Object({
  id: Id,
  code: Type.String({ description: 'What is typed where there is no camera; empty for who does not hold it' }),
  status: TicketStatus,
  tier: TierName,
  holder: Holder,
  price: Money,
  checkedInAt: Nullable(Instant),
})
export type TicketSummary = Static<typeof TicketSummary>

export const Ticket = Type.Object({
  ...TicketSummary.properties,
  qr: Type.String({ description: 'The text of the QR: signed, verified without a network' }),
  orderId: Id,
  event: Type.Object({
    id: Id,
    occurrenceId: Id,
    slug: Type.String(),
    title: Type.String(),
    startsAt: Instant,
    endsAt: Instant,
    doorsAt: Nullable(Instant),
    timeZone: Type.String(),
    imageUrl: Type.String(),
    status: literals(['draft', 'published', 'postponed', 'cancelled', 'completed']),
    place: Nullable(EventPlace),
  }),
  due: Nullable(Money),
  transferable: Type.Boolean(),
})
export type Ticket = Static<typeof Ticket>

export const TransferTicket = Type.Object(
  { userId: Type.Optional(Id), username: Type.Optional(Line(40)) },
  { ...closed, minProperties: 1, maxProperties: 1 },
)
export type TransferTicket = Static<typeof TransferTicket>

export const RenameTicket = Type.Object({ name: Line(120) }, closed)
export type RenameTicket = Static<typeof RenameTicket>

export const CheckInOutcome = literals(['ok', 'already', 'invalid', 'wrong_event', 'refunded'])
export type CheckInOutcome = Static<typeof CheckInOutcome>

const Code = Type.String({ minLength: 1, maxLength: 400, description: 'Typed code, or the text of the QR' })
const DeviceId = Type.String({ minLength: 1, maxLength: 64 })
export const Scan = Type.Object({ code: Code, scannedAt: Instant, deviceId: DeviceId }, closed)
export type Scan = Static<typeof Scan>

export const CheckInBody = Type.Union([
  Type.Object({ code: Code, deviceId: Type.Optional(DeviceId) }, closed),
  Type.Object({ batch: Type.Array(Scan, { minItems: 1, maxItems: 1000 }) }, closed),
])
export type CheckInBody = Static<typeof CheckInBody>

export const FirstCheckIn = Type.Object({ at: Instant, deviceId: Type.String(), by: Nullable(Id) })
export const DoorTicket = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  tier: Nullable(Type.String()),
  due: Nullable(Money),
})
export const CheckInResult = Type.Object({
  status: CheckInOutcome,
  ticket: Type.Optional(DoorTicket),
  firstCheckIn: Type.Optional(FirstCheckIn),
  toPay: Type.Optional(
    Type.Object({ orderId: Id, amount: Money }, { description: 'What the whole order of the ticket still owes' }),
  ),
})
export type CheckInResult = Static<typeof CheckInResult>
/** One scan's result with its own fields, or the results of a batch in `items`. */
export const CheckInReply = Type.Object({
  ...Type.Partial(CheckInResult).properties,
  items: Type.Optional(Type.Array(CheckInResult)),
})

export const DoorCounts = Type.Object({
  occurrenceId: Id,
  tickets: Type.Integer(),
  checkedIn: Type.Integer(),
  tiers: Type.Array(
    Type.Object({
      tierId: Nullable(Id),
      name: Nullable(Type.String()),
      tickets: Type.Integer(),
      checkedIn: Type.Integer(),
    }),
  ),
})

export const DOOR_COLUMNS = ['id', 'code', 'name', 'tier', 'version', 'status', 'checkedInAt', 'due'] as const

/**
 * All that a scanner needs to work offline. Tickets are rows of `columns`: `tier` is an index into `tiers`, `status` 1
 * for valid and 0 for not, `checkedInAt` and `due` 0 or seconds since 1970 and minor units. `qr` says how to verify.
 */
export const DoorList = Type.Object({
  eventId: Id,
  occurrenceId: Id,
  title: Type.String(),
  startsAt: Instant,
  generatedAt: Instant,
  currency: Nullable(Type.String()),
  qr: Type.Object({
    prefix: Type.String(),
    algorithm: Type.Literal('Ed25519'),
    publicKeys: Type.Array(
      Type.Object({ id: Type.Integer(), key: Type.String({ description: 'base64url, 32 bytes' }) }),
    ),
  }),
  tiers: Type.Array(Type.String()),
  columns: Type.Array(Type.String()),
  tickets: Type.Array(Type.Array(Type.Union([Type.String(), Type.Integer()]))),
})
export type DoorList = Static<typeof DoorList>
