import { type NamedCategory, shippedCategories } from '../site/categories.ts'
import type { Visit } from './visit.ts'

type Tree = Awaited<ReturnType<Visit['api']['categories']>>

/** How long the tree is kept: every page needs it, and it hardly ever changes. */
const KEPT_MS = 5_000
const kept = new Map<string, { readonly until: number; readonly tree: Promise<Tree> }>()

const treeOf = ({ api, web }: Visit): Promise<Tree> => {
  const known = kept.get(web.config.publicUrl)
  if (known && known.until > Date.now()) return known.tree
  const tree = api.categories()
  kept.set(web.config.publicUrl, { until: Date.now() + KEPT_MS, tree })
  tree.catch(() => kept.delete(web.config.publicUrl))
  return tree
}

/** The category above one; none where it is of the first level, or nobody knows it. */
export const parentOf = async (visit: Visit, slug: string): Promise<string | null> =>
  (await treeOf(visit)).find(({ children }) => children.some(leaf => leaf.slug === slug))?.slug ?? null

/** The categories of this installation in the visitor's language; those that Flow comes with when they cannot be read. */
export const categoriesFor = async (visit: Visit): Promise<readonly NamedCategory[]> => {
  const { language } = visit
  try {
    return (await treeOf(visit)).map(({ slug, name, children }) => ({
      slug,
      name: name[language],
      children: children.map(leaf => ({ slug: leaf.slug, name: leaf.name[language], children: [] })),
    }))
  } catch {
    return shippedCategories(language)
  }
}
