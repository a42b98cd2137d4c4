import { type Static, Type } from 'typebox'
import { Instant, Nullable, Page } from './common.ts'
import { domainEvent } from './domain-event.ts'
import { closed, HttpUrl, literals } from './event-parts.ts'
import { Id } from './ids.ts'

/** What an organiser can be told of. */
export const WEBHOOK_EVENTS = [
  'event.created',
  'event.updated',
  'event.published',
  'event.cancelled',
  'event.dates_changed',
  'event.dates_cancelled',
  'attendee.registered',
  'attendee.cancelled',
  'attendee.checked_in',
  'order.completed',
  'order.refunded',
] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

const events = Type.Array(literals(WEBHOOK_EVENTS), { minItems: 1, maxItems: 40, uniqueItems: true })
const description = Type.String({ maxLength: 200 })

export const NewWebhook = Type.Object({ url: HttpUrl, events, description: Type.Optional(description) }, closed)
export type NewWebhook = Static<typeof NewWebhook>

export const UpdateWebhook = Type.Partial(
  Type.Object({
    url: HttpUrl,
    events,
    description,
    status: literals(['active', 'paused'], 'active also brings a disabled webhook back'),
  }),
  { ...closed, minProperties: 1 },
)
export type UpdateWebhook = Static<typeof UpdateWebhook>

export const WebhookDelivery = Type.Object({
  id: Id,
  type: Type.String(),
  status: literals(['waiting', 'delivered', 'failed']),
  attempts: Type.Integer({ description: 'Since it was made or replayed' }),
  createdAt: Instant,
  nextAttemptAt: Nullable(Instant),
  lastAttempt: Nullable(
    Type.Object({
      at: Instant,
      responseStatus: Nullable(Type.Integer()),
      fault: Nullable(Type.String({ description: 'Why nothing answered' })),
      latencyMs: Type.Integer(),
    }),
  ),
})
export type WebhookDelivery = Static<typeof WebhookDelivery>

export const WebhookDeliveryList = Page(WebhookDelivery)

/** One delivery with what was sent and every attempt. */
export const WebhookDeliveryDetails = Type.Object({
  ...WebhookDelivery.properties,
  body: Type.String(),
  log: Type.Array(
    Type.Object({
      at: Instant,
      responseStatus: Nullable(Type.Integer()),
      fault: Nullable(Type.String()),
      latencyMs: Type.Integer(),
      responseBody: Type.String({ description: 'Its first 1,000 characters' }),
    }),
  ),
})
export type WebhookDeliveryDetails = Static<typeof WebhookDeliveryDetails>

export const Webhook = Type.Object({
  id: Id,
  url: Type.String(),
  description: Type.String(),
  events: Type.Array(Type.String()),
  status: literals(['active', 'paused', 'disabled']),
  failingSince: Nullable(Instant),
  createdAt: Instant,
  deliveries: Type.Array(WebhookDelivery, { description: 'The last five' }),
})
export type Webhook = Static<typeof Webhook>

const secret = Type.String({ description: 'Shown this once: whsec_ and 24 random bytes in base64' })
export const WebhookWithSecret = Type.Object({ ...Webhook.properties, secret })
export const WebhookSecret = Type.Object({
  secret,
  olderUntil: Instant,
})
export type WebhookSecret = Static<typeof WebhookSecret>

/** A webhook that failed for days is not called any more. */
export const webhookDisabled = domainEvent(
  'webhook.disabled',
  1,
  Type.Object({ webhookId: Id, ownerId: Id, host: Type.String(), failingSince: Instant }),
  payload => payload.webhookId,
)
