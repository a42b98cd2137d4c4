import type { ExportView } from '@flow/contracts'
import { buttonClass, Notice } from '@flow/ui/components'
import { Download } from 'lucide-react'
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { useConfirmed } from '../confirm/use-confirmed.tsx'
import { LiveButton } from '../live-button.tsx'
import { useMoment } from '../moments.ts'
import { Panel } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'

const LOOK_EVERY_MS = 1500

/** Looks again and again while something is being made. */
const useFollow = (pending: boolean) => {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!pending) return
    const timer = setInterval(() => void revalidate(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [pending, revalidate])
}

const State = ({ asked }: { readonly asked: ExportView }) => {
  const { privacy } = useSettingsWords().settings
  const moment = useMoment()
  if (asked.status === 'pending')
    return (
      <div className="flex flex-col gap-3">
        <p>{privacy.pending}</p>
        <progress aria-label={privacy.exportTitle} className="h-1.5 w-full max-w-md" />
      </div>
    )
  if (!asked.downloadUrl) return <p className="text-danger">{privacy.failed}</p>
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
      <a href={asked.downloadUrl} download="flow-export.zip" className={buttonClass('primary', 'large')}>
        <Download className="size-5" aria-hidden="true" />
        {privacy.download}
      </a>
      <p className="tabular text-small text-muted">
        {privacy.ready(moment(asked.createdAt))} {privacy.keptUntil(moment(asked.expiresAt))}
      </p>
    </div>
  )
}

/** A copy of everything: asked for, followed while it is made, and taken along. */
export const Export = ({ asked }: { readonly asked: ExportView | null }) => {
  const { privacy } = useSettingsWords().settings
  const { send, answer, busy, dialog } = useConfirmed<{ done: string } | Refusal>()
  const pending = asked?.status === 'pending'
  useFollow(pending)
  return (
    <Panel title={privacy.exportTitle} text={privacy.exportText}>
      {answer && 'faults' in answer ? <Notice tone="danger">{answer.message}</Notice> : null}
      <div role="status">{asked ? <State asked={asked} /> : null}</div>
      {pending ? null : (
        <LiveButton
          tone={asked ? 'quiet' : 'primary'}
          size={asked ? 'medium' : 'large'}
          busy={busy}
          onClick={() => send({ intent: 'export' })}
          className="self-start"
        >
          {asked ? privacy.askAgain : privacy.ask}
        </LiveButton>
      )}
      {dialog}
    </Panel>
  )
}
