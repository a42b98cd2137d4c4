import type { Answers, CompleteOrder, InvoiceTo, OrderAttendee, PaymentMethod, Question } from '@flow/contracts'
import { type ActionFunctionArgs, redirect } from 'react-router'
import type { Refusal } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { refusedOr } from '../settings/act.ts'

type Answer = Answers[string]

const answerOf = (form: FormData, name: string, kind: Question['kind']): Answer | undefined => {
  if (kind === 'choices') {
    const chosen = form.getAll(name).map(String).filter(Boolean)
    return chosen.length > 0 ? chosen : undefined
  }
  const typed = text(form, name)
  if (typed === '') return undefined
  if (kind === 'yes_no') return typed === 'yes'
  return kind === 'number' ? Number(typed) : typed
}

/** For whom the tickets are, in their order: `name.<nth>` and `answer.<nth>.<key>` of the form. */
export const attendeesOf = (
  form: FormData,
  count: number,
  questions: readonly Pick<Question, 'key' | 'kind'>[],
): OrderAttendee[] =>
  Array.from({ length: count }, (_, nth) => {
    const name = text(form, `name.${nth}`)
    const answers = Object.fromEntries(
      questions.flatMap(({ key, kind }) => {
        const answer = answerOf(form, `answer.${nth}.${key}`, kind)
        return answer === undefined ? [] : [[key, answer]]
      }),
    )
    return { ...(name ? { name } : {}), ...(Object.keys(answers).length > 0 ? { answers } : {}) }
  })

/** To whom an invoice is made out, as a form says it. */
export const invoiceToOf = (form: FormData): InvoiceTo => {
  const taxId = text(form, 'invoiceTaxId')
  return {
    name: text(form, 'invoiceName'),
    address: text(form, 'invoiceAddress'),
    ...(taxId ? { taxId } : {}),
  }
}

const complete = async ({ api }: Visit, orderId: string, form: FormData): Promise<Response> => {
  const order = await api.orderById(orderId)
  const { questions } = await api.saleSettings(order.eventId)
  const count = order.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const method = order.methods.find((one): one is PaymentMethod => one === text(form, 'method')) ?? order.methods[0]
  const wish: CompleteOrder = {
    attendees: attendeesOf(form, count, questions),
    ...(method ? { method } : {}),
    ...(form.get('invoice') === 'on' ? { invoiceTo: invoiceToOf(form) } : {}),
  }
  const { payment } = await api.completeOrder(orderId, wish)
  return redirect(payment?.status === 'open' && payment.url ? payment.url : `/orders/${orderId}`)
}

/** Lets a hold go. An order that was finished meanwhile, in another window, stays: giving it back is another wish. */
const letGo = async ({ api }: Visit, orderId: string): Promise<void> => {
  const { status } = await api.orderById(orderId)
  if (status === 'held') await api.cancelOrder(orderId)
}

/** Finishes an order, lets it go, or gives it back. */
export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Response | Refusal> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const orderId = params.orderId ?? ''
  try {
    const intent = text(form, 'intent')
    if (intent === 'finish') return await complete(visit, orderId, form)
    await (intent === 'let-go' ? letGo(visit, orderId) : visit.api.cancelOrder(orderId))
    return redirect(`/orders/${orderId}`)
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}
