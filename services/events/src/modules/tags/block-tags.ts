import type { BlockedTags, TagRule, UserActor } from '@flow/contracts'
import { nullable, statement, text, timestamptz } from '@flow/postgres'
import { audit, cursorOf, invalid, pageOf, problem, type ServiceDeps } from '@flow/service-kit'
import { Type } from 'typebox'
import { tidyTags } from '../events/create-event.ts'
import { forgetMany } from '../events/event-cache.ts'
import { queue, rewriteTags } from './rewrite-tags.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const blockAliases = statement(
  'tags.blockAliases',
  {},
  'update tag_aliases set into_tag = null where into_tag = any ($1)',
)
const putBlocked = statement(
  'tags.putBlocked',
  {},
  `insert into tag_aliases (tag, into_tag, created_at) select tag, null, $2 from unnest($1::text[]) as tag
   on conflict (tag) do update set into_tag = null`,
)
const listRules = statement(
  'tags.rules',
  { tag: text, into_tag: nullable(text), created_at: timestamptz },
  `select tag, into_tag, created_at from tag_aliases
   where ($1::text is null or tag ilike $1 or into_tag ilike $1) and ($2::text is null or tag > $2)
   order by tag limit $3`,
)
const removeRule = statement('tags.removeRule', {}, 'delete from tag_aliases where tag = $1')

/** Takes tags off every event, with those that were merged into them; from now on nobody can use them. */
export const blockTags = async ({ db, now, store }: Deps, actor: UserActor, given: string[]): Promise<BlockedTags> => {
  const tags = tidyTags(given)
  if (!tags.length) throw invalid('/tags', 'required', 'must name a tag')
  const changed = await db.asUser(actor, async tx => {
    await tx.run(queue)
    await tx.run(blockAliases, [tags])
    await tx.run(putBlocked, [tags, now()])
    const events = await rewriteTags(tx, tags, now())
    const details = { tags, events: events.length }
    await audit(tx, actor, { action: 'tag.block', subject: { type: 'tag', id: tags[0] ?? null }, details })
    return events
  })
  await forgetMany(store, changed)
  return { blocked: tags, events: changed.length }
}

const cursor = cursorOf(Type.Object({ tag: Type.String() }))

export interface TagRulesQuery {
  readonly q?: string
  readonly limit?: number
  readonly cursor?: string
}

/** Tags that become others or are blocked, by name. */
export const tagRules = async ({ db }: Pick<Deps, 'db'>, actor: UserActor, query: TagRulesQuery) => {
  const { q = '', limit = 20 } = query
  const like = q.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : null
  const rows = await db.read(actor, listRules, [like, cursor.decode(query.cursor)?.tag ?? null, limit + 1])
  return pageOf(
    rows,
    limit,
    (row): TagRule => ({ tag: row.tag, into: row.into_tag, createdAt: row.created_at.toISOString() }),
    row => cursor.encode({ tag: row.tag }),
  )
}

/** From now on a tag stands for itself again; events that were written meanwhile stay as they are. @throws 404 */
export const freeTag = ({ db }: Pick<Deps, 'db'>, actor: UserActor, tag: string): Promise<void> =>
  db.asUser(actor, async tx => {
    if ((await tx.run(removeRule, [tag])) === 0) throw problem('resource_not_found')
    await audit(tx, actor, { action: 'tag.free', subject: { type: 'tag', id: tag } })
  })
