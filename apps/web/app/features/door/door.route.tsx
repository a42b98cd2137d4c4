import { doorMessages } from '@flow/ui'
import { data, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { DoorPage } from './door-page.tsx'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const occurrenceId = new URL(request.url).searchParams.get('occurrenceId') ?? undefined
  const event = await orTrouble(visit.api.event(params.eventId ?? '', occurrenceId), 'event')
  if (!event.abilities.manageAttendees) throw data({ status: 403, subject: 'event' }, { status: 403 })
  return { event, occurrenceId }
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const site = siteOf(matches)
  const { title } = doorMessages[site?.language ?? 'en']
  return headOf(site, { title: `${title}: ${loaderData?.event.title ?? ''}`, hidden: true })
}

const DoorRoute = () => <DoorPage {...useLoaderData<typeof loader>()} />

export default DoorRoute
