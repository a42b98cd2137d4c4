import { formatCount } from '@flow/ui'
import { Button, cx, Skeleton } from '@flow/ui/components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { categoriesQuery, curate } from '../api/curation.ts'
import { DeskRow } from '../parts/desk-row.tsx'
import { Page } from '../parts/page.tsx'
import { SmallField } from '../parts/small-field.tsx'
import { cellClass, controlClass, Said, Table } from '../parts/table.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { type Change, useChange } from '../parts/use-change.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { CategoryDesk } from './category-desk.tsx'
import { type Line, linesOf } from './tree.ts'

const Lines = ({ lines, change }: { readonly lines: readonly Line[]; readonly change: Change }) => {
  const { categories: words } = useWords().curation
  const { language } = usePreferences()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Table
      caption={words.caption}
      columns={[
        { label: words.name },
        { label: words.nameIt },
        { label: words.slug, className: 'max-md:hidden' },
        { label: words.upcoming, className: 'text-right' },
      ]}
    >
      {lines.map(line => (
        <DeskRow
          key={line.slug}
          name={line.name.en}
          inner={line.parent !== null}
          cells={
            <>
              <td className={cellClass}>{line.name.it}</td>
              <td className={cx(cellClass, 'mono text-muted max-md:hidden')}>{line.slug}</td>
              <td className={cx(cellClass, 'tabular text-right')}>{formatCount(line.upcomingEvents, language)}</td>
            </>
          }
          span={4}
          open={open === line.slug}
          onToggle={() => setOpen(open === line.slug ? null : line.slug)}
        >
          <CategoryDesk
            key={`${line.parent}${line.name.en}${line.name.it}`}
            line={line}
            lines={lines}
            change={change}
            onGone={() => setOpen(null)}
          />
        </DeskRow>
      ))}
    </Table>
  )
}

const EMPTY = { slug: '', en: '', it: '', parent: '' }

const Add = ({ lines, change }: { readonly lines: readonly Line[]; readonly change: Change }) => {
  const { curation } = useWords()
  const { language } = usePreferences()
  const words = curation.categories
  const [typed, setTyped] = useState(EMPTY)
  const add = () =>
    change.run(
      async () => {
        const { slug, en, it, parent } = typed
        await curate.addCategory({ slug, name: { en, it }, ...(parent ? { parent } : {}) })
        return curation.done
      },
      () => setTyped(EMPTY),
    )
  return (
    <form
      aria-label={words.add}
      className="flex flex-wrap items-end gap-2 rounded-card border border-line bg-surface p-4"
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      {(
        [
          ['en', words.name],
          ['it', words.nameIt],
          ['slug', words.slug],
        ] as const
      ).map(([name, label]) => (
        <SmallField key={name} label={label}>
          {id => (
            <input
              id={id}
              required
              maxLength={60}
              {...(name === 'slug' ? { pattern: '[a-z0-9]+(-[a-z0-9]+)*', title: words.slugHint } : {})}
              autoComplete="off"
              value={typed[name]}
              onChange={({ currentTarget: { value } }) => setTyped(before => ({ ...before, [name]: value }))}
              className={controlClass}
            />
          )}
        </SmallField>
      ))}
      <SmallField label={words.under}>
        {id => (
          <select
            id={id}
            value={typed.parent}
            onChange={({ currentTarget: { value } }) => setTyped(before => ({ ...before, parent: value }))}
            className={controlClass}
          >
            <option value="">{words.top}</option>
            {lines
              .filter(line => line.parent === null)
              .map(line => (
                <option key={line.slug} value={line.slug}>
                  {line.name[language]}
                </option>
              ))}
          </select>
        )}
      </SmallField>
      <Button type="submit" size="small" busy={change.busy}>
        {words.add}
      </Button>
    </form>
  )
}

const Tree = () => {
  const change = useChange('categories')
  const { data, error, refetch } = useQuery(categoriesQuery)
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-96 rounded-card" />
  const lines = linesOf(data.items)
  return (
    <>
      <Said change={change} />
      <Lines lines={lines} change={change} />
      <Add lines={lines} change={change} />
    </>
  )
}

/** The tree that events are found by. */
export const CategoriesPage = () => {
  const { categories } = useWords().curation
  return (
    <Page title={categories.title}>
      <p className="text-body text-muted">{categories.text}</p>
      <Tree />
    </Page>
  )
}
