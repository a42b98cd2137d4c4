import { catalogue } from '@flow/ui'
import { Notice } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import { orTrouble, requireMe, text, toSignIn } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useMessages } from '../../site/site.ts'
import { type DraftFields, fieldsOf, readFields } from './draft.ts'
import { EventForm } from './event-form.tsx'
import { Fate } from './fate.tsx'
import { saveEvent } from './save-event.ts'

interface Answer {
  readonly refusal: Refusal
  readonly fields?: DraftFields
}

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const event = await orTrouble(visit.api.event(params.eventId ?? ''), 'event')
  if (!event.abilities.edit) throw data({ status: 403, subject: 'event' }, { status: 403 })
  return { event }
}

/** Saves, publishes, cancels or deletes, and says where to go next. */
const perform = async ({
  visit,
  form,
  eventId,
}: {
  visit: Visit
  form: FormData
  eventId: string
}): Promise<string> => {
  switch (text(form, 'intent')) {
    case 'publish':
      await saveEvent(visit, readFields(form), eventId)
      await visit.api.publishEvent(eventId)
      return `/events/${eventId}`
    case 'cancel':
      await visit.api.cancelEvent(eventId, text(form, 'reason'))
      return `/events/${eventId}`
    case 'delete':
      await visit.api.deleteEvent(eventId)
      return '/my-events?show=hosting'
    default:
      await saveEvent(visit, readFields(form), eventId)
      return `/events/${eventId}/edit?saved`
  }
}

export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Answer | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    return redirect(await perform({ visit, form, eventId: params.eventId ?? '' }))
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) return toSignIn(request)
    const fields = form.has('title') ? readFields(form) : undefined
    return { refusal: refusalOf(error, catalogue(visit.language)), fields }
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: catalogue(site?.language ?? 'en').host.editTitle, hidden: true })
}

const EditEvent = () => {
  const { host } = useMessages()
  const { event } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const [params] = useSearchParams()
  const draft = event.status === 'draft'
  const saved = params.has('saved') && !answer
  return (
    <EventForm
      title={host.editTitle}
      event={event}
      fields={answer?.fields ?? fieldsOf(event)}
      refusal={answer?.refusal}
      save={draft ? host.saveDraft : host.saveChanges}
      publishable={event.abilities.publish}
      notice={saved ? <Notice tone="good">{draft ? host.draftSaved : host.changesSaved}</Notice> : null}
    >
      <Fate event={event} />
    </EventForm>
  )
}

export default EditEvent
