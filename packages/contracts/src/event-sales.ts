import { type Static, Type } from 'typebox'
import { Instant, Money, Nullable } from './common.ts'
import { DocumentSummary, OrderDetails, OrderLine, PaymentMethod } from './event-orders.ts'
import { closed, Line, literals } from './event-parts.ts'
import { Id } from './ids.ts'

export const QUESTION_KINDS = ['text', 'choice', 'choices', 'yes_no', 'number'] as const
export const Question = Type.Object(
  {
    key: Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' }),
    label: Line(200),
    kind: literals(QUESTION_KINDS),
    options: Type.Optional(Type.Array(Line(100), { minItems: 1, maxItems: 30 })),
    required: Type.Optional(Type.Boolean({ default: false })),
    tierIds: Type.Optional(Type.Array(Id, { maxItems: 20, description: 'Only asked for these tiers' })),
  },
  closed,
)
export type Question = Static<typeof Question>

/** How an event sells. */
export const SaleSettings = Type.Object(
  {
    questions: Type.Array(Question, { maxItems: 20 }),
    methods: Type.Array(PaymentMethod, { maxItems: 4, description: 'Ways to pay besides free' }),
    selfCancelHours: Nullable(
      Type.Integer({
        minimum: 0,
        maximum: 8760,
        description: 'Buyers may cancel until so many hours before; null never',
      }),
    ),
    transfers: Type.Boolean(),
    taxName: Nullable(Line(40)),
    taxRate: Type.Integer({
      minimum: 0,
      maximum: 10_000,
      description: 'Hundredths of a percent, included in prices, where a tier says no other',
    }),
    seller: Nullable(Type.String({ maxLength: 500, description: 'Name, address and tax number on receipts' })),
    invoiceDays: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 90,
        default: 14,
        description: 'So many days a reservation waits for a transfer, at most until the start',
      }),
    ),
    bankDetails: Type.Optional(
      Nullable(
        Type.String({ maxLength: 500, description: 'Where transfers go; told to buyers who pay so, and to who sells' }),
      ),
    ),
  },
  closed,
)
export type SaleSettings = Static<typeof SaleSettings>

export const NewPool = Type.Object(
  { name: Line(80), capacity: Type.Integer({ minimum: 1, maximum: 1_000_000 }) },
  closed,
)
export type NewPool = Static<typeof NewPool>
export const Pool = Type.Object({ id: Id, name: Type.String(), capacity: Type.Integer() })
export type Pool = Static<typeof Pool>

export const PROMO_KINDS = ['percent', 'amount', 'free', 'access'] as const
export const NewPromoCode = Type.Object(
  {
    code: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{1,39}$' }),
    kind: literals(PROMO_KINDS, 'access: no discount, opens hidden tiers'),
    percent: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    amount: Type.Optional(Money),
    maxUses: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Orders' }))),
    tierIds: Type.Optional(Nullable(Type.Array(Id, { minItems: 1, maxItems: 20 }))),
    startsAt: Type.Optional(Nullable(Instant)),
    endsAt: Type.Optional(Nullable(Instant)),
  },
  closed,
)
export type NewPromoCode = Static<typeof NewPromoCode>
export const PromoCode = Type.Object({
  id: Id,
  code: Type.String(),
  kind: literals(PROMO_KINDS),
  percent: Nullable(Type.Integer()),
  amount: Nullable(Money),
  maxUses: Nullable(Type.Integer()),
  used: Type.Integer(),
  held: Type.Integer(),
  tierIds: Nullable(Type.Array(Id)),
  startsAt: Nullable(Instant),
  endsAt: Nullable(Instant),
})
export type PromoCode = Static<typeof PromoCode>
/** What a code does for who knows it, before anything is ordered. */
export const CodeOffer = Type.Object({
  works: Type.Boolean({ description: 'It exists, in its window, and is not used up' }),
  discounts: Type.Array(Type.Object({ tierId: Id, amount: Money }), { description: 'Off one ticket of a tier' }),
})
export type CodeOffer = Static<typeof CodeOffer>

export const JoinWaitlist = Type.Object(
  {
    occurrenceId: Type.Optional(Id),
    tierId: Type.Optional(Id),
    partySize: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, default: 1 })),
  },
  closed,
)
export type JoinWaitlist = Static<typeof JoinWaitlist>

export const WAITLIST_STATUSES = ['waiting', 'offered', 'accepted', 'expired', 'left'] as const
export const WaitlistEntry = Type.Object({
  id: Id,
  eventId: Id,
  occurrenceId: Id,
  tierId: Nullable(Id),
  userId: Id,
  displayName: Type.String(),
  partySize: Type.Integer(),
  status: literals(WAITLIST_STATUSES),
  position: Nullable(Type.Integer({ description: '1 is next' })),
  joinedAt: Instant,
  offerExpiresAt: Nullable(Instant),
  orderId: Nullable(Id),
})
export type WaitlistEntry = Static<typeof WaitlistEntry>

/** What is sold, or credited, with the tax that the prices contain, by rate in hundredths of a percent. */
export const SaleDocument = Type.Object({
  ...DocumentSummary.properties,
  seller: Type.String(),
  buyer: Type.Object({ name: Type.String(), address: Nullable(Type.String()), taxId: Nullable(Type.String()) }),
  event: OrderDetails.properties.event,
  orderId: Id,
  reference: Type.String(),
  refersTo: Nullable(
    Type.Object({ id: Id, number: Type.String(), issuedAt: Instant }, { description: 'The invoice that is credited' }),
  ),
  lines: Type.Array(OrderLine),
  subtotal: Money,
  discount: Money,
  /** What was given back, or credited, since. */
  refunded: Money,
  taxes: Type.Array(Type.Object({ name: Type.String(), rate: Type.Integer(), net: Money, tax: Money }), {
    description: 'A line for each rate; net + tax of all lines is the total',
  }),
  payUntil: Nullable(Instant),
  payTo: Nullable(Type.String()),
})
export type SaleDocument = Static<typeof SaleDocument>

/** Paid, less what was given back; and still to be paid, at the door or by invoice. */
const Earned = { revenue: Money, due: Money }

export const SalesReport = Type.Object({
  days: Type.Array(Type.Object({ day: Type.String(), orders: Type.Integer(), tickets: Type.Integer(), ...Earned })),
  tiers: Type.Array(
    Type.Object({ tierId: Nullable(Id), name: Nullable(Type.String()), tickets: Type.Integer(), ...Earned }),
  ),
})
export type SalesReport = Static<typeof SalesReport>

/** How often each answer was given to an organiser’s question, by its key; true and false for yes and no. */
export const AnswersReport = Type.Object({
  items: Type.Array(Type.Object({ key: Type.String(), answer: Type.String(), count: Type.Integer() })),
})
export type AnswersReport = Static<typeof AnswersReport>
