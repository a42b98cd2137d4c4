import { Button, TextField } from '@flow/ui/components'
import { Form, useNavigation } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'

/** The end of an event: a draft is deleted, what was announced is cancelled, with a word to those who go. */
export const Fate = ({ event }: { readonly event: EventDetails }) => {
  const { host } = useMessages()
  const busy = useNavigation().formData?.get('intent')
  if (event.abilities.delete)
    return (
      <Form method="post">
        <Button type="submit" name="intent" value="delete" tone="danger" busy={busy === 'delete'}>
          {host.deleteDraft}
        </Button>
      </Form>
    )
  if (!event.abilities.cancel) return null
  return (
    <details className="group rounded-panel border border-line p-5">
      <summary className="min-h-11 content-center rounded-small font-semibold text-danger">{host.cancelEvent}</summary>
      <Form method="post" className="flex flex-col gap-4 pt-4">
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
    </details>
  )
}
