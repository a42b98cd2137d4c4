import type { UpdateCategory, UserActor } from '@flow/contracts'
import { bool, statement, text } from '@flow/postgres'
import { audit, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { forgetCategories } from './category-tree.ts'

type Deps = Pick<ServiceDeps, 'db' | 'store'>

const lockCategory = statement(
  'categories.lock',
  { slug: text, has_children: bool },
  `select slug, exists (select from categories c where c.parent = $1) as has_children from categories where slug = $1
   for no key update`,
)
const isTop = statement(
  'categories.isTop',
  { slug: text },
  'select slug from categories where slug = $1 and parent is null',
)
const updateCategoryRow = statement(
  'categories.update',
  {},
  `update categories set name_en = coalesce($2, name_en), name_it = coalesce($3, name_it),
     parent = case when $4::boolean then $5::text else parent end where slug = $1`,
)
const orderRows = statement(
  'categories.order',
  {},
  `update categories c set position = (given.nth * 10)::int
   from unnest($1::text[]) with ordinality as given (slug, nth) where c.slug = given.slug`,
)
const removeRow = statement('categories.remove', {}, 'delete from categories where slug = $1')

const isStillUsed = (error: unknown) => (error as { code?: string }).code === '23503'

/** Renames a category or moves it to another parent, or to the first level. The tree stays two levels deep. */
export const updateCategory = async (
  deps: Deps,
  actor: UserActor,
  slug: string,
  { name, parent }: UpdateCategory,
): Promise<void> => {
  await deps.db.asUser(actor, async tx => {
    const category = await tx.first(lockCategory, [slug])
    if (!category) throw problem('category_not_found')
    if (parent !== undefined && parent !== null) {
      if (parent === slug || !(await tx.first(isTop, [parent])))
        throw invalid('/parent', 'unknown_category', 'is not another category of the first level')
      if (category.has_children) throw invalid('/parent', 'too_deep', 'a category with others below it stays on top')
    }
    await tx.run(updateCategoryRow, [slug, name?.en ?? null, name?.it ?? null, parent !== undefined, parent ?? null])
    const details = { ...(name ? { name } : {}), ...(parent === undefined ? {} : { parent }) }
    await audit(tx, actor, { action: 'category.update', subject: { type: 'category', id: slug }, details })
  })
  await forgetCategories(deps)
}

/** Numbers categories in the order given, which is meant to name all of a level. @throws 422 for what is not one */
export const orderCategories = async (deps: Deps, actor: UserActor, slugs: readonly string[]): Promise<void> => {
  await deps.db.asUser(actor, async tx => {
    if ((await tx.run(orderRows, [slugs])) !== slugs.length)
      throw invalid('/slugs', 'unknown_category', 'must all be categories')
    await audit(tx, actor, { action: 'category.order', subject: { type: 'category', id: null }, details: { slugs } })
  })
  await forgetCategories(deps)
}

/** Removes a category that nothing uses. @throws 409 while events or categories are in it */
export const removeCategory = async (deps: Deps, actor: UserActor, slug: string): Promise<void> => {
  await deps.db.asUser(actor, async tx => {
    const gone = await tx.run(removeRow, [slug]).catch((error: unknown) => {
      if (isStillUsed(error)) throw problem('conflict', { detail: 'Events or other categories are still in it.' })
      throw error
    })
    if (gone === 0) throw problem('category_not_found')
    await audit(tx, actor, { action: 'category.delete', subject: { type: 'category', id: slug } })
  })
  await forgetCategories(deps)
}
