import { useInfiniteQuery } from '@tanstack/react-query'
import { curate, type Rule, rulesQuery } from '../api/curation.ts'
import { FoundList } from '../parts/found-list.tsx'
import { useSearched } from '../parts/search-field.tsx'
import { actionClass, walkLines } from '../parts/table.tsx'
import type { Change } from '../parts/use-change.ts'
import { useWords } from '../preferences/preferences.tsx'

const RuleLine = ({ rule, change }: { readonly rule: Rule; readonly change: Change }) => {
  const { curation } = useWords()
  const words = curation.tags
  const free = () =>
    change.run(async () => {
      await curate.freeTag(rule.tag)
      return curation.done
    })
  return (
    <li className="flex items-center justify-between gap-3 border-t border-line px-2 py-1 first:border-0 hover:bg-sunken">
      <span className="min-w-0 wrap-anywhere">
        <span className="font-semibold">{rule.tag}</span>{' '}
        {rule.into === null ? (
          <span className="font-semibold text-danger">{words.blocked}</span>
        ) : (
          <span className="text-muted">{words.becomes(rule.into)}</span>
        )}
      </span>
      <button
        type="button"
        data-line
        className={`${actionClass} shrink-0`}
        aria-label={words.freeOne(rule.tag)}
        onClick={free}
      >
        {words.free}
      </button>
    </li>
  )
}

const Rules = ({ change }: { readonly change: Change }) => (
  <FoundList<Rule> found={useInfiniteQuery(rulesQuery(useSearched()))} none={useWords().curation.tags.noRules} small>
    {items => (
      <ul className="rounded-card border border-line bg-surface p-1" onKeyDown={walkLines}>
        {items.map(rule => (
          <RuleLine key={rule.tag} rule={rule} change={change} />
        ))}
      </ul>
    )}
  </FoundList>
)

/** What becomes of tags when somebody writes them. */
export const TagRules = ({ change }: { readonly change: Change }) => {
  const { tags: words } = useWords().curation
  return (
    <section aria-labelledby="rules" className="flex min-w-0 flex-col gap-3">
      <div>
        <h2 id="rules" className="display text-lead">
          {words.rules}
        </h2>
        <p className="text-muted">{words.rulesText}</p>
      </div>
      <Rules change={change} />
    </section>
  )
}
