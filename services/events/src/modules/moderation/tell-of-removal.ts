import { contentModerated, type Id, type UserActor } from '@flow/contracts'
import { publish } from '@flow/messaging'
import type { Tx } from '@flow/postgres'

interface Removal {
  readonly act: 'comment_removed' | 'review_removed'
  readonly ownerId: Id
  readonly subjectId: Id
  readonly reason: string | null
  readonly event: { readonly id: Id; readonly title: string; readonly slug: string }
}

/** Tells an author what a moderator took away; what an organiser tidies on the own page is told to nobody. */
export const tellOfRemoval = async (tx: Tx, actor: UserActor, { event, ...removal }: Removal): Promise<void> => {
  if (!actor.permissions.includes('moderate')) return
  await publish(tx, contentModerated, { ...removal, name: event.title, link: `/events/${event.id}/${event.slug}` })
}
