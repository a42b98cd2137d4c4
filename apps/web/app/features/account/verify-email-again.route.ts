import { type ActionFunctionArgs, redirect } from 'react-router'
import { ApiProblem } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'

/** Asks for the confirmation mail again: to one's own address, or to the one that was typed. */
export const action = async ({ request, context }: ActionFunctionArgs): Promise<{ sent: boolean } | Response> => {
  const { api, hasSession } = context.get(visitContext)
  const form = await request.formData()
  try {
    const own = hasSession() ? await api.profile().catch(() => null) : null
    await api.askForVerification(text(form, 'email') || (own?.email ?? ''))
    // Without script the browser itself stands here, and goes on to a page.
    return request.headers.get('accept')?.includes('text/html') ? redirect('/verify-email?sent') : { sent: true }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { sent: false }
  }
}

export const loader = () => redirect('/verify-email')
