import { cx } from '@flow/ui/components'
import { SlidersHorizontal } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useCategories } from '../../site/categories.ts'
import { Count } from './count.tsx'
import { useCounts } from './facet-counts.ts'
import { FilterPicker } from './filter-picker.tsx'
import { Picker, usePicker } from './picker.tsx'
import type { WishProps } from './sentence.tsx'
import { filterCount, wishPath } from './wish.ts'
import { useDiscoverWords } from './words.ts'

const chip = (on: boolean) =>
  cx(
    'flex min-h-10 shrink-0 items-center gap-2 rounded-full border px-4 font-medium whitespace-nowrap transition-colors pointer-coarse:min-h-11',
    on ? 'border-ink bg-ink text-paper' : 'border-line-strong/40 bg-surface hover:border-ink',
  )

interface ChipProps extends Pick<WishProps, 'wish'> {
  readonly slug: string
  readonly below?: boolean
  readonly count: string | null
}

const Chip = ({ slug, wish, below, count }: ChipProps) => {
  const { nameOf, topOf } = useCategories()
  const on = wish.category === slug
  return (
    <li>
      <Link
        to={wishPath({ ...wish, category: on ? (below ? topOf(slug) : null) : slug })}
        preventScrollReset
        aria-current={on ? 'true' : undefined}
        className={cx(chip(on), below && 'border-dashed')}
      >
        {nameOf(slug)}
        <Count of={count} />
      </Link>
    </li>
  )
}

/** A row that is longer than the screen shows the chosen one, wherever in it that is; what is in sight stays where it is. */
const useChosenInSight = (category: string | null) => {
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const chosen = category && row.current?.querySelector('[aria-current]')
    if (!row.current || !chosen) return
    const [seen, chip] = [row.current.getBoundingClientRect(), chosen.getBoundingClientRect()]
    if (chip.left >= seen.left && chip.right <= seen.right) return
    row.current.scrollLeft += chip.left + chip.width / 2 - (seen.left + seen.width / 2)
  }, [category])
  return row
}

/** The categories in a row that one can pull along, and the rest of the filters behind one button. */
export const CategoryChips = ({ wish, change, facets }: WishProps) => {
  const discover = useDiscoverWords()
  const filters = usePicker('filters')
  const count = filterCount(wish)
  const counts = useCounts(facets, wish)
  const { tree, topOf } = useCategories()
  const chosen = wish.category && topOf(wish.category)
  const row = useChosenInSight(wish.category)
  return (
    <div className="flex min-w-0 items-center gap-2">
      <button type="button" popoverTarget={filters.id} className={chip(count > 0)}>
        <SlidersHorizontal className="size-4" aria-hidden="true" />
        <span className="max-sm:sr-only">{discover.filters}</span>
        {count > 0 ? <span className="tabular">{count}</span> : null}
      </button>
      <Picker {...filters} label={discover.filters}>
        <FilterPicker wish={wish} change={change} facets={facets} close={filters.close} />
      </Picker>
      <nav
        ref={row}
        aria-label={discover.category}
        className="scroll-quiet -mr-4 min-w-0 overflow-x-auto overscroll-x-contain py-1 pr-4 md:mr-0 md:fade-right"
      >
        <ul className="flex gap-2 pl-0.5">
          <li>
            <Link to={wishPath({ ...wish, category: null })} preventScrollReset className={chip(!wish.category)}>
              {discover.everything}
            </Link>
          </li>
          {tree.flatMap(({ slug, children }) => [
            <Chip
              key={slug}
              slug={slug}
              wish={wish}
              count={counts('category', slug, ...children.map(leaf => leaf.slug))}
            />,
            ...(chosen === slug ? children : []).map(leaf => (
              <Chip key={leaf.slug} slug={leaf.slug} wish={wish} count={null} below />
            )),
          ])}
        </ul>
      </nav>
    </div>
  )
}
