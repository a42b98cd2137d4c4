import { addDays, dayKey, organiserMessages, wallClock } from '@flow/ui'
import { data, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { FiguresPage, SPANS } from './figures-page.tsx'

const GUESTS = 20

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const asked = Number(new URL(request.url).searchParams.get('days'))
  const days = SPANS.find(span => span === asked) ?? 30
  const event = await orTrouble(visit.api.event(params.eventId ?? ''), 'event')
  const to = dayKey(wallClock(new Date(), event.timeZone))
  const [figures, guests] = await Promise.all([
    visit.api.analytics(event.id, { from: addDays(to, 1 - days), to }).catch(() => null),
    event.abilities.manageAttendees ? visit.api.attendeesFound(event.id, { limit: GUESTS }).catch(() => null) : null,
  ])
  if (!figures && !guests) throw data({ status: 403, subject: 'event' }, { status: 403 })
  return { event, figures, guests, days }
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const site = siteOf(matches)
  const { figures } = organiserMessages[site?.language ?? 'en']
  return headOf(site, { title: `${figures}: ${loaderData?.event.title ?? ''}`, hidden: true })
}

const FiguresRoute = () => <FiguresPage {...useLoaderData<typeof loader>()} />

export default FiguresRoute
