import type { WebhookDelivery, WebhookDeliveryDetails } from '@flow/contracts'
import { Button, cx, Skeleton } from '@flow/ui/components'
import { CircleCheck, CircleX, Hourglass } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import { browserApi } from '../../../api/browser.ts'
import type { Refusal } from '../../../api/problem.ts'
import { useMessages } from '../../../site/site.ts'
import { LiveButton } from '../../settings/live-button.tsx'
import { useMoment } from '../../settings/moments.ts'
import { useFaultWords, useOrganiserWords } from '../words.ts'
import type { Changed } from './webhook-actions.ts'

const SIGNS = { waiting: Hourglass, delivered: CircleCheck, failed: CircleX } as const
const TONES = { waiting: 'text-muted', delivered: 'text-good', failed: 'text-danger' } as const

type Attempt = NonNullable<WebhookDelivery['lastAttempt']>

const useAnswer = () => {
  const faultWords = useFaultWords()
  return (attempt: Attempt | null) =>
    attempt
      ? faultWords(attempt.responseStatus === null ? attempt.fault : `answered_${attempt.responseStatus}`, null)
      : ''
}

const pretty = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

const code = 'max-h-72 overflow-auto rounded-control bg-sunken px-4 py-3 text-small break-all whitespace-pre-wrap'

const Log = ({ details }: { readonly details: WebhookDeliveryDetails }) => {
  const { webhooks: words } = useOrganiserWords()
  const moment = useMoment()
  const answer = useAnswer()
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-2">
        <h4 className="text-small font-semibold text-muted">{words.sent}</h4>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <pre tabIndex={0} className={code}>
          {pretty(details.body)}
        </pre>
      </div>
      {details.log.map(attempt => (
        <div key={attempt.at} className="flex flex-col gap-2">
          <h4 className="tabular flex flex-wrap gap-x-3 text-small font-semibold text-muted">
            <span>{moment(attempt.at)}</span>
            <span className="text-ink">{answer(attempt)}</span>
            <span className="font-normal">{words.took(attempt.latencyMs)}</span>
          </h4>
          {attempt.responseBody ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
            <pre tabIndex={0} className={code}>
              {attempt.responseBody}
            </pre>
          ) : null}
        </div>
      ))}
    </div>
  )
}

/** What was sent and every answer, read when it is opened and again when there is a new attempt. */
const Opened = ({ webhookId, delivery }: { readonly webhookId: string; readonly delivery: WebhookDelivery }) => {
  const { errors } = useMessages()
  const [details, setDetails] = useState<WebhookDeliveryDetails | 'failed' | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state or attempt is another log
  useEffect(() => {
    browserApi.delivery(webhookId, delivery.id).then(setDetails, () => setDetails('failed'))
  }, [webhookId, delivery.id, delivery.status, delivery.lastAttempt?.at])
  if (details === 'failed') return <p className="text-danger">{errors.fallback}</p>
  return details ? <Log details={details} /> : <Skeleton className="h-32 rounded-control" />
}

/** One message: what it told, how it went, and what answered; it can be sent again. */
export const Delivery = ({
  webhookId,
  delivery,
  canReplay,
}: {
  readonly webhookId: string
  readonly delivery: WebhookDelivery
  readonly canReplay: boolean
}) => {
  const { webhooks: words } = useOrganiserWords()
  const moment = useMoment()
  const answer = useAnswer()
  const fetcher = useFetcher<Changed | Refusal>()
  const [open, setOpen] = useState(false)
  const Sign = SIGNS[delivery.status]
  const refused = fetcher.data && 'faults' in fetcher.data ? fetcher.data.message : null
  return (
    <li data-delivery={delivery.status} className="flex flex-col gap-3 border-b border-line py-3 last:border-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Sign className={cx('size-5 shrink-0', TONES[delivery.status])} aria-hidden="true" />
        <div className="min-w-0 flex-1 basis-52">
          <p className="font-semibold">{words.eventNames[delivery.type] ?? delivery.type}</p>
          <p className="tabular text-small text-muted">
            {[moment(delivery.createdAt), words.deliveryStates[delivery.status], answer(delivery.lastAttempt)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {delivery.status === 'waiting' && delivery.lastAttempt && delivery.nextAttemptAt ? (
            <p className="tabular text-small text-muted">{words.nextTry(moment(delivery.nextAttemptAt))}</p>
          ) : null}
        </div>
        <div className="flex gap-1">
          <LiveButton tone="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.look}
          </LiveButton>
          {canReplay ? (
            <fetcher.Form method="post">
              <input type="hidden" name="intent" value="replay" />
              <input type="hidden" name="deliveryId" value={delivery.id} />
              <Button type="submit" tone="plain" size="small" busy={fetcher.state !== 'idle'}>
                {words.again}
              </Button>
            </fetcher.Form>
          ) : null}
        </div>
      </div>
      {refused ? (
        <p role="alert" className="text-small font-medium text-danger">
          {refused}
        </p>
      ) : null}
      {open ? <Opened webhookId={webhookId} delivery={delivery} /> : null}
    </li>
  )
}
