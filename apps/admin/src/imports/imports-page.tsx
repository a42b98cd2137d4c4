import { formatCount } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Import, importsQuery } from '../api/curation.ts'
import { DeskRow } from '../parts/desk-row.tsx'
import { FoundList } from '../parts/found-list.tsx'
import { LiveNote } from '../parts/live-note.tsx'
import { Page } from '../parts/page.tsx'
import { cellClass, Table } from '../parts/table.tsx'
import { stamp } from '../parts/time.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { Owner } from './owner.tsx'
import { Sources } from './sources.tsx'

const COUNTS = ['created', 'updated', 'unchanged', 'refused'] as const
const TONES = { waiting: 'text-muted', running: 'text-accent', done: 'text-good', failed: 'text-danger' } as const

/** Counts that a phone has no room for. */
const isLess = (name: (typeof COUNTS)[number]) => name === 'updated' || name === 'unchanged'

const When = ({ run, className }: { readonly run: Import; readonly className: string }) => {
  const { imports: words } = useWords().curation
  const { language } = usePreferences()
  return (
    <span className={cx('tabular whitespace-nowrap', className)}>
      <time dateTime={run.createdAt}>{stamp(run.createdAt, new Date(), language)}</time>
      {run.sourceId ? <span className="block leading-4 text-muted">{words.scheduled}</span> : null}
    </span>
  )
}

const Refusals = ({ run }: { readonly run: Import }) => {
  const { imports: words } = useWords().curation
  return (
    <div className="rounded-control bg-sunken px-4 py-2">
      {run.error ? <p className="font-semibold text-danger">{run.error}</p> : null}
      <ul>
        {run.refusals.map(({ index, line, code, message }) => (
          <li key={`${index}${message}`} className="flex flex-wrap gap-x-3 py-0.5">
            <span className="tabular w-20 shrink-0 text-muted">{words.line(line ?? index + 1)}</span>
            <span className="mono shrink-0 text-muted">{code}</span>
            <span className="min-w-0 wrap-anywhere">{message}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Run = ({ run }: { readonly run: Import }) => {
  const { imports: words } = useWords().curation
  const { language } = usePreferences()
  const [open, setOpen] = useState(false)
  return (
    <DeskRow
      name={run.name}
      label={words.open(run.name)}
      closed={run.refusals.length === 0 && run.error === null}
      below={<When run={run} className="block pl-5 md:hidden" />}
      cells={
        <>
          <td className={cx(cellClass, 'max-md:hidden')}>
            <When run={run} className="block" />
          </td>
          <td className={cx(cellClass, 'font-semibold', TONES[run.status])}>{words.states[run.status]}</td>
          {COUNTS.map(name => (
            <td
              key={name}
              className={cx(
                cellClass,
                'tabular text-right',
                isLess(name) && 'max-md:hidden',
                name === 'refused' && run.refused > 0 && 'text-danger',
              )}
            >
              {formatCount(run[name], language)}
            </td>
          ))}
          <td className={cx(cellClass, 'whitespace-nowrap max-md:hidden')}>
            <Owner ownerId={run.ownerId} />
          </td>
        </>
      }
      span={8}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <Refusals run={run} />
    </DeskRow>
  )
}

const Runs = () => {
  const { imports: words } = useWords().curation
  return (
    <FoundList<Import> found={useInfiniteQuery(importsQuery)} none={words.empty}>
      {items => (
        <Table
          caption={words.caption}
          columns={[
            { label: words.name },
            { label: words.when, className: 'max-md:hidden' },
            { label: words.state },
            ...COUNTS.map(name => ({
              label: words[name],
              className: cx('text-right', isLess(name) && 'max-md:hidden'),
            })),
            { label: words.owner, className: 'max-md:hidden' },
          ]}
        >
          {items.map(run => (
            <Run key={run.id} run={run} />
          ))}
        </Table>
      )}
    </FoundList>
  )
}

/** All that was brought in from elsewhere; it follows what happens. */
export const ImportsPage = () => {
  const { imports: words } = useWords().curation
  const { dataUpdatedAt, data } = useInfiniteQuery(importsQuery)
  return (
    <Page title={words.title} actions={data ? <LiveNote at={dataUpdatedAt} /> : undefined}>
      <p className="text-body text-muted">{words.text}</p>
      <Runs />
      <Sources />
    </Page>
  )
}
