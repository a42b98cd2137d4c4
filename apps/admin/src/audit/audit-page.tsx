import type { AuditEntry } from '@flow/contracts'
import { formatCount } from '@flow/ui'
import { Button, Skeleton } from '@flow/ui/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { auditQuery } from '../api/queries.ts'
import { Page } from '../parts/page.tsx'
import { walkLines } from '../parts/table.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { AuditFilterBar } from './audit-filters.tsx'
import { AuditLine } from './audit-line.tsx'
import { canAsk, readFilters } from './filters.ts'

const Head = () => {
  const { audit } = useWords()
  const cell = 'px-2 py-2 font-normal'
  return (
    <thead className="text-left text-muted">
      <tr>
        <th className={`${cell} w-44`}>{audit.time}</th>
        <th className={`${cell} hidden md:table-cell`}>{audit.service}</th>
        <th className={cell}>{audit.action}</th>
        <th className={`${cell} hidden md:table-cell`}>{audit.subject}</th>
        <th className={`${cell} hidden sm:table-cell`}>{audit.who}</th>
      </tr>
    </thead>
  )
}

const Lines = ({ entries }: { readonly entries: readonly AuditEntry[] }) => {
  const { audit } = useWords()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const now = new Date()
  const toggle = (id: string) => {
    const changed = new Set(open)
    if (!changed.delete(id)) changed.add(id)
    setOpen(changed)
  }
  return (
    <div className="rounded-card border border-line bg-surface px-2 pb-1">
      <table className="w-full border-collapse" onKeyDown={walkLines}>
        <caption className="px-2 pt-2 text-left text-muted">
          {audit.caption}. <span className="hidden pointer-fine:inline">{audit.keys}</span>
        </caption>
        <Head />
        <tbody>
          {entries.map(entry => (
            <AuditLine
              key={entry.id}
              entry={entry}
              open={open.has(entry.id)}
              now={now}
              onToggle={() => toggle(entry.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Trail = () => {
  const { audit } = useWords()
  const { language } = usePreferences()
  const [params] = useSearchParams()
  const filters = readFilters(params)
  const trail = useInfiniteQuery({ ...auditQuery(filters), enabled: canAsk(filters) })
  const entries = trail.data?.pages.flatMap(page => page.items) ?? []
  const filtered = Object.values(filters).some(Boolean)
  if (trail.error && !trail.data) return <Trouble error={trail.error} onRetry={() => void trail.refetch()} />
  if (!trail.data) return trail.isFetching ? <Skeleton className="h-96 rounded-card" /> : null
  if (entries.length === 0)
    return <p className="py-8 text-center text-body text-muted">{filtered ? audit.noneFound : audit.empty}</p>
  return (
    <>
      <Lines entries={entries} />
      {trail.error ? <Trouble error={trail.error} onRetry={() => void trail.fetchNextPage()} /> : null}
      <div className="flex flex-wrap items-center gap-4">
        <span className="tabular text-muted" role="status">
          {audit.shown(entries.length, formatCount(entries.length, language))}
        </span>
        {trail.hasNextPage ? (
          <Button tone="plain" size="small" busy={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
            {audit.older}
          </Button>
        ) : (
          <span className="text-muted">{audit.allShown}</span>
        )}
      </div>
    </>
  )
}

const RefreshButton = () => {
  const { live } = useWords()
  const [params] = useSearchParams()
  const filters = readFilters(params)
  const { refetch, isFetching } = useInfiniteQuery({ ...auditQuery(filters), enabled: canAsk(filters) })
  return (
    <Button tone="plain" size="small" busy={isFetching} onClick={() => void refetch()}>
      {isFetching ? null : <RotateCw className="size-4" aria-hidden="true" />}
      {live.refresh}
    </Button>
  )
}

/** Who did what in every service, newest first. */
export const AuditPage = () => (
  <Page title={useWords().audit.title} actions={<RefreshButton />}>
    <AuditFilterBar />
    <Trail />
  </Page>
)
