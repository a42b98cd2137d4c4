import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { orTrouble, requireMe, text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { refusedOr } from '../settings/act.ts'

/** The key a browser subscribes with, and whether messages would reach it. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  return orTrouble(visit.api.pushKey())
}

/** Has messages come to this browser from now on, or no more. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    // Registering again is the same as once, and tells which one it is.
    const { id } = await visit.api.registerBrowser(text(form, 'subscription'))
    if (form.has('off')) await visit.api.removeBrowser(id)
    return { saved: true as const }
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}
