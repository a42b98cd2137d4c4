import { type OrderDetails, ownReason } from '@flow/contracts'
import { formatMoney, formatWhen } from '@flow/ui'
import { buttonClass, Notice } from '@flow/ui/components'
import { Form, Link, useNavigation } from 'react-router'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { useLanguage, useNow } from '../../site/site.ts'
import { OrderSum } from './order-sum.tsx'
import { Papers } from './papers.tsx'
import { TicketLink } from './ticket-link.tsx'
import { orderState, useTicketWords } from './words.ts'

interface OrderProps {
  readonly order: OrderDetails
}

/** What became of it, in a sentence. */
const Told = ({ order }: OrderProps) => {
  const words = useTicketWords()
  const { status, method } = order
  if (status === 'paid' || status === 'due')
    return (
      <Notice tone="good">
        {words.doneTitle}. {words.doneText}
      </Notice>
    )
  if (status === 'refunded') return <Notice tone="info">{words.whyRefunded}</Notice>
  if (status === 'cancelled') return <Notice tone="info">{words.wasCancelled}</Notice>
  if (status !== 'expired') return null
  return <Notice tone="info">{method === 'invoice' ? words.transferTooLate : words.timeOver}</Notice>
}

/** What goes back to the buyer, how far it is, and why. */
const MoneyBack = ({ order }: OrderProps) => {
  const words = useTicketWords()
  const language = useLanguage()
  if (order.refunds.length === 0) return null
  return (
    <section aria-labelledby="money-back" className="flex flex-col gap-3">
      <h2 id="money-back" className="text-lead font-semibold">
        {words.moneyBack}
      </h2>
      <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
        {order.refunds.map(({ id, amount, status, reason }) => {
          const own = ownReason(reason)
          return (
            <li key={id} className="flex flex-col gap-0.5 px-4 py-3">
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="tabular font-semibold">{formatMoney(amount.amount, amount.currency, language)}</span>
                <span className={status === 'failed' ? 'font-medium text-danger' : 'text-muted'}>
                  {words.refundStates[status]}
                </span>
              </span>
              {reason ? <span className="wrap-anywhere text-muted">{own ? words.ownReasons[own] : reason}</span> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Until when one can cancel by oneself, or that one cannot any more. */
const Deadline = ({ order }: OrderProps) => {
  const words = useTicketWords()
  const language = useLanguage()
  const now = useNow()
  const { status, cancelUntil, abilities, event } = order
  if (status !== 'paid' && status !== 'due') return null
  if (!cancelUntil) return <p className="text-muted">{words.neverCancel}</p>
  const until = formatWhen(cancelUntil, null, event.timeZone, now, language)
  const open = abilities.cancel ? words.cancelUntil(until) : words.cancelBlocked
  return <p className="tabular text-muted">{new Date(cancelUntil) > now ? open : words.cancelOver(until)}</p>
}

const Cancel = ({ order }: OrderProps) => {
  const words = useTicketWords()
  const busy = useNavigation().formData?.get('intent') === 'cancel'
  if (!order.abilities.cancel) return null
  return (
    <Form method="post">
      <ConfirmButton
        name="intent"
        value="cancel"
        sure={words.cancelSure}
        disabled={busy}
        className={buttonClass('danger')}
      >
        {order.status === 'held' ? words.letReservationGo : words.cancelOrder}
      </ConfirmButton>
    </Form>
  )
}

/** An order with which one is done: its tickets, what it came to, its papers. */
export const Finished = ({ order }: OrderProps) => {
  const words = useTicketWords()
  const state = orderState(order)
  const again = state === 'expired' || state === 'cancelled'
  return (
    <>
      <Told order={order} />
      {order.tickets.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {order.tickets.map(ticket => (
            <TicketLink key={ticket.id} ticket={ticket} event={order.event} />
          ))}
        </ul>
      ) : null}
      <OrderSum order={order} />
      <MoneyBack order={order} />
      <Papers order={order} />
      <Deadline order={order} />
      <div className="flex flex-wrap gap-3">
        {again ? (
          <Link to={`/events/${order.eventId}/tickets?date=${order.occurrenceId}`} className={buttonClass()}>
            {words.chooseAgain}
          </Link>
        ) : null}
        <Cancel order={order} />
        <Link to="/tickets" className={buttonClass('plain')}>
          {words.wallet}
        </Link>
      </div>
    </>
  )
}
