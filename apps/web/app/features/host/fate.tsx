import { Button, cx, TextField } from '@flow/ui/components'
import { type ReactNode, useState } from 'react'
import { Form, useLocation, useNavigation } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { useAwake } from '../../site/site.ts'
import { useEditorWords } from './editor-words.ts'
import { ScopeChoice, type ScopeName } from './scope.tsx'
import { Section } from './section.tsx'
import { StartAndEnd } from './start-and-end.tsx'
import { useHostWords } from './words.ts'

const DANGER =
  'inline-flex min-h-11 items-center self-start rounded-full border border-danger/50 px-5 font-semibold text-danger hover:bg-danger-soft'

const Fold = ({
  title,
  id,
  plain = false,
  open = false,
  children,
}: {
  readonly title: string
  readonly id?: string
  readonly plain?: boolean
  readonly open?: boolean
  readonly children: ReactNode
}) => (
  <details id={id} open={open} className="group scroll-mt-24 rounded-panel border border-line p-5">
    <summary className={cx('min-h-11 content-center rounded-small font-semibold', plain ? '' : 'text-danger')}>
      {title}
    </summary>
    {children}
  </details>
)

const Cancel = ({ event, date }: { readonly event: EventDetails; readonly date: string | null }) => {
  const host = useHostWords()
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

/** Puts the event off: with a new date, or until one is found. Dates of a series are moved one by one. */
const Postpone = ({ event }: { readonly event: EventDetails }) => {
  const words = useEditorWords()
  // The server never learns what stands behind the '#'.
  const awake = useAwake()
  const { hash } = useLocation()
  const [dated, setDated] = useState(false)
  const busy = useNavigation().formData?.get('intent')
  return (
    <Fold title={words.postpone} id="postpone" plain open={awake && hash === '#postpone'}>
      <Form method="post" className="flex flex-col gap-4 pt-2">
        <p className="text-muted">{words.postponeText}</p>
        {event.recurring ? null : (
          <label className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              className="size-5"
              checked={dated}
              onChange={({ currentTarget }) => setDated(currentTarget.checked)}
            />
            {words.newDateKnown}
          </label>
        )}
        {dated ? <StartAndEnd startsAt={event.startsAt} endsAt={event.endsAt} timeZone={event.timeZone} /> : null}
        <Button
          type="submit"
          name="intent"
          value="postpone"
          tone="ink"
          busy={busy === 'postpone'}
          className="self-start"
        >
          {words.postponeConfirm}
        </Button>
      </Form>
    </Fold>
  )
}

/** What becomes of an event: another one like it, another day, or its end. */
export const Fate = ({ event, date }: { readonly event: EventDetails; readonly date: string | null }) => {
  const host = useHostWords()
  const words = useEditorWords()
  return (
    <Section title={words.more}>
      <Form method="post">
        <Button type="submit" name="intent" value="duplicate" tone="plain">
          {words.duplicate}
        </Button>
      </Form>
      {event.status === 'published' && !date ? <Postpone event={event} /> : null}
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
