import type { AttendBody } from '@flow/contracts'
import { formatPrice, speakWhen } from '@flow/ui'
import { Button, buttonClass, Notice } from '@flow/ui/components'
import { CircleCheck } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Form, Link, useFetcher, useNavigation } from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { useAwake, useLanguage, useMessages, useNow, useSite } from '../../site/site.ts'
import type { Outcome } from './event-action.ts'
import { eventPath } from './event-path.ts'
import { isFull, type Wait, WaitLink } from './wait-link.tsx'

/** For those who go: nobody else carries it. */
const PushOffer = lazy(async () => ({ default: (await import('../notifications/push.tsx')).PushOffer }))

interface EventProps {
  readonly event: EventDetails
}

const useBusy = (intent: string) => useNavigation().formData?.get('intent') === intent

/** Whether it will be, now or on another day. */
const isOn = ({ status }: EventDetails) => status === 'published' || status === 'postponed'

/** Whether one can say "I'll go" at all, and if not, why. */
const useClosed = (event: EventDetails): string | null => {
  const { event: words } = useMessages()
  const now = useNow()
  if (event.hidden || event.status === 'cancelled' || event.status === 'postponed' || event.status === 'draft')
    return ''
  // A completed event says so at the top; the other dates of a series may still be to come.
  if (event.status === 'completed') return ''
  if (new Date(event.endsAt) < now) return event.recurring ? words.overAgain : words.over
  return null
}

/** Where one chooses tickets, if there are several kinds or they cost something. */
const ticketsPath = (event: EventDetails): string | null => {
  const [only, ...others] = event.tiers
  if (!only || (others.length === 0 && only.kind === 'free')) return null
  const date = event.recurring && event.occurrenceId ? `?date=${event.occurrenceId}` : ''
  return `/events/${event.id}/tickets${date}`
}

const useGoWords = (event: EventDetails): string => {
  const { event: words } = useMessages()
  if (isFull(event)) return words.joinWaitlist
  return ticketsPath(event) ? words.getTickets : words.attend
}

const GoButton = ({ event, className }: EventProps & { readonly className?: string }) => {
  const words = useGoWords(event)
  const me = useSite()?.me
  const busy = useBusy('attend')
  const tickets = ticketsPath(event)
  if (tickets)
    return (
      <Link to={tickets} className={buttonClass('primary', 'large', className)}>
        {words}
      </Link>
    )
  if (!me) {
    const next = new URLSearchParams({ next: eventPath(event), event: event.title })
    return (
      <Link to={`/sign-up?${next}`} className={buttonClass('primary', 'large', className)}>
        {words}
      </Link>
    )
  }
  return (
    <Form method="post" className="contents" preventScrollReset>
      {event.occurrenceId ? <input type="hidden" name="occurrenceId" value={event.occurrenceId} /> : null}
      {event.tiers.length > 0 ? <input type="hidden" name="tiers" /> : null}
      <Button type="submit" name="intent" value="attend" size="large" busy={busy} className={className}>
        {words}
      </Button>
    </Form>
  )
}

/** To whom one lets be seen that one goes; a change is kept at once, without script by the button. */
const ShownTo = ({ event, shownTo }: EventProps & { readonly shownTo: AttendBody['shownTo'] }) => {
  const { event: words, common } = useMessages()
  const fetcher = useFetcher()
  const awake = useAwake()
  return (
    <fetcher.Form method="post" action={eventPath(event)} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input type="hidden" name="intent" value="show" />
      {event.occurrenceId ? <input type="hidden" name="occurrenceId" value={event.occurrenceId} /> : null}
      <label className="flex flex-wrap items-center gap-x-3 text-small">
        {words.shownTo}
        <select
          name="shownTo"
          defaultValue={shownTo}
          onChange={({ currentTarget }) => void fetcher.submit(currentTarget.form)}
          className="min-h-9 rounded-control border border-good/40 bg-transparent px-2 font-semibold pointer-coarse:min-h-11"
        >
          <option value="public">{words.shownPublic}</option>
          <option value="connections">{words.shownConnections}</option>
          <option value="nobody">{words.shownNobody}</option>
        </select>
      </label>
      {awake ? null : (
        <Button type="submit" size="small" tone="quiet">
          {common.save}
        </Button>
      )}
    </fetcher.Form>
  )
}

/** Who goes may bring more people along, as long as tickets are sold. */
const MoreTickets = ({ event }: EventProps) => {
  const { event: words } = useMessages()
  const tickets = ticketsPath(event)
  const closed = useClosed(event)
  if (!tickets || closed !== null || isFull(event)) return null
  return (
    <Link to={tickets} className={buttonClass('plain')}>
      {words.moreTickets}
    </Link>
  )
}

const Going = ({ event, shownTo }: EventProps & { readonly shownTo: AttendBody['shownTo'] }) => {
  const { event: words } = useMessages()
  return (
    <div className="flex animate-rise flex-col gap-4 rounded-panel bg-good-soft p-5">
      <div className="flex items-start gap-3">
        <CircleCheck className="mt-0.5 size-6 shrink-0 text-good" aria-hidden="true" />
        <div>
          <p className="text-lead font-semibold text-good">{words.going}</p>
          <p>{event.status === 'postponed' ? words.goingLater : words.goingText}</p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Link to="/tickets" className={buttonClass('ink')}>
          {words.yourTicket}
        </Link>
        <MoreTickets event={event} />
        <a href={`/api/v1/events/${event.id}.ics`} download className={buttonClass('plain')}>
          {words.addToCalendar}
        </a>
        <Form method="post" preventScrollReset>
          {event.recurring && event.occurrenceId ? (
            <input type="hidden" name="occurrenceId" value={event.occurrenceId} />
          ) : null}
          <Button type="submit" name="intent" value="leave" tone="quiet" busy={useBusy('leave')}>
            {words.leave}
          </Button>
        </Form>
      </div>
      {shownTo ? <ShownTo event={event} shownTo={shownTo} /> : null}
      <Suspense>
        <PushOffer />
      </Suspense>
    </div>
  )
}

const Told = ({ outcome }: { readonly outcome: Outcome | undefined }) => {
  const { event: words } = useMessages()
  if (!outcome) return null
  if ('refused' in outcome) return <Notice tone="danger">{outcome.refused}</Notice>
  if (outcome.done === 'left') return <Notice tone="info">{words.left}</Notice>
  if (outcome.done === 'published') return <Notice tone="good">{words.published}</Notice>
  return null
}

const Publish = () => {
  const { event: words } = useMessages()
  return (
    <Form method="post" preventScrollReset>
      <Button type="submit" name="intent" value="publish" size="large" busy={useBusy('publish')}>
        {words.publish}
      </Button>
    </Form>
  )
}

interface AttendProps extends EventProps {
  readonly outcome: Outcome | undefined
  readonly wait: Wait
  readonly shownTo: AttendBody['shownTo']
  /** Lesser actions, beside it. */
  readonly children: ReactNode
}

/** The page's one action: to go, or what has become of it. */
export const Attend = ({ event, outcome, shownTo, wait, children }: AttendProps) => {
  const { event: words } = useMessages()
  const closed = useClosed(event)
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (outcome) told.current?.scrollIntoView({ block: 'nearest' })
  }, [outcome])
  return (
    <div ref={told} className="flex scroll-my-28 flex-col gap-3">
      <Told outcome={outcome} />
      {event.viewer?.attending && event.status === 'cancelled' ? (
        <Notice tone="info">{words.goingNoMore}</Notice>
      ) : null}
      {event.viewer?.attending && isOn(event) ? <Going event={event} shownTo={shownTo} /> : null}
      {closed ? <Notice tone="info">{closed}</Notice> : null}
      {closed === null && isFull(event) && !event.viewer?.attending && !wait ? (
        <Notice tone="info">{words.full}</Notice>
      ) : null}
      {closed === null && wait ? (
        <Notice tone={wait.offered ? 'good' : 'info'}>
          {wait.offered ? words.placeOffered : words.inLine(wait.position)}
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {event.status === 'draft' && event.abilities.publish ? <Publish /> : null}
        {closed === null && !event.viewer?.attending ? (
          wait ? (
            <WaitLink wait={wait} className="min-w-44 max-md:hidden" />
          ) : (
            <GoButton event={event} className="min-w-44 max-md:hidden" />
          )
        ) : null}
        {children}
      </div>
    </div>
  )
}

/** The same action where a thumb reaches it. */
export const AttendBar = ({ event, wait }: EventProps & { readonly wait: Wait }) => {
  const language = useLanguage()
  const { day, time } = speakWhen(event, useNow(), language)
  const closed = useClosed(event)
  if (closed !== null || event.viewer?.attending) return null
  return (
    <div
      data-action-bar
      className="sticky bottom-0 z-20 mt-10 flex items-center justify-between gap-4 border-t border-line bg-paper/95 px-4 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] backdrop-blur-md md:hidden"
    >
      <div className="min-w-0">
        <p className="tabular truncate font-semibold">{day}</p>
        <p className="tabular text-small text-muted">
          {[time, formatPrice(event.price, language)].filter(Boolean).join(' · ')}
        </p>
      </div>
      {wait ? <WaitLink wait={wait} className="shrink-0" /> : <GoButton event={event} className="shrink-0" />}
    </div>
  )
}
