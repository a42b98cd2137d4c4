import type { NotificationType } from '@flow/contracts'

/**
 * Every template knows these: the receiver's name, how many it tells of, who acted last, how many besides, and how many
 * more dates of the receiver are concerned.
 */
export const COMMON = ['name', 'count', 'others', 'actor', 'more'] as const

const event = ['title', 'startsAt', 'timeZone', 'place'] as const
const EVENING = {
  title: 'Jazz on the Navigli',
  startsAt: '2026-11-28T20:00:00Z',
  timeZone: 'Europe/Rome',
  place: 'Darsena, Milano',
  eventId: '0193f0a0-0000-7000-8000-000000000001',
  category: 'music',
}

/** What each type is told with, besides the common names; names that end in `At` are instants, shown as people speak. */
export const VARIABLES: Readonly<Record<NotificationType, readonly string[]>> = {
  security_alert: ['kind', 'device', 'happenedAt'],
  event_reminder: [...event, 'reminder'],
  event_update: [
    ...event,
    'postponed',
    'timeChanged',
    'placeChanged',
    'titleChanged',
    'oldStartsAt',
    'oldPlace',
    'oldTitle',
  ],
  event_cancelled: [...event, 'reason'],
  event_confirmation: [...event, 'partySize'],
  event_invitation: [...event, 'message'],
  event_staff: event,
  event_comment: ['title', 'reply'],
  event_review: ['title', 'rating'],
  event_like: ['title'],
  attendee_registered: ['title'],
  waitlist_offer: [...event, 'untilAt'],
  ticket_received: event,
  order_refunded: [...event, 'refunded', 'late', 'limit', 'reason'],
  order_receipt: [...event, 'tickets', 'total', 'resent', 'due', 'paid'],
  order_reserved: [...event, 'stage', 'total', 'untilAt', 'payTo', 'reference'],
  content_moderated: ['act', 'subject', 'reason'],
  webhook_disabled: ['host', 'failingAt'],
  search_match: ['search', 'found', 'title', 'startsAt', 'timeZone'],
  connection_request: ['message'],
  connection_accepted: [],
  group_invitation: ['group'],
  post_like: ['post'],
  post_comment: ['post'],
  welcome: [],
  system_announcement: ['title', 'body'],
}

/** Facts to try a template with. */
export const SAMPLE: Readonly<Record<string, string | number | boolean>> = {
  ...EVENING,
  kind: 'new_device',
  device: 'Firefox on Linux',
  happenedAt: '2026-11-27T08:12:00Z',
  reminder: 'day',
  postponed: false,
  timeChanged: true,
  placeChanged: true,
  titleChanged: false,
  oldStartsAt: '2026-11-28T19:00:00Z',
  oldPlace: 'Arco della Pace, Milano',
  oldTitle: 'Jazz on the Navigli',
  reason: 'The band fell ill.',
  partySize: 2,
  refunded: '30.00 EUR',
  tickets: 2,
  total: '30.00 EUR',
  late: false,
  limit: false,
  resent: false,
  due: false,
  paid: false,
  stage: 'reserved',
  payTo: 'Cortile srl\nIT60 X054 2811 1010 0000 0123 456',
  reference: 'K7QM2R9TXA',
  act: 'event_hidden',
  subject: 'Jazz on the Navigli',
  host: 'hooks.example.org',
  failingAt: '2026-11-24T06:40:00Z',
  more: 2,
  message: 'Come along, it will be lovely!',
  reply: false,
  rating: 5,
  untilAt: '2026-11-27T12:00:00Z',
  search: 'jazz in Milan',
  found: 3,
  group: 'Milan night walkers',
  post: 'Who comes to the Navigli tonight?',
  body: 'We moved to a new house tonight. Nothing is lost, everything is a little faster.\n\nThank you for your patience.',
}
export const SAMPLE_COMMON = { name: 'Giulia', count: 5, others: 4, actor: 'Anna Bianchi' }
