import { doorMessages } from '@flow/ui'
import { data, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import type { EventDetails, Occurrence } from '../../api/types.ts'
import { orTrouble, requireMe } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { DoorPage } from './door-page.tsx'

const YESTERDAY_MS = 24 * 60 * 60 * 1000
const SHOWN = 30

/** The dates of a series that a door may stand open for: since yesterday, for those that go on past midnight. */
const datesOf = async ({ api }: Visit, { id, recurring }: EventDetails): Promise<readonly Occurrence[]> => {
  if (!recurring) return []
  const from = new Date(Date.now() - YESTERDAY_MS).toISOString()
  const { items } = await orTrouble(api.dates(id, { from, limit: SHOWN }))
  return items.filter(({ status }) => status === 'scheduled')
}

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const asked = new URL(request.url).searchParams.get('occurrenceId') ?? undefined
  const event = await orTrouble(visit.api.event(params.eventId ?? '', asked), 'event')
  if (!event.abilities.manageAttendees) throw data({ status: 403, subject: 'event' }, { status: 403 })
  return { event, occurrenceId: asked ?? event.occurrenceId ?? undefined, dates: await datesOf(visit, event) }
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const site = siteOf(matches)
  const { title } = doorMessages[site?.language ?? 'en']
  return headOf(site, { title: `${title}: ${loaderData?.event.title ?? ''}`, hidden: true })
}

const DoorRoute = () => {
  const loaded = useLoaderData<typeof loader>()
  // Another date is another door: nothing of the one before stays on the screen.
  return <DoorPage key={loaded.occurrenceId} {...loaded} />
}

export default DoorRoute
