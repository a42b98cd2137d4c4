import { peopleMessages } from '@flow/ui'
import { buttonClass, cx, Empty } from '@flow/ui/components'
import { Link, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import type { EventQuery } from '../../api/types.ts'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useMessages } from '../../site/site.ts'
import { DayRail } from '../event/day-rail.tsx'
import { calendarAction, OwnCalendar } from './own-calendar.tsx'
import { usePeopleWords } from './words.ts'

const TABS = ['upcoming', 'past', 'hosting'] as const
type Tab = (typeof TABS)[number]
const SHOWN = 100

const tabOf = (request: Request): Tab => {
  const asked = new URL(request.url).searchParams.get('show')
  return TABS.find(tab => tab === asked) ?? 'upcoming'
}

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const tab = tabOf(request)
  const now = new Date().toISOString()
  const asked: Readonly<Record<Tab, EventQuery>> = {
    upcoming: { attending: 'me', from: now },
    past: { attending: 'me', to: now },
    hosting: { organiser: 'me' },
  }
  const { items } = await orTrouble(visit.api.events({ ...asked[tab], limit: SHOWN }))
  return { tab, events: tab === 'past' ? items.filter(event => event.endsAt < now).reverse() : items }
}

export const action = calendarAction

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: peopleMessages[site?.language ?? 'en'].mineTitle, path: '/my-events', hidden: true })
}

const Tabs = ({ tab }: { readonly tab: Tab }) => {
  const people = usePeopleWords()
  return (
    <nav aria-label={people.mineTitle}>
      <ul className="flex gap-1 border-b border-line">
        {TABS.map(one => (
          <li key={one}>
            <Link
              to={one === 'upcoming' ? '/my-events' : `/my-events?show=${one}`}
              aria-current={one === tab ? 'page' : undefined}
              className={cx(
                '-mb-px flex min-h-12 items-center border-b-2 px-4 font-semibold transition-colors',
                one === tab ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {people[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Nothing = ({ tab }: { readonly tab: Tab }) => {
  const { common } = useMessages()
  const people = usePeopleWords()
  const words = {
    upcoming: [people.noneUpcomingTitle, people.noneUpcomingText],
    past: [people.nonePastTitle, people.nonePastText],
    hosting: [people.noneHostingTitle, people.noneHostingText],
  } as const
  const drawing = { upcoming: 'festivals', past: 'history', hosting: 'community' } as const
  const [title, text] = words[tab]
  return (
    <Empty title={title} text={text} drawing={{ seed: `none-${tab}-2`, category: drawing[tab] }}>
      <Link to={tab === 'hosting' ? '/host' : '/'} className={buttonClass()}>
        {tab === 'hosting' ? common.nav.hostEvent : people.findSomething}
      </Link>
    </Empty>
  )
}

const MyEvents = () => {
  const { common } = useMessages()
  const people = usePeopleWords()
  const { tab, events } = useLoaderData<typeof loader>()
  const drafts = events.filter(event => event.status === 'draft')
  const rest = events.filter(event => event.status !== 'draft')
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-8 px-4 pt-8 md:px-8 md:pt-12">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="display text-display">{people.mineTitle}</h1>
        <div className="flex flex-wrap gap-2">
          <Link to="/tickets" className={buttonClass('ink')}>
            {people.tickets}
          </Link>
          <Link to="/organise" className={buttonClass('plain')}>
            {common.nav.organise}
          </Link>
          <Link to="/host" className={buttonClass('plain', 'medium', 'max-md:hidden')}>
            {common.nav.hostEvent}
          </Link>
        </div>
      </div>
      <Tabs tab={tab} />
      {events.length === 0 ? <Nothing tab={tab} /> : null}
      {drafts.length > 0 ? (
        <section aria-labelledby="drafts" className="flex flex-col gap-4 rounded-panel bg-sunken p-5">
          <h2 id="drafts" className="font-semibold">
            {people.drafts}
          </h2>
          <DayRail events={drafts} compact stickyClass="" />
        </section>
      ) : null}
      <DayRail events={rest} past={tab === 'past'} />
      {tab === 'upcoming' ? <OwnCalendar /> : null}
    </div>
  )
}

export default MyEvents
