import {
  type DigestRhythm,
  NOTIFICATION_TYPE_NAMES,
  NOTIFICATION_TYPES,
  type NotificationChannel,
  type NotificationPreferences,
  type NotificationPreferencesChange,
  type NotificationType,
  type NotificationTypeEntry,
  type UserActor,
} from '@flow/contracts'
import { bool, nullable, oneOf, type Row, statement, type Tx, text, textArray, timestamptz, uuid } from '@flow/postgres'
import { invalid } from '@flow/service-kit'
import type { NotificationsContext } from '../../context.ts'
import { planReminders } from '../reminders/plan-reminders.ts'

const findSwitches = statement(
  'notifications.preferences.find',
  { type: oneOf<NotificationType>(), channel: oneOf<NotificationChannel>(), enabled: bool },
  'select type, channel, enabled from preferences where user_id = $1',
)
const settingColumns = {
  quiet: bool,
  quiet_from: text,
  quiet_to: text,
  digest: oneOf<DigestRhythm>(),
  reminders: textArray,
}
const findSettings = statement(
  'notifications.preferences.settings',
  settingColumns,
  'select quiet, quiet_from, quiet_to, digest, reminders from settings where user_id = $1',
)
const findZone = statement(
  'notifications.preferences.zone',
  { time_zone: text },
  'select time_zone from people where id = $1',
)
const putSwitch = statement(
  'notifications.preferences.put',
  {},
  `insert into preferences (user_id, type, channel, enabled) select $1, * from unnest($2::text[], $3::text[], $4::boolean[])
   on conflict (user_id, type, channel) do update set enabled = excluded.enabled`,
)
const putSettings = statement(
  'notifications.preferences.putSettings',
  {},
  `insert into settings (user_id, quiet, quiet_from, quiet_to, digest, reminders) values ($1, $2, $3, $4, $5, $6)
   on conflict (user_id) do update set quiet = excluded.quiet, quiet_from = excluded.quiet_from,
     quiet_to = excluded.quiet_to, digest = excluded.digest, reminders = excluded.reminders`,
)
/** What waits for a digest goes out with the next look, when a person wants no digests any more. */
const hurryDigest = statement(
  'notifications.preferences.hurry',
  { user_id: uuid, due_at: nullable(timestamptz) },
  'update digests_due set due_at = $2 where user_id = $1 returning user_id, due_at',
)

export const DEFAULT_SETTINGS: Row<typeof findSettings> = {
  quiet: false,
  quiet_from: '22:00',
  quiet_to: '07:00',
  digest: 'daily',
  reminders: ['day', 'hours'],
}

const entryOf = (type: NotificationType): NotificationTypeEntry => NOTIFICATION_TYPES[type]

const present = (
  switches: readonly Row<typeof findSwitches>[],
  settings: Row<typeof findSettings>,
  timeZone: string,
): NotificationPreferences => {
  const switched = new Map(switches.map(one => [`${one.type} ${one.channel}`, one.enabled]))
  return {
    items: NOTIFICATION_TYPE_NAMES.map(type => {
      const { channels, locked, digest } = entryOf(type)
      const shown = Object.entries(channels).map(([channel, preset]) => [
        channel,
        locked ? preset : (switched.get(`${type} ${channel}`) ?? preset),
      ])
      return { type, locked, digest, channels: Object.fromEntries(shown) }
    }),
    quietHours: { enabled: settings.quiet, from: settings.quiet_from, to: settings.quiet_to },
    digest: settings.digest,
    reminders: settings.reminders as NotificationPreferences['reminders'],
    timeZone,
  }
}

const readIn = async (tx: Tx, userId: string) => {
  const [switches, settings, person] = await Promise.all([
    tx.all(findSwitches, [userId]),
    tx.first(findSettings, [userId]),
    tx.first(findZone, [userId]),
  ])
  return present(switches, settings ?? DEFAULT_SETTINGS, person?.time_zone ?? 'UTC')
}

export const readPreferences = ({ db }: Pick<NotificationsContext, 'db'>, actor: UserActor) =>
  db.asUser(actor, tx => readIn(tx, actor.id))

type Items = NonNullable<NotificationPreferencesChange['items']>

/** @throws 422 for what cannot be switched off, and for channels a type is not offered on */
const checkItems = (items: Items) => {
  for (const [index, { type, channel }] of items.entries()) {
    const { channels, locked } = entryOf(type)
    if (locked) throw invalid(`/items/${index}/type`, 'locked', 'cannot be switched off')
    if (channels[channel] === undefined)
      throw invalid(`/items/${index}/channel`, 'not_offered', 'is not offered for this type')
  }
}

/** Switches a type on or off on some channels, in the caller's transaction. */
export const switchChannels = (tx: Tx, userId: string, items: Items): Promise<number> => {
  const last = [...new Map(items.map(one => [`${one.type} ${one.channel}`, one])).values()]
  const columns = [last.map(one => one.type), last.map(one => one.channel), last.map(one => one.enabled)]
  return tx.run(putSwitch, [userId, ...columns])
}

/** Changes only what is given. @throws 422 */
export const changePreferences = async (
  context: Pick<NotificationsContext, 'db' | 'now' | 'wake'>,
  actor: UserActor,
  change: NotificationPreferencesChange,
): Promise<NotificationPreferences> => {
  const { db, now, wake } = context
  const { items = [], quietHours, digest, reminders } = change
  checkItems(items)
  const changed = await db.asUser(actor, async tx => {
    if (items.length) await switchChannels(tx, actor.id, items)
    const before = await readIn(tx, actor.id)
    const quiet = quietHours ?? before.quietHours
    const after = [quiet.enabled, quiet.from, quiet.to, digest ?? before.digest, reminders ?? before.reminders]
    if (quietHours || digest || reminders) await tx.run(putSettings, [actor.id, ...after])
    return readIn(tx, actor.id)
  })
  if (reminders) await db.asService('plan reminders anew', tx => planReminders(tx, context, { userId: actor.id }))
  if (digest) {
    await db.asService('a new rhythm of digests', tx =>
      tx.run(hurryDigest, [actor.id, digest === 'instant' ? now() : null]),
    )
    wake()
  }
  return changed
}
