/** The category tree: the slugs of the top level in their order, each with those below it. */
export const CATEGORY_TREE: Readonly<Record<string, readonly string[]>> = {
  music: ['classical', 'jazz', 'rock-pop', 'electronic', 'folk-world'],
  comedy: ['stand-up', 'improv'],
  'theatre-dance': ['theatre', 'dance', 'opera'],
  film: ['open-air-cinema'],
  'art-exhibitions': ['galleries', 'photography'],
  'food-drink': ['tastings', 'cooking'],
  nightlife: ['clubs'],
  festivals: [],
  markets: [],
  sports: ['running', 'cycling', 'football'],
  outdoors: ['hikes', 'nature'],
  family: ['kids'],
  learning: ['talks', 'workshops', 'languages'],
  tech: ['conferences', 'hackathons'],
  community: ['volunteering', 'lgbtq'],
  wellness: ['yoga'],
  books: [],
  games: [],
  history: ['tours'],
  other: [],
}

const PARENTS = new Map(
  Object.entries(CATEGORY_TREE).flatMap(([parent, leaves]) => leaves.map(leaf => [leaf, parent] as const)),
)

/** Whether Flow comes with this category. */
export const isShipped = (slug: string): boolean => PARENTS.has(slug) || Object.hasOwn(CATEGORY_TREE, slug)

/** The top-level category that a slug belongs to; `other` for one that is not known here. */
export const topCategory = (slug: string): string =>
  PARENTS.get(slug) ?? (Object.hasOwn(CATEGORY_TREE, slug) ? slug : 'other')
