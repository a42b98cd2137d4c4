import { formatCount } from '@flow/ui'
import { Button, cx, Skeleton } from '@flow/ui/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { type Import, importsQuery } from '../api/curation.ts'
import { LiveNote } from '../parts/live-note.tsx'
import { Page } from '../parts/page.tsx'
import { cellClass, Table } from '../parts/table.tsx'
import { stamp } from '../parts/time.ts'
import { Trouble } from '../parts/trouble.tsx'
import { usePreferences, useWords } from '../preferences/preferences.tsx'

const COUNTS = ['created', 'updated', 'unchanged', 'refused'] as const
const TONES = { waiting: 'text-muted', running: 'text-accent', done: 'text-good', failed: 'text-danger' } as const

const Owner = ({ ownerId }: Pick<Import, 'ownerId'>) => {
  const { imports: words } = useWords().curation
  if (!ownerId) return <span className="text-muted">{words.operator}</span>
  return (
    <Link to={`/audit?actorId=${ownerId}`} className="mono text-accent underline-offset-4 hover:underline">
      …{ownerId.slice(-6)}
    </Link>
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
  const more = run.refusals.length > 0 || run.error !== null
  return (
    <>
      <tr className={cx('border-t border-line', open ? 'bg-accent-soft' : 'hover:bg-sunken')}>
        <td className={cellClass}>
          <button
            type="button"
            data-line
            aria-expanded={open}
            aria-label={words.open(run.name)}
            disabled={!more}
            onClick={() => setOpen(!open)}
            className="flex min-h-6 max-w-80 items-center gap-1.5 rounded-small text-left font-semibold pointer-coarse:min-h-11"
          >
            <ChevronRight
              className={cx('size-3.5 shrink-0 transition-transform', open && 'rotate-90', !more && 'invisible')}
              aria-hidden="true"
            />
            <span className="truncate">{run.name}</span>
          </button>
        </td>
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
      </tr>
      {open ? (
        <tr className="bg-accent-soft">
          <td colSpan={8} className="px-2 pb-2">
            <Refusals run={run} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

const Runs = () => {
  const { curation } = useWords()
  const words = curation.imports
  const runs = useInfiniteQuery(importsQuery)
  const items = runs.data?.pages.flatMap(page => page.items) ?? []
  if (runs.error && !runs.data) return <Trouble error={runs.error} onRetry={() => void runs.refetch()} />
  if (!runs.data) return <Skeleton className="h-96 rounded-card" />
  if (items.length === 0) return <p className="py-8 text-center text-body text-muted">{words.empty}</p>
  return (
    <>
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
      {runs.hasNextPage ? (
        <Button
          tone="plain"
          size="small"
          className="self-start"
          busy={runs.isFetchingNextPage}
          onClick={() => void runs.fetchNextPage()}
        >
          {curation.older}
        </Button>
      ) : null}
    </>
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
    </Page>
  )
}
