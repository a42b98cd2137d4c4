import { formatWhen, organiserMessages } from '@flow/ui'
import { buttonClass, cx, Empty } from '@flow/ui/components'
import { Link, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import type { EventCard, EventQuery } from '../../api/types.ts'
import { orTrouble, requireMe } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage, useMessages, useNow, useSite } from '../../site/site.ts'
import { CoverImage } from '../event/cover-image.tsx'
import { eventPath } from '../event/event-path.ts'
import { PreviousDay } from '../event/previous-day.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { useOrganiserWords } from './words.ts'

const TABS = ['upcoming', 'drafts', 'past'] as const
type Tab = (typeof TABS)[number]
const SHOWN = 100
const MOST_PAGES = 8

/** My events, each once: of a series the list has every date. */
const ownEvents = async ({ api }: Visit, span: EventQuery): Promise<EventCard[]> => {
  const events = new Map<string, EventCard>()
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES && events.size < SHOWN; page++) {
    const { items, nextCursor } = await api.events({ organiser: 'me', ...span, limit: 100, cursor })
    for (const event of items) if (!events.has(event.id)) events.set(event.id, event)
    if (!nextCursor) break
    cursor = nextCursor
  }
  return [...events.values()]
}

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const asked = new URL(request.url).searchParams.get('show')
  const tab = TABS.find(one => one === asked) ?? 'upcoming'
  const now = new Date().toISOString()
  const span: Readonly<Record<Tab, EventQuery>> = { upcoming: { from: now }, drafts: {}, past: { to: now } }
  const items = await orTrouble(ownEvents(visit, span[tab]))
  const fits = (event: EventCard) =>
    tab === 'drafts' ? event.status === 'draft' : event.status !== 'draft' && (tab === 'upcoming' || event.endsAt < now)
  const events = items.filter(fits)
  return { tab, events: tab === 'past' ? events.reverse() : events }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: organiserMessages[site?.language ?? 'en'].title, path: '/organise', hidden: true })
}

const Tabs = ({ tab }: { readonly tab: Tab }) => {
  const words = useOrganiserWords()
  return (
    <nav aria-label={words.title}>
      <ul className="flex gap-1 border-b border-line">
        {TABS.map(one => (
          <li key={one}>
            <Link
              to={one === 'upcoming' ? '/organise' : `/organise?show=${one}`}
              aria-current={one === tab ? 'page' : undefined}
              className={cx(
                '-mb-px flex min-h-12 items-center border-b-2 px-4 font-semibold transition-colors',
                one === tab ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {words.tabs[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Row = ({ event }: { readonly event: EventCard }) => {
  const words = useOrganiserWords()
  const { common } = useMessages()
  const now = useNow()
  const language = useLanguage()
  const draft = event.status === 'draft'
  const mine = event.organiser.id === useSite()?.me?.id
  const gone = event.status === 'cancelled' ? common.cancelled : event.status === 'postponed' ? common.postponed : null
  const state = event.takenDown ? words.takenDown : gone
  return (
    <article className="grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-x-4 gap-y-3 border-b border-line py-4 sm:grid-cols-[7rem_minmax(0,1fr)_auto]">
      <CoverImage event={event} className="aspect-square rounded-card sm:aspect-3/2" />
      <div className="flex min-w-0 flex-col gap-0.5">
        <PreviousDay event={event} />
        <p className="tabular text-small font-semibold text-muted">
          {formatWhen(event.startsAt, event.endsAt, event.timeZone, now, language)}
          {state ? <span className="text-danger"> · {state}</span> : null}
        </p>
        <h2 className="truncate text-lead font-semibold">
          <Link
            to={draft && mine ? `/host/${event.id}` : draft ? eventPath(event) : `/organise/${event.id}`}
            className="underline-offset-4 hover:underline"
          >
            {event.title || words.untitled}
          </Link>
        </h2>
        {draft ? null : (
          <p className="tabular text-small text-muted">
            {[
              mine ? null : words.helping(event.organiser.displayName),
              words.goingOf(event.attendeeCount, event.capacity),
              words.likes(event.likeCount),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2 max-sm:col-span-2">
        {draft ? null : (
          <Link to={`/organise/${event.id}`} className={buttonClass('plain', 'small')}>
            {words.figures}
          </Link>
        )}
        {event.status === 'cancelled' || !mine ? null : (
          <Link to={`/host/${event.id}`} className={buttonClass('plain', 'small')}>
            {words.edit}
          </Link>
        )}
        <Link to={eventPath(event)} className={buttonClass('quiet', 'small')}>
          {words.page}
        </Link>
      </div>
    </article>
  )
}

const MyList = () => {
  const words = useOrganiserWords()
  const { common } = useMessages()
  const { tab, events } = useLoaderData<typeof loader>()
  const [title = '', text = ''] = words.none[tab]
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-6 px-4 pt-8 md:px-8 md:pt-12">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="display text-display">{words.title}</h1>
        <nav aria-label={words.tools} className="flex flex-wrap items-center gap-2">
          <Link to="/organise/imports" className={buttonClass('plain')}>
            {words.imports.title}
          </Link>
          <Link to="/organise/webhooks" className={buttonClass('plain')}>
            {words.webhooks.title}
          </Link>
          <Link to="/host" className={buttonClass()}>
            {common.nav.hostEvent}
          </Link>
        </nav>
      </div>
      <Tabs tab={tab} />
      {events.length === 0 ? (
        <Empty title={title} text={text} drawing={{ seed: `organise-${tab}`, category: 'festivals' }} />
      ) : (
        <ul>
          {events.map(event => (
            <li key={event.id}>
              <Row event={event} />
            </li>
          ))}
        </ul>
      )}
      <Elsewhere />
    </div>
  )
}

export default MyList
