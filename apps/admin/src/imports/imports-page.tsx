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
      cells={
        <>
          <td className={cx(cellClass, 'tabular whitespace-nowrap')}>
            <time dateTime={run.createdAt}>{stamp(run.createdAt, new Date(), language)}</time>
            {run.sourceId ? <span className="block leading-4 text-muted">{words.scheduled}</span> : null}
          </td>
          <td className={cx(cellClass, 'font-semibold', TONES[run.status])}>{words.states[run.status]}</td>
          {COUNTS.map(name => (
            <td
              key={name}
              className={cx(cellClass, 'tabular text-right', name === 'refused' && run.refused > 0 && 'text-danger')}
            >
              {formatCount(run[name], language)}
            </td>
          ))}
          <td className={cx(cellClass, 'whitespace-nowrap')}>
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
            { label: words.when },
            { label: words.state },
            ...COUNTS.map(name => ({ label: words[name], className: 'text-right' })),
            { label: words.owner },
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
