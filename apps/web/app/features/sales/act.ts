import type { ActionFunctionArgs } from 'react-router'
import type { Refusal } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { refusedOr } from '../settings/act.ts'

/** What a form of these pages is answered: what was done, or why not. */
export interface Answer {
  readonly intent: string
  /** Which of several forms alike it was: the id that the form names. */
  readonly of: string
  readonly done?: true
  readonly refusal?: Refusal
}

export interface Wish {
  readonly visit: Visit
  readonly eventId: string
  readonly form: FormData
}

type Perform = (wish: Wish) => Promise<unknown>

/** Does what the form's `intent` names; a refusal is shown where the form is. */
export const acting =
  (intents: Readonly<Record<string, Perform>>) =>
  async ({ request, params, context }: ActionFunctionArgs): Promise<Answer | Response> => {
    const visit = context.get(visitContext)
    const form = await request.formData()
    const intent = String(form.get('intent') ?? '')
    const of = text(form, 'of')
    const perform = intents[intent]
    if (!perform) throw new Response(null, { status: 400 })
    try {
      const result = await perform({ visit, eventId: params.eventId ?? '', form })
      return result instanceof Response ? result : { intent, of, done: true }
    } catch (error) {
      const refused = refusedOr(error, visit, request)
      return refused instanceof Response ? refused : { intent, of, refusal: refused }
    }
  }
