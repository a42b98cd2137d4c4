import { type ActionFunctionArgs, redirect } from 'react-router'
import type { Refusal } from '../../api/problem.ts'
import { requireMe, text } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { refusedOr } from '../settings/act.ts'

/** What became of one date of a series. */
export interface DateDone {
  readonly done: 'moved' | 'off'
  readonly occurrenceId: string
}

const perform = async ({ api }: Visit, id: string, form: FormData): Promise<DateDone> => {
  const [occurrenceId, reason] = [text(form, 'occurrenceId'), text(form, 'reason')]
  if (text(form, 'intent') === 'move') {
    const [startsAtLocal, endsAtLocal] = [text(form, 'startsAtLocal'), text(form, 'endsAtLocal')]
    await api.changeEvent(id, { startsAtLocal, endsAtLocal, occurrenceId, scope: 'this' })
    return { done: 'moved', occurrenceId }
  }
  const scope = text(form, 'scope') === 'following' ? 'following' : 'this'
  await api.cancelEvent(id, { occurrenceId, scope, ...(reason ? { reason } : {}) })
  return { done: 'off', occurrenceId }
}

/** Moves one date of a series, or calls it off; those who go to it are told. Whoever helps may step back. */
export const figuresAction = async ({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<DateDone | Refusal | Response> => {
  const visit = context.get(visitContext)
  const id = params.eventId
  if (!id) return redirect('/organise')
  try {
    const form = await request.formData()
    if (text(form, 'intent') !== 'stepBack') return await perform(visit, id, form)
    const me = (await requireMe(visit, request)).id
    await visit.api.setStaff(id, me, [])
    return redirect('/organise')
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}
