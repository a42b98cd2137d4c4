import { type Static, Type } from 'typebox'
import { Instant, Language, LocalDateTime, Nullable, Page, PageQuery } from './common.ts'
import { Id } from './ids.ts'
import {
  DELIVERY_STATES,
  DIGEST_RHYTHMS,
  NOTIFICATION_CHANNELS,
  NOTIFICATION_PRIORITIES,
  NOTIFICATION_TYPE_NAMES,
  REMINDERS,
} from './notification-types.ts'
import { closed, literals } from './schema-parts.ts'
import { PersonCard } from './users.ts'

export const NotificationTypeName = literals(NOTIFICATION_TYPE_NAMES)
const Channel = literals(NOTIFICATION_CHANNELS)
const Priority = literals(NOTIFICATION_PRIORITIES)
const Languages = literals(['en', 'it'] as const)

/** An item of a person's inbox, in their language. */
export const NotificationView = Type.Object({
  id: Id,
  type: NotificationTypeName,
  priority: Priority,
  title: Type.String(),
  body: Type.String(),
  count: Type.Integer({ description: 'How many people or things it tells of together' }),
  actors: Type.Array(PersonCard, { description: 'The last three who acted' }),
  link: Nullable(Type.String({ description: 'Where it leads, on this site' })),
  readAt: Nullable(Instant),
  createdAt: Instant,
})
export type NotificationView = Static<typeof NotificationView>
export const NotificationList = Page(NotificationView)
export const InboxQuery = Type.Object({
  unread: Type.Optional(Type.Boolean({ description: 'Only what is not read yet' })),
  type: Type.Optional(NotificationTypeName),
  ...PageQuery,
})
export type InboxQuery = Static<typeof InboxQuery>
export const UnreadCount = Type.Object({ count: Type.Integer() })

const Link = Type.String({ maxLength: 500, pattern: '^/(?![/\\\\])[^\\s\\\\]*$' })
const TemplateData = Type.Record(
  Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' }),
  Type.Union([Type.String({ maxLength: 2000 }), Type.Number(), Type.Boolean()]),
  { maxProperties: 30, ...closed },
)
const when = {
  scheduleAt: Type.Optional(Instant),
  scheduleAtLocal: Type.Optional({ ...LocalDateTime, description: 'Wall-clock time in the zone of each receiver' }),
}

export const CreateNotification = Type.Object(
  {
    type: NotificationTypeName,
    userIds: Type.Array(Id, { minItems: 1, maxItems: 1000, uniqueItems: true }),
    data: TemplateData,
    channels: Type.Optional(Type.Array(Channel, { minItems: 1, uniqueItems: true })),
    priority: Type.Optional(Priority),
    groupKey: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    link: Type.Optional(Link),
    ...when,
  },
  closed,
)
export type CreateNotification = Static<typeof CreateNotification>

const Words = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 150, pattern: '\\S' }),
    body: Type.String({ minLength: 1, maxLength: 5000, pattern: '\\S' }),
  },
  closed,
)
/** An announcement in the words of each language; English is for all others. May name `{{ name }}`. */
export const Broadcast = Type.Object(
  {
    words: Type.Object({ en: Words, it: Type.Optional(Words) }, closed),
    audience: Type.Optional(
      Type.Object(
        {
          language: Type.Optional(Language),
          timeZone: Type.Optional(Type.String({ maxLength: 64 })),
          roles: Type.Optional(Type.Array(literals(['user', 'moderator', 'admin'] as const), { minItems: 1 })),
          attendingEventId: Type.Optional(Id),
        },
        closed,
      ),
    ),
    channels: Type.Optional(Type.Array(Channel, { minItems: 1, uniqueItems: true })),
    link: Type.Optional(Link),
    ...when,
  },
  closed,
)
export type Broadcast = Static<typeof Broadcast>

/** Something that some people are told, and how far that is. */
export const NotificationRequestView = Type.Object({
  id: Id,
  type: NotificationTypeName,
  status: literals(['expanding', 'accepted', 'cancelled'] as const),
  accepted: Type.Integer({ description: 'People told so far' }),
  total: Nullable(Type.Integer({ description: 'People in the audience' })),
  deliveries: Type.Record(literals(DELIVERY_STATES), Type.Integer()),
  createdAt: Instant,
})
export type NotificationRequestView = Static<typeof NotificationRequestView>
export const NotificationAccepted = Type.Object({ id: Id, accepted: Type.Integer() })
export type NotificationAccepted = Static<typeof NotificationAccepted>

const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Hour and minute in the own zone' })
const QuietHours = Type.Object({ enabled: Type.Boolean(), from: Clock, to: Clock }, closed)
const Digest = literals(DIGEST_RHYTHMS)
const Reminders = Type.Array(literals(REMINDERS), { uniqueItems: true, maxItems: 2 })

/** One row of the table type × channel; a channel that the type is not offered on is left out. */
const PreferenceRow = Type.Object({
  type: NotificationTypeName,
  locked: Type.Boolean({ description: 'Cannot be switched off' }),
  digest: Type.Boolean({ description: 'Its e-mails follow the digest rhythm' }),
  channels: Type.Partial(
    Type.Object({ in_app: Type.Boolean(), push: Type.Boolean(), email: Type.Boolean(), sms: Type.Boolean() }),
  ),
})
export const NotificationPreferences = Type.Object({
  items: Type.Array(PreferenceRow),
  quietHours: QuietHours,
  digest: Digest,
  reminders: Reminders,
  timeZone: Type.String(),
})
export type NotificationPreferences = Static<typeof NotificationPreferences>
export const NotificationPreferencesChange = Type.Object(
  {
    items: Type.Optional(
      Type.Array(Type.Object({ type: NotificationTypeName, channel: Channel, enabled: Type.Boolean() }, closed), {
        maxItems: 100,
      }),
    ),
    quietHours: Type.Optional(QuietHours),
    digest: Type.Optional(Digest),
    reminders: Type.Optional(Reminders),
  },
  closed,
)
export type NotificationPreferencesChange = Static<typeof NotificationPreferencesChange>

const parts = {
  title: Type.String({ minLength: 1, maxLength: 300 }),
  body: Type.String({ minLength: 1, maxLength: 10_000 }),
  email: Type.Optional(Nullable(Type.String({ maxLength: 20_000 }))),
  action: Type.Optional(Nullable(Type.String({ maxLength: 80 }))),
}
const Variables = Type.Array(Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' }), { maxItems: 30 })
/** The words of a type in a language. `title` is the subject, `email` the longer text of a mail, `action` its button. */
export const TemplateView = Type.Object({
  id: Id,
  type: Type.String(),
  language: Languages,
  version: Type.Integer(),
  origin: literals(['shipped', 'own'] as const),
  active: Type.Boolean(),
  variables: Variables,
  title: Type.String(),
  body: Type.String(),
  email: Nullable(Type.String()),
  action: Nullable(Type.String()),
  createdAt: Nullable(Instant),
})
export type TemplateView = Static<typeof TemplateView>
export const TemplateList = Page(TemplateView)
export const NewTemplate = Type.Object({ type: NotificationTypeName, language: Languages, ...parts }, closed)
export type NewTemplate = Static<typeof NewTemplate>
export const TemplatePreviewRequest = Type.Object({ data: Type.Optional(TemplateData) }, closed)
export const TemplatePreview = Type.Object({
  title: Type.String(),
  body: Type.String(),
  action: Nullable(Type.String()),
  html: Type.String({ description: 'The e-mail as a page' }),
  text: Type.String(),
})
export type TemplatePreview = Static<typeof TemplatePreview>

const Counts = {
  accepted: Type.Integer(),
  pending: Type.Integer(),
  delivered: Type.Integer(),
  confirmed: Type.Integer({ description: 'Delivery confirmed by the provider' }),
  bounced: Type.Integer(),
  suppressed: Type.Integer(),
  cancelled: Type.Integer(),
  dead: Type.Integer(),
  ambiguous: Type.Integer({ description: 'May have been handed over twice' }),
  opened: Type.Integer(),
  clicked: Type.Integer(),
}
export const NotificationAnalytics = Type.Object({
  from: Instant,
  to: Instant,
  total: Type.Object(Counts),
  byChannel: Type.Array(Type.Object({ channel: Channel, ...Counts })),
  byType: Type.Array(Type.Object({ type: Type.String(), ...Counts })),
  byDay: Type.Array(Type.Object({ day: Type.String(), ...Counts })),
})
export type NotificationAnalytics = Static<typeof NotificationAnalytics>

export const DeadDelivery = Type.Object({
  id: Id,
  userId: Id,
  type: Type.String(),
  channel: Channel,
  attempts: Type.Integer(),
  provider: Nullable(Type.String()),
  error: Nullable(Type.String()),
  ambiguous: Type.Boolean(),
  createdAt: Instant,
  deadAt: Nullable(Instant),
})
export type DeadDelivery = Static<typeof DeadDelivery>
export const DeadDeliveryList = Page(DeadDelivery)

/** A message of the local outbox, as the person would have got it. */
export const Letter = Type.Object({
  id: Id,
  userId: Nullable(Id),
  person: Nullable(Type.String()),
  channel: Channel,
  type: Type.String(),
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  html: Nullable(Type.String()),
  link: Nullable(Type.String()),
  createdAt: Instant,
})
export type Letter = Static<typeof Letter>
export const LetterList = Page(Letter)

export const UnsubscribeView = Type.Object({
  type: literals([...NOTIFICATION_TYPE_NAMES, 'digest'], 'What it stops; a digest stands for all that it may hold'),
  channel: Channel,
  subscribed: Type.Boolean(),
})
export type UnsubscribeView = Static<typeof UnsubscribeView>
export const PushKey = Type.Object({
  publicKey: Type.String({ description: 'applicationServerKey, base64url' }),
  delivers: Type.Boolean({ description: 'Whether messages reach browsers; else they stay in the outbox' }),
})
