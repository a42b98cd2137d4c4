import { ANONYMOUS, type Category } from '@flow/contracts'
import { int4, nullable, statement, text, textArray } from '@flow/postgres'
import { invalid, type ServiceDeps } from '@flow/service-kit'

type Deps = Pick<ServiceDeps, 'db' | 'store'>

export const listCategories = statement(
  'categories.list',
  { slug: text, parent: nullable(text), name_en: text, name_it: text, aliases: textArray },
  `select slug, parent, name_en, name_it,
     coalesce((select array_agg(a.slug) from category_aliases a where a.into_slug = c.slug), '{}') as aliases
   from categories c order by position, slug`,
)
export const countByCategory = statement(
  'categories.count',
  { category: text, upcoming: int4 },
  `select category, count(*)::int as upcoming from listings group by category`,
)

/** Kept for a short while only: an administrator's change shows within it in every process. */
const TREE = { key: 'events:category-tree', ttlMs: 60_000 }
const COUNTS = { key: 'events:categories:counts', ttlMs: 300_000 }

export const forgetCategories = ({ store }: Pick<Deps, 'store'>) => store.cache.drop(TREE.key)

/** The categories by themselves, parents and children. */
export const categoryRows = ({ db, store }: Deps) => store.cache.get(TREE, () => db.read(ANONYMOUS, listCategories))

/**
 * The slugs of categories and of all below them; one that was merged into another means that one.
 * @throws 422 `unknown_category`
 */
export const withDescendants = async (deps: Deps, list: string): Promise<string[]> => {
  const rows = await categoryRows(deps)
  const wanted = list
    .split(',')
    .map(one => one.trim())
    .filter(Boolean)
    .map(slug => rows.find(row => row.aliases.includes(slug))?.slug ?? slug)
  const unknown = wanted.find(slug => !rows.some(row => row.slug === slug))
  if (unknown !== undefined) throw invalid('category', 'unknown_category', 'is not a category')
  return rows
    .filter(row => wanted.includes(row.slug) || (row.parent && wanted.includes(row.parent)))
    .map(row => row.slug)
}

/** The categories, two levels deep, each with how many events it lists; a parent counts those of its children too. */
export const categoryTree = async (deps: Deps): Promise<Category[]> => {
  const rows = await categoryRows(deps)
  const counts = await deps.store.cache.get(COUNTS, () => deps.db.read(ANONYMOUS, countByCategory))
  const upcoming = new Map(counts.map(row => [row.category, row.upcoming]))
  const leaf = (row: (typeof rows)[number]) => ({
    slug: row.slug,
    name: { en: row.name_en, it: row.name_it },
    upcomingEvents: upcoming.get(row.slug) ?? 0,
  })
  return rows
    .filter(row => row.parent === null)
    .map(row => {
      const children = rows.filter(child => child.parent === row.slug).map(leaf)
      const below = children.reduce((sum, child) => sum + child.upcomingEvents, 0)
      return { ...leaf(row), upcomingEvents: leaf(row).upcomingEvents + below, children }
    })
}
