import { catalogue, formatWhen } from '@flow/ui'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import { orTrouble, text, toSignIn } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { EventPage } from './event-page.tsx'
import { eventPath } from './event-path.ts'
import { eventJsonLd } from './json-ld.ts'

const NEARBY_KM = 5
const NEARBY_SHOWN = 4
const FACES = 12

/** What else is on around there, soonest first. The page stands without it. */
const nearbyOf = async ({ api }: Visit, event: Awaited<ReturnType<Visit['api']['event']>>) => {
  const { place } = event
  if (!place || place.lat === null || place.lng === null) return []
  const near = {
    near: `${place.lat},${place.lng}`,
    radiusKm: NEARBY_KM,
    sort: 'soonest',
    limit: NEARBY_SHOWN * 3,
  } as const
  const { items } = await api.events(near).catch(() => ({ items: [] }))
  const others = new Map(items.filter(({ id }) => id !== event.id).map(one => [one.id, one]))
  return [...others.values()].slice(0, NEARBY_SHOWN)
}

export const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const eventId = params.eventId ?? ''
  const [event, attendees] = await Promise.all([
    orTrouble(visit.api.event(eventId), 'event'),
    visit.api.attendees(eventId, FACES).catch(() => ({ items: [], count: 0 })),
  ])
  if (params.slug !== event.slug && event.slug) throw redirect(eventPath(event) + new URL(request.url).search, 301)
  return { event, attendees: attendees.items, nearby: await nearbyOf(visit, event) }
}

export type Outcome = { readonly done: 'going' | 'waitlisted' | 'left' | 'published' } | { readonly refused: string }

const perform = async ({ api }: Visit, eventId: string, form: FormData): Promise<Outcome> => {
  switch (text(form, 'intent')) {
    case 'attend':
      return { done: (await api.attend(eventId, text(form, 'occurrenceId') || undefined)).status }
    case 'leave':
      await api.leave(eventId)
      return { done: 'left' }
    default:
      await api.publishEvent(eventId)
      return { done: 'published' }
  }
}

export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Outcome> => {
  const visit = context.get(visitContext)
  try {
    return await perform(visit, params.eventId ?? '', await request.formData())
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) throw toSignIn(request)
    return { refused: speakProblem(error, catalogue(visit.language)) }
  }
}

export const meta: MetaFunction<typeof loader> = ({ loaderData, matches }) => {
  const site = siteOf(matches)
  const event = loaderData?.event
  if (!site || !event) return headOf(site, { title: 'Flow', hidden: true })
  const when = formatWhen(event.startsAt, event.endsAt, event.timeZone, new Date(site.now), site.language)
  const where = event.place ? [event.place.name, event.place.city].filter(Boolean).join(', ') : ''
  return headOf(site, {
    title: event.title,
    description: [when, where, event.summary].filter(Boolean).join(' · ').slice(0, 300),
    path: eventPath(event),
    image: event.imageUrl,
    imageAlt: event.title,
    type: 'article',
    hidden: event.visibility !== 'public' || event.status === 'draft',
    jsonLd: event.status === 'draft' ? undefined : eventJsonLd(event, site.publicUrl),
  })
}

const EventRoute = () => <EventPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />

export default EventRoute
