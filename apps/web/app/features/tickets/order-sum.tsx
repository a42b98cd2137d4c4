import type { Money, OrderDetails } from '@flow/contracts'
import { formatMoney } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'
import { useTicketWords } from './words.ts'

/** What was chosen and what it comes to. */
export const OrderSum = ({ order }: { readonly order: OrderDetails }) => {
  const words = useTicketWords()
  const language = useLanguage()
  const money = ({ amount, currency }: Money) => formatMoney(amount, currency, language)
  const cost = (sum: Money) => (sum.amount === 0 ? words.free : money(sum))
  // What was taken back before it was paid was never refunded.
  const refunded = order.refunds.reduce((sum, { amount }) => sum + amount.amount, 0)
  const back = [
    [words.takenBack, order.refunded.amount - refunded],
    [words.refunded, refunded],
  ] as const
  return (
    <table className="tabular w-full">
      <caption className="sr-only">{words.checkout}</caption>
      <tbody>
        {order.lines.map(line => (
          <tr key={line.tierId} className="border-b border-line">
            <th scope="row" className="py-3 text-left font-medium">
              {line.quantity} × {line.name}
            </th>
            <td className="py-3 text-right">
              {cost({ ...line.unitPrice, amount: line.unitPrice.amount * line.quantity })}
            </td>
          </tr>
        ))}
        {order.discount.amount > 0 ? (
          <tr className="border-b border-line text-good">
            <th scope="row" className="py-3 text-left font-medium">
              {words.discount(order.promoCode)}
            </th>
            <td className="py-3 text-right">−{money(order.discount)}</td>
          </tr>
        ) : null}
        <tr className="text-lead font-semibold">
          <th scope="row" className="py-3 text-left">
            {words.total}
          </th>
          <td className="py-3 text-right">{cost(order.total)}</td>
        </tr>
        {back
          .filter(([, amount]) => amount > 0 && order.status !== 'cancelled')
          .map(([name, amount]) => (
            <tr key={name} className="text-muted">
              <th scope="row" className="text-left font-normal">
                {name}
              </th>
              <td className="text-right">−{money({ ...order.total, amount })}</td>
            </tr>
          ))}
        {order.refunded.amount > 0 && order.status === 'due' ? (
          <tr className="font-semibold">
            <th scope="row" className="pt-2 text-left">
              {words.stillDue}
            </th>
            <td className="pt-2 text-right">
              {money({ ...order.total, amount: order.total.amount - order.refunded.amount })}
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}
