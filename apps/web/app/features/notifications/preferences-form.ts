import type { NotificationPreferences, NotificationPreferencesChange } from '@flow/contracts'
import { text } from '../../server/load.ts'

type Item = NonNullable<NotificationPreferencesChange['items']>[number]
type Row = NotificationPreferences['items'][number]
export type Channel = Item['channel']

/** The columns of the table, from what is nearest to what costs most. */
export const CHANNELS = ['in_app', 'push', 'email', 'sms'] as const satisfies readonly Channel[]
export const RHYTHMS = [
  'instant',
  'hourly',
  'daily',
  'weekly',
] as const satisfies readonly NotificationPreferences['digest'][]
export const REMINDERS = ['day', 'hours'] as const satisfies readonly NotificationPreferences['reminders'][number][]

/** The rows of the table, told apart by what they are about. */
export const GROUPS = {
  going: [
    'event_reminder',
    'event_update',
    'event_cancelled',
    'waitlist_offer',
    'event_confirmation',
    'ticket_received',
    'order_refunded',
    'order_receipt',
    'order_reserved',
  ],
  people: ['event_invitation', 'event_staff', 'connection_request', 'connection_accepted', 'group_invitation'],
  hosting: [
    'attendee_registered',
    'event_comment',
    'event_review',
    'event_like',
    'post_comment',
    'post_like',
    'webhook_disabled',
    'content_moderated',
  ],
} as const satisfies Readonly<Record<string, readonly Row['type'][]>>
export type Group = keyof typeof GROUPS | 'flow'

/** The rows by group, each in its order; what stands in no group is of Flow itself. */
export const grouped = (rows: readonly Row[]): readonly (readonly [Group, readonly Row[]])[] => {
  const named = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map(group => {
    const types: readonly Row['type'][] = GROUPS[group]
    return [group, types.flatMap(type => rows.filter(row => row.type === type))] as const
  })
  const placed = new Set(named.flatMap(([, members]) => members))
  return [...named, ['flow', rows.filter(row => !placed.has(row))]]
}

/** A box of the table: `on` names those that are ticked, `was` those that were shown ticked. */
export const boxOf = (type: Row['type'], channel: Channel): string => `${type}.${channel}`

const isChannel = (name: string | undefined): name is Channel => CHANNELS.some(channel => channel === name)

/** The boxes that were turned: only those, so that what was changed elsewhere meanwhile stays as it is. */
const turnedIn = (form: FormData): Item[] => {
  const on = new Set(form.getAll('on').map(String))
  const was = new Set(form.getAll('was').map(String))
  return [...new Set([...on, ...was])].flatMap(box => {
    const [type, channel] = box.split('.')
    if (on.has(box) === was.has(box) || !type || !isChannel(channel)) return []
    return [{ type: type as Item['type'], channel, enabled: on.has(box) }]
  })
}

/** What a form of the preferences asks to change. */
export const changeOf = (form: FormData): NotificationPreferencesChange => {
  const digest = RHYTHMS.find(rhythm => rhythm === text(form, 'digest'))
  const reminders = form.getAll('reminder')
  return {
    items: turnedIn(form),
    // Some browsers send seconds along with a time.
    quietHours: {
      enabled: form.has('quiet'),
      from: text(form, 'from').slice(0, 5),
      to: text(form, 'to').slice(0, 5),
    },
    ...(digest ? { digest } : {}),
    reminders: REMINDERS.filter(one => reminders.includes(one)),
  }
}
