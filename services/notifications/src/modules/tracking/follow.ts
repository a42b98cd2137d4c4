import {
  type Id,
  NOTIFICATION_TYPE_NAMES,
  NOTIFICATION_TYPES,
  type NotificationChannel,
  type NotificationType,
  type UnsubscribeView,
} from '@flow/contracts'
import { bool, statement } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import type { NotificationsContext } from '../../context.ts'
import { switchChannels } from '../preferences/preferences.ts'
import { readLink } from './signed.ts'

const noteOpen = statement(
  'notifications.tracking.open',
  {},
  'update deliveries set opened_at = coalesce(opened_at, $2) where id = $1',
)
const noteClick = statement(
  'notifications.tracking.click',
  {},
  'update deliveries set clicked_at = coalesce(clicked_at, $2), opened_at = coalesce(opened_at, $2) where id = $1',
)
const anyOn = statement(
  'notifications.tracking.subscribed',
  { enabled: bool },
  `select not exists (select from preferences where user_id = $1 and type = any ($2) and channel = $3 and not enabled) as enabled`,
)

type Needs = Pick<NotificationsContext, 'db' | 'now' | 'secrets'>

/** Notes that a mail was looked at; a link that is not ours is told apart by nobody. */
export const followOpen = async ({ db, now, secrets }: Needs, token: string): Promise<void> => {
  const [id] = readLink(secrets, 'open', token) ?? []
  if (id) await db.asService('a mail was opened', tx => tx.run(noteOpen, [id, now()]))
}

/** Notes that a link was followed; answers where it leads on this site. @throws 404 when it is not ours */
export const followClick = async ({ db, now, secrets }: Needs, token: string): Promise<string> => {
  const [id, path] = readLink(secrets, 'click', token) ?? []
  if (!id || !path) throw problem('resource_not_found')
  await db.asService('a link was followed', tx => tx.run(noteClick, [id, now()]))
  return path
}

interface Subscription {
  readonly userId: Id
  readonly type: NotificationType | 'digest'
  readonly channel: NotificationChannel
}

/** @throws 404 when the link is not ours */
const subscriptionOf = (secrets: Needs['secrets'], token: string): Subscription => {
  const [userId, type, channel] = readLink(secrets, 'unsubscribe', token) ?? []
  if (!userId || !type || !channel) throw problem('resource_not_found')
  return { userId, type, channel } as Subscription
}

/** What a link stops: a digest stands for all that it may hold. */
const typesOf = ({ type }: Subscription): NotificationType[] =>
  type === 'digest' ? NOTIFICATION_TYPE_NAMES.filter(name => NOTIFICATION_TYPES[name].digest) : [type]

/** What an unsubscribe link would stop, and whether it still goes. */
export const readSubscription = async ({ db, secrets }: Needs, token: string): Promise<UnsubscribeView> => {
  const one = subscriptionOf(secrets, token)
  const { enabled } = await db.asService('a subscription', tx => tx.one(anyOn, [one.userId, typesOf(one), one.channel]))
  return { type: one.type, channel: one.channel, subscribed: enabled }
}

/** Stops a type on a channel by a signed link, with no sign-in (RFC 8058). Again is the same as once. */
export const unsubscribe = async ({ db, secrets }: Needs, token: string): Promise<UnsubscribeView> => {
  const one = subscriptionOf(secrets, token)
  const items = typesOf(one).map(type => ({ type, channel: one.channel, enabled: false }))
  await db.asService('one-click unsubscribe', tx => switchChannels(tx, one.userId, items))
  return { type: one.type, channel: one.channel, subscribed: false }
}
