import { Button, buttonClass, inputClass } from '@flow/ui/components'
import { ChevronLeft, ChevronRight, Download } from 'lucide-react'
import { Form, Link, type LoaderFunctionArgs, useLoaderData, useLocation, useSearchParams } from 'react-router'
import type { OrdersQuery } from '../../api/sales-calls.ts'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { orderState } from '../tickets/words.ts'
import { Moment } from './moment.tsx'
import { Nothing, ORDER_TONES, Rows, Sign, useMoney } from './parts.tsx'
import { useSoldEvent } from './use-sold-event.ts'
import { useSalesWords } from './words.ts'

const SHOWN = 50
const STATES = ['paid', 'due', 'awaiting', 'held', 'refunded', 'cancelled', 'expired'] as const

/** What the API is asked for a state: one that waits for a transfer is held, by its way to pay. */
const wishOf = (state: (typeof STATES)[number] | undefined): Pick<OrdersQuery, 'status' | 'method'> => {
  if (state === 'awaiting') return { status: 'held', method: 'invoice' }
  return state ? { status: state } : {}
}

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const q = searchParams.get('q')?.trim() || undefined
  const status = STATES.find(one => one === searchParams.get('status'))
  const cursor = searchParams.get('cursor') ?? undefined
  const { api } = context.get(visitContext)
  const query = { limit: SHOWN, ...(q ? { q } : {}), ...wishOf(status), ...(cursor ? { cursor } : {}) }
  const { items, nextCursor, previousCursor } = await orTrouble(api.eventOrders(params.eventId ?? '', query), 'event')
  return { orders: items, nextCursor, previousCursor, q: q ?? '', status: status ?? '', within: cursor !== undefined }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

const Look = ({ q, status }: Pick<Loaded, 'q' | 'status'>) => {
  const words = useSalesWords()
  return (
    <Form
      role="search"
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2 md:grid-cols-[minmax(0,1fr)_14rem_auto]"
    >
      <input
        key={`q ${q}`}
        type="search"
        name="q"
        defaultValue={q}
        aria-label={words.search}
        placeholder={words.search}
        maxLength={100}
        className={`${inputClass} max-md:col-span-2`}
      />
      <select
        key={`status ${status}`}
        name="status"
        defaultValue={status}
        aria-label={words.state}
        onChange={({ currentTarget }) => currentTarget.form?.requestSubmit()}
        className={`${inputClass} select-arrow appearance-none pr-11`}
      >
        <option value="">{words.anyState}</option>
        {STATES.map(one => (
          <option key={one} value={one}>
            {words.states[one]}
          </option>
        ))}
      </select>
      <Button type="submit" tone="ink" className="min-h-12">
        {words.find}
      </Button>
    </Form>
  )
}

const Row = ({ order }: { readonly order: Loaded['orders'][number] }) => {
  const words = useSalesWords()
  const money = useMoney()
  const event = useSoldEvent()
  const state = orderState(order)
  const { search } = useLocation()
  return (
    <li>
      <Link
        to={`/organise/${event.id}/sales/orders/${order.id}`}
        state={{ list: search }}
        prefetch="intent"
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-5 py-3.5 transition-colors hover:bg-sunken/60 md:grid-cols-[minmax(0,1fr)_8rem_6rem_9rem]"
      >
        <span className="flex min-w-0 flex-col">
          <span className="truncate font-semibold">{order.buyer.displayName}</span>
          <span className="tabular text-small text-muted md:truncate">
            {order.reference} · <Moment at={order.createdAt} timeZone={event.timeZone} />
          </span>
        </span>
        <span className="tabular text-right text-muted max-md:order-3 max-md:text-left max-md:text-small">
          {words.tickets(order.ticketCount || order.lines.reduce((sum, { quantity }) => sum + quantity, 0))}
        </span>
        <span className="tabular text-right font-semibold">{money(order.total)}</span>
        <span className="text-right max-md:order-4">
          {order.refundFailed ? (
            <Sign tone="danger">{words.refundFailed}</Sign>
          ) : (
            <Sign tone={ORDER_TONES[state]}>{words.states[state]}</Sign>
          )}
        </span>
      </Link>
    </li>
  )
}

/** The pages before and after, with what is looked for. */
const Pages = () => {
  const words = useSalesWords()
  const { nextCursor, previousCursor, within } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const at = (cursor: string | null) => {
    const to = new URLSearchParams(params)
    if (cursor) to.set('cursor', cursor)
    else to.delete('cursor')
    return `?${to}`
  }
  if (!within && !nextCursor) return <span />
  return (
    <nav aria-label={words.pages} className="flex flex-wrap gap-2">
      {within ? (
        <Link to={at(previousCursor)} className={buttonClass('plain')}>
          <ChevronLeft className="size-4.5" aria-hidden="true" />
          {previousCursor ? words.newer : words.toStart}
        </Link>
      ) : null}
      {nextCursor ? (
        <Link to={at(nextCursor)} className={buttonClass('plain')}>
          {words.older}
          <ChevronRight className="size-4.5" aria-hidden="true" />
        </Link>
      ) : null}
    </nav>
  )
}

const Orders = () => {
  const words = useSalesWords()
  const { orders, q, status } = useLoaderData<typeof loader>()
  const event = useSoldEvent()
  return (
    <div className="flex flex-col gap-5">
      <Look q={q} status={status} />
      {orders.length === 0 ? (
        <Nothing words={words.noOrders} seed="orders" />
      ) : (
        <Rows>
          {orders.map(order => (
            <Row key={order.id} order={order} />
          ))}
        </Rows>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Pages />
        <a href={`/api/v1/events/${event.id}/orders.csv`} download className={buttonClass('quiet', 'small')}>
          <Download className="size-4" aria-hidden="true" />
          {words.exportTickets}
        </a>
      </div>
    </div>
  )
}

export default Orders
