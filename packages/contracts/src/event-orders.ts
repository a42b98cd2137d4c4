import { type Static, Type } from 'typebox'
import { Instant, Money, Nullable } from './common.ts'
import { closed, Line, literals } from './event-parts.ts'
import { TicketSummary } from './event-tickets.ts'
import { Id } from './ids.ts'

export const ORDER_STATUSES = ['held', 'due', 'paid', 'expired', 'cancelled', 'refunded'] as const
export const OrderStatus = literals(
  ORDER_STATUSES,
  'held: places are kept until expiresAt, with the method invoice for a transfer to come; due: tickets are given, to be paid at the door',
)
export type OrderStatus = Static<typeof OrderStatus>
export const PAYMENT_METHODS = ['free', 'door', 'stripe', 'invoice'] as const
export const PaymentMethod = literals(
  PAYMENT_METHODS,
  'invoice: the places are reserved until the organiser says that the transfer came, or the time is over',
)
export type PaymentMethod = Static<typeof PaymentMethod>

const Answer = Type.Union([
  Type.String({ maxLength: 2000 }),
  Type.Boolean(),
  Type.Number(),
  Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20 }),
])
/** What one answers to an organiser's questions, by the key of the question. */
export const Answers = Type.Record(Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' }), Answer, { maxProperties: 20 })
export type Answers = Static<typeof Answers>

export const OrderAttendee = Type.Object(
  { name: Type.Optional(Line(120)), answers: Type.Optional(Answers) },
  { ...closed, description: 'For whom one ticket is; in the order of the lines' },
)
export type OrderAttendee = Static<typeof OrderAttendee>

/** Who an invoice is made out to. */
export const InvoiceTo = Type.Object(
  {
    name: Line(200),
    address: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
    taxId: Type.Optional(Nullable(Line(40))),
  },
  closed,
)
export type InvoiceTo = Static<typeof InvoiceTo>

export const DOCUMENT_KINDS = ['receipt', 'invoice', 'credit_note'] as const
/** A paper of an order: numbered without gaps by seller, year and kind; what it says never changes. */
export const DocumentSummary = Type.Object({
  id: Id,
  kind: literals(DOCUMENT_KINDS),
  number: Type.String(),
  issuedAt: Instant,
  total: Money,
})
export type DocumentSummary = Static<typeof DocumentSummary>

const Quantity = Type.Integer({ minimum: 1, maximum: 100 })

export const NewOrderLine = Type.Object(
  {
    tierId: Id,
    quantity: Quantity,
    donation: Type.Optional(Money),
  },
  {
    ...closed,
    description: 'The price is the tier’s; `donation` is what one gives for each, for donation tiers alone',
  },
)
export type NewOrderLine = Static<typeof NewOrderLine>

export const NewOrder = Type.Object(
  {
    lines: Type.Array(NewOrderLine, { minItems: 1, maxItems: 20 }),
    occurrenceId: Type.Optional(Id),
    promoCode: Type.Optional(Line(40)),
    attendees: Type.Optional(Type.Array(OrderAttendee, { maxItems: 200 })),
  },
  closed,
)
export type NewOrder = Static<typeof NewOrder>

export const OrderLine = Type.Object({
  tierId: Nullable(Id),
  name: Nullable(Type.String()),
  quantity: Type.Integer(),
  unitPrice: Money,
  discount: Money,
  total: Money,
  taxRate: Type.Integer({ description: 'Hundredths of a percent, included in the price' }),
})
export type OrderLine = Static<typeof OrderLine>

/** Reasons of the platform's own for giving money back, which are told in the reader's language. */
export const OWN_REASONS = {
  buyer: 'cancelled by the buyer',
  event: 'the event was cancelled',
  late: 'paid after the hold ran out, and no place was left',
  limit: 'paid after the hold ran out, and more than one person may have',
  unfinished: 'the order could not be completed',
} as const
export type OwnReason = keyof typeof OWN_REASONS

/** Which of the platform's own reasons a reason is, if any. */
export const ownReason = (reason: string | null): OwnReason | undefined =>
  (Object.keys(OWN_REASONS) as OwnReason[]).find(name => OWN_REASONS[name] === reason)

export const Refund = Type.Object({
  id: Id,
  amount: Money,
  status: literals(['wanted', 'done', 'failed']),
  reason: Nullable(Type.String()),
  createdAt: Instant,
})

export const Order = Type.Object({
  id: Id,
  reference: Type.String({ description: 'What people say on the phone' }),
  status: OrderStatus,
  eventId: Id,
  occurrenceId: Id,
  expiresAt: Instant,
  lines: Type.Array(OrderLine),
  subtotal: Money,
  discount: Money,
  total: Money,
  refunded: Money,
  promoCode: Nullable(Type.String()),
  method: Nullable(PaymentMethod),
  methods: Type.Array(PaymentMethod, { description: 'How this order can be paid' }),
  createdAt: Instant,
  completedAt: Nullable(Instant),
})
export type Order = Static<typeof Order>

export const OrderDetails = Type.Object({
  ...Order.properties,
  event: Type.Object({ id: Id, slug: Type.String(), title: Type.String(), startsAt: Instant, timeZone: Type.String() }),
  buyer: Type.Object({ id: Id, username: Nullable(Type.String()), displayName: Type.String() }),
  tickets: Type.Array(
    Type.Object({
      ...TicketSummary.properties,
      answers: Type.Optional(Answers),
    }),
  ),
  attendees: Type.Array(OrderAttendee, { description: 'For whom the tickets are, as far as it was said' }),
  refunds: Type.Array(Refund),
  invoiceTo: Nullable(Type.Object({ name: Type.String(), address: Type.String(), taxId: Nullable(Type.String()) })),
  documents: Type.Array(DocumentSummary, { description: 'The oldest first; a receipt is made when it is asked for' }),
  cancelUntil: Nullable(
    Type.String({ format: 'date-time', description: 'Until when buyers may cancel by themselves; null never' }),
  ),
  payTo: Nullable(Type.String({ description: 'Where a transfer goes; while one is awaited' })),
  payment: Type.Optional(
    Type.Object({
      provider: PaymentMethod,
      status: literals(['open', 'succeeded', 'failed']),
      url: Nullable(Type.String({ description: 'Where to pay; go there' })),
    }),
  ),
  abilities: Type.Object({
    complete: Type.Boolean(),
    cancel: Type.Boolean(),
    refund: Type.Boolean(),
    markPaid: Type.Boolean({ description: 'Say that what was due is paid' }),
    invoice: Type.Boolean({ description: 'Ask for an invoice' }),
  }),
})
export type OrderDetails = Static<typeof OrderDetails>

export const CompleteOrder = Type.Object(
  {
    method: Type.Optional(PaymentMethod),
    paymentToken: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
    attendees: Type.Optional(Type.Array(OrderAttendee, { maxItems: 200 })),
    invoiceTo: Type.Optional(InvoiceTo),
  },
  closed,
)
export type CompleteOrder = Static<typeof CompleteOrder>

export const RefundOrder = Type.Object(
  {
    ticketIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 })),
    amount: Type.Optional(Money),
    reason: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { ...closed, description: 'Nothing: all of it. Tickets: these and what was paid for them. Amount: money alone.' },
)
export type RefundOrder = Static<typeof RefundOrder>

export const SettleRefund = Type.Object(
  { how: literals(['again', 'by_hand'], 'Through the provider once more, or noted as given back by hand') },
  closed,
)
export type SettleRefund = Static<typeof SettleRefund>
