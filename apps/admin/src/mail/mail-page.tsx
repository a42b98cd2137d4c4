import { Button, Skeleton } from '@flow/ui/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/api.ts'
import { mailQuery } from '../api/queries.ts'
import { LiveNote } from '../parts/live-note.tsx'
import { Page } from '../parts/page.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useWords } from '../preferences/preferences.tsx'
import { MailLine } from './mail-line.tsx'

/** Whether somebody else carries mail, so that there is no outbox to read. */
const isCarried = (error: Error | null) => error instanceof ApiProblem && error.status === 404

const Outbox = () => {
  const { mail } = useWords()
  const [open, setOpen] = useState<string>()
  const outbox = useInfiniteQuery(mailQuery)
  const items = outbox.data?.pages.flatMap(page => page.items) ?? []
  if (isCarried(outbox.error)) return <p className="py-8 text-center text-body text-muted">{mail.carried}</p>
  if (outbox.error && !outbox.data) return <Trouble error={outbox.error} onRetry={() => void outbox.refetch()} />
  if (!outbox.data) return <Skeleton className="h-96 rounded-card" />
  if (items.length === 0) return <p className="py-8 text-center text-body text-muted">{mail.empty}</p>
  return (
    <>
      <ol className="rounded-card border border-line bg-surface p-1">
        {items.map(one => (
          <MailLine
            key={one.id}
            mail={one}
            open={open === one.id}
            onToggle={() => setOpen(open === one.id ? undefined : one.id)}
          />
        ))}
      </ol>
      {outbox.hasNextPage ? (
        <Button
          tone="plain"
          size="small"
          className="self-start"
          busy={outbox.isFetchingNextPage}
          onClick={() => void outbox.fetchNextPage()}
        >
          {mail.older}
        </Button>
      ) : null}
    </>
  )
}

/** The local outbox: every mail that Flow wrote, as its reader sees it. */
export const MailPage = () => {
  const { mail } = useWords()
  const { dataUpdatedAt, data } = useInfiniteQuery(mailQuery)
  return (
    <Page title={mail.title} actions={data ? <LiveNote at={dataUpdatedAt} /> : undefined}>
      <p className="text-body text-muted">{mail.text}</p>
      <Outbox />
    </Page>
  )
}
