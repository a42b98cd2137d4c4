import { Notice } from '@flow/ui/components'
import { Form, useNavigation } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'

/** That one was asked to come, by whom and with which words; one says yes with the page's own button. */
export const Invitation = ({ event }: { readonly event: EventDetails }) => {
  const { talk } = useMessages()
  const busy = useNavigation().formData?.get('intent') === 'decline'
  const { invitation, viewer, status } = event
  if (!invitation || viewer?.attending || status !== 'published') return null
  const { by, message, declined } = invitation
  if (declined) return <Notice tone="info">{talk.invitation.declined}</Notice>
  return (
    <section aria-label={talk.invitation.title} className="flex flex-col gap-2 rounded-panel bg-accent-soft p-5">
      <p className="text-lead font-semibold">{by ? talk.invitation.from(by) : talk.invitation.title}</p>
      {message ? <blockquote className="max-w-prose whitespace-pre-line wrap-anywhere">“{message}”</blockquote> : null}
      <Form method="post" preventScrollReset>
        <button
          type="submit"
          name="intent"
          value="decline"
          disabled={busy}
          className="-ml-1 min-h-11 rounded-small px-1 font-semibold underline decoration-line-strong underline-offset-4 hover:decoration-ink"
        >
          {talk.invitation.decline}
        </button>
      </Form>
    </section>
  )
}
