import type { NewOrderLine } from '@flow/contracts'
import { formatMoney, formatWhen, ticketMessages } from '@flow/ui'
import { Button, buttonClass, Notice, TextField } from '@flow/ui/components'
import { useEffect, useRef, useState } from 'react'
import {
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from 'react-router'
import { orTrouble } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useAwake, useLanguage, useNow } from '../../site/site.ts'
import { eventPath } from '../event/event-path.ts'
import { ActionBar } from './action-bar.tsx'
import type { action } from './choose-action.ts'
import { Countdown } from './countdown.tsx'
import { isShort, JoinLine } from './join-line.tsx'
import { linesOf, startWith, sumOf } from './lines.ts'
import { TierRow } from './tier-row.tsx'
import { orderState, useTicketWords } from './words.ts'

export { action } from './choose-action.ts'

/** An order for the event that was begun and still keeps its tickets: whoever went back finds it again. */
const begunOrder = async (visit: Visit, eventId: string) => {
  if (!visit.hasSession()) return null
  const orders = await visit.api.orders().catch(() => ({ items: [] }))
  const found = orders.items.find(order => order.eventId === eventId && orderState(order) === 'held')
  return found ? { id: found.id, expiresAt: found.expiresAt } : null
}

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const { api } = visit
  const { searchParams } = new URL(request.url)
  const occurrenceId = searchParams.get('date') || undefined
  const code = searchParams.get('code')?.trim() || undefined
  const event = await orTrouble(api.event(params.eventId ?? '', occurrenceId), 'event')
  const [tiers, begun] = await Promise.all([
    orTrouble(api.tiersOnSale(event.id, { occurrenceId, code })),
    begunOrder(visit, event.id),
  ])
  return {
    event,
    tiers: tiers.items,
    begun,
    now: new Date().toISOString(),
    code: code ?? '',
    offer: tiers.code,
    occurrenceId: occurrenceId ?? '',
    key: crypto.randomUUID(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ loaderData, matches }) => {
  const site = siteOf(matches)
  const words = ticketMessages[site?.language ?? 'en']
  return headOf(site, { title: loaderData ? `${words.get}: ${loaderData.event.title}` : words.get, hidden: true })
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

const Code = ({ code, offer, occurrenceId }: Pick<Loaded, 'code' | 'offer' | 'occurrenceId'>) => {
  const words = useTicketWords()
  const works = offer?.works ? (offer.discounts.length > 0 ? words.codeLess : words.codeWorks) : words.codeHint
  return (
    <Form method="get" preventScrollReset className="flex items-start gap-3">
      {occurrenceId ? <input type="hidden" name="date" value={occurrenceId} /> : null}
      <TextField
        label={words.code}
        hint={works}
        error={offer && !offer.works ? words.codeRefused : undefined}
        name="code"
        defaultValue={code}
        maxLength={40}
        autoCapitalize="characters"
        autoComplete="off"
        className="grow"
      />
      <Button type="submit" tone="plain" className="mt-8">
        {words.useCode}
      </Button>
    </Form>
  )
}

/** What is chosen, as it changes: also what a browser filled in that came back to the page. */
const useChosen = (tiers: Loaded['tiers']) => {
  const [params] = useSearchParams()
  const start = startWith(tiers, params)
  const [lines, setLines] = useState(start)
  const form = useRef<HTMLFormElement>(null)
  const look = () => form.current && setLines(linesOf(new FormData(form.current)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tiers are another form.
  useEffect(() => void look(), [tiers])
  const startOf = (tierId: string) => start.find(line => line.tierId === tierId)?.quantity ?? 0
  return { form, lines, look, startOf }
}

const Sum = ({ lines, tiers, offer }: Pick<Loaded, 'tiers' | 'offer'> & { readonly lines: NewOrderLine[] }) => {
  const words = useTicketWords()
  const language = useLanguage()
  const awake = useAwake()
  const { tickets, total } = sumOf(lines, tiers, offer)
  return (
    <>
      {awake ? <input type="hidden" form="order" name="seen" value={total?.amount ?? 0} /> : null}
      <p aria-live="polite" className="tabular flex justify-between gap-4 px-1 font-semibold empty:hidden">
        {tickets > 0 ? (
          <>
            <span>{words.count(tickets)}</span>
            <span>
              {total && (total.amount > 0 ? formatMoney(total.amount, total.currency, language) : words.free)}
            </span>
          </>
        ) : null}
      </p>
    </>
  )
}

const Begun = ({ begun, now }: Pick<Loaded, 'now'> & { readonly begun: NonNullable<Loaded['begun']> }) => {
  const words = useTicketWords()
  return (
    <section aria-label={words.begun} className="flex flex-col gap-3 rounded-panel border border-line p-5">
      <p className="font-semibold">{words.begun}</p>
      <Countdown until={begun.expiresAt} now={now} say={words.timeLeft} />
      <Link to={`/orders/${begun.id}`} className={buttonClass('primary', 'medium', 'self-start')}>
        {words.goOn}
      </Link>
    </section>
  )
}

const Choose = () => {
  const words = useTicketWords()
  const { event, tiers, code, offer, occurrenceId, key, begun, now: made } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const now = useNow()
  const language = useLanguage()
  const busy = useNavigation().formData?.get('intent') === 'hold'
  const open = tiers.filter(tier => tier.sale === 'open')
  const gone = tiers.filter(tier => tier.sale === 'sold_out')
  const short = tiers.filter(isShort)
  const waitable = [...gone, ...short].filter(({ hidden }) => !hidden)
  const chosen = useChosen(tiers)
  const wait =
    waitable.length > 0 ? (
      <JoinLine
        occurrenceId={occurrenceId}
        tiers={waitable}
        why={open.length === 0 ? 'allGone' : short.length === 0 ? 'someGone' : 'tooFew'}
      />
    ) : null
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <Link to={eventPath(event)} className="font-medium text-accent underline-offset-4 hover:underline">
          {event.title}
        </Link>
        <h1 className="display text-display">{words.choose}</h1>
        <p className="tabular text-muted">
          {formatWhen(event.startsAt, event.endsAt, event.timeZone, now, language)}
          {event.place ? ` · ${event.place.name}` : ''}
        </p>
      </header>
      {refused && 'refused' in refused ? <Notice tone="danger">{refused.refused}</Notice> : null}
      {begun ? <Begun begun={begun} now={made} /> : null}
      <Form id="order" ref={chosen.form} onChange={chosen.look} method="post" className="contents">
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="occurrenceId" value={occurrenceId} />
        <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
          {tiers.map(tier => (
            <TierRow
              key={tier.id}
              tier={tier}
              offer={offer}
              timeZone={event.timeZone}
              chosen={chosen.startOf(tier.id)}
            />
          ))}
        </ul>
      </Form>
      <Code key={code} code={code} offer={offer} occurrenceId={occurrenceId} />
      {open.length === 0 ? wait : null}
      {open.length > 0 ? (
        <>
          <ActionBar>
            <Sum lines={chosen.lines} tiers={tiers} offer={offer} />
            <Button type="submit" form="order" name="intent" value="hold" size="large" busy={busy}>
              {words.hold}
            </Button>
          </ActionBar>
          <p className="-mt-3 text-center text-small text-muted">{words.holdHint}</p>
        </>
      ) : null}
      {open.length > 0 ? wait : null}
    </div>
  )
}

export default Choose
