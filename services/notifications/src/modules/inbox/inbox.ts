import { type Id, type InboxQuery, type NotificationView, notificationRead, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Database, Tx } from '@flow/postgres'
import { cursorOf, pageOf, problem } from '@flow/service-kit'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { renderSafely } from '../templates/render.ts'
import {
  type ActorRow,
  countUnread,
  findActors,
  findFacts,
  findItems,
  findReader,
  type ItemRow,
  listItems,
  markAllRead,
  markRead,
  removeItem,
} from './inbox.sql.ts'

type Reading = Pick<NotificationsContext, 'db' | 'now' | 'templates'>

const cursor = cursorOf(Type.Tuple([Type.String({ format: 'date-time' }), Type.String({ format: 'uuid' })]))

const presentActor = ({ id, username, display_name, avatar_url }: ActorRow) => ({
  id,
  username,
  displayName: display_name,
  avatarUrl: avatar_url,
})

/** What items say, gathered for all of them at once. */
const gather = (tx: Tx, userId: Id, rows: readonly ItemRow[]) =>
  Promise.all([
    tx.first(findReader, [userId]),
    tx.all(findFacts, [rows.map(row => row.request_id)]),
    tx.all(findActors, [rows.map(row => row.id)]),
  ])

/** Items as their person sees them, in their language. */
const present = async ({ db, templates }: Reading, userId: Id, rows: readonly ItemRow[]) => {
  if (!rows.length) return []
  const [reader, facts, actors] = await db.asService('words of an inbox', tx => gather(tx, userId, rows))
  const speaking = await templates.load()
  const factsOf = new Map(facts.map(one => [one.id, one]))
  const actorsOf = Map.groupBy(actors, one => one.notification_id)
  const given = {
    name: reader?.display_name ?? '',
    language: reader?.language ?? 'en',
    timeZone: reader?.time_zone ?? null,
  }
  return rows.map((row): NotificationView => {
    const fact = factsOf.get(row.request_id)
    const acted = actorsOf.get(row.id) ?? []
    const told = { data: fact?.data ?? {}, count: row.count, actor: acted[0]?.display_name || null }
    const { title, body } = renderSafely(templates, speaking, row.type, { told, reader: given })
    return {
      id: row.id,
      type: row.type,
      priority: fact?.priority ?? 'normal',
      title,
      body,
      count: Math.max(1, row.count),
      actors: acted.map(presentActor),
      link: fact?.link ?? null,
      readAt: row.read_at?.toISOString() ?? null,
      createdAt: row.visible_at.toISOString(),
    }
  })
}

/** A page of one's inbox, newest first. */
export const readInbox = async (context: Reading, actor: UserActor, query: InboxQuery) => {
  const { limit = 20, unread, type } = query
  const [at, id] = cursor.decode(query.cursor) ?? [null, null]
  const params = [actor.id, context.now(), unread ?? null, type ?? null, at, id, limit + 1]
  const rows = await context.db.read(actor, listItems, params)
  const page = pageOf(
    rows,
    limit,
    row => row,
    row => cursor.encode([row.visible_at.toISOString(), row.id]),
  )
  return { ...page, items: await present(context, actor.id, page.items) }
}

/** Items of a person, for live delivery. */
export const inboxItems = async (context: Reading, { userId, ids }: { userId: Id; ids: readonly Id[] }) => {
  const rows = await context.db.asService('live items', tx => tx.all(findItems, [userId, ids]))
  return present(context, userId, rows)
}

export const unreadOf = async ({ db, now }: Pick<Reading, 'db' | 'now'>, userId: Id): Promise<number> =>
  (await db.asService('unread count', tx => tx.one(countUnread, [userId, now()]))).count

export const ownUnread = async ({ db, now }: Pick<Reading, 'db' | 'now'>, actor: UserActor): Promise<number> =>
  (await db.read(actor, countUnread, [actor.id, now()]))[0]?.count ?? 0

type Marking = { readonly db: Database; readonly now: () => Date }

/** Marks an item read; again is the same as once. @throws 404 when it is not one's own */
export const readItem = ({ db, now }: Marking, actor: UserActor, id: Id): Promise<void> =>
  db.asUser(actor, async tx => {
    if (!(await tx.first(markRead, [actor.id, id, now()]))) throw problem('notification_not_found')
    await publish(tx, notificationRead, { userId: actor.id, notificationId: id })
  })

export const readAllItems = ({ db, now }: Marking, actor: UserActor): Promise<void> =>
  db.asUser(actor, async tx => {
    if ((await tx.run(markAllRead, [actor.id, now()])) === 0) return
    await publish(tx, notificationRead, { userId: actor.id, notificationId: null })
  })

/** Takes an item out of one's inbox. @throws 404 when it is not there, or not one's own */
export const dropItem = ({ db, now }: Marking, actor: UserActor, id: Id): Promise<void> =>
  db.asUser(actor, async tx => {
    if ((await tx.run(removeItem, [actor.id, id, now()])) === 0) throw problem('notification_not_found')
    await publish(tx, notificationRead, { userId: actor.id, notificationId: id })
  })
