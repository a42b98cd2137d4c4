import { catalogue, formatWhen, ticketMessages } from '@flow/ui'
import { Button, buttonClass, Notice } from '@flow/ui/components'
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
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { eventPath } from '../event/event-path.ts'
import { ActionBar } from './action-bar.tsx'
import type { Refused } from './choose-action.ts'
import { Countdown } from './countdown.tsx'
import { useAskAgain } from './use-ask-again.ts'
import { useTicketWords } from './words.ts'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  return { entry: await orTrouble(visit.api.waitById(params.entryId ?? '')), now: new Date().toISOString() }
}

/** Takes what the waitlist offers, or leaves the line. */
export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Response | Refused> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    if (text(form, 'intent') === 'accept') {
      const order = await visit.api.acceptOffer(params.entryId ?? '')
      return redirect(`/orders/${order.id}`)
    }
    await visit.api.leaveLine(text(form, 'eventId'), text(form, 'occurrenceId'))
    return redirect('/tickets')
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) throw toSignIn(request)
    return { refused: speakProblem(error, catalogue(visit.language)) }
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: ticketMessages[site?.language ?? 'en'].placeInLine, hidden: true })
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

const Leave = ({ entry }: Pick<Loaded, 'entry'>) => {
  const words = useTicketWords()
  return (
    <Form method="post" className="text-center">
      <input type="hidden" name="eventId" value={entry.eventId} />
      <input type="hidden" name="occurrenceId" value={entry.occurrenceId} />
      <ConfirmButton name="intent" value="leave" sure={words.leaveSure} className={buttonClass('quiet')}>
        {words.leaveLine}
      </ConfirmButton>
    </Form>
  )
}

const Offer = ({ entry, now }: Loaded) => {
  const words = useTicketWords()
  const busy = useNavigation().formData?.get('intent') === 'accept'
  return (
    <>
      {entry.offerExpiresAt ? <Countdown until={entry.offerExpiresAt} now={now} say={words.offerLeft} /> : null}
      <p className="text-lead">{words.offerText(entry.partySize, entry.tierName)}</p>
      <ActionBar>
        <Form method="post" className="contents">
          <Button type="submit" name="intent" value="accept" size="large" busy={busy}>
            {words.accept}
          </Button>
        </Form>
      </ActionBar>
      <Leave entry={entry} />
    </>
  )
}

const ASK_MS = 15_000

const Line = ({ entry }: Pick<Loaded, 'entry'>) => {
  const words = useTicketWords()
  useAskAgain(ASK_MS)
  return (
    <>
      <div className="flex items-center gap-5 rounded-panel bg-accent-soft p-6">
        {entry.position === null ? null : (
          <span aria-hidden="true" className="display tabular text-display text-accent">
            {entry.position}
          </span>
        )}
        <p className="text-lead font-semibold">{words.waiting(entry.position)}</p>
      </div>
      <p>
        {words.waitsFor(entry.partySize, entry.tierName)} {words.waitingText}
      </p>
      <p className="text-muted">{words.lineText}</p>
      <Leave entry={entry} />
    </>
  )
}

const Over = ({ entry }: Pick<Loaded, 'entry'>) => {
  const words = useTicketWords()
  const said = { accepted: words.accepted, left: words.leftLine }[entry.status as string] ?? words.offerOver
  return (
    <>
      <Notice tone="info">{said}</Notice>
      {entry.orderId ? (
        <Link to={`/orders/${entry.orderId}`} className={buttonClass('primary', 'large')}>
          {words.toOrder}
        </Link>
      ) : (
        <Link
          to={`/events/${entry.eventId}/tickets?date=${entry.occurrenceId}`}
          className={buttonClass('primary', 'large')}
        >
          {words.chooseAgain}
        </Link>
      )}
    </>
  )
}

/** One place in line: where it stands, and what is offered, for as long as it is. */
const PlaceInLine = () => {
  const words = useTicketWords()
  const { entry, now: made } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const now = useNow()
  const language = useLanguage()
  const { event, status } = entry
  return (
    <div className="mx-auto flex max-w-md flex-col gap-6 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <Link to={eventPath(event)} className="font-medium text-accent underline-offset-4 hover:underline">
          {event.title}
        </Link>
        <h1 className="display text-headline">{status === 'offered' ? words.offerTitle : words.placeInLine}</h1>
        <p className="tabular text-muted">{formatWhen(event.startsAt, null, event.timeZone, now, language)}</p>
      </header>
      {refused && 'refused' in refused ? <Notice tone="danger">{refused.refused}</Notice> : null}
      {status === 'offered' ? (
        <Offer entry={entry} now={made} />
      ) : status === 'waiting' ? (
        <Line entry={entry} />
      ) : (
        <Over entry={entry} />
      )}
    </div>
  )
}

export default PlaceInLine
