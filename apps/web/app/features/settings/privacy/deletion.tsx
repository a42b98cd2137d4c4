import type { PrivacyRequests } from '@flow/contracts'
import { Button, Notice } from '@flow/ui/components'
import { useState } from 'react'
import { useActionData, useFetcher } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { useMessages } from '../../../site/site.ts'
import { useConfirmed } from '../confirm/use-confirmed.tsx'
import { LiveButton } from '../live-button.tsx'
import { Modal } from '../modal.tsx'
import { useFullDay } from '../moments.ts'
import { Panel } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'

type Answer = { done: string } | Refusal
type Planned = NonNullable<PrivacyRequests['deletion']>

const Refused = ({ answer }: { readonly answer: Answer | undefined }) =>
  answer && 'faults' in answer ? <Notice tone="danger">{answer.message}</Notice> : null

/** It is planned: says when, and takes it back. */
const TakeBack = ({ planned, fetcher }: { planned: Planned; fetcher: ReturnType<typeof useFetcher<Answer>> }) => {
  const { privacy } = useSettingsWords().settings
  const day = useFullDay()
  return (
    <>
      <Refused answer={fetcher.data} />
      <div className="flex flex-col gap-1 rounded-card bg-danger-soft px-5 py-4">
        <p className="font-semibold text-danger">{privacy.planned(day(planned.deleteAt))}</p>
        <p>{planned.canTakeBack ? privacy.plannedText : privacy.plannedByAdmin}</p>
      </div>
      {planned.canTakeBack ? (
        <fetcher.Form method="post">
          <Button type="submit" name="intent" value="take-back" size="large" busy={fetcher.state !== 'idle'}>
            {privacy.takeBack}
          </Button>
        </fetcher.Form>
      ) : null}
    </>
  )
}

const Ask = () => {
  const { privacy } = useSettingsWords().settings
  const { common } = useMessages()
  const { send, answer, busy, dialog } = useConfirmed<Answer>()
  const [asking, ask] = useState(false)
  return (
    <>
      <Refused answer={answer} />
      <LiveButton tone="danger" busy={busy} onClick={() => ask(true)} className="self-start">
        {privacy.delete}
      </LiveButton>
      {asking ? (
        <Modal title={privacy.deleteSure} onClose={() => ask(false)}>
          <p className="text-muted">{privacy.deleteText}</p>
          <div className="flex flex-wrap gap-2">
            <Button
              tone="danger"
              onClick={() => {
                ask(false)
                send({ intent: 'delete' })
              }}
            >
              {privacy.deleteYes}
            </Button>
            <Button tone="quiet" onClick={() => ask(false)}>
              {common.cancel}
            </Button>
          </div>
        </Modal>
      ) : null}
      {dialog}
    </>
  )
}

/** Leaving: asked for, and taken back while there is time. */
export const Deletion = ({ planned }: { readonly planned: Planned | null }) => {
  const { privacy } = useSettingsWords().settings
  const fetcher = useFetcher<Answer>()
  const sent = useActionData<Answer>()
  const answer = fetcher.data ?? sent
  const back = !planned && answer !== undefined && 'done' in answer && answer.done === 'take-back'
  return (
    <Panel title={privacy.deleteTitle} text={planned ? undefined : privacy.deleteText}>
      {back ? <Notice tone="good">{privacy.stays}</Notice> : null}
      {planned ? <TakeBack planned={planned} fetcher={fetcher} /> : <Ask />}
    </Panel>
  )
}
