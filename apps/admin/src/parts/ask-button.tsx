import { Button, type ButtonProps, TextArea } from '@flow/ui/components'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../preferences/preferences.tsx'
import type { Change } from './use-change.ts'

interface Question {
  readonly title: string
  /** What will come of it. */
  readonly text: string
  /** Whether a reason is asked for, and whether it has to be given. */
  readonly reason?: 'wanted' | 'welcome'
  /** What the button says that does it. */
  readonly sure: string
  /** More to choose from. */
  readonly children?: ReactNode
  /** @param reason trimmed, undefined when none was given */
  readonly onSure: (reason: string | undefined) => void
}

const Dialog = ({ title, text, reason, sure, children, onSure, onClose }: Question & { onClose: () => void }) => {
  const { curation } = useWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [why, setWhy] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby={id} aria-describedby={`${id}-text`} onClose={onClose} className="ask">
      <form method="dialog" className="flex flex-col gap-4 p-5" onSubmit={() => onSure(why.trim() || undefined)}>
        <h2 id={id} className="display text-lead wrap-anywhere">
          {title}
        </h2>
        <p id={`${id}-text`} className="text-muted">
          {text}
        </p>
        {children}
        {reason ? (
          <TextArea
            label={curation.reason}
            hint={curation.reasonHint}
            required={reason === 'wanted'}
            minLength={reason === 'wanted' ? 3 : undefined}
            maxLength={500}
            rows={3}
            value={why}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
          />
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="quiet" size="small" onClick={() => dialog.current?.close()}>
            {curation.cancel}
          </Button>
          <Button type="submit" tone="danger" size="small">
            {sure}
          </Button>
        </div>
      </form>
    </dialog>
  )
}

/** A button that asks in a dialog before it does something that others will notice. */
export const AskButton = ({
  question,
  children,
  ...rest
}: Omit<ButtonProps, 'onClick'> & { readonly question: Question }) => {
  const [asked, ask] = useState(false)
  return (
    <>
      <Button tone="plain" size="small" {...rest} aria-haspopup="dialog" onClick={() => ask(true)}>
        {children}
      </Button>
      {asked ? <Dialog {...question} onClose={() => ask(false)} /> : null}
    </>
  )
}

interface ActProps extends Pick<ButtonProps, 'tone' | 'aria-label'> {
  readonly change: Change
  readonly title: string
  readonly text: string
  readonly reason?: Question['reason']
  readonly act: (reason: string | undefined) => Promise<unknown>
  /** What the button says, here and in the dialog. */
  readonly children: string
}

/** A button that asks, changes what a list shows, and says that it is done. */
export const ActButton = ({ change, title, text, reason, act, children, ...rest }: ActProps) => {
  const { curation } = useWords()
  const onSure = (why: string | undefined) =>
    change.run(async () => {
      await act(why)
      return curation.done
    })
  return (
    <AskButton {...rest} busy={change.busy} question={{ title, text, reason, sure: children, onSure }}>
      {children}
    </AskButton>
  )
}
