import { Choice, cx } from '@flow/ui/components'
import { Check } from 'lucide-react'
import { useLanguage, useMessages } from '../../site/site.ts'
import { languageWords } from '../people/language-names.ts'
import { useCounts } from './facet-counts.ts'
import type { WishProps } from './sentence.tsx'
import { accessOf } from './wish.ts'
import { useDiscoverWords } from './words.ts'

/** So many of what helps are offered, the most frequent ones. */
const MOST = 10

const chip = (on: boolean) =>
  cx(
    'flex min-h-10 cursor-pointer items-center gap-2 rounded-full border px-4 font-medium transition-colors pointer-coarse:min-h-11 has-focus-visible:outline-3 has-focus-visible:outline-accent',
    on ? 'border-ink bg-ink text-paper' : 'border-line-strong/40 bg-surface hover:border-ink',
  )

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** The languages that what is found is held in, while there is more than one to choose from. */
export const LanguageFilter = ({ wish, change, facets }: WishProps) => {
  const discover = useDiscoverWords()
  const language = useLanguage()
  const counts = useCounts(facets, wish)
  const found = (facets?.language ?? []).map(({ value }) => value)
  const tags = [...new Set([...found, ...(wish.language ? [wish.language] : [])])]
  if (tags.length < 2 && !wish.language) return null
  const options = tags.map(tag => {
    const count = counts('language', tag)
    const name = capital(languageWords([tag], language))
    return { value: tag, label: count === null ? name : `${name} · ${count}` }
  })
  return (
    <Choice
      legend={discover.language}
      name="language"
      value={wish.language ?? ''}
      onChange={value => change({ ...wish, language: value || null })}
      options={[{ value: '', label: discover.languageAny }, ...options]}
    />
  )
}

/** What helps people to get in and take part: all that is checked must be there. */
export const AccessFilter = ({ wish, change, facets }: WishProps) => {
  const { access } = useMessages()
  const discover = useDiscoverWords()
  const chosen = accessOf(wish)
  const found = (facets?.accessibility ?? []).filter(({ value }) => !value.includes(','))
  const needs = [...new Set([...chosen, ...found.slice(0, MOST).map(({ value }) => value)])]
  if (needs.length === 0) return null
  const countOf = (need: string) => (facets?.complete ? found.find(({ value }) => value === need)?.count : undefined)
  const put = (next: readonly string[]) => change({ ...wish, access: next.join(',') || null })
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold">{discover.access}</legend>
      <div className="flex flex-wrap gap-2">
        {needs.map(need => {
          const on = chosen.includes(need)
          const count = countOf(need)
          return (
            <label key={need} className={chip(on)}>
              <input
                type="checkbox"
                name="access"
                value={need}
                checked={on}
                onChange={() => put(on ? chosen.filter(one => one !== need) : [...chosen, need])}
                className="sr-only"
              />
              {on ? <Check className="size-4" aria-hidden="true" /> : null}
              {access[need] ?? need}
              {count === undefined || on ? '' : ` · ${count}`}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
