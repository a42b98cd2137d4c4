import type { OrderStatus } from '@flow/contracts'
import { Button, buttonClass, inputClass } from '@flow/ui/components'
import { Download } from 'lucide-react'
import { Form, Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { Moment } from './moment.tsx'
import { Nothing, ORDER_TONES, Rows, Sign, useMoney } from './parts.tsx'
import { useSoldEvent } from './use-sold-event.ts'
import { useSalesWords } from './words.ts'

const SHOWN = 50
const STATES: readonly OrderStatus[] = ['paid', 'due', 'held', 'refunded', 'cancelled', 'expired']

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const q = searchParams.get('q')?.trim() || undefined
  const status = STATES.find(one => one === searchParams.get('status'))
  const cursor = searchParams.get('cursor') ?? undefined
  const { api } = context.get(visitContext)
  const query = { limit: SHOWN, ...(q ? { q } : {}), ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) }
  const { items, nextCursor } = await orTrouble(api.eventOrders(params.eventId ?? '', query), 'event')
  return { orders: items, nextCursor, q: q ?? '', status: status ?? '' }
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
        key={q}
        type="search"
        name="q"
        defaultValue={q}
        aria-label={words.search}
        placeholder={words.search}
        maxLength={100}
        className={`${inputClass} max-md:col-span-2`}
      />
      <select
        key={status}
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
  return (
    <li>
      <Link
        to={`/organise/${event.id}/sales/orders/${order.id}`}
        prefetch="intent"
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-5 py-3.5 transition-colors hover:bg-sunken/60 md:grid-cols-[minmax(0,1fr)_8rem_6rem_9rem]"
      >
        <span className="flex min-w-0 flex-col">
          <span className="truncate font-semibold">{order.buyer.displayName}</span>
          <span className="tabular truncate text-small text-muted">
            {order.reference} · <Moment at={order.createdAt} timeZone={event.timeZone} />
          </span>
        </span>
        <span className="tabular text-right text-muted max-md:order-3 max-md:text-left max-md:text-small">
          {words.tickets(order.ticketCount || order.lines.reduce((sum, { quantity }) => sum + quantity, 0))}
        </span>
        <span className="tabular text-right font-semibold">{money(order.total)}</span>
        <span className="text-right max-md:order-4">
          <Sign tone={ORDER_TONES[order.status]}>{words.states[order.status]}</Sign>
        </span>
      </Link>
    </li>
  )
}

const Orders = () => {
  const words = useSalesWords()
  const { orders, nextCursor, q, status } = useLoaderData<typeof loader>()
  const event = useSoldEvent()
  const [params] = useSearchParams()
  const next = new URLSearchParams(params)
  if (nextCursor) next.set('cursor', nextCursor)
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
      <div className="flex flex-wrap justify-between gap-3">
        {nextCursor ? (
          <Link to={`?${next}`} className={buttonClass('plain')}>
            {words.more}
          </Link>
        ) : (
          <span />
        )}
        <a href={`/api/v1/events/${event.id}/orders.csv`} download className={buttonClass('quiet', 'small')}>
          <Download className="size-4" aria-hidden="true" />
          {words.exportTickets}
        </a>
      </div>
    </div>
  )
}

export default Orders
