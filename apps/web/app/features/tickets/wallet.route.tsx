import { catalogue, formatWhen, ticketMessages } from '@flow/ui'
import { Button, buttonClass, Empty, Notice } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import { orTrouble, requireMe, text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { useKeptTickets } from '../offline/use-kept-tickets.ts'
import type { Refused } from './choose-action.ts'
import { TicketLink } from './ticket-link.tsx'
import { useTicketWords } from './words.ts'

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
    waits: waits.items.filter(({ status }) => status === 'waiting' || status === 'offered'),
  }
}

/** Takes what the waitlist offers, or leaves the line. */
export const action = async ({ request, context }: ActionFunctionArgs): Promise<Response | Refused> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    if (text(form, 'intent') === 'accept') {
      const order = await visit.api.acceptOffer(text(form, 'entryId'))
      return redirect(`/orders/${order.id}`)
    }
    await visit.api.leaveLine(text(form, 'eventId'), text(form, 'occurrenceId'))
    return redirect('/tickets')
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { refused: speakProblem(error, catalogue(visit.language)) }
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
  return (
    <li className="flex flex-col gap-3 rounded-panel bg-accent-soft p-5">
      <div>
        <p className="font-semibold">{event.title}</p>
        <p className="tabular text-small text-muted">
          {formatWhen(event.startsAt, null, event.timeZone, now, language)}
        </p>
      </div>
      <p>
        {status === 'offered' && offerExpiresAt
          ? words.offered(formatWhen(offerExpiresAt, null, event.timeZone, now, language))
          : `${words.waiting(position)}. ${words.waitingText}`}
      </p>
      <Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="entryId" value={entry.id} />
        <input type="hidden" name="eventId" value={entry.eventId} />
        <input type="hidden" name="occurrenceId" value={entry.occurrenceId} />
        {status === 'offered' ? (
          <Button type="submit" name="intent" value="accept">
            {words.accept}
          </Button>
        ) : null}
        <Button type="submit" name="intent" value="leave" tone="quiet">
          {words.leaveLine}
        </Button>
      </Form>
    </li>
  )
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
              <span className="tabular font-medium">{words.reference(order.reference)}</span>
              <span className="text-small text-muted">{words.statuses[order.status]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Wallet = () => {
  const words = useTicketWords()
  const { tickets, orders, waits } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  useKeptTickets(tickets.map(({ id }) => id))
  const empty = tickets.length === 0 && waits.length === 0
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-8 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <h1 className="display text-display">{words.wallet}</h1>
        {tickets.length > 0 ? <p className="text-muted">{words.walletText}</p> : null}
      </header>
      {refused && 'refused' in refused ? <Notice tone="danger">{refused.refused}</Notice> : null}
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
