import type { EventFacets } from '@flow/contracts'
import { formatCount } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'
import type { Wish } from './wish.ts'

type Facet = 'category' | 'price' | 'kind' | 'language' | 'when'

/** A filter that is on leaves only its own value to count: then the others are not known. */
const isOn = (wish: Wish, facet: Facet): boolean =>
  facet === 'when' ? wish.when !== null || wish.from !== null : wish[facet] !== null

/** How many events a value of a filter would leave, as one reads it; nothing where that is not known. */
export const countOf = (
  facets: EventFacets | undefined,
  wish: Wish,
  facet: Facet,
  values: readonly string[],
): number | null => {
  if (!facets?.complete || isOn(wish, facet) || (facet === 'when' && facets.when.length === 0)) return null
  return facets[facet].reduce((sum, { value, count }) => sum + (values.includes(value) ? count : 0), 0)
}

export const useCounts = (facets: EventFacets | undefined, wish: Wish) => {
  const language = useLanguage()
  return (facet: Facet, ...values: string[]): string | null => {
    const count = countOf(facets, wish, facet, values)
    return count === null ? null : formatCount(count, language)
  }
}
