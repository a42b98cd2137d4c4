import { Type } from 'typebox'
import { Instant, Money, Nullable } from './common.ts'
import { domainEvent } from './domain-event.ts'
import { OrderStatus } from './event-orders.ts'
import { Id } from './ids.ts'

const OrderFact = Type.Object({
  orderId: Id,
  eventId: Id,
  occurrenceId: Id,
  buyerId: Id,
  tickets: Type.Integer(),
  total: Money,
  /** What people say on the phone. Facts told before November 2026 are without it, and without `status`. */
  reference: Type.Optional(Type.String()),
  /** How the order stands now; `due` is still to be paid. */
  status: Type.Optional(OrderStatus),
})
const ofOrder = (payload: { orderId: string }) => payload.orderId

/** The order has its tickets: paid, free, or to be paid at the door. */
export const orderCompleted = domainEvent('order.completed', 1, OrderFact, ofOrder)
/** What was to be paid at the door was paid: somebody who runs the event says so. */
export const orderPaid = domainEvent('order.paid', 1, OrderFact, ofOrder)
/**
 * Places are reserved until a transfer comes; told again, with `reminder`, when the time is nearly over. With where the
 * money goes, so that a letter can say so.
 */
export const orderReserved = domainEvent(
  'order.reserved',
  1,
  Type.Object({
    ...OrderFact.properties,
    payUntil: Instant,
    payTo: Nullable(Type.String()),
    reminder: Type.Boolean(),
  }),
  ofOrder,
)
/** The hold ran out or was let go; nothing was charged. */
export const orderReleased = domainEvent(
  'order.released',
  1,
  /** `reserved`: a transfer had been awaited. */
  Type.Object({ ...OrderFact.properties, reason: Type.String(), reserved: Type.Optional(Type.Boolean()) }),
  ofOrder,
)
export const orderRefunded = domainEvent(
  'order.refunded',
  1,
  Type.Object({ ...OrderFact.properties, refunded: Money, reason: Nullable(Type.String()) }),
  ofOrder,
)
/** The organiser wants the buyer to get the tickets again. */
export const orderResent = domainEvent(
  'order.resent',
  1,
  Type.Object({
    ...OrderFact.properties,
    tickets: Type.Optional(Type.Integer()),
    total: Type.Optional(Money),
  }),
  ofOrder,
)
export const ticketTransferred = domainEvent(
  'ticket.transferred',
  1,
  Type.Object({ ticketId: Id, eventId: Id, occurrenceId: Id, fromId: Id, toId: Id }),
  payload => payload.ticketId,
)
export const attendeeCheckedIn = domainEvent(
  'attendee.checked_in',
  1,
  Type.Object({ ticketId: Id, eventId: Id, occurrenceId: Id, userId: Nullable(Id), at: Instant }),
  payload => payload.ticketId,
)
const WaitlistFact = Type.Object({
  entryId: Id,
  eventId: Id,
  occurrenceId: Id,
  tierId: Nullable(Id),
  userId: Id,
  partySize: Type.Integer(),
})
const ofEntry = (payload: { entryId: string }) => payload.entryId
export const waitlistJoined = domainEvent('waitlist.joined', 1, WaitlistFact, ofEntry)
/** Places are kept for the person until then. */
export const waitlistOffered = domainEvent(
  'waitlist.offered',
  1,
  Type.Object({ ...WaitlistFact.properties, expiresAt: Instant }),
  ofEntry,
)
/** The person has the places: at once where they are free, else by accepting the offer. */
export const waitlistAccepted = domainEvent(
  'waitlist.accepted',
  1,
  Type.Object({ ...WaitlistFact.properties, orderId: Id }),
  ofEntry,
)
