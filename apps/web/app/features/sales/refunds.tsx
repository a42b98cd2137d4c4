import { type OrderDetails, ownReason } from '@flow/contracts'
import { Button } from '@flow/ui/components'
import { Form } from 'react-router'
import { Moment } from './moment.tsx'
import { Part, Rows, Sign, useBusy, useMoney } from './parts.tsx'
import { useSalesWords } from './words.ts'

/** What to do about money that did not go back: the provider tries once more, or it went back by hand. */
const Failed = ({ refundId }: { readonly refundId: string }) => {
  const words = useSalesWords()
  const [again, byHand] = [useBusy('again'), useBusy('by-hand')]
  return (
    <Form method="post" className="flex flex-wrap gap-2 pt-1">
      <input type="hidden" name="refundId" value={refundId} />
      <Button type="submit" name="intent" value="again" tone="ink" size="small" busy={again}>
        {words.refundAgain}
      </Button>
      <Button type="submit" name="intent" value="by-hand" tone="plain" size="small" busy={byHand}>
        {words.refundByHand}
      </Button>
    </Form>
  )
}

/** What was given back of an order, and how far it is. */
export const Refunds = ({ order }: { readonly order: OrderDetails }) => {
  const words = useSalesWords()
  const money = useMoney()
  const why = (reason: string | null) => {
    const own = ownReason(reason)
    return own ? words.ownReasons[own] : reason
  }
  if (order.refunds.length === 0) return null
  return (
    <Part title={words.refunds}>
      <Rows>
        {order.refunds.map(refund => (
          <li key={refund.id} className="flex flex-col gap-2 px-5 py-3">
            <span className="flex items-center gap-4">
              <span className="flex min-w-0 grow flex-col">
                <span className="tabular font-semibold">{money(refund.amount)}</span>
                <span className="text-small wrap-anywhere text-muted">
                  <Moment at={refund.createdAt} timeZone={order.event.timeZone} />
                  {refund.reason ? ` · ${why(refund.reason)}` : null}
                </span>
              </span>
              <Sign tone={refund.status === 'failed' ? 'danger' : refund.status === 'done' ? 'good' : 'accent'}>
                {words.refundStates[refund.status]}
              </Sign>
            </span>
            {refund.status === 'failed' ? <Failed refundId={refund.id} /> : null}
          </li>
        ))}
      </Rows>
    </Part>
  )
}
