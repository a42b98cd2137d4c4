import { addDays, dayKey, organiserMessages, wallClock } from '@flow/ui'
import { data, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { figuresAction } from './figures-action.ts'
import { FiguresPage, SPANS } from './figures-page.tsx'

const GUESTS = 20
const DATES = 12

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const { searchParams } = new URL(request.url)
  const asked = Number(searchParams.get('days'))
  const date = searchParams.get('date')
  const days = SPANS.find(span => span === asked) ?? 30
  const event = await orTrouble(visit.api.event(params.eventId ?? ''), 'event')
  const to = dayKey(wallClock(new Date(), event.timeZone))
  const wanted = { limit: GUESTS, ...(date ? { occurrenceId: date } : {}) }
  const [figures, guests, dates] = await Promise.all([
    visit.api.analytics(event.id, { from: addDays(to, 1 - days), to }).catch(() => null),
    event.abilities.manageAttendees ? visit.api.attendeesFound(event.id, wanted).catch(() => null) : null,
    event.recurring
      ? visit.api.dates(event.id, { from: new Date().toISOString(), limit: DATES }).catch(() => null)
      : null,
  ])
  if (!figures && !guests) throw data({ status: 403, subject: 'event' }, { status: 403 })
  return { event, figures, guests, dates, days, date }
}

export const action = figuresAction

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const site = siteOf(matches)
  const { figures } = organiserMessages[site?.language ?? 'en']
  return headOf(site, { title: `${figures}: ${loaderData?.event.title ?? ''}`, hidden: true })
}

const FiguresRoute = () => <FiguresPage {...useLoaderData<typeof loader>()} />

export default FiguresRoute
