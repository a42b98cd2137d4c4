import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, type OutgoingMail } from '../api/api.ts'
import { mailQuery } from '../api/queries.ts'
import { FoundList } from '../parts/found-list.tsx'
import { LiveNote } from '../parts/live-note.tsx'
import { Page } from '../parts/page.tsx'
import { useWords } from '../preferences/preferences.tsx'
import { MailLine } from './mail-line.tsx'

/** Whether somebody else carries mail, so that there is no outbox to read. */
const isCarried = (error: Error | null) => error instanceof ApiProblem && error.status === 404

const Outbox = () => {
  const { mail } = useWords()
  const [open, setOpen] = useState<string>()
  const outbox = useInfiniteQuery(mailQuery)
  if (isCarried(outbox.error)) return <p className="py-8 text-center text-body text-muted">{mail.carried}</p>
  return (
    <FoundList<OutgoingMail> found={outbox} none={mail.empty}>
      {items => (
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
      )}
    </FoundList>
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
