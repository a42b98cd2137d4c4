import {
  type Id,
  NOTIFICATION_TYPES,
  type NotificationChannel,
  type NotificationPriority,
  type NotificationType,
  type NotificationTypeEntry,
  newId,
  notificationCreated,
} from '@flow/contracts'
import { publishMany } from '@flow/messaging'
import type { Tx } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import { addAccepted, addActor, addOne, insertRequest, tellSome } from './tell.sql.ts'

export type TemplateValues = Readonly<Record<string, string | number | boolean>>

/** What some people are to be told. */
export interface Intent {
  /** The same thing is accepted once, however often it comes. */
  readonly dedupe: string | null
  readonly type: NotificationType
  readonly data: TemplateValues
  readonly link?: string | null
  /** The thing it is about, by which it can be called back. */
  readonly subject?: Id
  readonly channels?: readonly NotificationChannel[]
  readonly priority?: NotificationPriority
  readonly createdBy?: Id
  /** Not before; at once unless told. */
  readonly visibleAt?: Date
  /** Of no use any more after this. */
  readonly expiresAt?: Date
}

export interface DirectIntent extends Intent {
  readonly userIds: readonly Id[]
  /** Who did it; never told themselves. */
  readonly actorId?: Id | null
  /** What belongs together stands as one item while it is unread. */
  readonly groupKey?: string
  /** When it is visible in each zone, for wall-clock times. */
  readonly zones?: ReadonlyMap<string, Date>
}

export type Accepting = Pick<NotificationsContext, 'now' | 'wake' | 'settings'>

const LANES: Record<NotificationPriority, number> = { urgent: 0, high: 1, normal: 1, low: 2 }

/** The first eight parameters of `tell` and of `tellPart`. */
export const wordParams = (
  requestId: Id,
  intent: Pick<Intent, 'type' | 'channels' | 'visibleAt'> & { zones?: ReadonlyMap<string, Date> },
  now: Date,
): unknown[] => {
  const entry: NotificationTypeEntry = NOTIFICATION_TYPES[intent.type]
  const asked = (channel: NotificationChannel) => !intent.channels || intent.channels.includes(channel)
  const others = (['push', 'email', 'sms'] as const).filter(one => entry.channels[one] !== undefined && asked(one))
  const zones = [...(intent.zones ?? [])]
  return [
    requestId,
    intent.type,
    intent.visibleAt ?? now,
    zones.map(([zone]) => zone),
    zones.map(([, at]) => at),
    asked('in_app') ? (entry.channels.in_app ?? null) : null,
    others,
    others.map(one => (entry.locked && intent.channels ? true : entry.channels[one])),
  ]
}

/** The first fifteen parameters of `tell`. */
const tellParams = (requestId: Id, intent: DirectIntent, { now, settings }: Accepting): unknown[] => {
  const entry: NotificationTypeEntry = NOTIFICATION_TYPES[intent.type]
  return [
    ...wordParams(requestId, intent, now()),
    entry.locked,
    entry.digest && intent.priority === undefined,
    LANES[intent.priority ?? entry.priority],
    intent.expiresAt ?? null,
    now(),
    intent.groupKey ?? null,
    `${settings.groupWaitMs} milliseconds`,
  ]
}

/** Writes down what is asked; answers nothing when it was accepted before. */
export const insertIntent = async (
  tx: Tx,
  { now }: Pick<Accepting, 'now'>,
  intent: Intent & { audience?: unknown; localAt?: string },
): Promise<Id | undefined> => {
  const row = await tx.first(insertRequest, [
    newId(now().getTime()),
    intent.dedupe,
    intent.type,
    intent.priority ?? NOTIFICATION_TYPES[intent.type].priority,
    JSON.stringify(intent.data),
    intent.link ?? null,
    intent.audience === undefined ? null : JSON.stringify(intent.audience),
    intent.channels ?? null,
    intent.audience === undefined ? 'accepted' : 'expanding',
    intent.visibleAt ?? null,
    intent.localAt ?? null,
    intent.expiresAt ?? null,
    intent.createdBy ?? null,
    now(),
    intent.subject ?? null,
  ])
  return row?.id
}

/**
 * Accepts something to tell in the caller's transaction: from its commit on every message it leads to is delivered,
 * bounced, suppressed, cancelled or dead, and counted. Accepting it again does nothing and answers nothing.
 */
export const accept = async (
  tx: Tx,
  needs: Accepting,
  intent: DirectIntent,
): Promise<{ id: Id; accepted: number } | undefined> => {
  const userIds = intent.userIds.filter(id => id !== intent.actorId)
  if (!userIds.length) return undefined
  const id = await insertIntent(tx, needs, intent)
  if (!id) return undefined
  const told = await tx.all(tellSome, [...tellParams(id, intent, needs), userIds])
  const ids = told.map(one => one.id)
  if (intent.actorId) await tx.run(addActor, [ids, intent.actorId, needs.now()])
  else await tx.run(addOne, [ids])
  await tx.run(addAccepted, [id, told.length])
  const shown = intent.visibleAt || intent.zones ? [] : told.filter(one => one.in_app)
  await publishMany(
    tx,
    notificationCreated,
    shown.map(one => ({ userId: one.user_id, notificationId: one.id })),
  )
  tx.onCommit(needs.wake)
  return { id, accepted: told.length }
}
