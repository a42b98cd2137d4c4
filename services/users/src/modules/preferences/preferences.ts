import {
  cacheKeys,
  type Preferences,
  type PreferencesChange,
  type THEMES,
  type UNITS,
  type UserActor,
  userUpdated,
} from '@flow/contracts'
import { jsonb, oneOf, statement, text } from '@flow/postgres'
import { invalid, problem } from '@flow/service-kit'
import type { UsersContext } from '../../context.ts'
import { publishPerson } from '../people/publish-person.ts'
import { isTimeZone } from './time-zone.ts'

const columns = {
  language: text,
  time_zone: text,
  theme: oneOf<(typeof THEMES)[number]>(),
  units: oneOf<(typeof UNITS)[number]>(),
  notifications: jsonb<Record<string, boolean>>(),
}
const list = Object.keys(columns).join(', ')

const findPreferences = statement(
  'users.preferences.find',
  columns,
  `select ${list} from preferences where person_id = $1`,
)
const updatePreferences = statement(
  'users.preferences.update',
  columns,
  `update preferences set language = coalesce($2, language), time_zone = coalesce($3, time_zone),
     theme = coalesce($4, theme), units = coalesce($5, units), notifications = notifications || coalesce($6, '{}'::jsonb),
     updated_at = $7
   where person_id = $1 returning ${list}`,
)

const present = ({
  time_zone: timeZone,
  ...rest
}: { time_zone: string } & Omit<Preferences, 'timeZone'>): Preferences => ({
  ...rest,
  timeZone,
})

export const readPreferences = ({ db, store }: UsersContext, actor: UserActor): Promise<Preferences> =>
  store.cache.get(cacheKeys.userPreferences(actor.id), async () => {
    const [row] = await db.read(actor, findPreferences, [actor.id])
    if (!row) throw problem('user_not_found')
    return present(row)
  })

const MOST_SWITCHES = 100

/** Changes only what is given; switches that are not named stay as they are. */
export const changePreferences = async (
  { db, store, now }: UsersContext,
  actor: UserActor,
  change: PreferencesChange,
): Promise<Preferences> => {
  if (change.timeZone !== undefined && !isTimeZone(change.timeZone))
    throw invalid('/timeZone', 'unknown_time_zone', 'is not an IANA time zone')
  const changed = await db.asUser(actor, async tx => {
    const row = await tx.first(updatePreferences, [
      actor.id,
      change.language ?? null,
      change.timeZone ?? null,
      change.theme ?? null,
      change.units ?? null,
      change.notifications ? JSON.stringify(change.notifications) : null,
      now(),
    ])
    if (!row) throw problem('user_not_found')
    if (Object.keys(row.notifications).length > MOST_SWITCHES)
      throw invalid('/notifications', 'too_many', `may name at most ${MOST_SWITCHES} switches in all`)
    await publishPerson(tx, userUpdated, actor.id)
    return present(row)
  })
  await store.cache.set(cacheKeys.userPreferences(actor.id), changed)
  return changed
}
