import { CATEGORY_TREE, catalogue, categoryHue, isShipped, type Language, type Messages } from '@flow/ui'
import { useCallback } from 'react'
import { useMessages, useSite } from './site.ts'

/** A category in the reader's language; one of the first level has those below it. */
export interface NamedCategory {
  readonly slug: string
  readonly name: string
  readonly children: readonly NamedCategory[]
}

const leafOf = (slug: string, { categories }: Messages): NamedCategory => ({
  slug,
  name: categories[slug] ?? slug,
  children: [],
})

/** The categories that Flow comes with: shown while those of this installation cannot be read. */
export const shippedCategories = (language: Language): readonly NamedCategory[] => {
  const messages = catalogue(language)
  return Object.entries(CATEGORY_TREE).map(([top, below]) => ({
    ...leafOf(top, messages),
    children: below.map(slug => leafOf(slug, messages)),
  }))
}

export interface Categories {
  readonly tree: readonly NamedCategory[]
  /** What a category is called; its slug where nobody knows it. */
  readonly nameOf: (slug: string) => string
  /** The one of the first level that it is, or lies below. */
  readonly topOf: (slug: string) => string | null
}

export const categoriesOf = (tree: readonly NamedCategory[], { categories }: Messages): Categories => {
  const all = tree.flatMap(top => [top, ...top.children])
  const names = new Map(all.map(({ slug, name }) => [slug, name]))
  return {
    tree,
    nameOf: slug => names.get(slug) ?? categories[slug] ?? slug,
    topOf: slug => tree.find(top => top.slug === slug || top.children.some(one => one.slug === slug))?.slug ?? null,
  }
}

/** The categories as administrators keep them, in the reader's language. */
export const useCategories = (): Categories => {
  const site = useSite()
  return categoriesOf(site?.categories ?? shippedCategories('en'), useMessages())
}

/** The hue of a category; of one that administrators made, the hue of the one above it, as its covers are drawn. */
export const hueIn =
  (tree: readonly NamedCategory[]) =>
  (slug: string): string => {
    const parent = isShipped(slug) ? undefined : tree.find(({ children }) => children.some(one => one.slug === slug))
    return categoryHue(parent?.slug ?? slug)
  }

/** Tells the hue of a category, for pins and dots. */
export const useHueOf = (): ((slug: string) => string) => {
  const tree = useSite()?.categories
  return useCallback((slug: string) => hueIn(tree ?? [])(slug), [tree])
}
