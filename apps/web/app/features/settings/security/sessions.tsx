import type { SessionView } from '@flow/contracts'
import { Button, Notice } from '@flow/ui/components'
import { Laptop, Smartphone } from 'lucide-react'
import { useActionData, useFetcher } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { useMoment } from '../moments.ts'
import { useSettingsWords } from '../words.ts'

const isPhone = (device: string) => /Android|iPhone|iPad/.test(device)

const Session = ({ session, busy }: { readonly session: SessionView; readonly busy: boolean }) => {
  const { security } = useSettingsWords()
  const moment = useMoment()
  const device = security.device(session.device)
  const Icon = isPhone(session.device) ? Smartphone : Laptop
  return (
    <li className="flex items-center gap-4 border-b border-line px-4 py-3 last:border-0">
      <Icon className="size-6 shrink-0 text-muted" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{device}</p>
        <p className="tabular text-small text-muted">
          {session.current ? (
            <span className="font-semibold text-good">{security.thisDevice}</span>
          ) : (
            security.seen(moment(session.lastSeenAt))
          )}
          {` · ${security.network(session.address)}`}
        </p>
      </div>
      {session.current ? null : (
        <Button
          type="submit"
          name="id"
          value={session.id}
          tone="plain"
          size="small"
          disabled={busy}
          aria-label={security.endLabel(device)}
        >
          {security.end}
        </Button>
      )}
    </li>
  )
}

/** Where one is signed in; each other place can be signed out, and is at once. */
export const Sessions = ({ sessions }: { readonly sessions: readonly SessionView[] }) => {
  const { security } = useSettingsWords()
  const fetcher = useFetcher<Refusal | { ended: true }>()
  const busy = fetcher.state !== 'idle'
  const sent = useActionData<Refusal | { ended: true }>()
  const answer = busy ? undefined : (fetcher.data ?? sent)
  return (
    <fetcher.Form method="post" className="flex flex-col gap-4">
      {answer ? (
        <Notice tone={'ended' in answer ? 'good' : 'danger'}>
          {'ended' in answer ? security.ended : answer.message}
        </Notice>
      ) : null}
      <ul className="rounded-card border border-line bg-surface">
        {sessions.map(session => (
          <Session key={session.id} session={session} busy={busy} />
        ))}
      </ul>
    </fetcher.Form>
  )
}
