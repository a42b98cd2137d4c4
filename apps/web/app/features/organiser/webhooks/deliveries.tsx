import type { Webhook, WebhookDelivery } from '@flow/contracts'
import { Button, cx } from '@flow/ui/components'
import { Link } from 'react-router'
import { browserApi } from '../../../api/browser.ts'
import { useMessages } from '../../../site/site.ts'
import { useMore } from '../../event/use-more.ts'
import { Panel } from '../../settings/panel.tsx'
import { useFollow } from '../use-follow.ts'
import { useOrganiserWords } from '../words.ts'
import { Delivery } from './delivery.tsx'

const PAGE_SIZE = 20
const STATES = ['delivered', 'waiting', 'failed'] as const

type Page = Awaited<ReturnType<typeof browserApi.deliveries>>

const SOON_MS = 60_000

/** On its way, and due soon: what comes of it is worth waiting for. */
const isUnderWay = ({ status, nextAttemptAt }: WebhookDelivery) =>
  status === 'waiting' && (nextAttemptAt === null || Date.parse(nextAttemptAt) < Date.now() + SOON_MS)

const Filter = ({ status }: { readonly status: WebhookDelivery['status'] | null }) => {
  const { webhooks: words } = useOrganiserWords()
  return (
    <nav aria-label={words.deliveries}>
      <ul className="flex gap-1 self-start overflow-x-auto rounded-control bg-sunken p-1">
        {([null, ...STATES] as const).map(one => (
          <li key={one ?? 'all'}>
            <Link
              to={one ? `?show=${one}` : '?'}
              replace
              preventScrollReset
              aria-current={one === status ? 'true' : undefined}
              className={cx(
                'flex min-h-10 items-center rounded-small px-3 font-medium whitespace-nowrap pointer-coarse:min-h-11',
                one === status ? 'bg-raised shadow-low' : 'text-muted hover:text-ink',
              )}
            >
              {one ? words.deliveryStates[one] : words.all}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What was sent, newest first, and what answered. */
export const Deliveries = ({
  webhook,
  first,
  status,
}: {
  readonly webhook: Webhook
  readonly first: Page
  readonly status: WebhookDelivery['status'] | null
}) => {
  const { webhooks: words } = useOrganiserWords()
  const { common } = useMessages()
  const { items, more } = useMore<WebhookDelivery>(first, cursor =>
    browserApi.deliveries(webhook.id, { ...(status ? { status } : {}), limit: PAGE_SIZE, cursor }),
  )
  useFollow(items.some(isUnderWay))
  return (
    <Panel title={words.deliveries} text={words.deliveriesText}>
      <Filter status={status} />
      {items.length === 0 ? <p className="text-muted">{status ? words.noneLike : words.noDeliveries}</p> : null}
      <ul className="flex flex-col">
        {items.map(delivery => (
          <Delivery
            key={delivery.id}
            webhookId={webhook.id}
            delivery={delivery}
            canReplay={webhook.status === 'active'}
          />
        ))}
      </ul>
      {more ? (
        <Button tone="plain" className="self-start" busy={more.busy} onClick={more.ask}>
          {common.more}
        </Button>
      ) : null}
    </Panel>
  )
}
