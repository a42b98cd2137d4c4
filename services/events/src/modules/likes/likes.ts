import { eventLiked, type Id, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import { bool, statement, text } from '@flow/postgres'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { forgetEvent } from '../events/event-cache.ts'

const findLikeable = statement(
  'likes.event',
  { slug: text, draft: bool },
  `select slug, status = 'draft' as draft from events where id = $1`,
)
const insertLike = statement(
  'likes.insert',
  {},
  'insert into likes (user_id, event_id) values (auth.uid(), $1) on conflict do nothing',
)
const deleteLike = statement('likes.delete', {}, 'delete from likes where user_id = auth.uid() and event_id = $1')
const countLike = statement(
  'likes.count',
  {},
  `insert into stats as s (event_id, likes) values ($1, 1)
   on conflict (event_id) do update set likes = s.likes + 1`,
)
const uncountLike = statement('likes.uncount', {}, 'update stats set likes = likes - 1 where event_id = $1')

type Deps = Pick<ServiceDeps, 'db' | 'store'>

/** Likes or stops liking an event. Twice is the same as once. @throws 404 when not visible, 409 for a draft. */
export const setLike = ({ db, store }: Deps, actor: UserActor, eventId: Id, liked: boolean): Promise<void> =>
  db.asUser(actor, async tx => {
    const event = await tx.first(findLikeable, [eventId])
    if (!event) throw problem('event_not_found')
    if (event.draft) throw problem('event_state', { detail: 'A draft cannot be liked.' })
    if ((await tx.run(liked ? insertLike : deleteLike, [eventId])) === 0) return
    await tx.run(liked ? countLike : uncountLike, [eventId])
    if (liked) await publish(tx, eventLiked, { eventId, userId: actor.id })
    tx.onCommit(() => forgetEvent(store, eventId, event.slug))
  })
