import { formatWhen, townName } from '@flow/ui'
import { type LoaderFunctionArgs, type MetaFunction, useActionData, useLoaderData } from 'react-router'
import { visitContext } from '../../server/visit.ts'
import { calendarLink, feedLinks } from '../../site/feed-links.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useCountView } from './count-view.ts'
import type { action } from './event-action.ts'
import { EventJsonLd } from './event-json-ld.tsx'
import { EventPage } from './event-page.tsx'
import { eventPath, previewPath } from './event-path.ts'
import { loadEvent } from './load-event.ts'

export { action } from './event-action.ts'

export const loader = ({ params, request, context }: LoaderFunctionArgs) =>
  loadEvent(context.get(visitContext), request, params)

export const meta: MetaFunction<typeof loader> = ({ loaderData, matches }) => {
  const site = siteOf(matches)
  const event = loaderData?.event
  if (!site || !event) return headOf(site, { title: 'Flow', hidden: true })
  const when = formatWhen(event.startsAt, event.endsAt, event.timeZone, new Date(site.now), site.language)
  const where = event.place
    ? [event.place.name, event.place.city && townName(site.language, event.place.city, event.timeZone)]
        .filter(Boolean)
        .join(', ')
    : ''
  const { organiser } = event
  const isPublic = event.visibility === 'public' && event.status !== 'draft' && event.hidden === undefined
  const head = headOf(site, {
    title: event.title,
    description: [when, where, event.summary].filter(Boolean).join(' · ').slice(0, 300),
    path: eventPath(event),
    image: event.status === 'draft' ? event.imageUrl : previewPath(event, site.language),
    imageAlt: event.title,
    type: 'article',
    hidden: !isPublic,
  })
  if (!isPublic) return head
  const others = organiser.id ? feedLinks(site, organiser.displayName, { organiser: organiser.id }) : []
  return [...head, calendarLink(site, event), ...others]
}

const EventRoute = () => {
  const loaded = useLoaderData<typeof loader>()
  useCountView(loaded.event)
  return (
    <>
      <EventJsonLd event={loaded.event} dates={loaded.dates} />
      <EventPage {...loaded} outcome={useActionData<typeof action>()} />
    </>
  )
}

export default EventRoute
