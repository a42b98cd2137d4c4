import { catalogue } from '@flow/ui'
import { Button, Notice, TextField } from '@flow/ui/components'
import { type ReactNode, useState } from 'react'
import { Form, useNavigate, useNavigation } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import type { EventDetails } from '../../api/types.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { useAwake, useLanguage, useMessages } from '../../site/site.ts'
import { eventPath } from '../event/event-path.ts'
import { useEditorWords } from './editor-words.ts'
import { ScopeChoice, type ScopeName } from './scope.tsx'
import { Section } from './section.tsx'

const DANGER =
  'inline-flex min-h-11 items-center self-start rounded-full border border-danger/50 px-5 font-semibold text-danger hover:bg-danger-soft'

const Fold = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <details className="group rounded-panel border border-line p-5">
    <summary className="min-h-11 content-center rounded-small font-semibold text-danger">{title}</summary>
    {children}
  </details>
)

const Cancel = ({ event, date }: { readonly event: EventDetails; readonly date: string | null }) => {
  const { host } = useMessages()
  const [scope, setScope] = useState<ScopeName>(date ? 'this' : 'all')
  const busy = useNavigation().formData?.get('intent')
  return (
    <Fold title={host.cancelEvent}>
      <Form method="post" className="flex flex-col gap-4 pt-4">
        {date && event.recurring ? (
          <>
            <input type="hidden" name="occurrenceId" value={date} />
            <ScopeChoice value={scope} onChange={setScope} />
          </>
        ) : null}
        <TextField label={host.cancelReason} name="reason" maxLength={500} />
        <Button
          type="submit"
          name="intent"
          value="cancel"
          tone="danger"
          busy={busy === 'cancel'}
          className="self-start"
        >
          {host.cancelConfirm}
        </Button>
      </Form>
    </Fold>
  )
}

/** Does something with the event as a whole, and goes where it is to be seen. */
const useStep = () => {
  const navigate = useNavigate()
  const language = useLanguage()
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const step = async (work: () => Promise<string>) => {
    setBusy(true)
    setFault(null)
    try {
      await navigate(await work())
    } catch (error) {
      const messages = catalogue(language)
      setFault(error instanceof ApiProblem ? speakProblem(error, messages) : messages.errors.fallback)
    } finally {
      setBusy(false)
    }
  }
  return { fault, busy, step }
}

/** What becomes of an event: a copy of it, another day, or its end. */
export const Fate = ({ event, date }: { readonly event: EventDetails; readonly date: string | null }) => {
  const { host } = useMessages()
  const words = useEditorWords()
  const { fault, busy, step } = useStep()
  const awake = useAwake()
  const duplicate = () => step(async () => `/host/${(await browserApi.duplicateEvent(event.id)).id}`)
  const postpone = () => step(async () => eventPath(await browserApi.postponeEvent(event.id)))
  return (
    <Section title={words.more}>
      {fault ? <Notice tone="danger">{fault}</Notice> : null}
      {awake ? (
        <Button tone="plain" className="self-start" busy={busy} onClick={duplicate}>
          {words.duplicate}
        </Button>
      ) : null}
      {awake && event.status === 'published' && !date ? (
        <Fold title={words.postpone}>
          <div className="flex flex-col items-start gap-4 pt-2">
            <p>{words.postponeText}</p>
            <Button tone="danger" busy={busy} onClick={postpone}>
              {words.postponeConfirm}
            </Button>
          </div>
        </Fold>
      ) : null}
      {event.abilities.delete ? (
        <Form method="post">
          <ConfirmButton name="intent" value="delete" sure={words.deleteSure} className={DANGER}>
            {host.deleteDraft}
          </ConfirmButton>
        </Form>
      ) : event.abilities.cancel ? (
        <Cancel event={event} date={date} />
      ) : null}
    </Section>
  )
}
