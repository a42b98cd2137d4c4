import type { OrderDetails, PaymentMethod } from '@flow/contracts'
import { formatMoney, formatWhen, ticketMessages } from '@flow/ui'
import { Button, Notice } from '@flow/ui/components'
import { useState } from 'react'
import {
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { type FaultOf, faultsOf, type Refusal } from '../../api/problem.ts'
import { orTrouble, requireMe } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useAwake, useLanguage, useNow } from '../../site/site.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { eventPath } from '../event/event-path.ts'
import { ActionBar } from './action-bar.tsx'
import { AttendeeFields } from './attendee-fields.tsx'
import { Awaited } from './awaited.tsx'
import { Countdown } from './countdown.tsx'
import { Finished } from './finished.tsx'
import { InvoiceFields } from './invoice-fields.tsx'
import type { action } from './order-action.ts'
import { OrderSum } from './order-sum.tsx'
import { useAskAgain } from './use-ask-again.ts'
import { orderState, useTicketWords } from './words.ts'

export { action } from './order-action.ts'

/** Whether the payment's page sent the buyer back as having paid. */
const isPaid = (request: Request) => new URL(request.url).searchParams.has('paid')
const isOpen = ({ status, payment }: OrderDetails) => status === 'held' && payment?.status === 'open'

/** The order once the provider was asked how its payment stands: its own message may be late, or lost. */
const looked = async ({ api }: Visit, order: OrderDetails): Promise<OrderDetails> =>
  isOpen(order) && order.payment?.provider === 'stripe'
    ? api.completeOrder(order.id, { method: 'stripe' }).catch(() => order)
    : order

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const me = await requireMe(visit, request)
  const found = await orTrouble(visit.api.orderById(params.orderId ?? ''))
  // Who runs the event looks after the order of somebody else at the desk.
  if (found.buyer.id !== me.id) throw redirect(`/organise/${found.eventId}/sales/orders/${found.id}`)
  const order = isPaid(request) ? await looked(visit, found) : found
  const asks = order.status === 'held'
  const settings = asks ? await orTrouble(visit.api.saleSettings(order.eventId)) : { questions: [] }
  const repriced = asks && new URL(request.url).searchParams.has('price')
  const settling = isPaid(request) && isOpen(order)
  return {
    order,
    settling,
    repriced,
    questions: settings.questions,
    buyer: me.displayName,
    now: new Date().toISOString(),
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: ticketMessages[site?.language ?? 'en'].checkout, hidden: true })
}

interface HowToPayProps {
  readonly methods: readonly PaymentMethod[]
  readonly method: PaymentMethod | undefined
  readonly onChoose: (method: PaymentMethod) => void
}

const HowToPay = ({ methods, method: chosen, onChoose }: HowToPayProps) => {
  const words = useTicketWords()
  if (methods.length < 2) return <input type="hidden" name="method" value={methods[0] ?? ''} />
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-2 text-lead font-semibold">{words.howToPay}</legend>
      {methods.map(method => (
        <label key={method} className="flex min-h-12 items-center gap-3">
          <input
            type="radio"
            name="method"
            value={method}
            checked={method === chosen}
            onChange={() => onChoose(method)}
            className="size-5 accent-accent"
          />
          {words.methods[method]}
        </label>
      ))}
    </fieldset>
  )
}

/** Who needs an invoice says to whom; it is made when the order is paid, or reserved. */
const WithInvoice = ({ order, fault }: { readonly order: OrderDetails; readonly fault: FaultOf }) => {
  const words = useTicketWords()
  const awake = useAwake()
  const [asked, setAsked] = useState(order.invoiceTo !== null)
  // Without script the fields could not open: then one asks afterwards.
  if (order.total.amount === 0 || !awake) return null
  return (
    <div className="flex flex-col gap-4">
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="invoice"
          checked={asked}
          onChange={({ currentTarget }) => setAsked(currentTarget.checked)}
          className="size-5 accent-accent"
        />
        {words.askInvoice}
      </label>
      {asked ? <InvoiceFields to={order.invoiceTo} fault={name => fault(`invoiceTo.${name}`)} /> : null}
    </div>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

const Checkout = ({
  order,
  questions,
  buyer,
  now,
  repriced,
  refusal,
}: Loaded & { readonly refusal: Refusal | undefined }) => {
  const words = useTicketWords()
  const language = useLanguage()
  const fault = faultsOf(refusal)
  const intent = useNavigation().formData?.get('intent')
  const { total, methods } = order
  const [method, setMethod] = useState<PaymentMethod | undefined>(isOpen(order) ? 'stripe' : methods[0])
  const finish = {
    stripe: words.pay(formatMoney(total.amount, total.currency, language)),
    invoice: words.reserve,
    door: words.finish,
    free: words.finish,
  }[method ?? 'free']
  return (
    <>
      <div className="sticky top-18 z-20 -my-2 bg-paper py-2 md:top-20">
        <Countdown until={order.expiresAt} now={now} say={words.timeLeft} />
      </div>
      {repriced ? <Notice tone="info">{words.repriced}</Notice> : null}
      <OrderSum order={order} />
      <Form id="finish" ref={useFaultFocus(refusal)} method="post" className="flex flex-col gap-8">
        <AttendeeFields order={order} questions={questions} buyer={buyer} fault={fault} />
        <HowToPay methods={methods} method={method} onChoose={setMethod} />
        <WithInvoice order={order} fault={fault} />
      </Form>
      <ActionBar>
        <Button type="submit" form="finish" name="intent" value="finish" size="large" busy={intent === 'finish'}>
          {finish}
        </Button>
      </ActionBar>
      <Form method="post" className="text-center">
        <Button type="submit" name="intent" value="let-go" tone="quiet" busy={intent === 'let-go'}>
          {words.letGo}
        </Button>
      </Form>
    </>
  )
}

const ASK_MS = 3000

/** Paid, and not yet heard of from the provider: the page asks until it knows. */
const Settling = () => {
  const words = useTicketWords()
  useAskAgain(ASK_MS)
  return <Notice tone="info">{words.settling}</Notice>
}

const PayThere = ({ order }: { readonly order: OrderDetails }) => {
  const words = useTicketWords()
  if (!isOpen(order) || !order.payment?.url) return null
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
  const answer = useActionData<typeof action>()
  const refusal = answer && 'message' in answer ? answer : undefined
  const now = useNow()
  const language = useLanguage()
  const { order } = loaded
  const state = orderState(order)
  const held = state === 'held' && order.abilities.complete
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <Link to={eventPath(order.event)} className="font-medium text-accent underline-offset-4 hover:underline">
          {order.event.title}
        </Link>
        <h1 className="display text-display">{words.checkout}</h1>
        <p className="tabular text-muted">
          {formatWhen(order.event.startsAt, null, order.event.timeZone, now, language)} ·{' '}
          {words.reference(order.reference)} · {words.statuses[state]}
        </p>
      </header>
      {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
      {loaded.settling ? <Settling /> : <PayThere order={order} />}
      {state === 'awaiting' ? <Awaited order={order} /> : null}
      {loaded.settling ? (
        <OrderSum order={order} />
      ) : held ? (
        <Checkout {...loaded} refusal={refusal} />
      ) : (
        <Finished order={order} />
      )}
    </div>
  )
}

export default Order
