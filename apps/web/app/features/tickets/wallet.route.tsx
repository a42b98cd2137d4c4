import { formatMoney, formatWhen, ticketMessages } from '@flow/ui'
import { buttonClass, Empty, Notice } from '@flow/ui/components'
import { Link, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { useKeptTickets } from '../offline/use-kept-pages.ts'
import { Countdown } from './countdown.tsx'
import { TicketLink } from './ticket-link.tsx'
import { orderState, useTicketWords } from './words.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const [tickets, orders, waits] = await Promise.all([
    orTrouble(visit.api.tickets()),
    orTrouble(visit.api.orders()),
    orTrouble(visit.api.waits()),
  ])
  return {
    tickets: tickets.items,
    orders: orders.items,
    now: new Date().toISOString(),
    given: new URL(request.url).searchParams.has('given'),
    waits: waits.items.filter(({ status }) => status === 'waiting' || status === 'offered'),
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: ticketMessages[site?.language ?? 'en'].wallet, path: '/tickets', hidden: true })
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

const Wait = ({ entry }: { readonly entry: Loaded['waits'][number] }) => {
  const words = useTicketWords()
  const now = useNow()
  const language = useLanguage()
  const { event, status, offerExpiresAt, position } = entry
  const when = (instant: string) => formatWhen(instant, null, event.timeZone, now, language)
  return (
    <li>
      <Link
        to={`/waitlist/${entry.id}`}
        className="flex flex-col gap-1 rounded-panel bg-accent-soft p-5 transition-shadow hover:shadow-card"
      >
        <span className="font-semibold">{event.title}</span>
        <span className="tabular text-small text-muted">{when(event.startsAt)}</span>
        <span className="tabular pt-1">
          {status === 'offered' && offerExpiresAt
            ? words.offered(when(offerExpiresAt))
            : `${words.waiting(position)}. ${words.waitingText}`}
        </span>
        <span className="pt-1 font-semibold text-accent">{status === 'offered' ? words.accept : words.seePlace}</span>
      </Link>
    </li>
  )
}

/** Orders that are not finished: their places go back when the time is over. */
const Held = ({ orders, now }: Pick<Loaded, 'orders' | 'now'>) => {
  const words = useTicketWords()
  return orders.map(order => (
    <section
      key={order.id}
      aria-label={order.event.title}
      className="flex flex-col gap-3 rounded-panel border border-line p-5"
    >
      <p className="font-semibold">{order.event.title}</p>
      <Countdown until={order.expiresAt} now={now} say={words.timeLeft} />
      <Link to={`/orders/${order.id}`} className={buttonClass('primary', 'medium', 'self-start')}>
        {words.goOn}
      </Link>
    </section>
  ))
}

/** Orders whose places wait for a transfer. */
const Reserved = ({ orders }: Pick<Loaded, 'orders'>) => {
  const words = useTicketWords()
  const language = useLanguage()
  const now = useNow()
  return orders.map(({ id, event, expiresAt, total }) => (
    <Link
      key={id}
      to={`/orders/${id}`}
      className="flex flex-col gap-1 rounded-panel bg-accent-soft p-5 transition-shadow hover:shadow-card"
    >
      <span className="font-semibold">{event.title}</span>
      <span className="tabular">
        {words.toTransfer(
          formatMoney(total.amount, total.currency, language),
          formatWhen(expiresAt, null, event.timeZone, now, language),
        )}
      </span>
      <span className="pt-1 font-semibold text-accent">{words.toOrder}</span>
    </Link>
  ))
}

const Orders = ({ orders }: Pick<Loaded, 'orders'>) => {
  const words = useTicketWords()
  if (orders.length === 0) return null
  return (
    <section aria-labelledby="orders" className="flex flex-col gap-3">
      <h2 id="orders" className="display text-title">
        {words.orders}
      </h2>
      <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
        {orders.map(order => (
          <li key={order.id}>
            <Link
              to={`/orders/${order.id}`}
              className="flex min-h-12 items-center justify-between gap-4 px-4 py-3 hover:bg-sunken"
            >
              <span className="flex min-w-0 flex-col">
                <span className="truncate font-medium">{order.event.title}</span>
                <span className="tabular truncate text-small text-muted">{words.reference(order.reference)}</span>
              </span>
              <span className="shrink-0 text-right text-small text-muted">{words.statuses[orderState(order)]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Wallet = () => {
  const words = useTicketWords()
  const { tickets, orders, waits, given, now } = useLoaderData<typeof loader>()
  const held = orders.filter(order => orderState(order) === 'held')
  const reserved = orders.filter(order => orderState(order) === 'awaiting')
  useKeptTickets(tickets.map(({ id }) => id))
  const empty = tickets.length + waits.length + held.length + reserved.length === 0
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-8 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <h1 className="display text-display">{words.wallet}</h1>
        {tickets.length > 0 ? <p className="text-muted">{words.walletText}</p> : null}
      </header>
      {given ? <Notice tone="good">{words.given}</Notice> : null}
      <Held orders={held} now={now} />
      <Reserved orders={reserved} />
      {waits.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {waits.map(entry => (
            <Wait key={entry.id} entry={entry} />
          ))}
        </ul>
      ) : null}
      {empty ? (
        <Empty title={words.none} text={words.noneText} drawing={{ seed: 'no-tickets-3', category: 'music' }}>
          <Link to="/" className={buttonClass()}>
            {words.find}
          </Link>
        </Empty>
      ) : null}
      {tickets.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {tickets.map(ticket => (
            <TicketLink key={ticket.id} ticket={ticket} event={ticket.event} />
          ))}
        </ul>
      ) : null}
      <Orders orders={orders} />
    </div>
  )
}

export default Wallet
