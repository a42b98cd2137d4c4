import { catalogue } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { Bell, BellRing } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import { useCategories } from '../../site/categories.ts'
import { useAwake, useLanguage, useSite } from '../../site/site.ts'
import { apiQuery, type Wish, wishPath } from './wish.ts'
import { useDiscoverWords } from './words.ts'

/** What a search is called, in the words that made it. */
const titleOf = (wish: Wish, category: (slug: string) => string, everything: string): string =>
  [wish.q, wish.category ? category(wish.category) : '', wish.place?.name ?? '']
    .filter(Boolean)
    .join(' · ')
    .slice(0, 80) || everything

const LOOK = 'inline-flex min-h-11 items-center gap-2 rounded-full px-4 font-semibold transition-colors'

/** Keeps what one looks for, and tells of new events that match. Days go by, so they are not kept. */
export const SaveSearch = ({ wish }: { readonly wish: Wish }) => {
  const words = useDiscoverWords()
  const { nameOf } = useCategories()
  const language = useLanguage()
  const me = useSite()?.me
  const path = wishPath(wish)
  const [state, setState] = useState<{ path: string; saved: boolean; fault: string | null } | null>(null)
  const awake = useAwake()
  if (!me)
    return (
      <Link
        to={`/sign-in?${new URLSearchParams({ next: path })}`}
        className={cx(LOOK, 'text-accent hover:bg-accent-soft')}
      >
        <Bell className="size-4.5" aria-hidden="true" />
        {words.saveSearch}
      </Link>
    )
  if (!awake) return null
  const now = state?.path === path ? state : null
  const save = async () => {
    const { sort, from, to, when, ...query } = apiQuery(wish)
    try {
      await browserApi.saveSearch({
        name: titleOf(wish, nameOf, words.everything),
        query: { ...query, kind: query.kind },
      })
      setState({ path, saved: true, fault: null })
    } catch (error) {
      const messages = catalogue(language)
      const fault = error instanceof ApiProblem ? speakProblem(error, messages) : messages.errors.fallback
      setState({ path, saved: false, fault })
    }
  }
  const Icon = now?.saved ? BellRing : Bell
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <button
        type="button"
        disabled={now?.saved}
        onClick={save}
        className={cx(LOOK, now?.saved ? 'text-good' : 'text-accent hover:bg-accent-soft')}
      >
        <Icon className="size-4.5" aria-hidden="true" />
        <span aria-live="polite">{now?.saved ? words.searchSaved : words.saveSearch}</span>
      </button>
      <Link to="/searches" className="inline-flex min-h-11 items-center font-semibold text-muted hover:text-ink">
        {words.searches.title}
      </Link>
      {now?.fault ? (
        <p role="alert" className="text-small text-danger">
          {now.fault}
        </p>
      ) : null}
    </div>
  )
}
