import { addDays, catalogue, dayKey, wallClock } from '@flow/ui'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import { COOKIES } from '../../server/cookies.ts'
import { requireMe, toSignIn } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useMessages } from '../../site/site.ts'
import { parsePlace } from '../discover/wish.ts'
import { type DraftFields, emptyFields, readFields } from './draft.ts'
import { EventForm } from './event-form.tsx'
import { saveEvent } from './save-event.ts'

/** A new event begins tomorrow evening, on the clock of the place that was looked at last. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const zone = parsePlace(visit.cookies.get(COOKIES.place))?.zone ?? visit.cookies.get(COOKIES.timeZone) ?? 'UTC'
  return { fields: emptyFields(addDays(dayKey(wallClock(new Date(), zone)), 1), zone) }
}

export const action = async ({
  request,
  context,
}: ActionFunctionArgs): Promise<{ refusal: Refusal; fields: DraftFields } | Response> => {
  const visit = context.get(visitContext)
  const fields = readFields(await request.formData())
  try {
    const event = await saveEvent(visit, fields)
    return redirect(`/events/${event.id}/edit?saved`)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) return toSignIn(request)
    return { refusal: refusalOf(error, catalogue(visit.language)), fields }
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: catalogue(site?.language ?? 'en').host.newTitle, path: '/host', hidden: true })
}

const NewEvent = () => {
  const { host } = useMessages()
  const { fields } = useLoaderData<typeof loader>()
  const answer = useActionData<{ refusal: Refusal; fields: DraftFields }>()
  return (
    <EventForm
      title={host.newTitle}
      text={host.newText}
      fields={answer?.fields ?? fields}
      refusal={answer?.refusal}
      save={host.saveDraft}
    />
  )
}

export default NewEvent
