import type { RefundOrder } from '@flow/contracts'
import { salesMessages } from '@flow/ui'
import type { ActionFunctionArgs } from 'react-router'
import { ApiProblem } from '../../api/problem.ts'
import { text } from '../../server/load.ts'
import type { Visit } from '../../server/visit.ts'
import { minorUnits } from '../tickets/amounts.ts'
import { type Answer, acting, type Wish } from './act.ts'

/** What a form wants given back; undefined where it names nothing. */
export const refundOf = (form: FormData): RefundOrder | undefined => {
  const reason = text(form, 'reason')
  const why = reason ? { reason } : {}
  const what = text(form, 'what')
  if (what === 'all') return why
  if (what === 'tickets') {
    const ticketIds = form.getAll('ticketId').map(String)
    return ticketIds.length > 0 ? { ticketIds, ...why } : undefined
  }
  const currency = text(form, 'currency')
  const amount = minorUnits(text(form, 'amount'), currency)
  return amount ? { amount: { amount, currency }, ...why } : undefined
}

/** A form that says too little is refused before the API is asked. */
const tooLittle = ({ language }: Visit, form: FormData): ApiProblem => {
  const words = salesMessages[language]
  const [path, message] = text(form, 'what') === 'tickets' ? ['', words.chooseSome] : ['/amount', words.noAmount]
  const errors = [{ path, code: 'too_little', message }]
  return new ApiProblem({ type: '', title: '', status: 422, code: 'said_too_little', correlationId: '', errors })
}

/** Sends tickets again, notes what was paid, gives money back, and settles what did not go back. */
export const orderAction = (args: ActionFunctionArgs): Promise<Answer | Response> => {
  const orderId = args.params.orderId ?? ''
  return acting({
    resend: ({ visit }: Wish) => visit.api.resendOrder(orderId),
    again: ({ visit, form }: Wish) => visit.api.settleRefund(text(form, 'refundId'), { how: 'again' }),
    'by-hand': ({ visit, form }: Wish) => visit.api.settleRefund(text(form, 'refundId'), { how: 'by_hand' }),
    paid: ({ visit }: Wish) => visit.api.markOrderPaid(orderId),
    refund: ({ visit, form }: Wish) => {
      const wish = refundOf(form)
      if (!wish) throw tooLittle(visit, form)
      return visit.api.refundOrder(orderId, wish)
    },
  })(args)
}
