import { Button, buttonClass, TextField } from '@flow/ui/components'
import { type ReactNode, useState } from 'react'
import { Form, Link, useNavigation } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { useMessages } from '../../site/site.ts'
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

/** What becomes of an event: another one like it, or its end. */
export const Fate = ({ event, date }: { readonly event: EventDetails; readonly date: string | null }) => {
  const { host } = useMessages()
  const words = useEditorWords()
  return (
    <Section title={words.more}>
      <Link to={`/host?copy=${event.id}`} className={buttonClass('plain', 'medium', 'self-start')}>
        {words.duplicate}
      </Link>
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
