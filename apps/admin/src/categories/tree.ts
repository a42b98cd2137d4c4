import type { CategoryNode } from '../api/curation.ts'

/** A category in a flat list: where it stands, and with whom on its level. */
export interface Line {
  readonly slug: string
  readonly name: { readonly en: string; readonly it: string }
  readonly upcomingEvents: number
  readonly parent: string | null
  readonly hasChildren: boolean
  /** All of its level, in their order. */
  readonly level: readonly string[]
}

/** The tree as the lines of a table: each category of the first level, and those below it. */
export const linesOf = (tree: readonly CategoryNode[]): Line[] => {
  const top = tree.map(({ slug }) => slug)
  return tree.flatMap(({ children, ...node }) => {
    const level = children.map(({ slug }) => slug)
    const below = children.map(child => ({ ...child, parent: node.slug, hasChildren: false, level }))
    return [{ ...node, parent: null, hasChildren: children.length > 0, level: top }, ...below]
  })
}

/** The level with one moved up (-1) or down (1); nothing where it stands at the end already. */
export const moved = ({ slug, level }: Pick<Line, 'slug' | 'level'>, by: -1 | 1): string[] | null => {
  const at = level.indexOf(slug)
  const other = level[at + by]
  if (at < 0 || other === undefined) return null
  return level.map(one => (one === slug ? other : one === other ? slug : one))
}
