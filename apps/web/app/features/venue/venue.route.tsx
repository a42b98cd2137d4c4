import { addDays, catalogue, dayKey, dayStart, venueMessages, wallClock, wallInstant } from '@flow/ui'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
} from 'react-router'
import { ApiProblem, refusalOf } from '../../api/problem.ts'
import { orTrouble, text, toSignIn } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { feedLinks } from '../../site/feed-links.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { takenDays } from './taken-days.ts'
import { VenuePage } from './venue-page.tsx'

const DAYS = 28
const EVENTS = 24

/** Times are booked two years ahead at most. */
const MOST_PAGES = 26

/** How many times four weeks ahead the calendar begins. */
const pageIn = (value: string | null): number => Math.min(MOST_PAGES, Math.max(0, Math.trunc(Number(value)) || 0))

export const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const { api } = visit
  const venue = await orTrouble(api.venue(params.venueId ?? ''))
  const zone = venue.timeZone ?? 'UTC'
  const page = pageIn(new URL(request.url).searchParams.get('weeks'))
  const first = addDays(dayKey(wallClock(new Date(), zone)), page * DAYS)
  const [from, to] = [dayStart(first, zone), dayStart(addDays(first, DAYS), zone)]
  const [events, { taken }, bookings] = await Promise.all([
    api.events({ venueId: venue.id, sort: 'soonest', limit: EVENTS }).catch(() => ({ items: [] })),
    api
      .venueAvailability(venue.id, { from: from.toISOString(), to: to.toISOString() })
      .catch(() => ({ taken: [] as { startsAt: string; endsAt: string }[] })),
    visit.hasSession() ? api.bookings(venue.id).catch(() => null) : null,
  ])
  const calendar = { page, last: page === MOST_PAGES, days: takenDays(first, DAYS, zone, taken), taken }
  return { venue, events: events.items, bookings: bookings?.items ?? [], calendar }
}

export interface Booked {
  readonly booked: boolean
  readonly refused: string | null
  /** What is wrong with which field. */
  readonly faults?: Readonly<Record<string, string>>
}

const refusedOf = (error: unknown, visit: Visit, request: Request): Booked => {
  if (!(error instanceof ApiProblem)) throw error
  if (error.status === 401) throw toSignIn(request)
  const { message, faults } = refusalOf(error, catalogue(visit.language))
  return { booked: false, refused: message, faults }
}

const giveBack = async (visit: Visit, request: Request, which: { id: string; bookingId: string }): Promise<Booked> => {
  try {
    await visit.api.giveBack(which.id, which.bookingId)
    return { booked: false, refused: null }
  } catch (error) {
    return refusedOf(error, visit, request)
  }
}

export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Booked> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const [id, zone] = [params.venueId ?? '', text(form, 'zone') || 'UTC']
  const [from, to, note] = [text(form, 'from'), text(form, 'to'), text(form, 'note')]
  if (text(form, 'intent') === 'giveBack') return giveBack(visit, request, { id, bookingId: text(form, 'bookingId') })
  const { codes } = catalogue(visit.language).errors
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(from) || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(to))
    return { booked: false, refused: codes['startsAtLocal.pattern'] ?? '' }
  try {
    const span = { startsAt: wallInstant(from, zone).toISOString(), endsAt: wallInstant(to, zone).toISOString() }
    await visit.api.bookVenue(id, { ...span, ...(note ? { note } : {}) })
    return { booked: true, refused: null }
  } catch (error) {
    return refusedOf(error, visit, request)
  }
}

export const meta: MetaFunction<typeof loader> = ({ loaderData, matches, location }) => {
  const site = siteOf(matches)
  const venue = loaderData?.venue
  const head = headOf(site, {
    title: venue?.name ?? venueMessages[site?.language ?? 'en'].title,
    description: venue ? [venue.address, venue.city].filter(Boolean).join(', ') : undefined,
    path: venue ? `/venues/${venue.id}` : location.pathname,
  })
  return venue ? [...head, ...feedLinks(site, venue.name, { venueId: venue.id })] : head
}

const VenueRoute = () => <VenuePage {...useLoaderData<typeof loader>()} answer={useActionData<Booked>()} />

export default VenueRoute
