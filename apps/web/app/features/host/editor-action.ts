import type { CancelEvent, PostponeEvent } from '@flow/contracts'
import { catalogue } from '@flow/ui'
import { type ActionFunctionArgs, redirect } from 'react-router'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import { text, toSignIn } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { timesOfAnother } from './another-one.ts'
import { type DraftFields, readFields } from './draft.ts'
import { saveEvent } from './save-event.ts'

export interface EditorAnswer {
  readonly refusal: Refusal
  readonly fields?: DraftFields
}

/** Saves what the form holds, and publishes it where that is wished. */
const save = async ({ api }: Visit, form: FormData, eventId: string | undefined): Promise<string> => {
  const saved = await saveEvent(api, readFields(form), eventId ? { id: eventId } : undefined)
  const id = saved?.id ?? eventId ?? ''
  if (text(form, 'intent') !== 'publish') return `/host/${id}?saved`
  await api.publishEvent(id)
  return `/events/${id}`
}

/** Why, and of a series how far. */
const cancelOf = (form: FormData): CancelEvent => {
  const [reason, occurrenceId] = [text(form, 'reason'), text(form, 'occurrenceId')]
  const scope = (['this', 'following', 'all'] as const).find(one => one === text(form, 'scope'))
  return {
    ...(reason ? { reason } : {}),
    ...(scope ? { scope } : {}),
    ...(occurrenceId && scope !== 'all' ? { occurrenceId } : {}),
  }
}

/** The new date, where one is known already. */
const postponeOf = (form: FormData): PostponeEvent => {
  const [startsAtLocal, endsAtLocal] = [text(form, 'startsAtLocal'), text(form, 'endsAtLocal')]
  return startsAtLocal && endsAtLocal ? { startsAtLocal, endsAtLocal } : {}
}

/** Makes a draft like an event. */
const duplicate = async ({ api }: Visit, id: string): Promise<string> =>
  `/host/${(await api.duplicateEvent(id, timesOfAnother(await api.event(id), new Date()))).id}`

/** Saves, publishes, copies, puts off, cancels or deletes, and says where to go next. */
const perform = async (visit: Visit, form: FormData, eventId: string | undefined): Promise<string> => {
  const id = eventId ?? ''
  switch (text(form, 'intent')) {
    case 'cancel':
      await visit.api.cancelEvent(id, cancelOf(form))
      return `/events/${id}`
    case 'duplicate':
      return duplicate(visit, id)
    case 'postpone':
      await visit.api.postponeEvent(id, postponeOf(form))
      return `/events/${id}`
    case 'delete':
      await visit.api.deleteEvent(id)
      return '/organise?show=drafts'
    default:
      return save(visit, form, eventId)
  }
}

export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<EditorAnswer | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    return redirect(await perform(visit, form, params.eventId))
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) return toSignIn(request)
    const fields = form.has('title') ? readFields(form) : undefined
    return { refusal: refusalOf(error, catalogue(visit.language)), fields }
  }
}
