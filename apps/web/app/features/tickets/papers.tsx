import type { OrderDetails } from '@flow/contracts'
import { formatMoney } from '@flow/ui'
import { Link } from 'react-router'
import { useLanguage } from '../../site/site.ts'
import { useTicketWords } from './words.ts'

interface OrderProps {
  readonly order: OrderDetails
}

const ROW = 'flex min-h-12 items-center justify-between gap-4 px-4 py-3 hover:bg-sunken'

/** The papers of an order; its receipt is made when one opens it. */
export const Papers = ({ order }: OrderProps) => {
  const words = useTicketWords()
  const language = useLanguage()
  const papers = order.documents.filter(({ kind }) => kind !== 'receipt')
  const receipt = order.status === 'refunded' || (order.status === 'paid' && order.total.amount > 0)
  const invoiced = papers.some(({ kind }) => kind === 'invoice')
  if (papers.length === 0 && !receipt && !order.abilities.invoice) return null
  return (
    <section aria-labelledby="papers" className="flex flex-col gap-3">
      <h2 id="papers" className="text-lead font-semibold">
        {words.papers}
      </h2>
      <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
        {papers.map(({ id, kind, number, total }) => (
          <li key={id}>
            <Link to={`/documents/${id}`} className={ROW}>
              <span className="tabular font-medium">
                {words.documents[kind]} {number}
              </span>
              <span className="tabular text-muted">
                {kind === 'credit_note' ? '−' : ''}
                {formatMoney(total.amount, total.currency, language)}
              </span>
            </Link>
          </li>
        ))}
        {receipt ? (
          <li>
            <Link to={`/orders/${order.id}/receipt`} className={ROW}>
              <span className="font-medium">{words.receiptLink}</span>
            </Link>
          </li>
        ) : null}
        {order.abilities.invoice ? (
          <li>
            <Link to={`/orders/${order.id}/invoice`} className={ROW}>
              <span className="font-medium text-accent">{invoiced ? words.correctInvoice : words.askInvoiceLater}</span>
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
