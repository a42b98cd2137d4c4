import { type ActionFunctionArgs, redirect } from 'react-router'
import { ApiProblem } from '../../api/problem.ts'
import { safePath, text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'

/** Likes an event or takes it back. Without script the visitor comes back to where they were. */
export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const { api } = context.get(visitContext)
  const form = await request.formData()
  const eventId = params.eventId ?? ''
  const back = safePath(text(form, 'back') || `/events/${eventId}`)
  try {
    await (text(form, 'liked') === 'true' ? api.like(eventId) : api.unlike(eventId))
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401)
      return redirect(`/sign-in?next=${encodeURIComponent(back)}`)
    if (!(error instanceof ApiProblem)) throw error
    return { refused: error.code }
  }
  return text(form, 'scripted') ? { refused: null } : redirect(back)
}

export const loader = () => redirect('/')
