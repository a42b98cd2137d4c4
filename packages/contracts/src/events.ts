import { type Static, Type } from 'typebox'
import { Instant, Language, LatLng, LocalDateTime, Money, Nullable, TimeZone } from './common.ts'
import { closed, EventAbilities, HiddenEvent, HttpUrl, Line, literals, TaxRate } from './event-parts.ts'
import { EventPicture } from './event-pictures.ts'
import { Venue } from './event-places.ts'
import { NewRecurrence, Recurrence, seriesTarget } from './event-series.ts'
import { OwnInvitation } from './event-talk.ts'
import { Id } from './ids.ts'

export const EVENT_KINDS = ['in_person', 'virtual', 'hybrid'] as const
export const EVENT_STATUSES = ['draft', 'published', 'postponed', 'cancelled', 'completed'] as const
export const EVENT_VISIBILITIES = ['public', 'unlisted', 'private'] as const
export const EVENT_SORTS = ['soonest', 'nearest', 'relevance', 'popular'] as const
export const WHENS = ['today', 'tonight', 'tomorrow', 'weekend', 'week'] as const

export const EventKind = literals(EVENT_KINDS)
export type EventKind = Static<typeof EventKind>
export const EventStatus = literals(EVENT_STATUSES)
export type EventStatus = Static<typeof EventStatus>
export const EventVisibility = literals(EVENT_VISIBILITIES)
export type EventVisibility = Static<typeof EventVisibility>
export const When = literals(WHENS)
export type When = Static<typeof When>

const Title = Type.String({ minLength: 3, maxLength: 200, pattern: '\\S' })

/** Where an event happens, when it is not a venue that is known already. */
export const CustomPlace = Type.Object(
  {
    name: Line(),
    address: Type.Optional(Line()),
    city: Type.Optional(Line()),
    region: Type.Optional(Line()),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })),
    lat: Type.Optional(LatLng.properties.lat),
    lng: Type.Optional(LatLng.properties.lng),
  },
  closed,
)
export type CustomPlace = Static<typeof CustomPlace>

export const VirtualRoom = Type.Object(
  {
    provider: literals(['zoom', 'teams', 'meet', 'webex', 'other']),
    url: HttpUrl,
    instructions: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  closed,
)
export type VirtualRoom = Static<typeof VirtualRoom>

export const TIER_KINDS = ['free', 'paid', 'donation'] as const
const tierRules = {
  description: Type.Optional(Type.String({ maxLength: 500 })),
  salesStart: Type.Optional(Nullable(Instant)),
  salesEnd: Type.Optional(Nullable(Instant)),
  minPerOrder: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 1 })),
  maxPerOrder: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
  maxPerPerson: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1000 }))),
  hidden: Type.Optional(Type.Boolean({ default: false, description: 'Sold only with a promo code that names it' })),
  poolId: Type.Optional(Nullable(Id)),
  taxRate: Type.Optional(Nullable(TaxRate)),
}
export const NewTier = Type.Object(
  {
    name: Line(80),
    kind: literals(TIER_KINDS),
    price: Type.Optional(Money),
    quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    ...tierRules,
  },
  closed,
)
export type NewTier = Static<typeof NewTier>

const editable = {
  title: Title,
  summary: Type.Optional(
    Type.String({ maxLength: 300, description: 'One or two sentences; made from the text if absent' }),
  ),
  description: Type.String({ maxLength: 20_000, description: 'Markdown' }),
  startsAt: Type.Optional(Instant),
  endsAt: Type.Optional(Instant),
  startsAtLocal: Type.Optional(LocalDateTime),
  endsAtLocal: Type.Optional(LocalDateTime),
  doorsAt: Type.Optional(Instant),
  timeZone: TimeZone,
  kind: EventKind,
  category: Type.String({ maxLength: 60, description: 'Slug of a category' }),
  tags: Type.Optional(Type.Array(Line(40), { maxItems: 20 })),
  venueId: Type.Optional(Id),
  place: Type.Optional(CustomPlace),
  virtual: Type.Optional(VirtualRoom),
  capacity: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 }))),
  visibility: Type.Optional(EventVisibility),
  language: Type.Optional(Language),
  ageLimit: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 99 }))),
  accessibility: Type.Optional(Type.Array(Line(60), { maxItems: 20 })),
  imageUrl: Type.Optional(Nullable(HttpUrl)),
  url: Type.Optional(Nullable(HttpUrl)),
  recurrence: Type.Optional(Nullable(NewRecurrence)),
}

export const CreateEvent = Type.Object(
  {
    ...editable,
    tiers: Type.Optional(Type.Array(NewTier, { maxItems: 20 })),
  },
  closed,
)
export type CreateEvent = Static<typeof CreateEvent>

export const UpdateEvent = Type.Partial(Type.Object({ ...editable, ...seriesTarget }), { ...closed, minProperties: 1 })
export type UpdateEvent = Static<typeof UpdateEvent>

export const CancelEvent = Type.Object(
  { reason: Type.Optional(Type.String({ maxLength: 500 })), ...seriesTarget },
  closed,
)
export type CancelEvent = Static<typeof CancelEvent>

const newTimes = {
  startsAt: editable.startsAt,
  endsAt: editable.endsAt,
  startsAtLocal: editable.startsAtLocal,
  endsAtLocal: editable.endsAtLocal,
}
export const DuplicateEvent = Type.Object({ title: Type.Optional(Title), ...newTimes }, closed)
export type DuplicateEvent = Static<typeof DuplicateEvent>
export const PostponeEvent = Type.Object(newTimes, closed)
export type PostponeEvent = Static<typeof PostponeEvent>

/** Who gives an event. Imported ones have only a name. */
export const Organiser = Type.Object({
  id: Nullable(Id),
  username: Nullable(Type.String()),
  displayName: Type.String(),
  avatarUrl: Nullable(Type.String()),
})

export const EventPlace = Type.Object({
  name: Type.String(),
  address: Nullable(Type.String()),
  neighbourhood: Nullable(Type.String()),
  city: Nullable(Type.String()),
  country: Nullable(Type.String()),
  lat: Nullable(Type.Number()),
  lng: Nullable(Type.Number()),
})

export const EventPrice = Type.Object({
  from: Nullable(Type.Integer({ description: 'Minor units; null when it is not known' })),
  currency: Nullable(Type.String()),
  free: Type.Boolean(),
})

export const EventViewer = Type.Object({
  attending: Type.Boolean(),
  liked: Type.Boolean(),
  friendsGoing: Type.Integer(),
})

/** A text in pieces, those that were searched for marked. */
const Highlight = Type.Array(Type.Object({ text: Type.String(), match: Type.Boolean() }))

export const EventCard = Type.Object({
  id: Id,
  occurrenceId: Nullable(Id),
  slug: Type.String(),
  title: Type.String(),
  summary: Type.String(),
  startsAt: Instant,
  endsAt: Instant,
  previousStartsAt: Type.Optional({
    ...Instant,
    description: 'When it was to begin before it was put off to this date',
  }),
  timeZone: Type.String(),
  kind: EventKind,
  status: EventStatus,
  recurring: Type.Boolean(),
  category: Type.String(),
  highlight: Type.Optional(Type.Object({ title: Highlight, summary: Highlight })),
  tags: Type.Array(Type.String()),
  imageUrl: Type.String(),
  place: Nullable(EventPlace),
  venueId: Nullable(Id),
  price: EventPrice,
  capacity: Nullable(Type.Integer()),
  placesLeft: Nullable(Type.Integer()),
  attendeeCount: Type.Integer(),
  likeCount: Type.Integer(),
  organiser: Organiser,
  takenDown: Type.Optional(Type.Boolean({ description: 'In lists of my own: moderators took it down' })),
  viewer: Type.Optional(EventViewer),
  distanceMeters: Type.Optional(Type.Integer()),
})
export type EventCard = Static<typeof EventCard>

export const Tier = Type.Object({
  id: Id,
  name: Type.String(),
  kind: literals(TIER_KINDS),
  price: Nullable(Money),
  quantity: Nullable(Type.Integer()),
  available: Nullable(Type.Integer({ description: 'Places left now; null without a limit' })),
  description: Type.String(),
  salesStart: Nullable(Instant),
  salesEnd: Nullable(Instant),
  minPerOrder: Type.Integer(),
  maxPerOrder: Type.Integer(),
  maxPerPerson: Nullable(Type.Integer()),
  hidden: Type.Boolean(),
  poolId: Nullable(Id),
  taxRate: Nullable(TaxRate),
  sale: literals(['open', 'not_yet', 'over', 'sold_out']),
})
export type Tier = Static<typeof Tier>

export const EventDetails = Type.Object({
  ...EventCard.properties,
  description: Type.String({ description: 'Markdown' }),
  descriptionHtml: Type.String({ description: 'The same as sanitised HTML' }),
  doorsAt: Nullable(Instant),
  visibility: EventVisibility,
  virtual: Type.Optional(VirtualRoom),
  recurrence: Type.Optional(Recurrence),
  tiers: Type.Array(Tier),
  pictures: Type.Array(EventPicture, { description: 'Those that lie here, the cover first' }),
  venue: Type.Optional(Venue),
  accessibility: Type.Array(Type.String()),
  ageLimit: Nullable(Type.Integer()),
  language: Nullable(Type.String()),
  url: Nullable(Type.String()),
  attribution: Nullable(Type.String()),
  cancelReason: Nullable(Type.String()),
  hidden: Type.Optional(HiddenEvent),
  invitation: Type.Optional(OwnInvitation),
  version: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
  publishedAt: Nullable(Instant),
  abilities: EventAbilities,
})
export type EventDetails = Static<typeof EventDetails>
