import type { UnderstoodWish } from '@flow/contracts'
import { X } from 'lucide-react'
import { Link } from 'react-router'
import { useCategories } from '../../site/categories.ts'
import { useMessages } from '../../site/site.ts'
import { DAYS, type Wish, wishPath } from './wish.ts'
import { useDiscoverWords } from './words.ts'

/** The words without those that were read as a filter. */
export const withoutWords = (q: string, text: string): string => {
  const at = q.toLowerCase().indexOf(text.toLowerCase())
  return at < 0 ? q : `${q.slice(0, at)} ${q.slice(at + text.length)}`.replace(/\s+/g, ' ').trim()
}

const useNames = () => {
  const discover = useDiscoverWords()
  const categories = useCategories()
  return ({ filter, value, text }: UnderstoodWish): string => {
    const day = DAYS.find(one => one === value)
    if (filter === 'when' && day) return discover.when[day]
    if (filter === 'price') return value === 'free' ? discover.priceFree : discover.pricePaid
    if (filter === 'category') return value.split(',').map(categories.nameOf).join(', ')
    return text
  }
}

/**
 * What words of the search were read as: each goes with its words. Where the reader is only their device knows; the
 * place picker asks it.
 */
export const Understood = ({ wish, found }: { readonly wish: Wish; readonly found: readonly UnderstoodWish[] }) => {
  const { common } = useMessages()
  const discover = useDiscoverWords()
  const nameOf = useNames()
  const read = found.filter(({ filter }) => filter !== 'near')
  if (read.length === 0) return null
  return (
    <ul aria-label={discover.understood} className="flex flex-wrap gap-2">
      {read.map(one => (
        <li key={one.filter}>
          <Link
            to={wishPath({ ...wish, q: withoutWords(wish.q, one.text) })}
            preventScrollReset
            aria-label={`${nameOf(one)}. ${common.clear}`}
            className="inline-flex min-h-10 items-center gap-2 rounded-full border border-accent/40 px-4 font-medium text-accent hover:bg-accent-soft pointer-coarse:min-h-11"
          >
            {nameOf(one)}
            <X className="size-4" aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
