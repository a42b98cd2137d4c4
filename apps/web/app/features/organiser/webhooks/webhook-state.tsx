import type { Webhook } from '@flow/contracts'
import { cx } from '@flow/ui/components'
import { useOrganiserWords } from '../words.ts'

const TONES = { active: 'bg-good', paused: 'bg-faint', disabled: 'bg-danger', failing: 'bg-danger' } as const

/** How a webhook is: a word beside a dot. */
export const WebhookState = ({ webhook }: { readonly webhook: Pick<Webhook, 'status' | 'failingSince'> }) => {
  const { webhooks: words } = useOrganiserWords()
  const state = webhook.status === 'active' && webhook.failingSince ? 'failing' : webhook.status
  return (
    <span className="inline-flex items-center gap-2 text-small font-semibold whitespace-nowrap">
      <span className={cx('size-2.5 rounded-full', TONES[state])} aria-hidden="true" />
      {words.states[state]}
    </span>
  )
}
