import type { MergedTags, MergeTags, UserActor } from '@flow/contracts'
import { statement } from '@flow/postgres'
import { audit, invalid, type ServiceDeps } from '@flow/service-kit'
import { tidyTags } from '../events/create-event.ts'
import { forgetMany } from '../events/event-cache.ts'
import { queue, rewriteTags } from './rewrite-tags.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const freeTarget = statement('tags.freeTarget', {}, 'delete from tag_aliases where tag = $1')
const moveAliases = statement('tags.moveAliases', {}, 'update tag_aliases set into_tag = $2 where into_tag = any ($1)')
const putAliases = statement(
  'tags.putAliases',
  {},
  `insert into tag_aliases (tag, into_tag, created_at) select tag, $2, $3 from unnest($1::text[]) as tag
   on conflict (tag) do update set into_tag = excluded.into_tag`,
)
/**
 * Makes several tags one: on every event, and for all that will be written with an old one.
 * @throws 422 when nothing is left to merge
 */
export const mergeTags = async (
  { db, now, store }: Deps,
  actor: UserActor,
  { from, into }: MergeTags,
): Promise<MergedTags> => {
  const [target = ''] = tidyTags([into])
  const old = tidyTags(from).filter(tag => tag !== target)
  if (!target) throw invalid('/into', 'required', 'must be a tag')
  if (!old.length) throw invalid('/from', 'same_tag', 'must name another tag than the one they become')
  const changed = await db.asUser(actor, async tx => {
    await tx.run(queue)
    await tx.run(freeTarget, [target])
    await tx.run(moveAliases, [old, target])
    await tx.run(putAliases, [old, target, now()])
    const rows = await rewriteTags(tx, old, now())
    const details = { from: old, events: rows.length }
    await audit(tx, actor, { action: 'tag.merge', subject: { type: 'tag', id: target }, details })
    return rows
  })
  await forgetMany(store, changed)
  return { tag: target, merged: old, events: changed.length }
}
