import type { MergeCategories, MergedCategories, UserActor } from '@flow/contracts'
import { bool, nullable, statement, type Tx, text, uuid } from '@flow/postgres'
import { audit, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetMany } from '../events/event-cache.ts'
import { relistMany } from '../events/relist.ts'
import { forgetCategories } from './category-tree.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const lockTwo = statement(
  'categories.lockTwo',
  { slug: text, parent: nullable(text), has_children: bool },
  `select slug, parent, exists (select from categories below where below.parent = c.slug) as has_children
   from categories c where slug = any ($1) order by slug for update`,
)
const moveBelow = statement('categories.moveBelow', {}, 'update categories set parent = $2 where parent = $1')
const moveAliases = statement(
  'categories.moveAliases',
  {},
  'update category_aliases set into_slug = $2 where into_slug = $1',
)
const putAlias = statement(
  'categories.putAlias',
  {},
  'insert into category_aliases (slug, into_slug, created_at) values ($1, $2, $3)',
)
const moveEvents = statement(
  'categories.moveEvents',
  { id: uuid, slug: text },
  'update events set category = $2, updated_at = $3 where category = $1 returning id, slug',
)
const removeMerged = statement('categories.removeMerged', {}, 'delete from categories where slug = $1')

/** The tree stays two levels deep: what is below the one goes below the other. */
const checkTree = async (tx: Tx, { from, into }: MergeCategories): Promise<void> => {
  const rows = await tx.all(lockTwo, [[from, into]])
  const [old, target] = [from, into].map(slug => rows.find(row => row.slug === slug))
  if (!old || !target) throw problem('category_not_found')
  if (old.has_children && target.parent !== null)
    throw invalid('/into', 'too_deep', 'is below another, and what is merged has categories below it')
}

/**
 * Makes one category of two: events and categories below go to the other, whose name stays. Whoever names the old one
 * from then on, an import or a link, means the other.
 * @throws 404, 422 for one and the same, or a tree that would grow too deep
 */
export const mergeCategories = async (
  deps: Deps,
  actor: UserActor,
  { from, into }: MergeCategories,
): Promise<MergedCategories> => {
  if (from === into) throw invalid('/into', 'same_category', 'must be another category')
  const now = deps.now()
  const changed = await deps.db.asUser(actor, async tx => {
    await checkTree(tx, { from, into })
    await tx.run(moveBelow, [from, into])
    await tx.run(moveAliases, [from, into])
    await tx.run(putAlias, [from, into, now])
    const events = await tx.all(moveEvents, [from, into, now])
    await tx.run(removeMerged, [from])
    await relistMany(
      tx,
      events.map(event => event.id),
      now,
    )
    const details = { into, events: events.length }
    await audit(tx, actor, { action: 'category.merge', subject: { type: 'category', id: from }, details })
    return events
  })
  await forgetCategories(deps)
  await forgetMany(deps.store, changed)
  return { category: into, events: changed.length }
}
