import { Button, cx, inputClass, Notice } from '@flow/ui/components'
import { useEffect, useRef } from 'react'
import { useFetcher } from 'react-router'
import type { EventComment, EventDetails } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'
import type { action } from './event-action.ts'
import { eventPath } from './event-path.ts'

interface RewordProps {
  readonly event: EventDetails
  readonly comment: EventComment
  readonly onDone: () => void
}

/** What one wrote, to be put in other words. */
export const Reword = ({ event, comment, onDone }: RewordProps) => {
  const { talk, common } = useMessages()
  const fetcher = useFetcher<typeof action>()
  const kept = fetcher.state === 'idle' && fetcher.data && 'done' in fetcher.data
  const after = useRef(onDone)
  after.current = onDone
  useEffect(() => {
    if (kept) after.current()
  }, [kept])
  return (
    <fetcher.Form method="post" action={eventPath(event)} className="flex flex-col gap-3">
      <input type="hidden" name="intent" value="editComment" />
      <input type="hidden" name="commentId" value={comment.id} />
      <textarea
        name="text"
        required
        maxLength={2000}
        rows={3}
        aria-label={talk.editLabel}
        defaultValue={comment.text}
        // biome-ignore lint/a11y/noAutofocus: the field appears because one asked to edit
        autoFocus
        className={cx(inputClass, 'py-3 leading-6')}
      />
      {fetcher.data && 'refused' in fetcher.data ? <Notice tone="danger">{fetcher.data.refused}</Notice> : null}
      <div className="flex gap-2">
        <Button type="submit" tone="ink" size="small" busy={fetcher.state !== 'idle'}>
          {common.save}
        </Button>
        <Button tone="quiet" size="small" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </fetcher.Form>
  )
}
