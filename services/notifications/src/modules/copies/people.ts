import { type PersonCopy, userDeleted, userRegistered, userUpdated } from '@flow/contracts'
import { type EventHandler, on } from '@flow/messaging'
import { statement, type Tx, text } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import { erasePersonIn } from '../privacy/person-data.ts'
import { planReminders } from '../reminders/plan-reminders.ts'
import { accept } from '../requests/accept.ts'
import { isStale } from './stale.ts'

const findZone = statement(
  'notifications.people.zone',
  { time_zone: text },
  'select time_zone from people where id = $1',
)
export const putPeople = statement(
  'notifications.people.put',
  {},
  `insert into people (id, username, display_name, avatar_url, role, language, time_zone, email_verified)
   select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[])
   on conflict (id) do update set username = excluded.username, display_name = excluded.display_name,
     avatar_url = excluded.avatar_url, role = excluded.role, language = excluded.language,
     time_zone = excluded.time_zone, email_verified = excluded.email_verified, updated_at = now()
   where (people.username, people.display_name, people.avatar_url, people.role, people.language, people.time_zone,
     people.email_verified) is distinct from (excluded.username, excluded.display_name, excluded.avatar_url,
     excluded.role, excluded.language, excluded.time_zone, excluded.email_verified)`,
)

/** Brings copies of people in step; answers how many differed. */
export const rememberPeople = (tx: Tx, copies: readonly PersonCopy[]): Promise<number> =>
  tx.run(putPeople, [
    copies.map(one => one.userId),
    copies.map(one => one.username),
    copies.map(one => one.displayName),
    copies.map(one => one.avatarUrl),
    copies.map(one => one.role),
    copies.map(one => one.language),
    copies.map(one => one.timeZone),
    copies.map(one => one.emailVerified ?? false),
  ])

/** Keeps copies of people in step, welcomes new ones, and moves reminders with the zone of their person. */
export const peopleConsumers = (context: NotificationsContext): EventHandler[] => [
  on(userRegistered, async (tx, { id, payload, occurredAt }) => {
    await rememberPeople(tx, [payload])
    if (isStale(context, occurredAt)) return
    const intent = { dedupe: `welcome ${id}`, type: 'welcome', data: {}, link: '/', userIds: [payload.userId] } as const
    await accept(tx, context, intent)
  }),
  on(userUpdated, async (tx, { payload }) => {
    const before = await tx.first(findZone, [payload.userId])
    await rememberPeople(tx, [payload])
    if (before?.time_zone !== payload.timeZone) await planReminders(tx, context, { userId: payload.userId })
  }),
  on(userDeleted, (tx, { payload }) => erasePersonIn(tx, payload.userId)),
]
