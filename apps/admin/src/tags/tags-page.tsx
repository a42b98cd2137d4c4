import { formatCount } from '@flow/ui'
import { Button, cx, Skeleton } from '@flow/ui/components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { curate, type TagInUse, tagsQuery } from '../api/curation.ts'
import { Page } from '../parts/page.tsx'
import { SearchField, useSearched } from '../parts/search-field.tsx'
import { SureButton } from '../parts/sure-button.tsx'
import { cellClass, controlClass, Said, Table } from '../parts/table.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { type Change, useChange } from '../parts/use-change.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { TagRules } from './tag-rules.tsx'

interface ChosenProps {
  readonly chosen: ReadonlySet<string>
  readonly change: Change
  readonly onDone: () => void
}

/** What is done with the tags that are chosen. */
const Chosen = ({ chosen, change, onDone }: ChosenProps) => {
  const { curation } = useWords()
  const { language } = usePreferences()
  const words = curation.tags
  const [into, setInto] = useState('')
  const done = () => {
    setInto('')
    onDone()
  }
  const told = (events: number) => curation.changed(events, formatCount(events, language))
  const merge = () => change.run(async () => told((await curate.mergeTags([...chosen], into)).events), done)
  const block = () => change.run(async () => told((await curate.blockTags([...chosen])).events), done)
  const none = chosen.size === 0
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={event => {
        event.preventDefault()
        merge()
      }}
    >
      <span role="status" className={cx('tabular min-w-28 font-semibold', none && 'text-muted')}>
        {words.chosen(chosen.size)}
      </span>
      <input
        aria-label={words.into}
        placeholder={words.into}
        value={into}
        maxLength={40}
        onChange={({ currentTarget }) => setInto(currentTarget.value)}
        className={controlClass}
      />
      <Button type="submit" size="small" disabled={none || !into.trim()} busy={change.busy}>
        {words.merge}
      </Button>
      <SureButton disabled={none} onSure={block}>
        {words.block}
      </SureButton>
    </form>
  )
}

const Tag = ({
  tag,
  chosen,
  onToggle,
}: {
  readonly tag: TagInUse
  readonly chosen: boolean
  readonly onToggle: () => void
}) => {
  const { tags: words } = useWords().curation
  const { language } = usePreferences()
  return (
    <tr className={cx('border-t border-line', chosen ? 'bg-accent-soft' : 'hover:bg-sunken')}>
      <td className={cellClass}>
        <label className="flex min-h-6 cursor-pointer items-center gap-2.5 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            data-line
            aria-label={words.choose(tag.tag)}
            checked={chosen}
            onChange={onToggle}
            className="size-4"
          />
          {tag.tag}
        </label>
      </td>
      <td className={cx(cellClass, 'tabular text-right')}>{formatCount(tag.upcomingEvents, language)}</td>
    </tr>
  )
}

const Tags = ({ change }: { readonly change: Change }) => {
  const { tags: words } = useWords().curation
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { data, error, refetch } = useQuery(tagsQuery(useSearched()))
  const toggle = (tag: string) => {
    const changed = new Set(chosen)
    if (!changed.delete(tag)) changed.add(tag)
    setChosen(changed)
  }
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-96 rounded-card" />
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SearchField label={words.tag} />
        <Chosen chosen={chosen} change={change} onDone={() => setChosen(new Set())} />
      </div>
      <Said change={change} />
      {data.items.length === 0 ? (
        <p className="py-8 text-center text-body text-muted">{words.none}</p>
      ) : (
        <Table
          caption={words.caption}
          columns={[{ label: words.tag }, { label: words.upcoming, className: 'text-right' }]}
        >
          {data.items.map(tag => (
            <Tag key={tag.tag} tag={tag} chosen={chosen.has(tag.tag)} onToggle={() => toggle(tag.tag)} />
          ))}
        </Table>
      )}
    </>
  )
}

/** The tags people write: which are used, and what becomes of them. */
export const TagsPage = () => {
  const { tags: words } = useWords().curation
  const change = useChange('tags')
  return (
    <Page title={words.title}>
      <p className="text-body text-muted">{words.text}</p>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <Tags change={change} />
        </div>
        <TagRules change={change} />
      </div>
    </Page>
  )
}
