import type { NewOrder } from '@flow/contracts'
import { catalogue, ticketMessages } from '@flow/ui'
import { type ActionFunctionArgs, redirect } from 'react-router'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import { text, toSignIn } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { linesOf } from './lines.ts'

export interface Refused {
  readonly refused: string
}

const hold = async ({ api }: Visit, eventId: string, form: FormData): Promise<Response | undefined> => {
  const lines = linesOf(form)
  if (lines.length === 0) return undefined
  const promoCode = text(form, 'code')
  const occurrenceId = text(form, 'occurrenceId')
  const wish: NewOrder = { lines, ...(promoCode ? { promoCode } : {}), ...(occurrenceId ? { occurrenceId } : {}) }
  const order = await api.order(eventId, text(form, 'key'), wish)
  // Whoever saw another price than the one that counts is told so.
  const seen = text(form, 'seen')
  return redirect(`/orders/${order.id}${seen !== '' && Number(seen) !== order.total.amount ? '?price' : ''}`)
}

const wait = async ({ api }: Visit, eventId: string, form: FormData): Promise<Response> => {
  const occurrenceId = text(form, 'occurrenceId')
  const tierId = text(form, 'tierId')
  const { id } = await api.wait(eventId, {
    partySize: Math.max(1, Number(text(form, 'partySize')) || 1),
    ...(tierId ? { tierId } : {}),
    ...(occurrenceId ? { occurrenceId } : {}),
  })
  return redirect(`/waitlist/${id}`)
}

/** Where one goes on after signing in: with what was chosen. */
const withChoice = (request: Request, form: FormData): Request => {
  const back = new URL(request.url)
  for (const { tierId, quantity } of linesOf(form)) back.searchParams.set(`quantity.${tierId}`, String(quantity))
  return new Request(back)
}

/** Keeps tickets for the buyer, or puts them in line. Whoever has to sign in first comes back to what was chosen. */
export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Response | Refused> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const eventId = params.eventId ?? ''
  try {
    const perform = text(form, 'intent') === 'wait' ? wait : hold
    return (await perform(visit, eventId, form)) ?? { refused: ticketMessages[visit.language].nothingChosen }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) throw toSignIn(withChoice(request, form))
    if (error.code === 'conflict') return { refused: ticketMessages[visit.language].placesThere }
    return { refused: speakProblem(error, catalogue(visit.language)) }
  }
}
