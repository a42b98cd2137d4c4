import { catalogue, formatMoney, formatWhen, ticketMessages } from '@flow/ui'
import { Button, buttonClass, Notice, TextField } from '@flow/ui/components'
import type { ReactNode } from 'react'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import { orTrouble, requireMe, text, toSignIn } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { eventPath } from '../event/event-path.ts'
import { useKeptTickets } from '../offline/use-kept-pages.ts'
import type { Refused } from './choose-action.ts'
import { type QrDrawing, qrDrawing } from './qr-path.server.ts'
import { useTicketWords } from './words.ts'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const [ticket, offered] = await Promise.all([
    orTrouble(visit.api.ticket(params.ticketId ?? '')),
    orTrouble(visit.api.wallets()),
  ])
  const valid = ticket.status === 'valid'
  const google = offered.google && valid ? (await orTrouble(visit.api.googleWallet(ticket.id))).url : null
  return { ticket, qr: qrDrawing(ticket.qr), wallets: { apple: offered.apple && valid, google } }
}

interface TicketRefusal extends Refused {
  readonly intent: string
}

/** Changes the name on the ticket, or gives it to somebody else. */
export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Response | TicketRefusal> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const [id, intent] = [params.ticketId ?? '', text(form, 'intent')]
  try {
    if (intent === 'name') {
      await visit.api.renameTicket(id, { name: text(form, 'name') })
      return redirect(`/tickets/${id}`)
    }
    await visit.api.giveTicket(id, { username: text(form, 'username').replace(/^@/, '') })
    return redirect('/tickets?given')
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) throw toSignIn(request)
    if (error.code === 'user_not_found') return { intent, refused: ticketMessages[visit.language].nobodyCalled }
    return { intent, refused: speakProblem(error, catalogue(visit.language)) }
  }
}

export const meta: MetaFunction<typeof loader> = ({ loaderData, matches }) => {
  const site = siteOf(matches)
  const words = ticketMessages[site?.language ?? 'en']
  return headOf(site, { title: loaderData?.ticket.event.title ?? words.wallet, hidden: true })
}

/** Always ink on white, also in the dark: scanners want it so. */
const Code = ({ qr, code }: { readonly qr: QrDrawing; readonly code: string }) => {
  const words = useTicketWords()
  const side = qr.size + 8
  return (
    <figure className="flex flex-col items-center gap-3 rounded-panel bg-white p-6 text-black">
      <svg viewBox={`-4 -4 ${side} ${side}`} role="img" aria-label={words.show} className="w-full max-w-72">
        <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <figcaption className="text-center text-small">
        {words.show}, {words.typed}
        <span className="tabular mt-1 block text-title font-semibold tracking-widest">{code}</span>
      </figcaption>
    </figure>
  )
}

interface ChangeProps {
  readonly intent: string
  readonly title: string
  readonly text?: string
  readonly refused: string | undefined
  readonly children: ReactNode
}

/** Something one can do with a ticket, folded until one wants it. */
const Change = ({ intent, title, text: why, refused, children }: ChangeProps) => (
  <details className="rounded-panel border border-line p-5" open={refused !== undefined || undefined}>
    <summary className="min-h-11 cursor-pointer content-center font-semibold">{title}</summary>
    <Form method="post" className="mt-4 flex flex-col gap-4">
      <input type="hidden" name="intent" value={intent} />
      {why ? <p className="text-muted">{why}</p> : null}
      {children}
    </Form>
  </details>
)

const Changes = ({ holder }: { readonly holder: string }) => {
  const words = useTicketWords()
  const answer = useActionData<typeof action>()
  const refusedAt = (intent: string) =>
    answer && 'refused' in answer && answer.intent === intent ? answer.refused : undefined
  const sent = useNavigation().formData?.get('intent')
  return (
    <>
      <Change key={holder} intent="name" title={words.rename} refused={refusedAt('name')}>
        <TextField
          label={words.newName}
          name="name"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={holder}
          error={refusedAt('name')}
        />
        <Button type="submit" tone="ink" busy={sent === 'name'}>
          {words.renameNow}
        </Button>
      </Change>
      <Change intent="give" title={words.give} text={words.giveText} refused={refusedAt('give')}>
        <TextField
          label={words.giveTo}
          name="username"
          required
          maxLength={40}
          autoCapitalize="none"
          error={refusedAt('give')}
        />
        <Button type="submit" tone="ink" busy={sent === 'give'}>
          {words.giveNow}
        </Button>
      </Change>
    </>
  )
}

const TicketPage = () => {
  const words = useTicketWords()
  const { ticket, qr, wallets } = useLoaderData<typeof loader>()
  const now = useNow()
  const language = useLanguage()
  const { event, due } = ticket
  useKeptTickets([ticket.id])
  const valid = ticket.status === 'valid'
  return (
    <div className="mx-auto flex max-w-md flex-col gap-6 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <h1 className="display text-title">{event.title}</h1>
        <p className="tabular font-medium">{formatWhen(event.startsAt, event.endsAt, event.timeZone, now, language)}</p>
        {event.place ? (
          <p className="text-muted">
            {[event.place.name, event.place.address, event.place.city].filter(Boolean).join(', ')}
          </p>
        ) : null}
      </header>
      {valid ? <Code qr={qr} code={ticket.code} /> : <Notice tone="info">{words.notValid}</Notice>}
      {ticket.checkedInAt ? <Notice tone="good">{words.checkedIn}</Notice> : null}
      {due && due.amount > 0 ? (
        <Notice tone="info">{words.due(formatMoney(due.amount, due.currency, language))}</Notice>
      ) : null}
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <dt className="text-muted">{words.holder}</dt>
        <dd className="font-medium">{ticket.holder.name}</dd>
        {ticket.tier ? (
          <>
            <dt className="text-muted">{words.tier}</dt>
            <dd className="font-medium">{ticket.tier.name}</dd>
          </>
        ) : null}
      </dl>
      <div className="flex flex-wrap gap-2">
        {valid ? (
          <a href={`/api/v1/tickets/${ticket.id}.pdf`} download className={buttonClass('plain')}>
            {words.pdf}
          </a>
        ) : null}
        {wallets.apple ? (
          <a href={`/api/v1/tickets/${ticket.id}.pkpass`} className={buttonClass('plain')}>
            {words.appleWallet}
          </a>
        ) : null}
        {wallets.google ? (
          <a href={wallets.google} className={buttonClass('plain')}>
            {words.googleWallet}
          </a>
        ) : null}
        <a href={`/api/v1/tickets/${ticket.id}.ics`} download className={buttonClass('plain')}>
          {words.calendar}
        </a>
        <Link to={eventPath(event)} className={buttonClass('plain')}>
          {words.openEvent}
        </Link>
      </div>
      {ticket.transferable ? <Changes holder={ticket.holder.name} /> : null}
    </div>
  )
}

export default TicketPage
