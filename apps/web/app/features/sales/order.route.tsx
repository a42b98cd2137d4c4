import type { Answers, OrderDetails, Question } from '@flow/contracts'
import { formatWhen } from '@flow/ui'
import { Button } from '@flow/ui/components'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Form, Link, type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { OrderSum } from '../tickets/order-sum.tsx'
import { Papers } from '../tickets/papers.tsx'
import { orderState } from '../tickets/words.ts'
import { Moment } from './moment.tsx'
import { ORDER_TONES, Part, Rows, Sign, Told, useAnswerTo, useBusy, useMoney } from './parts.tsx'
import { RefundForm } from './refund-form.tsx'
import { Refunds } from './refunds.tsx'
import { useSoldEvent } from './use-sold-event.ts'
import { useSalesWords } from './words.ts'

export { orderAction as action } from './order-action.ts'

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const { api } = context.get(visitContext)
  const [order, settings] = await orTrouble(
    Promise.all([api.orderById(params.orderId ?? ''), api.saleSettings(params.eventId ?? '')]),
  )
  return { order, questions: settings.questions }
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="flex flex-col">
    <dt className="text-small text-muted">{name}</dt>
    <dd className="tabular font-medium">{children}</dd>
  </div>
)

const Facts = ({ order }: { readonly order: OrderDetails }) => {
  const words = useSalesWords()
  const { buyer, method, event, createdAt } = order
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-4">
      <Fact name={words.buyer}>
        <Link to={`/people/${buyer.id}`} className="underline-offset-4 hover:underline">
          {buyer.displayName}
          {buyer.username ? <span className="text-muted"> @{buyer.username}</span> : null}
        </Link>
      </Fact>
      <Fact name={words.ordered}>
        <Moment at={createdAt} timeZone={event.timeZone} />
      </Fact>
      {method ? <Fact name={words.paidBy}>{words.methods[method] ?? method}</Fact> : null}
    </dl>
  )
}

/** What the holder of a ticket answered, by question. */
const Given = ({ answers, questions }: { readonly answers: Answers; readonly questions: readonly Question[] }) => {
  const words = useSalesWords()
  const given = Object.entries(answers)
  const said = (answer: Answers[string]) =>
    typeof answer === 'boolean' ? (answer ? words.yes : words.no) : [answer].flat().join(', ')
  if (given.length === 0) return null
  return (
    <dl className="mt-1 flex flex-col gap-0.5 text-small">
      {given.map(([key, answer]) => (
        <div key={key} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{questions.find(one => one.key === key)?.label ?? key}</dt>
          <dd className="wrap-anywhere">{said(answer)}</dd>
        </div>
      ))}
    </dl>
  )
}

const Tickets = ({ order, questions }: { readonly order: OrderDetails; readonly questions: readonly Question[] }) => {
  const words = useSalesWords()
  const money = useMoney()
  if (order.tickets.length === 0) return null
  return (
    <Part title={words.tickets(order.tickets.length)}>
      <Rows>
        {order.tickets.map(ticket => (
          <li key={ticket.id} className="flex items-center gap-4 px-5 py-3">
            <span className="flex min-w-0 grow flex-col">
              <span className="truncate font-semibold">{ticket.holder.name}</span>
              <span className="tabular text-small wrap-anywhere text-muted">
                {[ticket.tier?.name, ticket.code].filter(Boolean).join(' · ')}
              </span>
              <Given answers={ticket.answers ?? {}} questions={questions} />
              <span className="flex flex-wrap gap-2 pt-1 empty:hidden">
                {ticket.status === 'valid' ? null : <Sign tone="danger">{words.void}</Sign>}
                {ticket.checkedInAt ? <Sign tone="good">{words.checkedIn}</Sign> : null}
              </span>
            </span>
            <span className="tabular shrink-0">{money(ticket.price)}</span>
          </li>
        ))}
      </Rows>
    </Part>
  )
}

const useDueText = (order: OrderDetails): string => {
  const words = useSalesWords()
  const money = useMoney()
  const language = useLanguage()
  const now = useNow()
  const amount = money({ ...order.total, amount: order.total.amount - order.refunded.amount })
  if (order.status === 'due') return words.markPaidText(amount)
  if (order.status !== 'held') return words.transferLate(amount)
  return words.transferText(amount, formatWhen(order.expiresAt, null, order.event.timeZone, now, language))
}

/** What is still to be paid, and the word that it was. */
const Due = ({ order }: { readonly order: OrderDetails }) => {
  const words = useSalesWords()
  const text = useDueText(order)
  const busy = useBusy('paid')
  if (!order.abilities.markPaid) return null
  return (
    <Form method="post" className="flex flex-wrap items-center justify-between gap-3 rounded-panel bg-accent-soft p-5">
      <p className="tabular max-w-prose">{text}</p>
      <Button type="submit" name="intent" value="paid" busy={busy}>
        {order.status === 'due' ? words.markPaid : words.transferCame}
      </Button>
    </Form>
  )
}

const Care = ({ order }: { readonly order: OrderDetails }) => {
  const words = useSalesWords()
  const resending = useBusy('resend')
  const done = order.status === 'paid' || order.status === 'due'
  return (
    <div className="flex flex-wrap gap-2">
      {done ? (
        <Form method="post">
          <Button type="submit" name="intent" value="resend" tone="plain" busy={resending}>
            {words.resend}
          </Button>
        </Form>
      ) : null}
    </div>
  )
}

const Order = () => {
  const words = useSalesWords()
  const event = useSoldEvent()
  const { order, questions } = useLoaderData<typeof loader>()
  const { state: came } = useLocation()
  const state = orderState(order)
  const answer = useAnswerTo('resend', 'paid', 'refund', 'again', 'by-hand')
  const said = { resend: words.resent, paid: words.markedPaid, refund: words.refunded }[answer?.intent ?? '']
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-4">
        <Link
          to={`/organise/${event.id}/sales/orders${came?.list ?? ''}`}
          className="flex min-h-11 items-center gap-1 self-start font-medium text-muted hover:text-ink"
        >
          <ChevronLeft className="size-4.5" aria-hidden="true" />
          {words.allOrders}
        </Link>
        <div className="flex flex-wrap items-center gap-3">
          <h2 className="display text-title">{words.order(order.reference)}</h2>
          <Sign tone={ORDER_TONES[state]}>{words.states[state]}</Sign>
        </div>
        <Facts order={order} />
        <Care order={order} />
        <Told answer={answer?.intent === 'refund' && answer.refusal ? undefined : answer} done={said} />
      </div>
      <Due order={order} />
      <OrderSum order={order} />
      <Papers order={order} />
      <Tickets order={order} questions={questions} />
      <Refunds order={order} />
      {order.abilities.refund ? <RefundForm key={order.refunded.amount + order.refunds.length} order={order} /> : null}
    </div>
  )
}

export default Order
