import type { Id, MergedTags, MergeTags, UserActor } from '@flow/contracts'
import { statement, text, uuid } from '@flow/postgres'
import { audit, invalid, type ServiceDeps } from '@flow/service-kit'
import { forgetLists } from '../discovery/forget-lists.ts'
import { tidyTags } from '../events/create-event.ts'
import { forgetEvent } from '../events/event-cache.ts'
import { relistEvents } from '../events/relist.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

/** One merge after the other: two at once could send tags round in a circle. */
const queue = statement('tags.queue', {}, 'select from pg_advisory_xact_lock(1013)')
const freeTarget = statement('tags.freeTarget', {}, 'delete from tag_aliases where tag = $1')
const moveAliases = statement('tags.moveAliases', {}, 'update tag_aliases set into_tag = $2 where into_tag = any ($1)')
const putAliases = statement(
  'tags.putAliases',
  {},
  `insert into tag_aliases (tag, into_tag, created_at) select tag, $2, $3 from unnest($1::text[]) as tag
   on conflict (tag) do update set into_tag = excluded.into_tag`,
)
/** Writing the tags again replaces those that are merged. */
const rewrite = statement(
  'tags.rewrite',
  { id: uuid, slug: text },
  'update events set tags = merged_tags(tags), updated_at = $2 where tags && $1::text[] returning id, slug',
)

const LISTED_AT_ONCE = 1_000

const chunks = (ids: readonly Id[]): Id[][] =>
  Array.from({ length: Math.ceil(ids.length / LISTED_AT_ONCE) }, (_, nth) =>
    ids.slice(nth * LISTED_AT_ONCE, (nth + 1) * LISTED_AT_ONCE),
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
    const rows = await tx.all(rewrite, [old, now()])
    for (const ids of chunks(rows.map(row => row.id))) await relistEvents(tx, ids, now())
    const details = { from: old, events: rows.length }
    await audit(tx, actor, { action: 'tag.merge', subject: { type: 'tag', id: target }, details })
    return rows
  })
  for (const { id, slug } of changed) forgetEvent(store, id, slug)
  await forgetLists(store)
  return { tag: target, merged: old, events: changed.length }
}
