import { eventCancelled, eventUpdated, type Id } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { statement, type Tx, text, textArray, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { forgetLists } from '../discovery/forget-lists.ts'
import { forgetEvent } from '../events/event-cache.ts'
import { factsOf } from '../events/facts.ts'
import { relistEvents } from '../events/relist.ts'
import { leaveAllDates } from '../orders/leave-all-dates.ts'
import { dropFilesAfter, type FilesDeps } from '../pictures/picture-files.ts'
import { forgetMessagesAbout } from '../webhooks/webhooks.ts'

/** What leaving needs. */
export type LeaveDeps = FilesDeps & Pick<ServiceDeps, 'store'>

const takeBackLikes = statement(
  'privacy.takeBackLikes',
  { event_id: uuid },
  `with gone as (delete from likes where user_id = $1 returning event_id)
   update stats s set likes = s.likes - 1 from gone where s.event_id = gone.event_id returning s.event_id`,
)
const handOver = statement(
  'privacy.handOver',
  { id: uuid },
  `update events e set organiser_id = heir.user_id, version = e.version + 1, updated_at = $2::timestamptz
   from (
     select distinct on (event_id) event_id, user_id from staff
     where 'edit_event' = any (permissions) and user_id <> $1 order by event_id, user_id
   ) heir
   where e.organiser_id = $1 and heir.event_id = e.id returning e.id`,
)
const organisersAreNoStaff = statement(
  'privacy.organisersAreNoStaff',
  {},
  `delete from staff s using events e where e.id = any ($1::uuid[]) and s.event_id = e.id and s.user_id = e.organiser_id`,
)
const dropDrafts = statement(
  'privacy.dropDrafts',
  { id: uuid, pictures: textArray },
  `delete from events e where organiser_id = $1 and status = 'draft'
     and not exists (select from orders o where o.event_id = e.id)
   returning id, array(select p.name from pictures p where p.event_id = e.id) as pictures`,
)
const cancelAhead = statement(
  'privacy.cancelAhead',
  { id: uuid },
  `update events e set status = 'cancelled', version = version + 1, updated_at = $2::timestamptz
   where organiser_id = $1 and status in ('published', 'postponed')
     and exists (select from occurrences o where o.event_id = e.id and o.ends_at > $2)
   returning id`,
)
const untieEvents = statement(
  'privacy.untieEvents',
  { id: uuid },
  `update events set organiser_id = null, organiser_name = coalesce(organiser_name, '') where organiser_id = $1
   returning id`,
)
const forgetSellers = statement(
  'privacy.forgetSellers',
  {},
  'update sale_settings set seller = null where event_id = any ($1::uuid[])',
)
const dropRooms = statement('privacy.dropRooms', {}, 'delete from rooms where event_id = any ($1::uuid[])')
const slugsOf = statement(
  'privacy.slugs',
  { id: uuid, slug: text },
  'select id, slug from events where id = any ($1::uuid[])',
)
const nameOf = statement(
  'privacy.name',
  { name: text },
  `select concat_ws(' ', display_name, username) as name from people where id = $1`,
)
const forgetCopy = statement('privacy.forgetCopy', {}, 'delete from people where id = $1')
const forgetWords = statement('privacy.forgetWords', {}, 'select from forget_words($1)')
/** An invitation carries words that a person wrote. */
const forgetInvitations = ['outbox', 'event_log'].map(log =>
  statement(
    `privacy.forgetInvitations.${log}`,
    {},
    `delete from ${log} where type = 'event.invited' and ($1 in (payload ->> 'invitedBy', payload ->> 'userId'))`,
  ),
)

/** Events go to whoever may edit them too; what is left of them is cancelled where it lies ahead, and nobody's. */
const leaveEvents = async (tx: Tx, deps: LeaveDeps, userId: Id): Promise<string[]> => {
  const { now } = deps
  const handed = (await tx.all(handOver, [userId, now()])).map(({ id }) => id)
  await tx.run(organisersAreNoStaff, [handed])
  await dropFilesAfter(tx, deps, await tx.all(dropDrafts, [userId]))
  const cancelled = (await tx.all(cancelAhead, [userId, now()])).map(({ id }) => id)
  const untied = (await tx.all(untieEvents, [userId])).map(({ id }) => id)
  await tx.run(dropRooms, [untied])
  await tx.run(forgetSellers, [untied])
  for (const fact of await factsOf(tx, handed)) await publish(tx, eventUpdated, { ...fact, changed: ['organiser'] })
  for (const fact of await factsOf(tx, cancelled)) await publish(tx, eventCancelled, { ...fact, reason: null })
  return [...handed, ...untied]
}

/** The name goes from the lists of what they organised and from the words that searches are corrected to. */
const forgetName = async (tx: Tx, { now }: LeaveDeps, userId: Id, organised: readonly string[]) => {
  const person = await tx.first(nameOf, [userId])
  await tx.run(forgetCopy, [userId])
  await relistEvents(tx, organised, now())
  if (person) await tx.run(forgetWords, [person.name])
}

/**
 * What must happen before a person's rows are deleted: their places are free again and the others are told, their
 * events find another organiser or are called off. Run again it changes nothing.
 */
export const leaveEverything = async (tx: Tx, deps: LeaveDeps, userId: Id): Promise<void> => {
  const touched = await leaveAllDates(tx, deps, userId)
  touched.push(...(await tx.all(takeBackLikes, [userId])).map(row => row.event_id))
  const organised = await leaveEvents(tx, deps, userId)
  await forgetName(tx, deps, userId, organised)
  await forgetMessagesAbout(tx, userId)
  for (const forget of forgetInvitations) await tx.run(forget, [userId])
  const changed = await tx.all(slugsOf, [[...touched, ...organised]])
  tx.onCommit(() => {
    for (const { id, slug } of changed) forgetEvent(deps.store, id, slug)
    void forgetLists(deps.store)
  })
}
