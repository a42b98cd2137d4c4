import { formatWhen, salesMessages } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { ChevronLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import {
  data,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  NavLink,
  Outlet,
  useLoaderData,
  useLocation,
} from 'react-router'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { useSalesWords } from './words.ts'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const event = await orTrouble(visit.api.event(params.eventId ?? ''), 'event')
  if (!event.abilities.edit) throw data({ status: 403, subject: 'event' }, { status: 403 })
  return { event }
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const site = siteOf(matches)
  const { title } = salesMessages[site?.language ?? 'en']
  return headOf(site, { title: `${title}: ${loaderData?.event.title ?? ''}`, hidden: true })
}

const ROOMS = ['overview', 'orders', 'answers', 'tickets', 'codes', 'waitlist', 'settings'] as const

const Rooms = ({ eventId }: { readonly eventId: string }) => {
  const words = useSalesWords()
  const { pathname } = useLocation()
  const rooms = useRef<HTMLElement>(null)
  // On a phone not all of them fit: the one that is open is in view.
  useEffect(() => {
    const links = [...(rooms.current?.querySelectorAll('a') ?? [])]
    const open = links.findLast(({ href }) => pathname.startsWith(new URL(href).pathname))
    if (open && rooms.current) rooms.current.scrollLeft = open.offsetLeft - rooms.current.clientWidth / 3
  }, [pathname])
  return (
    <nav ref={rooms} aria-label={words.title} className="relative -mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
      <ul className="flex min-w-max gap-1 border-b border-line">
        {ROOMS.map(room => (
          <li key={room}>
            <NavLink
              to={`/organise/${eventId}/sales${room === 'overview' ? '' : `/${room}`}`}
              end={room === 'overview'}
              className={({ isActive }) =>
                cx(
                  '-mb-px flex min-h-12 items-center border-b-2 px-3 font-semibold transition-colors md:px-4',
                  isActive ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
                )
              }
            >
              {words.tabs[room]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Sales = () => {
  const words = useSalesWords()
  const { event } = useLoaderData<typeof loader>()
  const now = useNow()
  const language = useLanguage()
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-8 px-4 pt-6 md:px-8 md:pt-10">
      <header className="flex flex-col gap-2">
        <Link
          to={`/organise/${event.id}`}
          className="flex min-h-11 items-center gap-1 self-start font-medium text-muted hover:text-ink"
        >
          <ChevronLeft className="size-4.5" aria-hidden="true" />
          {words.back}
        </Link>
        <h1 className="display text-headline">{event.title}</h1>
        <p className="tabular text-muted">
          {words.title} · {formatWhen(event.startsAt, event.endsAt, event.timeZone, now, language)}
        </p>
      </header>
      <Rooms eventId={event.id} />
      <Outlet context={event} />
    </div>
  )
}

export default Sales
