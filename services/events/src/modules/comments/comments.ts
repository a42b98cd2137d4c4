import {
  type Actor,
  type ChangeComment,
  type EventComment,
  eventCommented,
  type Id,
  type NewComment,
  newId,
  type UserActor,
} from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Row } from '@flow/postgres'
import { audit, invalid, pageOf, problem, type ServiceDeps, timeCursor } from '@flow/service-kit'
import { tellOfRemoval } from '../moderation/tell-of-removal.ts'
import { presentPerson } from '../people/person-card.ts'
import { findComment, findTalkable, insertComment, listComments, removeComment, rewordComment } from './comments.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now'>

const present = (row: Row<typeof listComments>): EventComment => ({
  id: row.id,
  text: row.text,
  author: presentPerson(row),
  replyTo: row.reply_to,
  createdAt: row.created_at.toISOString(),
  editedAt: row.edited_at?.toISOString() ?? null,
  abilities: { edit: row.own, delete: row.removable },
})

/** What is said about an event, newest first. @throws 404 */
export const eventComments = async (
  { db }: Deps,
  actor: Actor,
  { eventId, limit, after }: { eventId: Id; limit: number; after?: string },
) => {
  const position = timeCursor.decode(after)
  const [event] = await db.read(actor, findTalkable, [eventId])
  if (!event) throw problem('event_not_found')
  const rows = await db.read(actor, listComments, [eventId, position?.at ?? null, position?.id ?? null, limit + 1])
  return pageOf(rows, limit, present, row => timeCursor.encode({ at: row.created_at.toISOString(), id: row.id }))
}

/** Says something about an event, or answers a comment. @throws 404, 409 for a draft, 422 for an answer to nothing. */
export const addComment = (
  { db, now }: Deps,
  actor: UserActor,
  eventId: Id,
  input: NewComment,
): Promise<EventComment> =>
  db.asUser(actor, async tx => {
    const event = await tx.first(findTalkable, [eventId])
    if (!event) throw problem('event_not_found')
    if (event.status === 'draft') throw problem('event_state', { detail: 'A draft is not talked about yet.' })
    const answered = input.replyTo ? await tx.first(findComment, [eventId, input.replyTo]) : undefined
    if (input.replyTo && !answered) throw invalid('/replyTo', 'comment_not_found', 'is not a comment on this event')
    const id = newId(now().getTime())
    await tx.run(insertComment, [id, eventId, input.replyTo ?? null, input.text.trim(), now()])
    await publish(tx, eventCommented, {
      eventId,
      commentId: id,
      authorId: actor.id,
      replyToAuthorId: answered?.person_id ?? null,
      organiserId: event.organiser_id,
    })
    return present(await tx.one(findComment, [eventId, id]))
  })

/** Puts a comment in other words, and marks it as edited. @throws 404, 403 for anybody but its author */
export const editComment = (
  { db, now }: Deps,
  actor: UserActor,
  { eventId, commentId, text }: ChangeComment & { readonly eventId: Id; readonly commentId: Id },
): Promise<EventComment> =>
  db.asUser(actor, async tx => {
    const comment = await tx.first(findComment, [eventId, commentId])
    if (!comment) throw problem('resource_not_found')
    if (!comment.own) throw problem('forbidden')
    if (text.trim() !== comment.text) await tx.run(rewordComment, [commentId, text.trim(), now()])
    return present(await tx.one(findComment, [eventId, commentId]))
  })

/**
 * Removes a comment with its words. A moderator may say why, and the author is told.
 * @throws 404, 403 for whoever is neither author, organiser nor moderator
 */
export const deleteComment = (
  { db, now }: Deps,
  actor: UserActor,
  { eventId, commentId, reason }: { readonly eventId: Id; readonly commentId: Id; readonly reason?: string },
): Promise<void> =>
  db.asUser(actor, async tx => {
    const event = await tx.first(findTalkable, [eventId])
    const comment = await tx.first(findComment, [eventId, commentId])
    if (!event || !comment) throw problem('resource_not_found')
    if (!comment.removable) throw problem('forbidden')
    await tx.run(removeComment, [commentId, now()])
    if (comment.person_id === actor.id) return
    const details = { eventId, ...(reason ? { reason } : {}) }
    await audit(tx, actor, { action: 'comment.remove', subject: { type: 'comment', id: commentId }, details })
    await tellOfRemoval(tx, actor, {
      ...{ act: 'comment_removed', ownerId: comment.person_id, subjectId: commentId, reason: reason?.trim() ?? null },
      event: { id: eventId, ...event },
    })
  })
