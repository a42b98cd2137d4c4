import type { OrderDetails, PaymentMethod } from '@flow/contracts'
import { formatMoney, formatWhen, ticketMessages } from '@flow/ui'
import { Button, buttonClass, Notice } from '@flow/ui/components'
import {
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { eventPath } from '../event/event-path.ts'
import { AttendeeFields } from './attendee-fields.tsx'
import { Countdown } from './countdown.tsx'
import type { action } from './order-action.ts'
import { OrderSum } from './order-sum.tsx'
import { TicketLink } from './ticket-link.tsx'
import { useTicketWords } from './words.ts'

export { action } from './order-action.ts'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const me = await requireMe(visit, request)
  const order = await orTrouble(visit.api.orderById(params.orderId ?? ''))
  const asks = order.status === 'held'
  const settings = asks ? await orTrouble(visit.api.saleSettings(order.eventId)) : { questions: [] }
  return { order, questions: settings.questions, buyer: me.displayName, now: new Date().toISOString() }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: ticketMessages[site?.language ?? 'en'].checkout, hidden: true })
}

const HowToPay = ({ methods }: { readonly methods: readonly PaymentMethod[] }) => {
  const words = useTicketWords()
  if (methods.length < 2) return <input type="hidden" name="method" value={methods[0] ?? ''} />
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-2 text-lead font-semibold">{words.howToPay}</legend>
      {methods.map((method, nth) => (
        <label key={method} className="flex min-h-12 items-center gap-3">
          <input
            type="radio"
            name="method"
            value={method}
            defaultChecked={nth === 0}
            className="size-5 accent-accent"
          />
          {words.methods[method]}
        </label>
      ))}
    </fieldset>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

const Checkout = ({ order, questions, buyer, now }: Loaded) => {
  const words = useTicketWords()
  const language = useLanguage()
  const intent = useNavigation().formData?.get('intent')
  const { total, methods } = order
  const paysNow = total.amount > 0 && methods.length === 1 && methods[0] === 'stripe'
  return (
    <>
      <Countdown until={order.expiresAt} now={now} say={words.timeLeft} />
      <OrderSum order={order} />
      <Form id="finish" method="post" className="flex flex-col gap-8">
        <AttendeeFields lines={order.lines} questions={questions} buyer={buyer} />
        <HowToPay methods={methods} />
      </Form>
      <div data-action-bar className="flex flex-col gap-2 pb-[env(safe-area-inset-bottom)]">
        <Button type="submit" form="finish" name="intent" value="finish" size="large" busy={intent === 'finish'}>
          {paysNow ? words.pay(formatMoney(total.amount, total.currency, language)) : words.finish}
        </Button>
        <Form method="post" className="text-center">
          <Button type="submit" name="intent" value="cancel" tone="quiet" busy={intent === 'cancel'}>
            {words.letGo}
          </Button>
        </Form>
      </div>
    </>
  )
}

const Finished = ({ order }: { readonly order: OrderDetails }) => {
  const words = useTicketWords()
  const busy = useNavigation().formData?.get('intent') === 'cancel'
  const mine = order.status === 'paid' || order.status === 'due'
  const again = order.status === 'expired' || order.status === 'cancelled'
  return (
    <>
      {mine ? (
        <Notice tone="good">
          {words.doneTitle}. {words.doneText}
        </Notice>
      ) : null}
      {order.status === 'expired' ? <Notice tone="info">{words.timeOver}</Notice> : null}
      {order.tickets.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {order.tickets.map(ticket => (
            <TicketLink key={ticket.id} ticket={ticket} event={order.event} />
          ))}
        </ul>
      ) : null}
      <OrderSum order={order} />
      <div className="flex flex-wrap gap-3">
        {again ? (
          <Link to={`/events/${order.eventId}/tickets`} className={buttonClass()}>
            {words.chooseAgain}
          </Link>
        ) : null}
        {mine && order.abilities.cancel ? (
          <Form method="post">
            <ConfirmButton
              name="intent"
              value="cancel"
              sure={words.cancelSure}
              disabled={busy}
              className={buttonClass('danger')}
            >
              {words.cancelOrder}
            </ConfirmButton>
          </Form>
        ) : null}
        {order.status === 'refunded' || (order.status === 'paid' && order.total.amount > 0) ? (
          <Link to={`/orders/${order.id}/receipt`} className={buttonClass('plain')}>
            {words.receiptLink}
          </Link>
        ) : null}
        <Link to="/tickets" className={buttonClass('plain')}>
          {words.wallet}
        </Link>
      </div>
    </>
  )
}

const PayThere = ({ order }: { readonly order: OrderDetails }) => {
  const words = useTicketWords()
  if (order.payment?.status !== 'open' || !order.payment.url) return null
  return (
    <Notice tone="info">
      {words.paymentOpen}{' '}
      <a href={order.payment.url} className="font-semibold underline underline-offset-4">
        {words.payThere}
      </a>
    </Notice>
  )
}

const Order = () => {
  const words = useTicketWords()
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const now = useNow()
  const language = useLanguage()
  const { order } = loaded
  const held = order.status === 'held' && order.abilities.complete
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <Link to={eventPath(order.event)} className="font-medium text-accent underline-offset-4 hover:underline">
          {order.event.title}
        </Link>
        <h1 className="display text-display">{words.checkout}</h1>
        <p className="tabular text-muted">
          {formatWhen(order.event.startsAt, null, order.event.timeZone, now, language)} ·{' '}
          {words.reference(order.reference)} · {words.statuses[order.status]}
        </p>
      </header>
      {refused && 'refused' in refused ? <Notice tone="danger">{refused.refused}</Notice> : null}
      <PayThere order={order} />
      {held ? <Checkout {...loaded} /> : <Finished order={order} />}
    </div>
  )
}

export default Order
