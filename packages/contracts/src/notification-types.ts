/** How a notification reaches a person. */
export const NOTIFICATION_CHANNELS = ['in_app', 'push', 'email', 'sms'] as const
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number]

export const NOTIFICATION_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export type NotificationPriority = (typeof NOTIFICATION_PRIORITIES)[number]

/** What is fixed of a type: how urgent it is and where it may appear. */
export interface NotificationTypeEntry {
  readonly priority: NotificationPriority
  /** Channels it is offered on: true for those that are on until the person switches them off. */
  readonly channels: Readonly<Partial<Record<NotificationChannel, boolean>>>
  /** Nobody can switch it off, and neither quiet hours nor digests hold it back. */
  readonly locked: boolean
  /** Its e-mails may wait to be told together. */
  readonly digest: boolean
}

const type = (
  priority: NotificationPriority,
  channels: NotificationTypeEntry['channels'],
  more: { locked?: boolean; digest?: boolean } = {},
): NotificationTypeEntry => ({ priority, channels, locked: more.locked ?? false, digest: more.digest ?? false })

const [on, off] = [true, false]
const digest = { digest: true }

/** Every type of notification there is. */
export const NOTIFICATION_TYPES = {
  security_alert: type('urgent', { in_app: on, push: on, email: on, sms: off }, { locked: true }),
  event_reminder: type('high', { in_app: on, push: on, email: on, sms: off }),
  event_update: type('high', { in_app: on, push: on, email: on, sms: off }),
  event_cancelled: type('high', { in_app: on, push: on, email: on, sms: off }),
  waitlist_offer: type('high', { in_app: on, push: on, email: on, sms: off }),
  ticket_received: type('normal', { in_app: on, push: on, email: on }),
  order_refunded: type('normal', { in_app: on, email: on }),
  order_receipt: type('normal', { in_app: on, email: on }),
  order_reserved: type('normal', { in_app: on, email: on }),
  event_confirmation: type('normal', { in_app: on, email: on }),
  event_invitation: type('normal', { in_app: on, push: on, email: on }),
  event_staff: type('normal', { in_app: on, push: on, email: on }),
  connection_request: type('normal', { in_app: on, push: on, email: on }),
  connection_accepted: type('normal', { in_app: on, push: on, email: off }),
  group_invitation: type('normal', { in_app: on, push: on, email: on }),
  post_comment: type('normal', { in_app: on, push: on, email: off }, digest),
  post_like: type('low', { in_app: on, push: off, email: off }, digest),
  event_comment: type('normal', { in_app: on, push: on, email: off }, digest),
  event_review: type('normal', { in_app: on, email: off }, digest),
  event_like: type('low', { in_app: on, email: off }, digest),
  attendee_registered: type('low', { in_app: on, push: off, email: off }, digest),
  content_moderated: type('high', { in_app: on, push: on, email: on }),
  webhook_disabled: type('normal', { in_app: on, email: on }),
  search_match: type('low', { in_app: on, push: off, email: on }, digest),
  welcome: type('low', { in_app: on }),
  system_announcement: type('normal', { in_app: on, push: off, email: on }),
} as const satisfies Record<string, NotificationTypeEntry>

export type NotificationType = keyof typeof NOTIFICATION_TYPES
export const NOTIFICATION_TYPE_NAMES = Object.keys(NOTIFICATION_TYPES) as NotificationType[]

/** How often e-mails that may wait are told together; `instant` for one by one. */
export const DIGEST_RHYTHMS = ['instant', 'hourly', 'daily', 'weekly'] as const
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number]

/** When one is reminded of an event: the day before at the same hour, and two hours before. */
export const REMINDERS = ['day', 'hours'] as const
export type Reminder = (typeof REMINDERS)[number]

/** What becomes of a message on one channel to one person. The last five are ends. */
export const DELIVERY_STATES = [
  'pending',
  'claimed',
  'sending',
  'delivered',
  'bounced',
  'suppressed',
  'cancelled',
  'dead',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]
